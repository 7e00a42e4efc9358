// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a million tokens of a model cost, in whichever one currency all prices are given.
///
/// @param model its name
/// @param input for a million tokens that it reads
/// @param output for a million tokens that it writes
public record Price(String model, BigDecimal input, BigDecimal output) {
  // Twelve digits are more than any currency needs, and fewer than could make a sum slow.
  private static final Pattern FORM =
      Pattern.compile("(\\S+)\\s+(\\d{1,12}(?:\\.\\d{1,12})?)\\s+(\\d{1,12}(?:\\.\\d{1,12})?)");

  /// {@return the price that a line of the settings gives}
  ///
  /// @param line a name and two numbers
  /// @throws IllegalArgumentException when it is something else
  static Price parse(String line) {
    Matcher matcher = FORM.matcher(line.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "prices holds '" + line + "', a model's name and two prices are expected");
    }
    return new Price(
        matcher.group(1), new BigDecimal(matcher.group(2)), new BigDecimal(matcher.group(3)));
  }

  /// {@return the price of a model, or empty where none is given}
  ///
  /// @param model its name
  /// @param lines of the settings
  public static Optional<Price> of(String model, List<String> lines) {
    return lines.stream().map(Price::parse).filter(each -> each.model.equals(model)).findFirst();
  }
}
