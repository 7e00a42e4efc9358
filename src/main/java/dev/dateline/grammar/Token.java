// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.util.Set;

/// One word of a text.
///
/// @param text as it stands
/// @param folded lower case, without diacritics, possessive ending, inner dots, hyphens and
///   apostrophes
/// @param stem what its forms share: of an irregular form the base's, else Porter's
/// @param keys the stems by which it can be met: its own, and of a hyphenated word each part's
/// @param start first UTF-16 unit in the text
/// @param end one behind its last
public record Token(String text, String folded, String stem, Set<String> keys, int start, int end) {
  /// Copies the keys.
  public Token {
    keys = Set.copyOf(keys);
  }

  /// {@return whether it begins with a capital letter}
  public boolean capital() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  /// {@return whether it holds a digit}
  public boolean numeric() {
    return text.chars().anyMatch(Character::isDigit);
  }

  /// {@return whether it ends in a possessive}
  public boolean possessive() {
    return text.endsWith("'s") || text.endsWith("’s") || text.endsWith("s'") || text.endsWith("s’");
  }

  /// {@return whether one of its keys is one of another's}
  ///
  /// @param other another token
  public boolean meets(Token other) {
    // Most words have one key, and this is asked for every word of every sentence.
    if (keys.size() == 1 && other.keys.size() == 1) {
      return stem.equals(other.stem) && keys.contains(stem) || keys.equals(other.keys);
    }
    for (String key : keys) {
      if (other.keys.contains(key)) {
        return true;
      }
    }
    return false;
  }

  /// {@return the forms of the same irregular word, lower case; empty for a regular one}
  public Set<String> forms() {
    return Stems.forms(stem);
  }

  /// {@return whether its folded form is one of these words}
  ///
  /// @param words lower-case words
  public boolean in(Set<String> words) {
    return words.contains(folded);
  }
}
