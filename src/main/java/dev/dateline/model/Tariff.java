// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import dev.langchain4j.model.output.TokenUsage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a model's tokens cost.
///
/// @param input for a million tokens that it reads
/// @param output for a million tokens that it writes
record Tariff(BigDecimal input, BigDecimal output) {
  /// Nothing costs anything.
  static final Tariff FREE = new Tariff(BigDecimal.ZERO, BigDecimal.ZERO);

  // Of the languages that models were measured on, the dearest have about three characters a token;
  // an estimate is to be too high rather than too low.
  private static final int CHARACTERS_A_TOKEN = 3;
  private static final int MILLION = 6;

  /// {@return what a call used}
  ///
  /// @param prompt what the model read
  /// @param said what it wrote
  /// @param counted its own count, or null where it gives none
  Usage usage(Prompt prompt, String said, @Nullable TokenUsage counted) {
    long read = counted == null ? 0 : count(counted.inputTokenCount());
    long wrote = counted == null ? 0 : count(counted.outputTokenCount());
    // A count of nothing is no count: something was read, and something written.
    return read > 0 && wrote > 0
        ? usage(read, wrote, false)
        : usage(tokens(prompt.length()), tokens(said.length()), true);
  }

  private static long count(@Nullable Integer tokens) {
    return tokens == null ? 0 : tokens;
  }

  /// {@return the most that a call may use}
  ///
  /// @param prompt of the call
  Usage most(Prompt prompt) {
    return usage(tokens(prompt.length()), prompt.mostOutputTokens(), true);
  }

  private Usage usage(long read, long wrote, boolean estimated) {
    BigDecimal cost =
        input
            .multiply(BigDecimal.valueOf(read))
            .add(output.multiply(BigDecimal.valueOf(wrote)))
            .movePointLeft(MILLION);
    return new Usage(read, wrote, cost, estimated);
  }

  private static long tokens(int characters) {
    return Math.ceilDiv(characters, CHARACTERS_A_TOKEN);
  }
}
