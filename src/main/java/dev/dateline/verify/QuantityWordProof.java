// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Token;
import dev.dateline.grammar.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Words that make more or less of a fact ("only", "all", "most", "more") stand on both sides or on
/// none.
final class QuantityWordProof implements Proof {
  private static final List<Set<String>> CLASSES =
      List.of(
          Words.set("only solely"),
          Words.set("all every everyone everything entire whole"),
          Words.set("each"),
          Words.set("most mostly"),
          Words.set("some"),
          Words.set("many"),
          Words.set("several"),
          Words.set("few"),
          Words.set("both"),
          Words.set("always"),
          Words.set("half"),
          Words.set("more"),
          Words.set("less fewer"),
          Words.set("least"),
          Words.set("almost nearly"),
          Words.set("any anyone"));

  @Override
  public Optional<Verdict> fault(Alignment alignment) {
    Utterance claim = alignment.claim();
    for (int i = 0; i < claim.size(); i++) {
      Token token = claim.token(i);
      Set<String> own = family(token);
      if (own.isEmpty() || claim.quoted(i) || bound(claim, i)) {
        continue;
      }
      if (!held(i, own, alignment)) {
        return Optional.of(
            Verdict.refuted("'" + token.text() + "' is no word of the article there"));
      }
    }
    return dropped(alignment);
  }

  private static boolean held(int i, Set<String> own, Alignment alignment) {
    for (CitedLine line : alignment.cited().lines()) {
      Utterance said = line.utterance();
      for (int j = 0; j < said.size(); j++) {
        if (said.token(j).in(own) && !bound(said, j) && beside(i, j, said, alignment)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether the word has a neighbour in common on both sides.
  private static boolean beside(int i, int j, Utterance said, Alignment alignment) {
    for (int step = -5; step <= 5; step++) {
      int k = i + step;
      if (step == 0 || k < 0 || k >= alignment.claim().size()) {
        continue;
      }
      for (Alignment.Place place : alignment.places(k)) {
        if (alignment.line(place).utterance() == said && Math.abs(place.at() - j) <= 6) {
          return true;
        }
      }
    }
    return false;
  }

  private static Optional<Verdict> dropped(Alignment alignment) {
    Utterance claim = alignment.claim();
    for (int i = 0; i < claim.size(); i++) {
      Alignment.Place place = alignment.place(i);
      if (place == null || claim.quoted(i) || !claim.content(i) && claim.measure(i) == null) {
        continue;
      }
      Utterance said = alignment.line(place).utterance();
      int from = place.at();
      for (int j = from - 1; j >= Math.max(0, from - 2); j--) {
        Token token = said.token(j);
        Set<String> own = family(token);
        if (Verbs.at(said.statement(), j) || !said.between(j + 1).isBlank()) {
          break;
        }
        if (!own.isEmpty()
            && !bound(said, j)
            && !said.quoted(j)
            && claim.tokens().stream().noneMatch(t -> t.in(own))) {
          return Optional.of(Verdict.refuted("the article says '" + token.text() + "'"));
        }
      }
    }
    return Optional.empty();
  }

  private static Set<String> family(Token token) {
    return CLASSES.stream().filter(token::in).findFirst().orElse(Set.of());
  }

  /// Whether the word belongs to a number's bound, which is the number's to prove.
  private static boolean bound(Utterance utterance, int i) {
    for (int k = i + 1; k <= Math.min(utterance.size() - 1, i + 2); k++) {
      Measure measure = utterance.measure(k);
      if (measure != null) {
        return measure.from() == k && measure.bound() != Measure.Bound.PLAIN;
      }
      if (!utterance.token(k).in(Words.set("than to as"))) {
        return false;
      }
    }
    return false;
  }
}
