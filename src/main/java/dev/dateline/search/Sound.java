// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import java.util.Map;
import org.apache.commons.codec.language.DoubleMetaphone;

/// How words sound in English, by Double Metaphone (L. Philips, 2000).
final class Sound {
  // Longer than any code of a word that people misspell.
  private static final int LONGEST = 12;

  // Letters that begin words of one sound.
  private static final Map<Character, String> FIRST =
      Map.ofEntries(
          Map.entry('c', "cksq"),
          Map.entry('k', "kcqn"),
          Map.entry('q', "qck"),
          Map.entry('s', "scp"),
          Map.entry('f', "fp"),
          Map.entry('p', "pf"),
          Map.entry('g', "gj"),
          Map.entry('j', "jg"),
          Map.entry('w', "wh"),
          Map.entry('h', "hw"),
          Map.entry('n', "nkg"),
          Map.entry('r', "rw"),
          Map.entry('z', "zsx"));

  // Any thread may use it once its length is set.
  private static final DoubleMetaphone METAPHONE = new DoubleMetaphone();

  static {
    METAPHONE.setMaxCodeLen(LONGEST);
  }

  private Sound() {}

  /// {@return the code of a word; what has the same one sounds alike; empty for no sound}
  ///
  /// @param word any text
  static String of(String word) {
    String code = METAPHONE.doubleMetaphone(word);
    return code == null ? "" : code;
  }

  /// {@return the letters with which a word of the same sound may begin}
  ///
  /// @param first a word's first letter, in lower case
  static String firsts(char first) {
    return FIRST.getOrDefault(first, String.valueOf(first));
  }
}
