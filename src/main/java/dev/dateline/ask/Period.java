// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The span of days that a reader's words for "what is new" mean.
final class Period {
  private Period() {}

  static @Nullable LocalDate from(String period, LocalDate today) {
    String words = period.toLowerCase(Locale.ROOT);
    if (words.contains("yesterday")) {
      return today.minusDays(1);
    }
    if (words.contains("last week")) {
      return today.with(DayOfWeek.MONDAY).minusWeeks(1);
    }
    if (words.contains("last month")) {
      return today.withDayOfMonth(1).minusMonths(1);
    }
    if (words.contains("month")) {
      return today.withDayOfMonth(1);
    }
    if (words.contains("week")) {
      return today.with(DayOfWeek.MONDAY);
    }
    return words.contains("today") || words.contains("tonight") || words.contains("morning")
        ? today
        : null;
  }

  static LocalDate to(String period, LocalDate today) {
    String words = period.toLowerCase(Locale.ROOT);
    if (words.contains("last week")) {
      return today.with(DayOfWeek.MONDAY).minusDays(1);
    }
    return words.contains("last month") ? today.withDayOfMonth(1).minusDays(1) : today;
  }

  static String words(String period) {
    String words = period.toLowerCase(Locale.ROOT).strip();
    return words.isEmpty() ? "then" : words;
  }
}
