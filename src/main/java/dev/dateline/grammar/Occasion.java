// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A feast or an occasion that two words name ("new year", "opening night"): neither says it alone.
final class Occasion {
  private static final Set<String> TIMES = Words.set("year day night eve");
  private static final Set<String> WHICH_ONE =
      Words.set(
          "last next this that previous past same every each one other first second third final"
              + " following election monday tuesday wednesday thursday friday saturday sunday");

  private Occasion() {}

  /// {@return the word of time that a word of the question names an occasion with, or null}
  ///
  /// @param ask the question
  /// @param term one of its words
  static @Nullable Token head(Ask ask, Token term) {
    if (term.numeric() || term.in(WHICH_ONE)) {
      return null;
    }
    for (Token head : Tokens.of(ask.text())) {
      if (head.in(TIMES)
          && ask.text().substring(0, head.start()).stripTrailing().endsWith(term.text())) {
        return head;
      }
    }
    return null;
  }

  /// {@return whether both stand side by side}
  ///
  /// @param tokens a sentence's or a headline's
  /// @param term the first word
  /// @param head the second
  static boolean in(List<Token> tokens, Token term, Token head) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).meets(term) && tokens.get(i + 1).meets(head)) {
        return true;
      }
    }
    return false;
  }
}
