// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import java.util.Locale;

/// One measured figure.
///
/// @param name which
/// @param value as measured, rounded to four decimals
/// @param of how many questions, sentences or receipts it is of; 0 where that means nothing
/// @param low its least value among the folds; [#value] where there are none
/// @param high its greatest value among the folds
public record Figure(Name name, double value, long of, double low, double high) {
  /// Rounds, so that what is shown, recorded and compared is one number.
  public Figure {
    value = rounded(value);
    low = rounded(low);
    high = rounded(high);
  }

  /// A metric of all questions or of some.
  ///
  /// @param metric the metric
  /// @param slice [#ALL], [#HELD_OUT], or a kind of question
  public record Name(Metric metric, String slice) {
    /// Every question.
    public static final String ALL = "";

    /// The questions kept back from tuning.
    public static final String HELD_OUT = "held_out";

    /// {@return its key in an experiment's file: `right`, `right/held_out`, `refused/near_miss`}
    public String key() {
      return slice.isEmpty() ? metric.key() : metric.key() + "/" + slice;
    }
  }

  /// {@return the value as its unit is written}
  public String text() {
    return text(name.metric().unit(), value);
  }

  /// {@return its least and greatest value among the folds}
  public String folds() {
    Metric.Unit unit = name.metric().unit();
    return text(unit, low) + " to " + text(unit, high);
  }

  /// {@return a value as a unit is written}
  ///
  /// @param unit what it counts
  /// @param value the value
  public static String text(Metric.Unit unit, double value) {
    return switch (unit) {
      case SHARE -> String.format(Locale.ROOT, "%.4f", value);
      case COUNT -> String.format(Locale.ROOT, "%.0f", value);
      case MILLISECONDS -> String.format(Locale.ROOT, "%.1f ms", value);
      case SECONDS -> String.format(Locale.ROOT, "%.1f s", value);
      case MEGABYTES -> String.format(Locale.ROOT, "%.1f MB", value);
    };
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
