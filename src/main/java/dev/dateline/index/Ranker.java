// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import java.util.List;

/// Puts candidates in an order. It is called within one search, and must not search itself.
@FunctionalInterface
public interface Ranker {
  /// Chooses and orders.
  ///
  /// @param pool the candidates
  /// @return the chosen ones, best first, each once
  List<Ranked> rank(Pool pool);

  /// One choice.
  ///
  /// @param candidate its index in [Pool#candidates]
  /// @param score its score; higher is better
  record Ranked(int candidate, float score) {}
}
