// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import java.math.BigDecimal;

/// What calls used.
///
/// @param inputTokens tokens that the model read
/// @param outputTokens tokens that it wrote
/// @param cost in the currency of the configured prices; 0 where a model has no price
/// @param estimated whether the tokens are ours to guess, because the model did not count them
public record Usage(long inputTokens, long outputTokens, BigDecimal cost, boolean estimated) {
  /// Nothing.
  public static final Usage NONE = new Usage(0, 0, BigDecimal.ZERO, false);

  /// Refuses what cannot be.
  public Usage {
    if (inputTokens < 0 || outputTokens < 0 || cost.signum() < 0) {
      throw new IllegalArgumentException(
          "usage is "
              + inputTokens
              + " and "
              + outputTokens
              + " tokens for "
              + cost
              + ", nothing below 0 is expected");
    }
  }

  /// {@return tokens read and written}
  public long tokens() {
    return inputTokens + outputTokens;
  }

  /// {@return both together}
  ///
  /// @param more the other
  public Usage plus(Usage more) {
    return new Usage(
        inputTokens + more.inputTokens,
        outputTokens + more.outputTokens,
        cost.add(more.cost),
        estimated || more.estimated);
  }
}
