// SPDX-License-Identifier: Apache-2.0
package dev.dateline.split;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Words of a sentence that say who speaks.
///
/// @param verb where the speech verb stands, or "according"
/// @param start first unit of the words that name the speaker
/// @param end one behind them
/// @param mention those words
/// @param name the name among them, or null where a pronoun or a title stands
record Attribution(int verb, int start, int end, String mention, @Nullable String name) {
  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "they", "it", "i", "we", "er", "sie", "он", "она", "elle", "él", "ella");

  static Attribution of(Name name, int verb) {
    return new Attribution(verb, name.start(), name.end(), name.text(), name.text());
  }

  boolean pronoun() {
    return name == null && pronoun(Token.low(mention));
  }

  static boolean pronoun(String low) {
    return PRONOUNS.contains(low);
  }
}
