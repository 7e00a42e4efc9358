// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import dev.dateline.grammar.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// How much a question's words tell.
final class Telling {
  /// What a word of every passage tells: it was asked for all the same.
  private static final double LEAST = 0.3;

  // What a word tells where no word of the question is known.
  private static final double UNKNOWN = 1;

  private Telling() {}

  /// The weight of each word: its inverse document frequency as BM25 has it, at least [#LEAST].
  ///
  /// A word of no passage is rare by nobody's choice: it may be the reader's own for something that
  /// the articles call otherwise. It tells as much as the others do.
  ///
  /// @param terms the words
  /// @param holding how many passages hold a word
  /// @param passages how many there are
  /// @return for each word, folded, its weight
  static Map<String, Double> weights(Stream<Token> terms, Holding holding, double passages) {
    Map<String, Double> weights = new HashMap<>();
    Set<String> unknown = new HashSet<>();
    terms.forEach(
        term -> {
          if (!weights.containsKey(term.folded())) {
            long with = holding.of(term.text());
            weights.put(term.folded(), weight(with, Math.max(1, passages)));
            if (with == 0) {
              unknown.add(term.folded());
            }
          }
        });
    double mean =
        weights.entrySet().stream()
            .filter(each -> !unknown.contains(each.getKey()))
            .mapToDouble(Map.Entry::getValue)
            .average()
            .orElse(UNKNOWN);
    unknown.forEach(
        word -> weights.computeIfPresent(word, (key, weight) -> Math.min(weight, mean)));
    return weights;
  }

  private static double weight(long holding, double passages) {
    return Math.max(LEAST, Math.log(1 + (passages - holding + 0.5) / (holding + 0.5)));
  }
}
