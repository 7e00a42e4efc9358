// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Statement;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Words;
import java.util.Set;

/// How a verb's deed stands.
enum Mood {
  REAL("so"),
  COMING("to come"),
  POSSIBLE("possible"),
  OWED("owed"),
  NEARLY("nearly so");

  private final String told;

  Mood(String told) {
    this.told = told;
  }

  /// {@return it in words, for a reason}
  String told() {
    return told;
  }

  private static final Set<String> GOVERNING =
      Words.set(
          "planned expected due set scheduled likely hopes hoped wants wanted plans plan intends"
              + " intended asked ask told order ordered urged open ready need needs needed happy"
              + " possible is are was were promised vowed threatened refused wrong going sought");
  private static final Set<String> NEAR = Words.set("close nearly almost verge brink about");

  /// {@return how a verb stands}
  ///
  /// @param s its sentence
  /// @param verb its index
  static Mood of(Statement s, int verb) {
    return mood(s, verb, 0);
  }

  private static Mood mood(Statement s, int verb, int depth) {
    int group = Verbs.group(s, verb);
    if (s.occurrence(verb).near()) {
      return Mood.NEARLY;
    }
    for (int i = group; i < verb; i++) {
      Token token = s.tokens().get(i);
      if (token.in(Words.set("will would wont wouldnt shall"))) {
        return Mood.COMING;
      }
      if (token.in(Words.set("may might could can cannot cant couldnt mightnt"))
          && !token.text().equals("May")) {
        return Mood.POSSIBLE;
      }
      if (token.in(Words.set("must should ought mustnt shouldnt"))) {
        return Mood.OWED;
      }
      if (token.folded().equals("to")) {
        return infinitive(s, i, depth);
      }
    }
    if (awaited(s, group, verb)) {
      return Mood.COMING;
    }
    boolean joined =
        group > 0
            && s.tokens().get(group - 1).in(Words.set("and or"))
            && group == verb
            && depth < 3;
    boolean gerund =
        s.tokens().get(verb).folded().endsWith("ing")
            && group > 0
            && s.tokens().get(group - 1).in(Words.set("by for of without after before"));
    if (joined || gerund && depth < 3) {
      int before = before(s, group);
      if (before >= 0) {
        return mood(s, before, depth + 1);
      }
    }
    return Mood.REAL;
  }

  /// "is to begin", "planned to start", "close to taking", "began to fall".
  private static Mood infinitive(Statement s, int to, int depth) {
    if (to == 0) {
      return Mood.COMING;
    }
    for (int i = to - 1; i >= Math.max(0, to - 5); i--) {
      Token token = s.tokens().get(i);
      if (token.in(NEAR) && i >= to - 2) {
        return Mood.NEARLY;
      }
      if (i == to - 1 && token.in(GOVERNING)
          || token.in(
              Words.set("planned plans expected ordered asked told urged hopes wants plan"))) {
        return Mood.COMING;
      }
    }
    int before = before(s, to);
    if (before >= 0 && DECIDING.contains(s.tokens().get(before).stem())) {
      return Mood.COMING;
    }
    return before < 0 || depth > 3 ? Mood.COMING : mood(s, before, depth + 1);
  }

  // What they decide is yet to be done: "voted to replace the bridge" replaces none.
  private static final Set<String> DECIDING =
      Words.stems("vote decide agree choose elect resolve opt threaten move seek");

  /// "until it is replaced", "once the levee is mended": what is waited for has not happened.
  private static boolean awaited(Statement s, int group, int verb) {
    boolean present =
        s.tokens().subList(group, verb).stream().anyMatch(t -> t.in(Words.set("is are has have")));
    for (int i = group - 1;
        present && i >= 0 && s.clause(i) >= s.clause(verb) - 1 && i >= group - AWAITED;
        i--) {
      if (s.tokens().get(i).in(Words.set("until till once unless"))) {
        return true;
      }
      if (Verbs.at(s, i)) {
        return false;
      }
    }
    return false;
  }

  // "until" stands within so many words before its verb.
  private static final int AWAITED = 6;

  private static int before(Statement s, int at) {
    for (int i = at - 1; i >= 0 && s.clause(i) >= s.clause(at) - 1; i--) {
      if (Verbs.at(s, i)) {
        return i;
      }
    }
    return -1;
  }
}
