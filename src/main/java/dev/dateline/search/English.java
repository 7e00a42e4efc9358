// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The common words of English: what is one of them is no misspelling of another word, and what
/// only sounds like one may be meant for it. Any thread may use it.
public final class English {
  /// No word is known.
  public static final English NONE = new English(Set::of);

  private final Supplier<Set<String>> words;
  private volatile @Nullable Map<String, List<String>> sounding;

  /// The words.
  ///
  /// @param words in lower case; asked for when a question first holds a word that the coverage has
  ///   never seen, and often from then on
  public English(Supplier<Set<String>> words) {
    this.words = words;
  }

  /// {@return whether it is a common word}
  ///
  /// @param word in lower case
  boolean holds(String word) {
    return words.get().contains(word);
  }

  /// {@return the common words that sound like a word, in no order}
  ///
  /// @param word in lower case
  List<String> sounding(String word) {
    Map<String, List<String>> known = sounding;
    if (known == null) {
      Map<String, List<String>> all = new HashMap<>();
      words.get().forEach(w -> all.computeIfAbsent(Sound.of(w), s -> new ArrayList<>()).add(w));
      known = all;
      sounding = known;
    }
    return known.getOrDefault(Sound.of(word), List.of());
  }
}
