// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a question came from and what the answer was made with.
///
/// @param chat where it was asked
/// @param person the platform's id of who asked, never a name; null where nobody is known
/// @param message the platform's id of the message, or null where there is none
/// @param asked when it was asked
/// @param settings hash of the settings that were in force
/// @param reply whether another person's words, which it was a reply to, counted as its context
public record Origin(
    Chat chat,
    @Nullable String person,
    @Nullable String message,
    Instant asked,
    String settings,
    boolean reply) {
  /// Where a question came from that stands by itself.
  ///
  /// @param chat where it was asked
  /// @param person the platform's id of who asked, never a name; null where nobody is known
  /// @param message the platform's id of the message, or null where there is none
  /// @param asked when it was asked
  /// @param settings hash of the settings that were in force
  public Origin(
      Chat chat,
      @Nullable String person,
      @Nullable String message,
      Instant asked,
      String settings) {
    this(chat, person, message, asked, settings, false);
  }
}
