// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import dev.dateline.grammar.Occurrence.Voice;
import java.util.Set;

/// Tells whether what a verb says is so in its sentence: denied, only possible, nearly so, asked or
/// given up.
final class Reality {
  private Reality() {}

  private static final Set<String> IMPLICATIVE =
      Words.stems(
          "allow let force cause manage lead help make enable see get begin start continue happen"
              + " go prompt compel");
  private static final Set<String> GOVERNING_DENIAL =
      Words.set(
          "denied denies deny denying refused refuses refusing rejected rejects dismissed ruled");
  private static final Set<String> NEAR = Words.set("close nearly almost verge brink virtually");

  /// Whether only "be", "have" and adverbs stand between a "to" and the verb: "to Olvik stopped" is
  /// no infinitive.
  private static boolean infinitive(Statement s, int to, int at) {
    for (int i = to + 1; i < at; i++) {
      Token token = s.tokens().get(i);
      if (!token.in(Words.set("be have been")) && !token.folded().endsWith("ly")) {
        return false;
      }
    }
    return true;
  }

  /// {@return whether a verb stands in a question that the sentence only speaks of: "too early to
  /// say what caused it"}
  ///
  /// @param s the sentence
  /// @param at the token's index
  static boolean wondered(Statement s, int at) {
    for (int i = at - 1; i >= Math.max(1, at - 5); i--) {
      if (s.tokens().get(i).in(Words.set("what whether why how"))) {
        Token before = s.tokens().get(i - 1);
        return Words.SAYING.contains(before.stem())
            || before.in(Words.set("know known determine clear decided asked of about"));
      }
    }
    return false;
  }

  /// {@return whether a token stands in a clause that is opened by "if"}
  ///
  /// @param s the sentence
  /// @param at the token's index
  static boolean conditional(Statement s, int at) {
    return s.tokens().get(s.opening(at)).in(Words.set("if unless"));
  }

  private static boolean unreal(Statement s, int at) {
    if (Voices.of(s, at) == Voice.NOUN) {
      return false;
    }
    for (int i = at - 1; i >= Math.max(0, at - 5) && s.clause(i) == s.clause(at); i--) {
      Token token = s.tokens().get(i);
      if (Words.modal(token)) {
        return true;
      }
      if (token.folded().equals("to")
          && infinitive(s, i, at)
          && !s.tokens().get(at).folded().endsWith("ing")) {
        for (int j = i - 1; j >= Math.max(0, i - 6); j--) {
          if (IMPLICATIVE.contains(s.tokens().get(j).stem())) {
            return false;
          }
        }
        return true;
      }
    }
    return s.tokens().get(s.opening(at)).in(Words.set("if whether unless"));
  }

  /// {@return whether a verb tells only what had been due and is not any more: "had been due to
  /// reopen"}
  ///
  /// @param s the sentence
  /// @param at the verb's index
  static boolean formerly(Statement s, int at) {
    if (at < 3 || !s.tokens().get(at - 1).folded().equals("to")) {
      return false;
    }
    boolean due =
        s.tokens().get(at - 2).in(Words.set("due scheduled planned expected supposed set"));
    boolean was = s.tokens().get(at - 3).in(Words.set("was were been"));
    return due && was;
  }

  /// {@return how a token stands as a verb}
  ///
  /// @param s the sentence
  /// @param at the token's index
  static Occurrence occurrence(Statement s, int at) {
    Voice voice = Voices.of(s, at);
    boolean near = false;
    boolean negated = false;
    for (int i = at - 1; i >= Math.max(0, at - 4) && s.clause(i) == s.clause(at); i--) {
      near |=
          s.tokens().get(i).in(NEAR)
              || s.tokens().get(i).folded().equals("about")
                  && i + 1 < at
                  && s.tokens().get(i + 1).folded().equals("to");
      negated |= s.tokens().get(i).in(Words.NEGATIONS);
    }
    for (int i = at - 1; i >= Math.max(0, at - 7); i--) {
      negated |= s.tokens().get(i).in(GOVERNING_DENIAL);
    }
    return new Occurrence(at, voice, negated, !near && unreal(s, at), near);
  }
}
