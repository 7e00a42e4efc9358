// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/// A question that can be searched by itself.
///
/// @param asked what the person typed, cleaned of control characters
/// @param standalone the same with what earlier turns supply put in; equal to [#asked] where
///   nothing was missing
/// @param folders the sources to search, empty for all
/// @param now the moment it was asked
/// @param zone the newsroom's zone, in which "today" is meant
public record Question(
    String asked, String standalone, Set<String> folders, Instant now, ZoneId zone) {
  /// Copies the folders.
  public Question {
    folders = Set.copyOf(folders);
  }

  /// {@return the day on which it was asked, in the newsroom's zone}
  public LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }
}
