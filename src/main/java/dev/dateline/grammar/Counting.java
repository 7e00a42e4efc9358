// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Tells whether a number of a sentence counts or measures what is asked about.
final class Counting {
  private final Ask ask;
  private final Kin kin;

  Counting(Ask ask, Kin kin) {
    this.ask = ask;
    this.kin = kin;
  }

  /// How clearly a number of the sentence counts the things asked about: 1 where it stands with
  /// them or, of people, beside the verb; less where with what only stands for them; 0 where none
  /// does.
  double counts(Statement s, int verb, Roles roles) {
    double best = 0;
    boolean soft = ask.counted().stream().allMatch(t -> Words.SOFT.contains(t.stem()));
    for (Amount amount : s.amounts()) {
      if (amount.sort() != Amount.Sort.COUNT
              && amount.sort() != Amount.Sort.SPAN
              && amount.sort() != Amount.Sort.PERCENT
          || SCORE.matcher(s.tokens().get(amount.at()).text()).matches()
          || ofAnother(s, amount, roles)) {
        continue;
      }
      best = Math.max(best, counted(s, amount, soft));
      boolean close =
          verb >= 0
              && s.clause(amount.at()) == s.clause(verb)
              && Math.abs(verb - amount.at()) <= 7
              && !(amount.end() <= verb
                  && verb < amount.end() + 2
                  && s.occurrence(verb).voice() == Occurrence.Voice.NOUN);
      if (soft && close && !nounOfOther(s, amount)) {
        best = 1;
      }
    }
    return best;
  }

  /// The same where no deed is asked about: a number in a clause that tells a deed counts for less.
  double standing(Statement s, Roles roles) {
    double best = counts(s, -1, roles);
    if (ask.counted().isEmpty() && ask.verb() == null) {
      // "the death toll rose to three": what is counted was asked for by that very word
      boolean told =
          s.amounts().stream()
              .anyMatch(
                  a ->
                      a.sort() == Amount.Sort.COUNT
                          && !ofAnother(s, a, roles)
                          && shares(s, a, roles));
      best = Math.max(best, told ? 1 : 0);
    }
    if (Tokens.of(ask.text()).stream().noneMatch(t -> t.in(Words.BE))) {
      return best;
    }
    for (Amount amount : s.amounts()) {
      for (int i = 0; i < s.tokens().size(); i++) {
        Token token = s.tokens().get(i);
        if (s.clause(i) == s.clause(amount.at())
            && Words.verb(token)
            && !token.in(Words.STOP)
            && s.occurrence(i).voice() != Occurrence.Voice.NOUN
            && ask.terms().stream().noneMatch(t -> kin.meets(t, token))) {
          return 0.6 * best;
        }
      }
    }
    return best;
  }

  private static final Pattern SCORE = Pattern.compile("\\d+[-–]\\d+");

  private double counted(Statement s, Amount amount, boolean soft) {
    double best = 0;
    for (int i = amount.end(); i < Math.min(s.tokens().size(), amount.end() + 4); i++) {
      Token token = s.tokens().get(i);
      if (i > amount.end() && token.in(Words.PREPOSITIONS) && !token.folded().equals("of")) {
        break;
      }
      if (ask.counted().stream().anyMatch(t -> t.meets(token))) {
        best = soft && i > amount.end() ? best : 1;
      } else if (!soft && ask.counted().stream().anyMatch(t -> kin.meets(t, token))) {
        best = Math.max(best, 0.7);
      }
    }
    return best;
  }

  /// Whether the sentence counts something that can be what is asked about: people where people are
  /// asked for.
  boolean near(Statement s) {
    boolean soft = ask.counted().stream().allMatch(t -> Words.SOFT.contains(t.stem()));
    return s.amounts().stream()
        .anyMatch(
            a ->
                soft
                    && (a.sort() == Amount.Sort.COUNT || a.sort() == Amount.Sort.PERCENT)
                    && a.end() < s.tokens().size()
                    && PERSONS.contains(s.tokens().get(a.end()).stem()));
  }

  private static final Pattern OFTEN =
      Pattern.compile(
          "\\b(?:every (?:\\w+ ){0,2}(?:minute|hour|day|week|month|year)s?|(?:once|twice|times)"
              + " (?:a|an|per|each)|daily|weekly|monthly|yearly|annually|hourly|each"
              + " (?:day|week|month|year))\\b",
          Pattern.CASE_INSENSITIVE);

