// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.util.Set;

/// Which words stand for each other. Any thread may ask.
@FunctionalInterface
public interface Kin {
  /// Nothing stands for anything else.
  Kin NONE = stem -> Set.of();

  /// The stems that may stand for a stem.
  ///
  /// @param stem as [Token#stem] gives it
  /// @return other stems; empty when there are none
  Set<String> of(String stem);

  /// {@return whether a word of a sentence can stand for a word of a question}
  ///
  /// @param asked the question's word
  /// @param said the sentence's word
  default boolean meets(Token asked, Token said) {
    if (asked.meets(said)) {
      return true;
    }
    Set<String> kin = of(asked.stem());
    return !kin.isEmpty() && said.keys().stream().anyMatch(kin::contains);
  }
}
