// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import java.util.List;

/// Finds passages. Implementations may be used from any thread; a search sees one snapshot.
public interface PassageIndex {
  /// Finds the passages that fit a probe best.
  ///
  /// @param probe what to look for; whatever characters it holds, it never throws for them
  /// @return at most [Probe#k] hits, best first; empty when nothing fits
  List<Hit> find(Probe probe);

  /// How many passages hold a word exactly as written but for case and diacritics.
  ///
  /// @param word one word
  /// @param filter which passages count
  /// @return the count, 0 for a word the index has never seen
  long passagesWith(String word, Filter filter);

  /// The index's own words that are spelled like a word.
  ///
  /// @param word one word, in any case
  /// @return at most five words in lower case, nearest first, then most frequent; never the word
  ///   itself
  List<String> spelledLike(String word);

  /// {@return how many passages pass a filter}
  ///
  /// @param filter which passages count
  long passages(Filter filter);

  /// {@return the number of the snapshot that searches see now; it rises with every change}
  long snapshot();
}
