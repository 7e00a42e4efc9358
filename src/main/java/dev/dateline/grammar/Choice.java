// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import dev.dateline.grammar.Occurrence.Voice;
import java.util.List;
import java.util.regex.Pattern;

/// Which one of a class a sentence tells: "the north silo", "Elm Elementary School".
final class Choice extends Sides {

  private static final Pattern SORT =
      Pattern.compile(
          "\\b(?:kind|type|sort|breed|brand|model|colou?r|make) of\\b", Pattern.CASE_INSENSITIVE);

  Choice(Statement s, Ask ask, Kin kin, Supplied supplied, List<Token> context) {
    super(s, ask, kin, supplied, context);
  }

  /// How clearly the sentence tells which one of a class is asked for: 1 where the class stands
  /// with a name or a word that singles it out, 0.6 where a name that the question lacks stands
  /// where the verb has what is asked for, 0 where there is none.
  double which(Occurrence verb) {
    double singled = singled();
    if (singled > 0) {
      return singled;
    }
    boolean told =
        ask.counted().stream()
                .allMatch(t -> Words.SOFT.contains(t.stem()) || Words.CLASSES.contains(t.stem()))
            || anywhere(ask.counted(), 0, s.tokens().size());
    if (!told || SORT.matcher(ask.text()).find()) {
      return 0;
    }
    boolean there;
    if (ask.passive() || !ask.subject().isEmpty()) {
      boolean passiveHere = verb.voice() == Voice.PASSIVE || verb.voice() == Voice.REDUCED;
      there = passiveHere ? newName(0, verb.at()) : newName(verb.at() + 1, s.tokens().size());
    } else {
      there =
          switch (verb.voice()) {
            case ACTIVE -> newName(0, verb.at());
            case PASSIVE, REDUCED -> newName(0, verb.at()) || by(verb.at());
            case NOUN -> named();
          };
    }
    return there ? 0.6 : 0;
  }

  /// How clearly it tells which one without a verb.
  double which() {
    double singled = singled();
    boolean told =
        ask.counted().stream()
            .allMatch(
                t -> Words.SOFT.contains(t.stem()) || Words.CLASSES.contains(t.stem()) || told(t));
    return singled > 0 || SORT.matcher(ask.text()).find()
        ? singled
        : named() ? told ? 0.6 : 0.15 : 0;
  }

  /// "the north silo", "Elm Elementary School", "a rating of 3 out of 9": the class asked for
  /// stands in the sentence with a word that tells which one.
  private double singled() {
    double best = 0;
    boolean soft = ask.counted().stream().allMatch(t -> Words.SOFT.contains(t.stem()));
    boolean sort = SORT.matcher(ask.text()).find();
    for (int i = 0; i < s.tokens().size(); i++) {
      int at = i;
      if (sort
          ? ask.counted().stream().noneMatch(t -> t.stem().equals(s.tokens().get(at).stem()))
          : !meets(i, ask.counted())) {
        continue;
      }
      for (int j = i - 1; j >= Math.max(0, i - 3) && s.clause(j) == s.clause(i); j--) {
        Token before = s.tokens().get(j);
        boolean telling =
            !before.in(Words.STOP)
                && !before.folded().endsWith("ly")
                && (before.folded().endsWith("ing")
                    || !Words.verb(before)
                    || s.occurrence(j).voice() == Voice.NOUN);
        if (!telling) {
          break;
        }
        if (!meets(j, ask.terms())) {
          best = Math.max(best, s.name(j) ? 1 : soft ? 0 : 0.8);
        }
      }
      if (i + 1 < s.tokens().size()) {
        Token next = s.tokens().get(i + 1);
        boolean named =
            s.name(i + 1) && !meets(i + 1, ask.terms()) && s.clause(i + 1) == s.clause(i);
        boolean of = next.folded().equals("of") && !meets(i + 2, ask.terms());
        best = Math.max(best, named ? 1 : of && !soft ? 0.8 : 0);
      }
    }
    return best;
  }
}
