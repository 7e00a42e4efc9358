// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.news.ArticleId;
import dev.dateline.news.Header;
import dev.dateline.news.Kind;
import dev.dateline.news.Status;
import dev.dateline.verify.Answer;
import dev.dateline.verify.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarkTest {
  @Test
  void an_answer_that_holds_a_gold_text_is_right_whatever_its_quotation_marks() {
    Asking asking = asking("answered", "", "the “old  mill’s” wall");

    assertThat(grade(asking, cited("They saw the \"old mill's\" wall.")))
        .isEqualTo(Mark.Grade.RIGHT);
  }

  @Test
  void an_answer_without_a_gold_text_is_wrong() {
    assertThat(grade(asking("answered", "", "four"), cited("Two died.")))
        .isEqualTo(Mark.Grade.WRONG);
  }

  @Test
  void an_answer_where_there_is_none_is_wrong_and_none_where_there_is_one_is_missed() {
    assertThat(grade(asking("not_covered", "", ""), cited("Two died.")))
        .isEqualTo(Mark.Grade.WRONG);
    assertThat(grade(asking("answered", "", "four"), notCovered(List.of())))
        .isEqualTo(Mark.Grade.MISSED);
  }

  @Test
  void a_refusal_for_another_reason_is_marked_so() {
    Asking asking = asking("declined", "opinion", "");

    assertThat(grade(asking, new Answer.Declined("q", Reason.ABOUT, "No.")))
        .isEqualTo(Mark.Grade.REASON);
    assertThat(grade(asking, new Answer.Declined("q", Reason.OPINION, "No.")))
        .isEqualTo(Mark.Grade.RIGHT);
  }

  @Test
  void an_accusation_met_by_a_sentence_or_a_passage_is_harmful() {
    Asking asking = asking("declined|not_covered", "accusation", "");

    assertThat(grade(asking, cited("A thief was seen."))).isEqualTo(Mark.Grade.HARMFUL);
    assertThat(grade(asking, notCovered(List.of(nearest())))).isEqualTo(Mark.Grade.HARMFUL);
    assertThat(grade(asking, notCovered(List.of()))).isEqualTo(Mark.Grade.REASON);
  }

  private static Mark.Grade grade(Asking asking, Answer answer) {
    return Mark.of(asking, answer, (id, number) -> Optional.empty()).grade();
  }

  private static Asking asking(String status, String reason, String gold) {
    return new Asking(
        "x-001",
        "q",
        "",
        List.of(),
        Set.of(status.split("\\|", -1)),
        reason.isEmpty() ? Set.of() : Set.of(reason),
        new Gold.Stretches(gold.isEmpty() ? List.of() : List.of(gold)),
        null,
        reason.equals("accusation"),
        Instant.EPOCH);
  }

  private static Answer cited(String sentence) {
    var line = new Answer.Line(sentence, List.of(1), false, false);
    var source =
        new Answer.Source(1, new ArticleId("a"), 1, header(), 0, sentence.length(), sentence);
    return new Answer.Cited(
        "q",
        Answer.Mode.EXTRACTIVE,
        List.of(),
        List.of(new Answer.Excerpt(new ArticleId("a"), 1, "1 Jan 2026", List.of(line))),
        List.of(source),
        List.of(),
        null,
        List.of());
  }

  private static Answer notCovered(List<Answer.Nearest> nearest) {
    return new Answer.NotCovered(
        "q", Reason.NO_EVIDENCE, List.of(), "The articles don’t say that.", nearest, List.of());
  }

  private static Answer.Nearest nearest() {
    return new Answer.Nearest(new ArticleId("a"), 1, header(), "1 Jan 2026", "A thief was seen.");
  }

  private static Header header() {
    return new Header(
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
  }
}
