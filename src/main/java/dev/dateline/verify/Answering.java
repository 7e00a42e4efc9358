// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.draft.Claim;
import dev.dateline.draft.Claim.Receipt;
import dev.dateline.grammar.Ask;
import dev.dateline.grammar.Fit;
import dev.dateline.grammar.Inquiry;
import dev.dateline.grammar.Kin;
import dev.dateline.grammar.Relation;
import dev.dateline.grammar.Scene;
import dev.dateline.grammar.Scenes;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Wanted;
import dev.dateline.grammar.Words;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether an answer answers: one of the sentences that it cites must hold the relation that the
/// question asks for, as the articles' own sentences must.
final class Answering {
  private final Evidence evidence;
  private final Scenes scenes;
  private final Copies copies;
  private final AskedWords words;
  private final Kin kin;
  private volatile @Nullable Set<String> said;

  Answering(Evidence evidence, Scenes scenes, Copies copies, Kin kin, AskedWords words) {
    this.words = words;
    this.copies = copies;
    this.evidence = evidence;
    this.scenes = scenes;
    this.kin = kin;
  }

  /// {@return whether one of the claims cites a sentence that answers one of the things asked}
  ///
  /// @param claims proved ones
  boolean answers(List<Claim> claims) {
    ZoneId zone = evidence.question().zone();
    return asks()
        .anyMatch(
            ask -> {
              Relation relation = relation(ask, words);
              OtherWords other =
                  new OtherWords(ask, t -> t.keys().stream().anyMatch(known()::contains));
              return claims.stream()
                  .flatMap(claim -> claim.receipts().stream())
                  .anyMatch(receipt -> answers(relation, other, receipt, zone));
            });
  }

  private Relation relation(Ask ask, Kin kin) {
    return new Relation(ask, kin, evidence::weight, evidence.question().today());
  }

  /// The stems of all that the articles of the evidence say; read when first asked for, which a
  /// sentence that answers in the question's own words never does.
  private Set<String> known() {
    Set<String> read = said;
    if (read != null) {
      return read;
    }
    Set<String> known = new HashSet<>();
    for (Version version : evidence.versions().values()) {
      Scene scene = scenes.of(version);
      for (int i = 0; i < scene.sentences().size(); i++) {
        scene.statement(i).tokens().forEach(token -> known.addAll(token.keys()));
      }
    }
    said = known;
    return known;
  }

  /// What the question asks; where it asks two things, each by itself too; where it is long, what
  /// each of its clauses asks: of a long sentence no article holds all the words.
  private Stream<Ask> asks() {
    return plainly().flatMap(ask -> Stream.concat(Stream.of(ask), otherwise(ask)));
  }

  /// A noun of a question may look like its verb: "is the school building going to be sold".
  /// Whoever chose a sentence has read the question better, so it is held against each of its
  /// verbs.
  private static Stream<Ask> otherwise(Ask ask) {
    if (ask.verb() == null || !VERBAL.contains(ask.wanted())) {
      return Stream.of();
    }
    return ask.terms().stream()
        .filter(t -> !t.equals(ask.verb()) && Words.verb(t) && !ask.counted().contains(t))
        .map(
            verb ->
                new Ask(
                    ask.text(),
                    ask.wanted(),
                    ask.terms(),
                    verb,
                    ask.terms().stream().filter(t -> t.end() <= verb.start()).toList(),
                    ask.terms().stream().filter(t -> t.start() >= verb.end()).toList(),
                    ask.agent(),
                    ask.counted(),
                    ask.passive(),
                    ask.tense(),
                    ask.sorts()));
  }

  private static final Set<Wanted> VERBAL =
      EnumSet.of(Wanted.WHETHER, Wanted.TIME, Wanted.PLACE, Wanted.DEED);

  private Stream<Ask> plainly() {
    Stream<Ask> parts =
        evidence.clauses().size() < 2
            ? Stream.of()
            : evidence.clauses().stream()
                .flatMap(clause -> Inquiry.of(clause.text()).asks().stream());
    Stream<Ask> alone =
        evidence.inquiry().asks().size() < 2 ? Stream.of() : evidence.inquiry().asks().stream();
    return Stream.of(evidence.asks().stream(), alone, parts).flatMap(each -> each);
  }

  private boolean answers(Relation relation, OtherWords other, Receipt receipt, ZoneId zone) {
    return cited(receipt, zone)
        .anyMatch(
            line -> {
              Fit fit = fit(relation, line, zone);
              return fit.answers() || other.answered(fit, line);
            });
  }

  private Stream<CitedLine> cited(Receipt receipt, ZoneId zone) {
    Version version = evidence.versions().get(receipt.article());
    if (version == null) {
      return Stream.of();
    }
    Scene scene = scenes.of(version);
    return scene.within(receipt.start(), receipt.end()).stream().map(copies.of(scene, zone)::line);
  }

  private static Fit fit(Relation relation, CitedLine line, ZoneId zone) {
    Scene scene = line.copy().scene();
    int i = line.index();
    return relation.fit(scene.statement(i), scene.supplied(i), scene.around(i, zone));
  }

  /// Whether a question that may accuse a person is answered as one that does: by a sentence that
  /// itself says what is asked, of those named in the question by name and not by a "he", with its
  /// source in it. Other words than the question's do not do here.
  ///
  /// @param receipts what an answer cites
  boolean reports(List<Receipt> receipts) {
    ZoneId zone = evidence.question().zone();
    return evidence.asks().stream()
        .anyMatch(
            ask -> {
              Relation relation = relation(ask, kin);
              return receipts.stream()
                  .flatMap(receipt -> cited(receipt, zone))
                  .anyMatch(
                      line ->
                          !line.utterance().tellings().isEmpty()
                              && named(ask, line)
                              && fit(relation, line, zone).answers());
            });
  }

  /// Whether each person whom the question names is named in the sentence.
  private static boolean named(Ask ask, CitedLine line) {
    return ask.terms().stream()
        .filter(term -> line.copy().persons().person(capital(term)))
        .allMatch(
            term ->
                line.utterance().tokens().stream()
                    .anyMatch(said -> said.capital() && said.meets(term)));
  }

  private static String capital(Token term) {
    String word = term.text();
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
