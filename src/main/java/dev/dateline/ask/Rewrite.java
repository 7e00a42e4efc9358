// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.draft.Claim;
import dev.dateline.draft.Digest;
import dev.dateline.draft.Draft;
import dev.dateline.grammar.Scene;
import dev.dateline.grammar.Scenes;
import dev.dateline.index.Filter;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Header;
import dev.dateline.news.Quotation;
import dev.dateline.news.Status;
import dev.dateline.news.Version;
import dev.dateline.search.Coverage;
import dev.dateline.search.Evidence;
import dev.dateline.search.Question;
import dev.dateline.search.Searcher;
import dev.dateline.verify.Answer;
import dev.dateline.verify.Reason;
import dev.dateline.verify.Verifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rewrite desk: answers to what asks for no relation, each through the same verifier. Any
/// thread may use it.
public final class Rewrite {

  private final Searcher searcher;
  private final Coverage coverage;
  private final Digest digest;
  private final Verifier verifier;
  private final Scenes scenes;

  /// A rewrite desk.
  ///
  /// @param searcher finds the passages
  /// @param coverage has the articles
  /// @param digest writes
  /// @param verifier checks
  /// @param scenes where articles are read once
  public Rewrite(
      Searcher searcher, Coverage coverage, Digest digest, Verifier verifier, Scenes scenes) {
    this.searcher = searcher;
    this.coverage = coverage;
    this.digest = digest;
    this.verifier = verifier;
    this.scenes = scenes;
  }

  Outcome more(Question question, Conversation before, int most) {
    Optional<Turn> last = before.lastShown();
    if (last.isEmpty()) {
      return nothing(question, "Ask about something first.");
    }
    Evidence evidence = searcher.search(about(question, last.get().standalone()));
    Set<Turn.Shown> shown = before.shown();
    Draft draft =
        digest.more(
            evidence,
            r -> shown.contains(new Turn.Shown(r.article(), r.version(), r.start(), r.end())),
            most);
    return draft instanceof Draft.Nothing
        ? new Outcome(
            Verifier.notCovered(evidence, Reason.NO_EVIDENCE, "The articles say no more about it."),
            evidence)
        : check(draft, evidence);
  }

  Outcome receipts(Question question, Conversation before) {
    Optional<Turn> last = before.lastShown();
    if (last.isEmpty()) {
      return nothing(question, "Nothing was quoted yet.");
    }
    Map<ArticleId, Version> versions = new HashMap<>();
    List<Claim> claims = new ArrayList<>();
    Set<String> speakers = new LinkedHashSet<>();
    for (Turn.Shown shown : last.get().shown()) {
      Optional<Version> version =
          coverage.shown(shown.article(), shown.version(), question.now())
              ? coverage.version(shown.article(), shown.version())
              : Optional.empty();
      if (version.isPresent()) {
        versions.put(shown.article(), version.get());
        claims.add(
            new Claim(
                version.get().text().substring(shown.start(), shown.end()),
                List.of(
                    new Claim.Receipt(
                        shown.article(), shown.version(), shown.start(), shown.end())),
                Claim.Purpose.REPORT));
        speakers.addAll(speakers(scenes.of(version.get()), shown));
      }
    }
    Evidence evidence =
        new Evidence(
            question, List.of(), versions, coverage.extent(question.folders(), question.now()), 0);
    if (claims.isEmpty()) {
      return new Outcome(Verifier.withdrawn(question.standalone()), evidence);
    }
    String who =
        speakers.isEmpty()
            ? "The report itself says so; nobody is quoted for it."
            : "Quoted: " + String.join(", ", speakers) + ".";
    return new Outcome(
        verifier.verify(
            new Draft.Sentences(claims, List.of(), ""),
            evidence,
            Answer.Mode.EXTRACTIVE,
            List.of(who)),
        evidence);
  }

  private static List<String> speakers(Scene scene, Turn.Shown shown) {
    return scene.reading().quotations().stream()
        .filter(q -> q.start() >= shown.start() && q.end() <= shown.end())
        .map(Quotation::speaker)
        .filter(java.util.Objects::nonNull)
        .map(Quotation.Speaker::name)
        .distinct()
        .toList();
  }

