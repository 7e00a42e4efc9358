// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import dev.dateline.index.Filter;
import dev.dateline.index.PassageIndex;
import java.util.HashMap;
import java.util.Map;

/// How many passages hold a word, each word looked up once for a question: its spelling and its
/// weight both ask. For one thread.
final class Holding {
  private final PassageIndex index;
  private final Filter filter;
  private final Map<String, Long> known = new HashMap<>();

  /// Nothing looked up yet.
  ///
  /// @param index where to look
  /// @param filter which passages count
  Holding(PassageIndex index, Filter filter) {
    this.index = index;
    this.filter = filter;
  }

  Filter filter() {
    return filter;
  }

  /// {@return how many passages hold a word as it is written}
  ///
  /// @param word the word
  long of(String word) {
    return known.computeIfAbsent(word, unknown -> index.passagesWith(unknown, filter));
  }
}
