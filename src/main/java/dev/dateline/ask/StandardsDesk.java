// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import static java.util.Comparator.naturalOrder;

import dev.dateline.draft.Claim;
import dev.dateline.draft.Digest;
import dev.dateline.draft.Draft;
import dev.dateline.draft.Writer;
import dev.dateline.grammar.Scene;
import dev.dateline.grammar.Scenes;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Tokens;
import dev.dateline.grammar.Wanted;
import dev.dateline.index.Hit;
import dev.dateline.news.Sentence;
import dev.dateline.news.Stamp;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import dev.dateline.search.Extent;
import dev.dateline.search.Question;
import dev.dateline.search.Searcher;
import dev.dateline.split.Names;
import dev.dateline.verify.Answer;
import dev.dateline.verify.Reason;
import dev.dateline.verify.Verifier;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    Clearance clearance = new Clearance(accusation, full);
    List<Version> clearing =
        evidence.versions().values().stream().filter(v -> clearance.in(scenes.of(v))).toList();
    if (!clearing.isEmpty()) {
      // Who was let go is not answered for with the charge or with testimony.
      return cleared(question, clearance, clearing, evidence);
    }
    List<Claim> claims = claims(evidence, says(accusation, full));
    List<Claim> any =
        claims.isEmpty() && accusation.process() && circumstance(evidence)
            ? claims(evidence, says(accusation.ofAnything(), full))
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

  private interface Telling {
    boolean at(Scene scene, int sentence);
  }

  private static Telling says(Accusation accusation, Set<String> full) {
    return (scene, at) -> Accusations.says(accusation, scene.sentences().get(at).text(), full);
  }

  /// The outcome where the outcome is what is asked for, and no newer article says otherwise; else
  /// nothing.
  private Outcome cleared(
      Question question, Clearance clearance, List<Version> clearing, Evidence evidence) {
    Telling accuses = says(clearance.accusation().ofAnything(), clearance.full());
    LocalDate last = clearing.stream().map(StandardsDesk::day).max(naturalOrder()).get();
    boolean overtaken =
        evidence.versions().values().stream()
            .filter(version -> day(version).isAfter(last))
            .map(scenes::of)
            .anyMatch(
                scene ->
                    IntStream.range(0, scene.sentences().size())
                        .anyMatch(i -> accuses.at(scene, i)));
    List<Claim> outcome =
        clearance.accusation().process() && !overtaken
            ? claims(evidence, clearance::at)
            : List.of();
    if (outcome.isEmpty()) {
      return unreported(question, evidence);
    }
    Draft draft = new Draft.Sentences(outcome, List.of(), "");
    return new Outcome(verifier.verify(draft, evidence, Answer.Mode.EXTRACTIVE), evidence);
  }

  private static LocalDate day(Version version) {
    Stamp published = version.header().published();
    return published == null ? LocalDate.MIN : published.date();
  }

  /// Nothing is reported that may be quoted on it.
  static Outcome unreported(Question question, Evidence evidence) {
    return new Outcome(
        Verifier.declined(question.standalone(), Reason.ACCUSATION, NO_ACCUSATION),
        Evidence.none(question, evidence.extent()));
  }

  /// The first sentence found that says it, with those that it needs.
  private List<Claim> claims(Evidence evidence, Telling says) {
    for (Hit hit : evidence.hits()) {
      Version version = evidence.versions().get(hit.passage().article());
      if (version == null) {
        continue;
      }
      Scene scene = scenes.of(version);
      for (int i : scene.within(hit.passage().start(), hit.passage().end())) {
        Sentence sentence = scene.sentences().get(i);
        var company =
            sentence.role().receipt() && says.at(scene, i)
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

  /// Whether a question in English may accuse somebody.
  boolean suspects(Question question, Evidence evidence) {
    if (!Suspicion.in(question.standalone()) && !Suspicion.in(question.asked())) {
      return false;
    }
    // Only what looks like a person's name can turn out to be a thing's.
    Set<String> things = new Things(scenes).in(question.standalone(), evidence);
    return Suspicion.in(question.standalone(), things::contains)
        || Suspicion.in(question.asked(), things::contains);
  }

  /// Whether a question that is not taken apart accuses somebody of something.
  boolean accuses(Question question, String code, Evidence evidence) {
    String text = question.standalone();
    return Insinuation.offence(text, code)
        && (Insinuation.person(text, code) || names(text, evidence));
  }

  /// Whether a question that is not taken apart may accuse somebody: nobody can list what people
  /// accuse each other of, so that a person in it is enough.
  boolean suspects(Question question, String code, Evidence evidence) {
    String text = question.standalone();
    return !Insinuation.reads(code)
        || Insinuation.offence(text, code)
        || Insinuation.person(text, code)
        || names(text, evidence);
  }

  /// Whether a question in another language holds a name of a person whom the passages name.
  private boolean names(String text, Evidence evidence) {
    List<String> asked =
        Stream.concat(Languages.searchable(text).stream(), Stream.of(text))
            .flatMap(each -> Tokens.of(each).stream())
            .map(Token::folded)
            .filter(word -> word.length() > 2)
            .distinct()
            .toList();
    return evidence.versions().values().stream()
        .map(version -> Names.of(scenes.of(version).sentences()))
        .flatMap(
            names -> names.fullNames().values().stream().flatMap(Set::stream).filter(names::person))
        .flatMap(name -> Tokens.of(name).stream())
        .anyMatch(part -> asked.stream().anyMatch(word -> FullName.same(word, part.folded())));
  }

  /// A question in a language that the index lacks: its numbers and names are searched; no answer
  /// is made of it, and where it may accuse somebody no passage stands beside it.
  Outcome foreign(Question question, String code, Extent extent) {
    List<String> names = Languages.searchable(question.standalone());
    Evidence evidence =
        names.isEmpty()
            ? Evidence.none(question, extent)
            : searcher.search(Rewrite.about(question, String.join(" ", names)));
    String tongues =
        extent.languages().isEmpty()
            ? "English"
            : extent.languages().stream()
                .map(tongue -> Locale.of(tongue).getDisplayLanguage(Locale.ENGLISH))
                .sorted()
                .collect(Collectors.joining(", "));
    Draft near =
        suspects(question, code, evidence)
            ? new Draft.Nothing(List.of(), "")
            : digest.more(evidence, _ -> false, 1);
    List<Claim> nearest = near instanceof Draft.Sentences found ? found.claims() : List.of();
    return new Outcome(
        verifier.nothing(
            new Draft.Nothing(nearest, "I can search the articles in " + tongues + " only."),
            evidence,
            Reason.LANGUAGE),
        evidence);
  }
}
