// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.draft.Draft;
import dev.dateline.draft.Writer;
import dev.dateline.search.Coverage;
import dev.dateline.search.Evidence;
import dev.dateline.search.Question;
import dev.dateline.search.Searcher;
import dev.dateline.verify.Answer;
import dev.dateline.verify.Verifier;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/// The straight line from a question to its answer. Any thread may ask.
public final class Newsdesk {
  private final Searcher searcher;
  private final Coverage coverage;
  private final Writer writer;
  private final Verifier verifier;
  private final ZoneId zone;
  private final InstantSource clock;

  /// A newsdesk.
  ///
  /// @param searcher finds the passages
  /// @param coverage tells what may be shown at the moment of sending
  /// @param writer writes the draft
  /// @param verifier checks it
  /// @param zone the newsroom's zone
  /// @param clock measures how long an answer took
  public Newsdesk(
      Searcher searcher,
      Coverage coverage,
      Writer writer,
      Verifier verifier,
      ZoneId zone,
      InstantSource clock) {
    this.searcher = searcher;
    this.coverage = coverage;
    this.writer = writer;
    this.verifier = verifier;
    this.zone = zone;
    this.clock = clock;
  }

  /// Answers.
  ///
  /// @param asked what a person typed
  /// @return the answer with what it was made of
  public Reply ask(Asked asked) {
    Instant start = clock.instant();
    Question question =
        new Question(asked.text(), asked.text(), asked.folders(), asked.now(), zone);
    Reply reply = line(asked, question, start);
    // What the newsroom took back while the answer was written is not sent: the line runs once
    // more.
    if (!current(reply.answer())) {
      reply = line(asked, question, start);
    }
    return current(reply.answer())
        ? reply
        : new Reply(
            asked.text(),
            Verifier.withdrawn(question.standalone()),
            reply.evidence(),
            reply.took());
  }

  private Reply line(Asked asked, Question question, Instant start) {
    Evidence evidence = searcher.search(question);
    Draft draft = writer.write(evidence, asked.setting() == Asked.Setting.GROUP ? 2 : 4);
    Answer answer = verifier.verify(draft, evidence, Answer.Mode.EXTRACTIVE);
    return new Reply(asked.text(), answer, evidence, Duration.between(start, clock.instant()));
  }

  /// Whether everything that an answer shows may be shown now.
  ///
  /// @param answer an answer
  /// @return false when an article it shows was changed, held, retracted or removed since
  public boolean current(Answer answer) {
    Instant now = clock.instant();
    return switch (answer) {
      case Answer.Cited cited ->
          cited.sources().stream().allMatch(s -> coverage.shown(s.article(), s.version(), now));
      case Answer.NotCovered not ->
          not.nearest().stream().allMatch(n -> coverage.shown(n.article(), n.version(), now));
      case Answer.Withheld _, Answer.Declined _ -> true;
    };
  }
}
