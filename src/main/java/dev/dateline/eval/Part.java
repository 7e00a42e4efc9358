// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

/// What one question adds to a figure: the figure is the sum of the first by the sum of the second.
///
/// @param sum what was reached
/// @param of what could be reached; 0 where the question says nothing about the figure
record Part(double sum, double of) {
  /// Says nothing.
  static final Part NONE = new Part(0, 0);

  /// {@return one question that counts}
  ///
  /// @param value what it reached, 0 to 1
  static Part of(double value) {
    return new Part(value, 1);
  }

  /// {@return one question that counts}
  ///
  /// @param reached whether it reached it
  static Part of(boolean reached) {
    return new Part(reached ? 1 : 0, 1);
  }

  /// {@return both together}
  ///
  /// @param other another question's
  Part plus(Part other) {
    return new Part(sum + other.sum, of + other.of);
  }
}
