// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import java.util.List;
import java.util.function.Predicate;

/// Finds passages. Implementations may be used from any thread; a search sees one snapshot.
public interface PassageIndex {
  /// Finds the passages that fit a probe best.
  ///
  /// @param probe what to look for; whatever characters it holds, it never throws for them
  /// @return at most [Probe#k] hits, best first; empty when nothing fits
  List<Hit> find(Probe probe);

  /// Finds the passages that a ranker chooses among those that fit a question's words best.
  ///
  /// @param parts what to look for
  /// @param ranker chooses and orders; called once, or never where nothing fits
  /// @return the chosen passages, best first, with the ranker's scores
  List<Hit> rank(PoolProbe parts, Ranker ranker);

  /// The outlets and authors of the coverage that a text names.
  ///
  /// @param text any text
  /// @return the names in the text's order, none overlapping another
  List<Mention> named(String text);

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

  /// The index's own words that begin with a letter and are alike to something.
  ///
  /// @param first the letter, in lower case
  /// @param like tells of a word in lower case whether it is wanted; called for every such word
  /// @param most how many at most
  /// @return the words in lower case, those of most passages first
  List<String> words(char first, Predicate<String> like, int most);

  /// {@return how many passages pass a filter}
  ///
  /// @param filter which passages count
  long passages(Filter filter);

  /// {@return whether any passage has a vector, to which a question's could be compared}
  default boolean embedded() {
    return false;
  }

  /// {@return the number of the snapshot that searches see now; it rises with every change}
  long snapshot();
}
