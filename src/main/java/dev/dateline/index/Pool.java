// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import java.util.List;

/// The passages among which a [Ranker] chooses.
///
/// @param candidates the passages, in no order that means anything
/// @param terms for each term of the probe its stems' hashes, as [Gist] keeps them
/// @param rarities for each term its inverse document frequency, `ln(1 + (N - n + 0.5) / (n +
///   0.5))` as BM25 has it; of a term of several stems the rarest one's
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them or changes the numbers
public record Pool(List<Candidate> candidates, List<int[]> terms, double[] rarities) {
  /// Copies the lists.
  public Pool {
    candidates = List.copyOf(candidates);
    terms = List.copyOf(terms);
  }
}
