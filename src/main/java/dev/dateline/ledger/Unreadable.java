// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/// Updates that could not be read, kept as they came.
final class Unreadable {
  /// Long enough for the people who run the bot to look at one, and no longer than any question's
  /// words are kept.
  static final Duration KEPT = Duration.ofHours(24);

  private Unreadable() {}

  /// Erases those that are older; their keys stay, so that none is taken for a new one.
  ///
  /// @param handle of the transaction
  /// @param now the time
  static void expire(Handle handle, Instant now) {
    handle.execute(
        "update telegram_inbox set payload = null"
            + " where state = 'unreadable' and payload is not null and finished < ?",
        now.minus(KEPT).toEpochMilli());
  }

  /// Erases those that name a person: nobody knows what such an update holds, and it may be that
  /// person's words.
  ///
  /// @param handle of the transaction
  /// @param platform the platform; updates are Telegram's
  /// @param person the platform's id of the person
  static void erase(Handle handle, String platform, String person) {
    if (!platform.equals(Inbox.PLATFORM)) {
      return;
    }
    Pattern id = Pattern.compile("\"id\"\\s*:\\s*\"?" + Pattern.quote(person) + "(?!\\d)");
    handle
        .createQuery(
            "select seq, payload from telegram_inbox"
                + " where state = 'unreadable' and payload is not null")
        .map((row, context) -> Map.entry(row.getLong("seq"), row.getString("payload")))
        .filter(row -> id.matcher(row.getValue()).find())
        .list()
        .forEach(
            row ->
                handle.execute(
                    "update telegram_inbox set payload = null where seq = ?", row.getKey()));
  }
}
