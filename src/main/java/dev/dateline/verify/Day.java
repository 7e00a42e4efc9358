// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A date or time of day in a sentence, as exact as the sentence gives it.
///
/// @param from index of its first word
/// @param to one behind its last
/// @param year the year, or null where it gives none
/// @param month the month, or null where it gives none
/// @param date the day of the month, or null where it gives none
/// @param weekday the day of the week, or null where it gives none
/// @param minute minutes since midnight, or null where it gives no time of day
/// @param words other words of it that tell: "last", "week", "morning"
/// @param text as it stands
record Day(
    int from,
    int to,
    @Nullable Integer year,
    @Nullable Month month,
    @Nullable Integer date,
    @Nullable DayOfWeek weekday,
    @Nullable Integer minute,
    Set<String> words,
    String text) {
  Day {
    words = Set.copyOf(words);
  }

  /// {@return whether another date says all that this one says}
  ///
  /// @param cited the other, in an article
  /// @param published when that was published, or null where that is not known
  /// @param coming whether it speaks of what is to come
  boolean in(Day cited, @Nullable LocalDate published, boolean coming) {
    if (!cited.words.containsAll(words)) {
      return false;
    }
    if (minute != null && !minute.equals(cited.minute)) {
      return false;
    }
    LocalDate day = cited.resolved(published, coming);
    boolean sameWeekday =
        weekday == null
            || weekday == cited.weekday
            || day != null
                && published != null
                && near(day, published)
                && day.getDayOfWeek() == weekday;
    return sameWeekday
        && same(month, cited.month, day == null ? null : day.getMonth())
        && same(date, cited.date, day == null ? null : (Integer) day.getDayOfMonth())
        && same(
            year,
            cited.year,
            month == null && cited.month == null ? null : cited.likelyYear(published, coming));
  }

  private static boolean near(LocalDate day, LocalDate published) {
    return Math.abs(day.toEpochDay() - published.toEpochDay()) < 7;
  }

  private static <T> boolean same(@Nullable T claimed, @Nullable T said, @Nullable T meant) {
    return claimed == null || claimed.equals(said) || said == null && claimed.equals(meant);
  }

  private @Nullable Integer likelyYear(@Nullable LocalDate published, boolean coming) {
    LocalDate day = resolved(published, coming);
    if (day != null) {
      return day.getYear();
    }
    return month == null || published == null ? null : (Integer) nearest(month, published);
  }

  /// The day that is meant: a weekday is the last one, or, of what is to come, the next one.
  private @Nullable LocalDate resolved(@Nullable LocalDate published, boolean coming) {
    if (month != null && date != null) {
      Integer in = year;
      if (in == null && published == null) {
        return null;
      }
      int number = in == null ? nearest(month, java.util.Objects.requireNonNull(published)) : in;
      return YearMonth.of(number, month).isValidDay(date)
          ? LocalDate.of(number, month, date)
          : null;
    }
    if (weekday != null
        && published != null
        && !words.contains("last")
        && !words.contains("next")) {
      return published.with(
          coming ? TemporalAdjusters.next(weekday) : TemporalAdjusters.previousOrSame(weekday));
    }
    return null;
  }

  /// Without a year the one that brings the month nearest.
  private static int nearest(Month month, LocalDate published) {
    int apart = month.getValue() - published.getMonthValue();
    return apart > 6
        ? published.getYear() - 1
        : apart < -6 ? published.getYear() + 1 : published.getYear();
  }
}
