// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// How much of one article a chat may read in a day: what it was shown may be shown again, of the
/// rest as much as is left. Pure.
///
/// @param percent of an article's passages; one passage at least
record Ration(int percent) {
  /// {@return those of some passages that may be shown, in their order}
  ///
  /// @param wanted their places in the article
  /// @param shown the places of what the chat was shown today
  /// @param all how many passages the article has
  List<Integer> of(List<Integer> wanted, Set<Integer> shown, int all) {
    int left = Math.max(1, all * percent / 100) - shown.size();
    List<Integer> may = new ArrayList<>();
    for (int passage : wanted) {
      if (shown.contains(passage) || may.contains(passage)) {
        may.add(passage);
      } else if (left > 0) {
        left--;
        may.add(passage);
      }
    }
    return may;
  }
}
