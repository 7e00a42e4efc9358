// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.news.Article;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Canonical;
import dev.dateline.news.Header;
import dev.dateline.news.Kind;
import dev.dateline.news.Status;
import dev.dateline.news.Version;
import dev.dateline.verify.Answer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptsTest {
  private static final ArticleId ID = new ArticleId("a");
  private static final Header HEADER =
      new Header(
          "Title",
          null,
          null,
          null,
          null,
          Kind.NEWS,
          null,
          false,
          null,
          null,
          null,
          "en",
          Status.SAMPLE,
          null);
  private static final Receipts.Versions VERSIONS =
      (id, number) ->
          id.equals(ID) && number == 2
              ? Optional.of(new Version(new Article(ID, HEADER, text("The mill burned.")), 2))
              : Optional.empty();

  @ParameterizedTest
  @CsvSource({
    "a, 2, 4, 8, mill, 1",
    "a, 2, 4, 8, Mill, 0",
    "a, 2, 4, 9, mill, 0",
    "a, 1, 4, 8, mill, 0",
    "b, 2, 4, 8, mill, 0",
    "a, 2, 4, 99, mill, 0",
    "a, 2, -1, 3, mill, 0",
    "a, 2, 8, 4, mill, 0",
  })
  void a_receipt_holds_when_its_version_exists_and_its_stretch_is_the_quote(
      String article, int version, int start, int end, String quote, int valid) {
    Answer answer =
        cited(
            List.of(1),
            new Answer.Source(1, new ArticleId(article), version, HEADER, start, end, quote));

    assertThat(Receipts.of(answer, VERSIONS)).isEqualTo(new Receipts(valid, 1, 1, 1));
  }

  @Test
  void a_sentence_that_cites_nothing_or_what_is_not_there_is_not_cited() {
    Answer.Source source = new Answer.Source(1, ID, 2, HEADER, 4, 8, "mill");

    assertThat(Receipts.of(cited(List.of(), source), VERSIONS)).isEqualTo(new Receipts(1, 1, 0, 1));
    assertThat(Receipts.of(cited(List.of(1, 2), source), VERSIONS))
        .isEqualTo(new Receipts(1, 1, 0, 1));
  }

  private static Canonical text(String text) {
    return new Canonical(text, List.of());
  }

  private static Answer cited(List<Integer> citations, Answer.Source source) {
    var line = new Answer.Line("The mill burned.", citations, false, false);
    return new Answer.Cited(
        "q",
        Answer.Mode.EXTRACTIVE,
        List.of(),
        List.of(new Answer.Excerpt(ID, 2, "1 Jan 2026", List.of(line))),
        List.of(source),
        List.of(),
        null,
        List.of());
  }
}
