// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.util.Set;

/// Tells the words by which a headline calls a person: "hiker", "driver", "man".
final class Epithet {
  private Epithet() {}

  private static final Set<String> PEOPLE =
      Words.set("man woman boy girl teen teenager mother father couple judge coach general chief");
  private static final Set<String> THINGS =
      Words.set(
          "water river paper tower center winter summer order power offer number shelter weather"
              + " letter chapter computer dollar under after over never other rather motor"
              + " matter anger cancer border quarter corner dinner murder danger disaster better"
              + " later further either whether tender cover enter recover discover consider"
              + " remember october september november december however former super error major"
              + " minor labor harbor favor behavior color honor terror horror floor door tenor"
              + " together another fewer lower higher");

  /// {@return whether a word names a person by what he does or is}
  ///
  /// @param token a word
  static boolean of(Token token) {
    String word = token.folded();
    return token.in(PEOPLE)
        || word.length() > 4
            && (word.endsWith("er")
                || word.endsWith("or")
                || word.endsWith("ist")
                || word.endsWith("man"))
            && !token.in(THINGS);
  }
}
