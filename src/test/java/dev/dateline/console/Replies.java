// SPDX-License-Identifier: Apache-2.0
package dev.dateline.console;

import dev.dateline.ask.Reply;
import dev.dateline.index.Hit;
import dev.dateline.news.Article;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Block;
import dev.dateline.news.Canonical;
import dev.dateline.news.Header;
import dev.dateline.news.Kind;
import dev.dateline.news.Passage;
import dev.dateline.news.Role;
import dev.dateline.news.Stamp;
import dev.dateline.news.Status;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import dev.dateline.search.Extent;
import dev.dateline.search.Question;
import dev.dateline.verify.Answer;
import dev.dateline.verify.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Replies as the newsdesk would give them, about an invented bridge.
final class Replies {
  static final ArticleId BRIDGE = new ArticleId("bridge");
  static final String BODY = "The bridge closed on Monday. It will open in May, the mayor said.";
  static final Header HEADER = header("https://example.org/bridge");
  static final Version VERSION =
      new Version(
          new Article(
              BRIDGE,
              HEADER,
              Canonical.of("Bridge closes", null, List.of(new Block(Role.BODY, BODY)))),
          1);

  private Replies() {}

  static Header header(@Nullable String url) {
    return new Header(
        "Bridge closes",
        null,
        "Ann Lee",
        null,
        null,
        Kind.NEWS,
        Stamp.of(LocalDate.of(2026, 11, 2)),
        true,
        null,
        null,
        url,
        "en",
        Status.PUBLISHED,
        null);
  }

  static Answer.Cited cited() {
    return new Answer.Cited(
        "When did the bridge close?",
        Answer.Mode.EXTRACTIVE,
        List.of("The articles answer only the first part."),
        List.of(
            new Answer.Excerpt(
                BRIDGE,
                1,
                "2 Nov 2026 · Ann Lee",
                List.of(
                    new Answer.Line("The bridge closed on Monday.", List.of(1), false, true),
                    new Answer.Line(
                        "It will open in May, the mayor said.", List.of(1, 2), true, false)))),
        List.of(
            new Answer.Source(1, BRIDGE, 1, HEADER, 15, 43, "The bridge closed on Monday."),
            new Answer.Source(
                2, BRIDGE, 1, HEADER, 44, 80, "It will open in May, the mayor said.")),
        List.of("who built it"),
        null,
        List.of("Date from the text."));
  }

  static Answer.NotCovered notCovered() {
    return new Answer.NotCovered(
        "who built the bridge",
        Reason.NO_EVIDENCE,
        List.of(),
        "The articles don’t say that.",
        List.of(
            new Answer.Nearest(
                BRIDGE, 1, HEADER, "2 Nov 2026 · Ann Lee", "The bridge closed on Monday.")),
        List.of("Searched: 1 article, 2 Nov 2026."));
  }

  static Reply reply(String asked, Answer answer) {
    return new Reply(asked, answer, evidence(asked), Duration.ofMillis(12));
  }

  static Evidence evidence(String asked) {
    Instant now = Instant.parse("2026-11-23T12:00:00Z");
    Passage passage = new Passage(BRIDGE, 1, 0, Role.BODY, 15, 15 + BODY.length(), BODY);
    return new Evidence(
        new Question(asked, asked, Set.of(), now, ZoneOffset.UTC),
        List.of(new Hit(passage, 1.5f)),
        Map.of(BRIDGE, VERSION),
        new Extent(1, null, null, now, Set.of("en"), 0),
        7);
  }
}
