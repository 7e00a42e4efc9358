// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.ask.Newsdesk.Outcome;
import dev.dateline.draft.Claim;
import dev.dateline.draft.Digest;
import dev.dateline.draft.Draft;
import dev.dateline.draft.Writer;
import dev.dateline.grammar.Scene;
import dev.dateline.grammar.Scenes;
import dev.dateline.grammar.Wanted;
import dev.dateline.index.Hit;
import dev.dateline.news.Sentence;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import dev.dateline.search.Extent;
import dev.dateline.search.Question;
import dev.dateline.search.Searcher;
import dev.dateline.split.Names;
import dev.dateline.verify.Answer;
import dev.dateline.verify.Reason;
import dev.dateline.verify.Verifier;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The standards desk: questions where a wrong word harms most, those that accuse a person and
/// those in a language that cannot be searched. Any thread may use it.
public final class StandardsDesk {
  private static final String NO_ACCUSATION =
      "The articles hold no report that I can quote on that.";

  private final Searcher searcher;
  private final Writer writer;
  private final Digest digest;
  private final Verifier verifier;
  private final Scenes scenes;

  /// A standards desk.
  ///
  /// @param searcher finds the passages
  /// @param writer answers what is asked about a reported offence
  /// @param digest chooses what is near a foreign question
  /// @param verifier checks
  /// @param scenes where articles are read once
  public StandardsDesk(
      Searcher searcher, Writer writer, Digest digest, Verifier verifier, Scenes scenes) {
    this.writer = writer;
    this.searcher = searcher;
    this.digest = digest;
    this.verifier = verifier;
    this.scenes = scenes;
  }

  /// A named person is accused: only a sentence that itself says so of that full name, with its
  /// source, may answer.
  Outcome accused(Question question, Accusation accusation) {
    Evidence evidence = searcher.search(question);
    Set<String> full = full(evidence);
    if (evidence.versions().values().stream().anyMatch(v -> clears(v, accusation, full))) {
      // Who was let go is not answered for with the charge or with testimony.
      return cleared(question, accusation, evidence, full);
    }
    List<Claim> claims = claims(evidence, text -> Accusations.says(accusation, text, full));
    List<Claim> any =
        claims.isEmpty() && accusation.process() && circumstance(evidence)
            ? claims(evidence, text -> Accusations.says(accusation.ofAnything(), text, full))
            : claims;
    if (any.isEmpty()) {
      return unreported(question, evidence);
    }
    // It is reported. What else is asked about it is answered like any question; where it is not,
    // the report answers only whether it is so.
    Answer answer =
        verifier.verify(writer.write(evidence, Newsdesk.GROUP), evidence, Answer.Mode.EXTRACTIVE);
    if (answer instanceof Answer.Cited) {
      return new Outcome(answer, evidence);
    }
    if (claims.isEmpty()) {
      return unreported(question, evidence);
    }
    boolean whether =
        evidence.inquiry().asks().stream()
            .anyMatch(ask -> told(ask.wanted(), accusation.offences().contains("crime")));
    Draft draft =
        whether
            ? new Draft.Sentences(claims, List.of(), "")
            : new Draft.Nothing(claims.size() == 1 ? claims : List.of(), "");
    return new Outcome(verifier.verify(draft, evidence, Answer.Mode.EXTRACTIVE), evidence);
  }

  /// Whether a sentence that says it answers: "what crime did Jones admit" asks for no more than
  /// that either.
  private static boolean told(Wanted wanted, boolean whichCrime) {
    return switch (wanted) {
      case WHETHER, TOPIC, IDENTITY, DEED -> true;
      case WHICH, ATTRIBUTE -> whichCrime;
      case DOER, PATIENT, TIME, PLACE, COUNT, MEASURE, REASON, MANNER, SAYING -> false;
    };
  }

  /// Whether when, where or how much is asked of a case, not whether there is one.
  private static boolean circumstance(Evidence evidence) {
    return evidence.inquiry().asks().stream()
        .allMatch(
            ask ->
                switch (ask.wanted()) {
                  case TIME, PLACE, COUNT, MEASURE -> true;
                  case DOER,
                      PATIENT,
                      IDENTITY,
                      ATTRIBUTE,
                      REASON,
                      MANNER,
                      SAYING,
                      WHICH,
                      WHETHER,
                      DEED,
                      TOPIC ->
                      false;
                });
  }

  private boolean clears(Version version, Accusation accusation, Set<String> full) {
    return scenes.of(version).sentences().stream()
        .anyMatch(
            sentence ->
                sentence.role().receipt() && Accusations.clears(accusation, sentence.text(), full));
  }

  /// The outcome where the outcome is what is asked for, else nothing.
  private Outcome cleared(
      Question question, Accusation accusation, Evidence evidence, Set<String> full) {
    List<Claim> outcome =
        accusation.process()
            ? claims(evidence, text -> Accusations.clears(accusation, text, full))
            : List.of();
    if (outcome.isEmpty()) {
      return unreported(question, evidence);
    }
    Draft draft = new Draft.Sentences(outcome, List.of(), "");
    return new Outcome(verifier.verify(draft, evidence, Answer.Mode.EXTRACTIVE), evidence);
  }

  private static Outcome unreported(Question question, Evidence evidence) {
    return new Outcome(
        Verifier.declined(question.standalone(), Reason.ACCUSATION, NO_ACCUSATION),
        Evidence.none(question, evidence.extent()));
  }

  /// The first sentence found that says it, with those that it needs.
  private List<Claim> claims(Evidence evidence, Predicate<String> says) {
    for (Hit hit : evidence.hits()) {
      Version version = evidence.versions().get(hit.passage().article());
      if (version == null) {
        continue;
      }
      Scene scene = scenes.of(version);
      for (int i : scene.within(hit.passage().start(), hit.passage().end())) {
        Sentence sentence = scene.sentences().get(i);
        var company =
            sentence.role().receipt() && says.test(sentence.text())
                ? scene.company(i)
                : Optional.<SortedSet<Integer>>empty();
        if (company.isPresent()) {
          return company.get().stream().map(j -> claim(version, scene.sentences().get(j))).toList();
        }
      }
    }
    return List.of();
  }

  /// Every full name of the articles found: two persons of one surname make it mean nobody.
  private Set<String> full(Evidence evidence) {
    Set<String> full = new TreeSet<>();
    for (Version version : evidence.versions().values()) {
      Names.of(scenes.of(version).sentences()).fullNames().values().forEach(full::addAll);
    }
    return full;
  }

  private static Claim claim(Version version, Sentence sentence) {
    return new Claim(
        sentence.text(),
        List.of(
            new Claim.Receipt(version.id(), version.number(), sentence.start(), sentence.end())),
        Claim.Purpose.REPORT);
  }

  /// A question in a language that the index lacks: its numbers and names are searched; no answer
  /// is made of it.
  Outcome foreign(Question question, Extent extent) {
    List<String> names = Languages.searchable(question.standalone());
    Evidence evidence =
        names.isEmpty()
            ? Evidence.none(question, extent)
            : searcher.search(Rewrite.about(question, String.join(" ", names)));
    String tongues =
        extent.languages().isEmpty()
            ? "English"
            : extent.languages().stream()
                .map(code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH))
                .sorted()
                .collect(Collectors.joining(", "));
    Draft near = digest.more(evidence, _ -> false, 1);
    List<Claim> nearest = near instanceof Draft.Sentences found ? found.claims() : List.of();
    return new Outcome(
        verifier.nothing(
            new Draft.Nothing(nearest, "I can search the articles in " + tongues + " only."),
            evidence,
            Reason.LANGUAGE),
        evidence);
  }
}
