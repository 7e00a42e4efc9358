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

  /// Holm is not Holmes: what is written with a capital meets its own form and its plural only.
  private static boolean inflected(String one, String other) {
    return one.equals(other)
        || one.equals(other + "s")
        || other.equals(one + "s")
        || one.length() > 6 && other.length() > 6;
  }

  /// "Syrian" is of Syria, "Ukraine’s" of what is Ukrainian.
  private static boolean demonym(String one, String other) {
    String longer = one.length() > other.length() ? one : other;
    String shorter = one.length() > other.length() ? other : one;
    if (shorter.length() < 4 || longer.length() == shorter.length()) {
      return false;
    }
    if (longer.charAt(0) != shorter.charAt(0) || longer.charAt(2) != shorter.charAt(2)) {
      return false;
    }
    char last = shorter.charAt(shorter.length() - 1);
    int root = last == 'a' || last == 'e' || last == 'y' ? shorter.length() - 1 : shorter.length();
    return longer.startsWith(shorter.substring(0, root))
        && DEMONYMS.contains(longer.substring(root));
  }

  /// Endings of "Syrian", "Ukrainian", "Maltese", "Swedish", "Iraqi" and their plurals.
  Set<String> DEMONYMS = Set.of("n", "an", "in", "ian", "ians", "ans", "ese", "ish", "i", "is");

  /// {@return whether one of some words can stand for a word of a question}
  ///
  /// @param asked the question's word
  /// @param said the words
  default boolean meetsAny(Token asked, Iterable<Token> said) {
    for (Token one : said) {
      if (meets(asked, one)) {
        return true;
      }
    }
    return false;
  }

  /// {@return whether a word of a sentence can stand for a word of a question}
  ///
  /// @param asked the question's word
  /// @param said the sentence's word
  default boolean meets(Token asked, Token said) {
    if (asked.meets(said)) {
      return !said.capital()
          || Words.verb(said)
          || inflected(asked.folded(), said.folded())
          || asked.forms().contains(said.folded())
          || said.keys().size() > 1;
    }
    if (said.capital() && demonym(asked.folded(), said.folded())) {
      return true;
    }
    Set<String> kin = of(asked.stem());
    if (!kin.isEmpty()) {
      for (String key : said.keys()) {
        if (kin.contains(key)) {
          return true;
        }
      }
    }
    return false;
  }
}
