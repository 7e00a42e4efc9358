// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.draft.Draft;
import dev.dateline.draft.Writer;
import dev.dateline.grammar.Inquiry;
import dev.dateline.news.ArticleId;
import dev.dateline.search.Coverage;
import dev.dateline.search.Evidence;
import dev.dateline.search.Extent;
import dev.dateline.search.Question;
import dev.dateline.search.Searcher;
import dev.dateline.verify.Answer;
import dev.dateline.verify.Reason;
import dev.dateline.verify.Verifier;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The straight line from a question to its answer: read [#ask]. Any thread may ask; the turns of
/// one conversation are expected one after the other.
public final class Newsdesk {
  /// Longest question in UTF-16 units.
  public static final int LONGEST = 1_000;

  // Says nothing of whether the coverage names the person.
  private static final String PROTECTED = "I answer no questions about this person.";

  // Sentences of an answer in a private chat, and in a group.
  static final int PRIVATE = 4;
  static final int GROUP = 2;

  private final Searcher searcher;
  private final Coverage coverage;
  private final Writer writer;
  private final CopyDesk copyDesk;
  private final Rewrite rewrite;
  private final StandardsDesk standards;
  private final Conversations conversations;
  private final Supplier<NewsroomWords> words;
  private final ZoneId zone;
  private final InstantSource clock;
  private final FollowUps followUps;

  /// A newsdesk.
  ///
  /// @param searcher finds the passages
  /// @param coverage tells what may be shown at the moment of sending
  /// @param writer drafts from the articles' own sentences
  /// @param copyDesk decides whether a model writes instead, and has it checked
  /// @param rewrite answers what asks for no relation: digests, receipts, authors
  /// @param standards answers what accuses a person or cannot be searched
  /// @param conversations the turns before
  /// @param followUps bring the article spoken of, or pinned
  /// @param words the newsroom's own words; asked for each time
  /// @param zone the newsroom's zone
  /// @param clock now
  public Newsdesk(
      Searcher searcher,
      Coverage coverage,
      Writer writer,
      CopyDesk copyDesk,
      Rewrite rewrite,
      StandardsDesk standards,
      Conversations conversations,
      FollowUps followUps,
      Supplier<NewsroomWords> words,
      ZoneId zone,
      InstantSource clock) {
    this.searcher = searcher;
    this.coverage = coverage;
    this.writer = writer;
    this.copyDesk = copyDesk;
    this.rewrite = rewrite;
    this.standards = standards;
    this.conversations = conversations;
    this.words = words;
    this.zone = zone;
    this.clock = clock;
    this.followUps = followUps;
  }

  /// Answers.
  ///
  /// @param asked what a person typed
  /// @return the answer with what it was made of
  public Reply ask(Asked asked) {
    return ask(asked, Audience.NONE);
  }

  /// Answers before an audience.
  ///
  /// @param asked what a person typed
  /// @param audience hears of each sentence that holds while the answer is written, then of the
  ///   answer
  /// @return the answer with what it was made of
  public Reply ask(Asked asked, Audience audience) {
    Instant start = clock.instant();
    Conversation before = conversations.before(asked);
    Outcome outcome = answer(asked, before, audience);
    // What the newsroom took back meanwhile is not sent: the line runs once more.
    if (!current(outcome.answer())) {
      audience.again();
      outcome = answer(asked, before, audience);
    }
    Answer answer =
        current(outcome.answer())
            ? outcome.answer()
            : Verifier.withdrawn(outcome.answer().standalone());
    if (!asked.conversation().isEmpty()) {
      conversations.add(
          asked.conversation(), Turns.of(asked, answer, outcome.evidence(), clock.instant()));
    }
    audience.settled(answer);
    return new Reply(
        asked.text(),
        answer,
        outcome.evidence(),
        Duration.between(start, clock.instant()),
        outcome.transcript());
  }

  /// {@return one that answers from the same coverage with the articles' own sentences alone}
  public Newsdesk unaided() {
    return new Newsdesk(
        searcher,
        coverage,
        writer,
        copyDesk.unaided(),
        rewrite,
        standards,
        conversations,
        followUps,
        words,
        zone,
        clock);
  }

  /// Drops what is remembered of a conversation, so that no follow-up refers to it.
  ///
  /// @param conversation as [Asked] names it
  public void forget(String conversation) {
    conversations.forget(conversation);
  }

  /// Whether everything that an answer shows may be shown now.
  ///
  /// @param answer an answer
  /// @return false when an article it shows was changed, held, retracted or removed since, or a
  ///   sentence of it struck
  public boolean current(Answer answer) {
    Instant now = clock.instant();
    return switch (answer) {
      case Answer.Cited cited ->
          cited.sources().stream()
              .allMatch(
                  s ->
                      coverage.shown(s.article(), s.version(), now)
                          && says(s.article(), s.version(), s.quote()));
      case Answer.NotCovered not ->
          not.nearest().stream()
              .allMatch(
                  n ->
                      coverage.shown(n.article(), n.version(), now)
                          && says(n.article(), n.version(), n.quote()));
      case Answer.Withheld _, Answer.Declined _ -> true;
    };
  }

  private boolean says(ArticleId article, int version, String quote) {
    return coverage.version(article, version).filter(v -> v.text().contains(quote)).isPresent();
  }

  private Outcome answer(Asked asked, Conversation before, Audience audience) {
    String text = Wording.cleaned(asked.text());
    if (text.isBlank()) {
      return declined(asked, text, Reason.SMALL_TALK, "Ask a question about the coverage.");
    }
    if (coverage.guarded(text)) {
      return declined(asked, text, Reason.PRIVATE, PROTECTED);
    }
    if (asked.text().length() > LONGEST) {
      return declined(
          asked,
          text.substring(0, Math.min(text.length(), 80)),
          Reason.BLOCKED,
          "A question may have at most 1,000 characters.");
    }
    // Who publishes a report of an accusation is not who is accused.
    Set<String> outlets = searcher.outlets(text);
    return switch (Triage.of(text, before, asked.setting(), outlets::contains)) {
      case Intent.Search search -> search(asked, search.cleaned(), before, audience);
      case Intent.Accused(var accusation, String standalone) ->
          standards.accused(
              new Question(asked.text(), standalone, asked.folders(), asked.now(), zone),
              accusation);
      case Intent.Declined no -> declined(asked, text, no.reason(), no.text());
      case Intent.About about ->
          declined(asked, text, Reason.ABOUT, words.get().answer(about.topic()));
      case Intent.Forget _ ->
          declined(
              asked,
              text,
              Reason.ABOUT,
              words.get().answer(Intent.Topic.PRIVACY) + " Send /forget to erase yours now.");
      case Intent.Distress _ -> declined(asked, text, Reason.PRIVATE, words.get().distress());
      case Intent.WhatElse _ -> rewrite.more(question(asked, text), before, most(asked));
      case Intent.WhoSaysSo _ ->
          // "who said “…”" asks for those words, not for the last answer's.
          Inquiry.of(text).quoted().isEmpty()
              ? rewrite.receipts(question(asked, text), before)
              : search(asked, text, before, audience);
      case Intent.Summary summary ->
          rewrite.summary(question(asked, text), summary.about(), before);
      case Intent.News news -> rewrite.news(question(asked, text), news.period(), most(asked));
      case Intent.AuthorOf author ->
          rewrite.author(question(asked, text), author.about(), author.rest(), before);
      case Intent.PhotoOf photo -> rewrite.picture(question(asked, text), photo.about());
    };
  }

  private Outcome search(Asked asked, String cleaned, Conversation before, Audience audience) {
    Extent extent = coverage.extent(asked.folders(), asked.now());
    return switch (Languages.of(cleaned, extent.languages())) {
      case Tongue.English _ -> {
        String standalone = copyDesk.standalone(cleaned, before, asked.setting());
        if (coverage.guarded(standalone)) {
          yield declined(asked, cleaned, Reason.PRIVATE, PROTECTED);
        }
        Question question = new Question(cleaned, standalone, asked.folders(), asked.now(), zone);
        Evidence evidence = searcher.search(question);
        yield line(asked, evidence, before, audience, standards.suspects(question, evidence));
      }
      case Tongue.Indexed(String code) ->
          abroad(asked, question(asked, cleaned), code, before, audience);
      case Tongue.Unindexed(String code) ->
          standards.foreign(question(asked, cleaned), code, extent);
    };
  }

  /// A question in another language that the coverage has too: its words are searched, but nobody
  /// took it apart, so that an accusation is told by its words alone.
  private Outcome abroad(
      Asked asked, Question question, String code, Conversation before, Audience audience) {
    Evidence evidence = searcher.search(question);
    if (standards.accuses(question, code, evidence)) {
      return StandardsDesk.unreported(question, evidence);
    }
    boolean suspected = standards.suspects(question, code, evidence);
    return line(asked, evidence, before, audience, suspected);
  }

  private Outcome line(
      Asked asked, Evidence evidence, Conversation before, Audience audience, boolean suspected) {
    Optional<Evidence> nearer = followUps.narrowed(evidence.question(), evidence, before);
    if (nearer.isPresent()) {
      Draft draft = writer.write(nearer.get(), most(asked));
      if (draft instanceof Draft.Sentences) {
        return written(new CopyDesk.Own(() -> draft), nearer.get(), suspected, asked, audience);
      }
    }
    CopyDesk.Own own =
        new CopyDesk.Own(() -> unaccusing(writer.write(evidence, most(asked)), suspected));
    return written(own, evidence, suspected, asked, audience);
  }

  private Outcome written(
      CopyDesk.Own own, Evidence evidence, boolean suspected, Asked asked, Audience audience) {
    audience.from(() -> coverage.stand(evidence.versions().values(), asked.now()));
    CopyDesk.Copy written = copyDesk.write(own, evidence, suspected, most(asked), audience);
    return new Outcome(written.answer(), evidence, written.transcript());
  }

  /// Beside a question that may accuse a person no passage stands as the nearest: whoever reads the
  /// two together reads the one as an answer to the other.
  private static Draft unaccusing(Draft draft, boolean suspected) {
    return draft instanceof Draft.Nothing(var _, var premise) && suspected
        ? new Draft.Nothing(List.of(), premise)
        : draft;
  }

  private static int most(Asked asked) {
    return asked.setting() == Asked.Setting.GROUP ? GROUP : PRIVATE;
  }

  private Outcome declined(Asked asked, String typed, Reason reason, String line) {
    Extent none = new Extent(0, null, null, null, Set.of(), 0);
    return new Outcome(
        Verifier.declined(typed, reason, line), Evidence.none(question(asked, typed), none));
  }

  private Question question(Asked asked, String text) {
    return new Question(text, text, asked.folders(), asked.now(), zone);
  }
}
