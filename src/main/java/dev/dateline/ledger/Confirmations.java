// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Commands that wait for a second word. A code counts for the person and the chat that it was
/// given to, for two minutes, once. Any thread may call.
///
/// @param database the ledger
/// @param random makes the codes; one that nobody can foresee
/// @param clock the time
public record Confirmations(Database database, RandomGenerator random, InstantSource clock) {
  /// How long a code counts.
  public static final Duration COUNTS = Duration.ofMinutes(2);

  // Long enough to tell somebody why a code does not count any more.
  private static final Duration KEPT = Duration.ofDays(1);

  // Without the letters and digits that look alike on a phone.
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 10;

  /// What a code stands for.
  public sealed interface Found {
    /// It counts.
    ///
    /// @param command the command's text
    record Ready(String command) implements Found {}

    /// It was given more than two minutes ago.
    record Expired() implements Found {}

    /// It was used.
    ///
    /// @param at when
    record Used(Instant at) implements Found {}

    /// There is none, or it is another person's or another chat's.
    record Unknown() implements Found {}
  }

  /// Keeps a command until it is confirmed.
  ///
  /// @param person the platform's id of who gave it
  /// @param chat where
  /// @param command its text
  /// @return the code
  public String keep(String person, String chat, String command) {
    StringBuilder code = new StringBuilder();
    random.ints(LENGTH, 0, LETTERS.length()).forEach(i -> code.append(LETTERS.charAt(i)));
    database.write(
        handle -> {
          handle
              .createUpdate("delete from confirmation where expires < :before")
              .bind("before", clock.instant().minus(KEPT).toEpochMilli())
              .execute();
          return handle
              .createUpdate(
                  "insert into confirmation (code, person, chat, command, expires) values"
                      + " (:code, :person, :chat, :command, :expires)")
              .bind("code", code.toString())
              .bind("person", person)
              .bind("chat", chat)
              .bind("command", command)
              .bind("expires", clock.instant().plus(COUNTS).toEpochMilli())
              .execute();
        });
    return code.toString();
  }

  /// Looks a code up.
  ///
  /// @param code as it was typed
  /// @param person who typed it
  /// @param chat where
  /// @return what it stands for
  public Found find(String code, String person, String chat) {
    return database.read(
        handle -> {
          Optional<Found> found =
              handle
                  .createQuery(
                      "select command, expires, used from confirmation where code = :code"
                          + " and person = :person and chat = :chat")
                  .bind("code", code)
                  .bind("person", person)
                  .bind("chat", chat)
                  .map(
                      (row, context) -> {
                        long used = row.getLong("used");
                        if (!row.wasNull()) {
                          return (Found) new Found.Used(Instant.ofEpochMilli(used));
                        }
                        return row.getLong("expires") < clock.millis()
                            ? new Found.Expired()
                            : new Found.Ready(row.getString("command"));
                      })
                  .findOne();
          return found.orElseGet(Found.Unknown::new);
        });
  }

  /// Marks a code as used, behind what it stood for: a process that died between the two does it
  /// again when the message that confirms it is read again.
  ///
  /// @param code the code
  public void used(String code) {
    database.write(
        handle ->
            handle
                .createUpdate("update confirmation set used = :now where code = :code")
                .bind("now", clock.millis())
                .bind("code", code)
                .execute());
  }
}
