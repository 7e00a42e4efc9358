// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// HTTP's header Retry-After (RFC 9110, 10.2.3): seconds, or a date.
final class RetryAfter {
  // Nine digits are thirty years: whoever says more means for ever, and Duration can hold it.
  private static final Pattern SECONDS = Pattern.compile("(\\d{1,9})(?:\\.\\d{1,9})?");

  private RetryAfter() {}

  /// {@return how long to wait, at least nothing; or null where the header says nothing that we
  /// understand}
  ///
  /// @param header its value, or null where there is none
  /// @param now the time, for dates
  static @Nullable Duration of(@Nullable String header, Instant now) {
    if (header == null) {
      return null;
    }
    String value = header.strip();
    var seconds = SECONDS.matcher(value);
    if (seconds.matches()) {
      // A fraction is none of the standard's, but some servers send it: the next whole second.
      boolean whole = value.equals(seconds.group(1));
      return Duration.ofSeconds(Long.parseLong(seconds.group(1)) + (whole ? 0 : 1));
    }
    try {
      Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    } catch (DateTimeParseException neither) {
      return null;
    }
  }
}
