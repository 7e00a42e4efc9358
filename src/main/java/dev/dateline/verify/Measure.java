// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import java.math.BigDecimal;
import java.util.List;

/// A number in a sentence, with its unit and the words that bound it.
///
/// @param from index of its first word, a bounding one not counted
/// @param to one behind its last, its unit counted
/// @param values what it can mean: "600.000" two things, where the language is unknown
/// @param unit what it measures, one name for all its spellings ("percent", "usd", "foot"); empty
///   for a plain count
/// @param bound what the words before it make of it
/// @param text the number as it stands
record Measure(int from, int to, List<BigDecimal> values, String unit, Bound bound, String text) {
  /// {@return a claim's measures whose number stands in a cited sentence, but for those that are
  /// quoted}
  ///
  /// @param alignment of the claim with what it cites
  static List<Measure> cited(Alignment alignment) {
    Utterance claim = alignment.claim();
    return claim.measures().stream()
        .filter(each -> !claim.quoted(each.from()) && !alignment.places(each.from()).isEmpty())
        .toList();
  }

  Measure {
    values = List.copyOf(values);
  }

  /// What words before a number make of it.
  enum Bound {
    /// Nothing.
    PLAIN,
    /// "about".
    ABOUT,
    /// "more than".
    MORE,
    /// "at least".
    LEAST,
    /// "less than".
    LESS,
    /// "at most", "up to".
    MOST,
    /// "nearly".
    NEARLY,
    /// "exactly".
    EXACTLY
  }

  /// {@return whether both are the same number}
  ///
  /// @param other another
  boolean sameValue(Measure other) {
    for (BigDecimal mine : values) {
      for (BigDecimal theirs : other.values) {
        if (mine.compareTo(theirs) == 0) {
          return true;
        }
      }
    }
    return values.isEmpty() && other.values.isEmpty() && plain(text).equals(plain(other.text));
  }

  private static String plain(String text) {
    return text.replaceAll("[\\u2010-\\u2015\\u2212]", "-");
  }
}