  /// Whether the sentence tells how often.
  static boolean often(Statement s) {
    return OFTEN.matcher(s.text()).find();
  }

  /// Whether the sentence has an amount of the kind asked for.
  boolean sorted(Statement s, Roles roles) {
    // "how much rain": the rain is in the sentence.
    boolean things =
        ask.counted().stream()
            .filter(t -> !Words.SOFT.contains(t.stem()))
            .allMatch(t -> MONEYISH.contains(t.stem()) || roles.supplies(t) || s.holds(t));
    return things
        && s.amounts().stream()
            .anyMatch(
                a ->
                    !forAnother(s, a, roles)
                        && (ask.sorts().isEmpty()
                            ? a.sort() != Amount.Sort.COUNT && a.sort() != Amount.Sort.AGE
                            : ask.sorts().contains(a.sort())));
  }

  /// Whether what is asked about stands only behind a "for", as the price of something else does.
  private boolean forAnother(Statement s, Amount amount, Roles roles) {
    List<Integer> asked =
        IntStream.range(0, s.tokens().size())
            .filter(i -> roles.is(i, ask.terms()))
            .boxed()
            .toList();
    return amount.sort() == Amount.Sort.MONEY
        && served(s, amount.at())
        && !asked.isEmpty()
        && asked.stream().allMatch(i -> served(s, i));
  }

  /// "Its 187 pupils": whose they are must be asked about.
  private boolean ofAnother(Statement s, Amount amount, Roles roles) {
    if (amount.at() == 0) {
      return false;
    }
    int at = amount.at() - 1;
    Token owner = s.tokens().get(at);
    boolean owns = owner.in(Words.set("its his her their"));
    List<Token> others =
        ask.terms().stream()
            .filter(
                t ->
                    !ask.counted().contains(t)
                        && !t.equals(ask.verb())
                        && !Words.SOFT.contains(t.stem()))
            .toList();
    return owns && !others.isEmpty() && !roles.owns(at, others);
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

  private static final Set<String> MONEYISH = Words.stems("money cash");

  private static final Set<String> PERSONS =
      Words.stems(
          "people person men women children others residents passengers workers students patients"
              + " officers soldiers civilians adults boys girls drivers firefighters pupils players"
              + " fans members voters employees staff victims teenagers journalists protesters"
              + " migrants refugees customers guests crew");

  /// Whether an amount stands in one clause with a word of the question.
  private boolean shares(Statement s, Amount amount, Roles roles) {
    for (int i = 0; i < s.tokens().size(); i++) {
      Token token = s.tokens().get(i);
      int at = i;
      if (s.clause(i) == s.clause(amount.at())
          && !(amount.sort() == Amount.Sort.MONEY && served(s, i) && served(s, amount.at()))
          && !Words.SOFT.contains(token.stem())
          && ask.terms().stream().anyMatch(t -> roles.is(at, List.of(t)))) {
        return true;
      }
    }
    return false;
  }

  /// "a lock for the bicycle sells for $22": of two things behind "for" one is the price, and the
  /// other is what the thing sold is made for.
  private static boolean served(Statement s, int at) {
    for (int i = at - 1; i >= 0 && s.clause(i) == s.clause(at); i--) {
      Token token = s.tokens().get(i);
      if (token.in(Words.PREPOSITIONS)) {
        return token.folded().equals("for");
      }
      if (token.in(Words.BE)
          || Words.verb(token) && s.occurrence(i).voice() != Occurrence.Voice.NOUN) {
        return false;
      }
    }
    return false;
  }

  boolean measures(Statement s, Roles roles) {
    List<Token> counted =
        ask.counted().stream().filter(t -> !Words.SOFT.contains(t.stem())).toList();
    for (Amount amount : s.amounts()) {
      if (!ask.sorts().isEmpty()
          ? !ask.sorts().contains(amount.sort())
          : counted.isEmpty() && amount.sort() == Amount.Sort.COUNT) {
        continue;
      }
      if (counted.isEmpty() || !ask.sorts().isEmpty()) {
        if (shares(s, amount, roles)) {
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
