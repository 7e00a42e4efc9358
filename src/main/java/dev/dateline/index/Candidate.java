// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A passage that a [Pool] holds, with what ranking wants to know of it. Its text is read only when
/// it is chosen.
///
/// @param article its article's id
/// @param ordinal its place in the article, from 0
/// @param scores BM25F of each term of the probe by itself, the term's weight counted; 0 where it
///   does not stand
/// @param gist its sentences' terms
/// @param names the keys of its outlet and authors, as [Mention#key] makes them
/// @param day the day of publication as days since 1970, or null for an undated article
/// @param likeness the cosine of its vector and each of the probe's, or null where it has none
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them or changes the numbers
public record Candidate(
    String article,
    int ordinal,
    float[] scores,
    Gist gist,
    Set<String> names,
    @Nullable Long day,
    float @Nullable [] likeness) {
  /// Copies the names.
  public Candidate {
    names = Set.copyOf(names);
  }

  /// {@return whether its outlet or one of its authors is the one named}
  ///
  /// @param mention a name in the question
  public boolean named(Mention mention) {
    return names.contains(mention.key());
  }

  /// {@return the sum of all terms' scores}
  public double score() {
    double sum = 0;
    for (float score : scores) {
      sum += score;
    }
    return sum;
  }
}
