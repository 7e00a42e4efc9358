// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ask.Asked;
import dev.dateline.ask.Reply;
import dev.dateline.news.Article;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Block;
import dev.dateline.news.Canonical;
import dev.dateline.news.Header;
import dev.dateline.news.Kind;
import dev.dateline.news.Role;
import dev.dateline.news.Stamp;
import dev.dateline.news.Status;
import dev.dateline.news.Version;
import dev.dateline.verify.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Two articles of an invented paper, and a desk that answers every question with their sentences.
final class Newsstand {
  static final ArticleId FERRY = new ArticleId("ferry.md");
  static final ArticleId COUNCIL = new ArticleId("council.md");

  static final String LATE = "The ferry came two hours late on Tuesday.";
  static final String SAID = "“Nobody told us that the engine was broken,” said Ada Bergman.";

  static final Version FERRY_NEWS =
      version(
          FERRY,
          "Ferry late <again>",
          "https://harbour.example/ferry",
          null,
          "The harbour was full before dawn. " + LATE + " Forty people waited on the quay.",
          SAID);

  static final Version COUNCIL_NEWS =
      version(
          COUNCIL,
          "Council buys a boat",
          null,
          "The boat costs two million, not three.",
          "The council voted for a new boat.");

  private Newsstand() {}

  private static Version version(
      ArticleId id, String title, String url, String correction, String... paragraphs) {
    Header header =
        new Header(
            title,
            null,
            "Ada Lund",
            "Harbour Post",
            null,
            Kind.NEWS,
            Stamp.of(LocalDate.of(2026, 11, 3)),
            url == null,
            null,
            null,
            url,
            "en",
            Status.PUBLISHED,
            correction);
    List<Block> body = new ArrayList<>();
    List.of(paragraphs).forEach(each -> body.add(new Block(Role.BODY, each)));
    return new Version(new Article(id, header, Canonical.of(title, null, body)), 1);
  }

  static Optional<Version> version(ArticleId id, int number) {
    return List.of(FERRY_NEWS, COUNCIL_NEWS).stream()
        .filter(each -> each.id().equals(id) && each.number() == number)
        .findFirst();
  }

  static Answer.Source source(int n, Version version, String quote) {
    int start = version.text().indexOf(quote);
    return new Answer.Source(
        n, version.id(), version.number(), version.header(), start, start + quote.length(), quote);
  }

  /// Answers with the ferry's two sentences and the council's one.
  static Reply answer(Asked asked) {
    return Bench.reply(asked, answer(asked.text()));
  }

  static Answer.Cited answer(String question) {
    String voted = "The council voted for a new boat.";
    return new Answer.Cited(
        question,
        Answer.Mode.EXTRACTIVE,
        List.of(),
        List.of(
            new Answer.Excerpt(
                FERRY,
                1,
                "3 Nov 2026 · Ada Lund",
                List.of(
                    new Answer.Line(LATE, List.of(1), false, false),
                    new Answer.Line(SAID, List.of(2), true, true))),
            new Answer.Excerpt(
                COUNCIL,
                1,
                "3 Nov 2026 · Ada Lund",
                List.of(new Answer.Line(voted, List.of(3), false, false)))),
        List.of(
            source(1, FERRY_NEWS, LATE),
            source(2, FERRY_NEWS, SAID),
            source(3, COUNCIL_NEWS, voted)),
        List.of(),
        null,
        List.of());
  }
}
