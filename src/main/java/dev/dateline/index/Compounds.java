// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/// Words that one person writes apart and another together: "cease fire" and "ceasefire". What the
/// coverage itself never writes is not tried.
final class Compounds {
  // "in form" is not "inform": a shorter half is too often a word by itself.
  private static final int SHORTEST_HALF = 4;

  // A longer word is no compound of two that anybody writes apart.
  private static final int LONGEST = 30;

  private final Predicate<String> written;

  /// Asks the snapshot which words it holds.
  ///
  /// @param written whether some passage holds a word exactly so
  Compounds(Predicate<String> written) {
    this.written = written;
  }

  /// Two neighbouring words as one.
  ///
  /// @param first a word as the exact field holds it
  /// @param second its neighbour
  /// @return whether the coverage writes them together
  boolean joined(String first, String second) {
    return half(first)
        && half(second)
        && first.length() + second.length() <= LONGEST
        && written.test(first + second);
  }

  /// One word that the coverage does not write as two that it does: where it is written both ways,
  /// trying the other one too brought nothing on the benchmark.
  ///
  /// @param word as the exact field holds it
  /// @return each pair of words of the coverage that it may be, mostly none
  List<List<String>> apart(String word) {
    List<List<String>> pairs = new ArrayList<>();
    if (word.length() > LONGEST || written.test(word)) {
      return pairs;
    }
    for (int at = SHORTEST_HALF; at <= word.length() - SHORTEST_HALF; at++) {
      String first = word.substring(0, at);
      String second = word.substring(at);
      if (half(first) && half(second) && written.test(first) && written.test(second)) {
        pairs.add(List.of(first, second));
      }
    }
    return pairs;
  }

  private static boolean half(String word) {
    return word.length() >= SHORTEST_HALF
        && word.chars().allMatch(Character::isLetter)
        && !EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(word);
  }
}
