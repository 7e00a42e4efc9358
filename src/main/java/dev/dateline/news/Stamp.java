// SPDX-License-Identifier: Apache-2.0
package dev.dateline.news;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// When something was published: a day, or a moment, as exact as the source gave it.
///
/// @param date the day as the source wrote it
/// @param time the moment, or null when the source gave a day only
public record Stamp(LocalDate date, @Nullable OffsetDateTime time) {
  /// Refuses a day that is not its moment's.
  public Stamp {
    if (time != null && !time.toLocalDate().equals(date)) {
      throw new IllegalArgumentException("day " + date + " is not the day of " + time);
    }
  }

  /// A day.
  ///
  /// @param date the day
  /// @return the stamp
  public static Stamp of(LocalDate date) {
    return new Stamp(date, null);
  }

  /// Reads ISO 8601: a day, a date-time with an offset, or one without, which is the newsroom's.
  ///
  /// @param iso the text
  /// @param zone the newsroom's zone
  /// @return the stamp
  /// @throws DateTimeException naming the text when it is none of these
  public static Stamp parse(String iso, ZoneId zone) {
    String text = iso.strip();
    try {
      if (text.length() <= 10) {
        return of(LocalDate.parse(text));
      }
      String joined =
          text.charAt(10) == ' ' ? text.substring(0, 10) + 'T' + text.substring(11) : text;
      var parsed =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              joined, OffsetDateTime::from, LocalDateTime::from);
      OffsetDateTime time =
          parsed instanceof LocalDateTime local
              ? local.atZone(zone).toOffsetDateTime()
              : (OffsetDateTime) parsed;
      return new Stamp(time.toLocalDate(), time);
    } catch (DateTimeException e) {
      throw new DateTimeException("not an ISO 8601 date or date-time: '" + iso + "'", e);
    }
  }

  /// {@return the first moment that the stamp can mean}
  ///
  /// @param zone the newsroom's zone, for a stamp that is a day
  public Instant earliest(ZoneId zone) {
    return time == null ? date.atStartOfDay(zone).toInstant() : time.toInstant();
  }

  /// {@return the day on which it was published, in the newsroom's zone}
  ///
  /// @param zone the newsroom's zone
  public LocalDate day(ZoneId zone) {
    return time == null ? date : time.atZoneSameInstant(zone).toLocalDate();
  }

  /// {@return ISO 8601, exactly as exact as the source was}
  public String iso() {
    return time == null ? date.toString() : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }
}
