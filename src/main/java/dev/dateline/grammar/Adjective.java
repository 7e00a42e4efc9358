// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.util.Set;
import java.util.regex.Pattern;

/// Tells, by its ending or from a short list, a word that describes a noun and is none itself.
final class Adjective {
  private static final Pattern ENDING =
      Pattern.compile(".*(?:al|ive|ous|ful|less|ic|ed|ing|able|est|ly|ary|ern)");
  private static final Set<String> COMMON =
      Words.set(
          "new old big large small high low long short first second third last next previous former"
              + " current good bad whole full main own early late recent major annual total final"
              + " same other more many few several");

  private Adjective() {}

  /// {@return whether a word is likely an adjective or an adverb}
  ///
  /// @param token a word
  static boolean of(Token token) {
    return token.in(COMMON) || ENDING.matcher(token.folded()).matches();
  }
}
