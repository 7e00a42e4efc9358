// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/// What an experiment's file expects of a figure. Written `0.808 ± 0.005` (or `+-`), `38`, `at
/// least 0.6` or `at most 200`; nothing behind the key means: measure it, and let `--record` fill
/// it in.
public sealed interface Bound {
  /// Stands before a value that must be reached.
  String AT_LEAST = "at least ";

  /// Stands before a value that must not be exceeded.
  String AT_MOST = "at most ";

  /// What may stand before a value.
  List<String> SIDES = List.of(AT_LEAST, AT_MOST);

  /// How a number is written.
  String NUMBER = "\\d{1,12}(?:\\.\\d{1,9})?";

  /// {@return as it stands in the file}
  String text();

  /// {@return whether a measured value is as expected}
  ///
  /// @param value the value
  boolean holds(double value);

  /// A value, and how far from it is still as expected, in both directions.
  ///
  /// @param value the value
  /// @param tolerance 0 or more
  record Near(BigDecimal value, BigDecimal tolerance) implements Bound {
    /// Refuses a tolerance below 0.
    public Near {
      if (tolerance.signum() < 0) {
        throw new IllegalArgumentException("tolerance is " + tolerance + ", 0 at least is allowed");
      }
    }

    @Override
    public String text() {
      return value.toPlainString()
          + (tolerance.signum() == 0 ? "" : " ± " + tolerance.toPlainString());
    }

    @Override
    public boolean holds(double measured) {
      return BigDecimal.valueOf(measured).subtract(value).abs().compareTo(tolerance) <= 0;
    }
  }

  /// A value that must be reached.
  ///
  /// @param value the least
  record AtLeast(BigDecimal value) implements Bound {
    @Override
    public String text() {
      return AT_LEAST + value.toPlainString();
    }

    @Override
    public boolean holds(double measured) {
      return BigDecimal.valueOf(measured).compareTo(value) >= 0;
    }
  }

  /// A value that must not be exceeded.
  ///
  /// @param value the most
  record AtMost(BigDecimal value) implements Bound {
    @Override
    public String text() {
      return AT_MOST + value.toPlainString();
    }

    @Override
    public boolean holds(double measured) {
      return BigDecimal.valueOf(measured).compareTo(value) <= 0;
    }
  }

  /// Nothing is known yet.
  record Open() implements Bound {
    @Override
    public String text() {
      return "";
    }

    @Override
    public boolean holds(double measured) {
      return true;
    }
  }

  /// Reads one.
  ///
  /// @param text what stands behind the key
  /// @return the bound
  /// @throws IllegalArgumentException when it is none
  static Bound of(String text) {
    String bare = text.strip();
    if (bare.isEmpty()) {
      return new Open();
    }
    String side = SIDES.stream().filter(bare::startsWith).findFirst().orElse("");
    String[] numbers = bare.substring(side.length()).split("\\s*(?:±|\\+-)\\s*", -1);
    if (numbers.length > (side.isEmpty() ? 2 : 1)
        || !Arrays.stream(numbers).allMatch(number -> number.matches(NUMBER))) {
      throw new IllegalArgumentException(
          "'" + bare + "' is no figure such as 0.808 ± 0.005, 38, at least 0.6 or at most 200");
    }
    BigDecimal value = new BigDecimal(numbers[0]);
    return switch (side) {
      case AT_LEAST -> new AtLeast(value);
      case AT_MOST -> new AtMost(value);
      default ->
          new Near(value, numbers.length == 1 ? BigDecimal.ZERO : new BigDecimal(numbers[1]));
    };
  }
}
