// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How moments and spans are written for the newsroom.
///
/// @param zone the newsroom's
record Times(ZoneId zone) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

  /// {@return a moment to the minute}
  ///
  /// @param at the moment
  String of(Instant at) {
    return MOMENT.format(at.atZone(zone));
  }

  /// {@return a moment to the second, as a part of a file's name}
  ///
  /// @param at the moment
  String stamp(Instant at) {
    return STAMP.format(at.atZone(zone));
  }

  /// {@return a span by its largest units}
  ///
  /// @param span not negative
  static String span(Duration span) {
    if (span.toDays() > 0) {
      return span.toDays() + " d " + span.toHoursPart() + " h";
    }
    if (span.toHours() > 0) {
      return span.toHours() + " h " + span.toMinutesPart() + " min";
    }
    return span.toMinutes() > 0 ? span.toMinutes() + " min" : Math.max(0, span.toSeconds()) + " s";
  }
}
