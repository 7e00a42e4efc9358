// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.util.List;
import java.util.Set;

/// Tells whether a number of a sentence counts or measures what is asked about.
final class Counting {
  private final Ask ask;
  private final Kin kin;

  Counting(Ask ask, Kin kin) {
    this.ask = ask;
    this.kin = kin;
  }

  boolean counts(Statement s, int verb) {
    for (Amount amount : s.amounts()) {
      if (amount.sort() != Amount.Sort.COUNT
          && amount.sort() != Amount.Sort.SPAN
          && amount.sort() != Amount.Sort.PERCENT) {
        continue;
      }
      boolean thing = ask.counted().isEmpty();
      boolean soft = ask.counted().stream().allMatch(t -> Words.SOFT.contains(t.stem()));
      for (int i = Math.max(0, amount.at() - 3);
          i < Math.min(s.tokens().size(), amount.end() + 4);
          i++) {
        if (i >= amount.at() && i < amount.end()) {
          continue;
        }
        Token token = s.tokens().get(i);
        if (i > amount.end() && token.in(Words.PREPOSITIONS) && !token.folded().equals("of")) {
          break;
        }
        thing |= i >= amount.end() && ask.counted().stream().anyMatch(t -> kin.meets(t, token));
      }
      if (thing && !soft && !ask.counted().isEmpty()) {
        return true;
      }
      boolean close =
          verb >= 0 && s.clause(amount.at()) == s.clause(verb) && Math.abs(verb - amount.at()) <= 7;
      if (soft && close && !nounOfOther(s, amount)) {
        return true;
      }
    }
    return false;
  }

  /// "two bridges" does not count people.
  private boolean nounOfOther(Statement s, Amount amount) {
    if (amount.end() >= s.tokens().size()) {
      return false;
    }
    Token next = s.tokens().get(amount.end());
    return !PERSONS.contains(next.stem())
        && !Words.verb(next)
        && !next.in(Words.STOP)
        && ask.counted().stream().noneMatch(t -> kin.meets(t, next));
  }

  private static final Set<String> PERSONS =
      Words.stems(
          "people person men women children others residents passengers workers students patients"
              + " officers soldiers civilians adults boys girls drivers firefighters pupils players"
              + " fans members voters employees staff victims teenagers journalists protesters"
              + " migrants refugees customers guests crew");

  /// Whether an amount stands in one clause with a word of the question.
  private boolean shares(Statement s, Amount amount) {
    for (int i = 0; i < s.tokens().size(); i++) {
      Token token = s.tokens().get(i);
      if (s.clause(i) == s.clause(amount.at())
          && (token.in(Words.PRONOUNS)
              || ask.terms().stream().anyMatch(t -> kin.meets(t, token)))) {
        return true;
      }
    }
    return false;
  }

  boolean measures(Statement s) {
    List<Token> counted =
        ask.counted().stream().filter(t -> !Words.SOFT.contains(t.stem())).toList();
    for (Amount amount : s.amounts()) {
      if (!ask.sorts().isEmpty()
          ? !ask.sorts().contains(amount.sort())
          : counted.isEmpty() && amount.sort() == Amount.Sort.COUNT) {
        continue;
      }
      if (counted.isEmpty() || !ask.sorts().isEmpty()) {
        if (shares(s, amount)) {
          return true;
        }
        continue;
      }
      // "how much rain": the amount stands beside the rain.
      for (int i = Math.max(0, amount.at() - 6);
          i < Math.min(s.tokens().size(), amount.end() + 6);
          i++) {
        int at = i;
        if (counted.stream().anyMatch(t -> kin.meets(t, s.tokens().get(at)))
            && s.occurrence(i).voice() == Occurrence.Voice.NOUN
            && s.clause(i) == s.clause(amount.at())) {
          return true;
        }
      }
    }
    return false;
  }
}
