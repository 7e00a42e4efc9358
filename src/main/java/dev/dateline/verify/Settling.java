// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Ask;
import dev.dateline.grammar.Fit;
import dev.dateline.grammar.Statement;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Whether a sentence says yes or no to a question without its verb: "unchanged" to whether the
/// budget goes up, "accepted the verdict" to whether the state will appeal.
///
/// @param ask a yes-or-no question
/// @param known whether a word stands anywhere in the articles of the evidence
record Settling(Ask ask, Predicate<Token> known) {
  // So much of the question is met when its verb alone is told otherwise.
  private static final double LEAST = 0.4;
  // So much where a verb is missing that says little beside its object: "take out a loan".
  private static final double HALF = 0.5;
  // Where nothing but a state is asked for, all of it must be met.
  private static final double MOST = 0.85;

  private static final Set<String> LIGHT =
      Words.set(
          "take takes taken took get gets got face faces facing faced have hold holds held make"
              + " makes made do does give gives gave bring brings brought come comes came go goes"
              + " put");

  /// {@return whether it does}
  ///
  /// @param fit how the sentence's words fit
  /// @param line the sentence
  boolean settled(Fit fit, CitedLine line) {
    List<Token> missing =
        fit.missing().stream().filter(t -> !Words.SOFT.contains(t.stem())).toList();
    if (missing.isEmpty()) {
      return ask.verb() == null && fit.weighed() && fit.covered() >= MOST;
    }
    Statement s = line.utterance().statement();
    boolean light = missing.stream().allMatch(t -> t.in(LIGHT)) && fit.covered() >= HALF;
    if (light && missing.size() == 1 && ask.terms().size() > 1) {
      return true;
    }
    boolean told =
        missing.stream()
            .allMatch(
                t ->
                    s.tokens().stream().anyMatch(said -> AskedWords.settles(t, said))
                        || missing.size() > 1
                            && !t.numeric()
                            && (!known.test(t) || t.equals(ask.verb())));
    boolean any =
        missing.stream()
            .anyMatch(t -> s.tokens().stream().anyMatch(said -> AskedWords.settles(t, said)));
    return told && any && fit.covered() >= LEAST && ask.terms().size() > missing.size();
  }
}