  Outcome summary(Question question, @Nullable String about, Conversation before) {
    Evidence evidence = article(question, about, before);
    Optional<Version> version = first(evidence);
    return version.isEmpty()
        ? nothing(evidence)
        : new Outcome(
            verifier.verify(
                digest.summary(version.get()),
                evidence,
                Answer.Mode.EXTRACTIVE,
                List.of("The article’s own sentences.")),
            evidence);
  }

  Outcome news(Question question, String period, int most) {
    LocalDate today = question.today();
    LocalDate from = Period.from(period, today);
    Filter all = Filter.shown(question.folders(), question.now());
    if (from != null) {
      LocalDate to =
          period.toLowerCase(Locale.ROOT).contains("yesterday") ? from : Period.to(period, today);
      Evidence recent = searcher.latest(question, all.between(from, to));
      if (digest.news(recent, most) instanceof Draft.Sentences draft) {
        return check(draft, recent);
      }
    }
    Evidence evidence = searcher.latest(question, all);
    Draft draft = digest.news(evidence, from == null ? most : 1);
    if (draft instanceof Draft.Sentences newest && from != null) {
      return check(
          new Draft.Nothing(
              newest.claims(),
              "Nothing in the coverage is dated " + Period.words(period) + ". The newest:"),
          evidence,
          Reason.NO_EVIDENCE);
    }
    return draft instanceof Draft.Nothing ? nothing(evidence) : check(draft, evidence);
  }

  Outcome author(Question question, @Nullable String about, String rest, Conversation before) {
    Evidence evidence = article(question, about, before);
    Optional<Version> version = first(evidence);
    if (version.isEmpty()) {
      return nothing(evidence);
    }
    Header header = version.get().header();
    if (digest.author(version.get()) instanceof Draft.Sentences draft) {
      List<String> unanswered = rest.isBlank() ? List.of() : List.of(rest);
      return check(new Draft.Sentences(draft.claims(), unanswered, ""), evidence);
    }
    String line =
        header.author() == null
            ? "“" + header.title() + "” names no author."
            : "“" + header.title() + "” is by " + header.author() + ".";
    String sample = header.status() == Status.SAMPLE ? "Sample coverage, not news. " : "";
    return new Outcome(
        Verifier.declined(question.standalone(), Reason.ABOUT, sample + line), evidence);
  }

  Outcome picture(Question question, @Nullable String about) {
    String words = about == null ? "" : about;
    Evidence evidence =
        words.isBlank()
            ? searcher.latest(question, Filter.shown(question.folders(), question.now()))
            : searcher.search(about(question, words));
    Draft draft = digest.picture(evidence, words);
    return draft instanceof Draft.Nothing ? nothing(evidence) : check(draft, evidence);
  }

  /// The article spoken of, else one that the words name, else the newest.
  private Evidence article(Question question, @Nullable String about, Conversation before) {
    Filter all = Filter.shown(question.folders(), question.now());
    if (about != null && !about.isBlank()) {
      return searcher.search(about(question, about));
    }
    Optional<ArticleId> spoken = before.article();
    if (spoken.isPresent()) {
      Evidence one = searcher.latest(question, all.within(Set.of(spoken.get())));
      if (!one.hits().isEmpty()) {
        return one;
      }
    }
    return searcher.latest(question, all);
  }

  private static Optional<Version> first(Evidence evidence) {
    return evidence.hits().stream()
        .map(hit -> evidence.versions().get(hit.passage().article()))
        .filter(java.util.Objects::nonNull)
        .findFirst();
  }

  private Outcome check(Draft draft, Evidence evidence) {
    return new Outcome(verifier.verify(draft, evidence, Answer.Mode.EXTRACTIVE), evidence);
  }

  private Outcome check(Draft.Nothing draft, Evidence evidence, Reason reason) {
    return new Outcome(verifier.nothing(draft, evidence, reason), evidence);
  }

  private Outcome nothing(Evidence evidence) {
    return check(new Draft.Nothing(List.of(), ""), evidence);
  }

  private Outcome nothing(Question question, String line) {
    return new Outcome(
        Verifier.declined(question.standalone(), Reason.SMALL_TALK, line),
        Evidence.none(question, coverage.extent(question.folders(), question.now())));
  }

  static Question about(Question question, String words) {
    return new Question(
        question.asked(), words, question.folders(), question.now(), question.zone());
  }
}
