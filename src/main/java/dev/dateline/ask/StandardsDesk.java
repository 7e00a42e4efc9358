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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
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
    List<Claim> claims = new ArrayList<>();
    for (Hit hit : evidence.hits()) {
      Version version = evidence.versions().get(hit.passage().article());
      if (version == null) {
        continue;
      }
      Scene scene = scenes.of(version);
      for (int i : scene.within(hit.passage().start(), hit.passage().end())) {
        Sentence sentence = scene.sentences().get(i);
        if (sentence.role().receipt()
            && claims.isEmpty()
            && Accusations.says(accusation, sentence.text(), full)) {
          scene
              .company(i)
              .ifPresent(
                  company ->
                      company.forEach(j -> claims.add(claim(version, scene.sentences().get(j)))));
        }
      }
    }
    if (claims.isEmpty()) {
      return new Outcome(
          Verifier.declined(question.standalone(), Reason.ACCUSATION, NO_ACCUSATION),
          Evidence.none(question, evidence.extent()));
    }
    // It is reported. What else is asked about it is answered like any question; where it is not,
    // the report answers only whether it is so.
    Answer answer =
        verifier.verify(writer.write(evidence, Newsdesk.GROUP), evidence, Answer.Mode.EXTRACTIVE);
    if (answer instanceof Answer.Cited) {
      return new Outcome(answer, evidence);
    }
    boolean whether =
        evidence.inquiry().asks().stream()
            .anyMatch(
                ask ->
                    ask.wanted() == Wanted.WHETHER
                        || ask.wanted() == Wanted.TOPIC
                        || ask.wanted() == Wanted.IDENTITY
                        || ask.wanted() == Wanted.DEED);
    Draft draft =
        whether
            ? new Draft.Sentences(claims, List.of(), "")
            : new Draft.Nothing(claims.size() == 1 ? claims : List.of(), "");
    return new Outcome(verifier.verify(draft, evidence, Answer.Mode.EXTRACTIVE), evidence);
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
