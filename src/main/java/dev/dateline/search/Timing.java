// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When a question is about: the days it names, and whether it wants the newest.
///
/// @param spans the days it names
/// @param newest whether it wants what is newest
/// @param today the day on which it is asked
record Timing(List<Span> spans, boolean newest, LocalDate today) {
  private static final Pattern NEWEST =
      Pattern.compile(
          "\\b(?:latest|newest|most recent|recently|so far|by now|now|currently|still|today)\\b",
          Pattern.CASE_INSENSITIVE);

  /// A report follows its event by this many days at most.
  private static final int REPORTED = 2;

  /// A report counts half as fresh after so many days.
  private static final double HALF_DAYS = 14;

  /// Copies the spans.
  Timing {
    spans = List.copyOf(spans);
  }

  /// Reads a question.
  ///
  /// @param text the question
  /// @param today the day on which it is asked
  /// @return when it is about
  static Timing of(String text, LocalDate today) {
    return new Timing(Span.in(text, today), NEWEST.matcher(text).find(), today);
  }

  /// {@return 1 for an article published in a span, a half for one within two days behind, else 0}
  ///
  /// @param day days since 1970, or null for an undated article
  double dated(@Nullable Long day) {
    double best = 0;
    for (Span span : spans) {
      if (day != null && span.holds(day)) {
        return 1;
      }
      if (day != null && day > span.to().toEpochDay() && day <= span.to().toEpochDay() + REPORTED) {
        best = 0.5;
      }
    }
    return best;
  }

  /// {@return 1 for an article of today, half of it two weeks ago; 0 where nothing new is wanted}
  ///
  /// @param day days since 1970, or null for an undated article
  double fresh(@Nullable Long day) {
    if (!newest || day == null) {
      return 0;
    }
    return Math.pow(0.5, Math.max(0, today.toEpochDay() - day) / HALF_DAYS);
  }
}
