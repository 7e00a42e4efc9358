// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

/// How many tokens a text takes, guessed from above: every provider counts in its own way, and a
/// prompt that is too long costs a whole call. Four characters a token is the usual figure for
/// English; three leaves room for names and numbers, and outside of ASCII a character is half a
/// token (Cyrillic) to a whole one (Chinese).
final class TokenEstimate {
  private static final double ASCII = 1.0 / 3;
  private static final double LETTER = 0.6;
  private static final double IDEOGRAPH = 1.3;
  private static final int FIRST_IDEOGRAPH = 0x2E80;

  private TokenEstimate() {}

  /// {@return the tokens, rounded up}
  ///
  /// @param text any text
  static int of(String text) {
    double tokens =
        text.chars()
            .mapToDouble(c -> c < 128 ? ASCII : c < FIRST_IDEOGRAPH ? LETTER : IDEOGRAPH)
            .sum();
    return (int) Math.ceil(tokens);
  }
}
