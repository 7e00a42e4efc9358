// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Messages that tell how far some work has come, until they tell what came of it: whose process
/// died over its work is told so by the next one. Any thread may call.
///
/// @param database the ledger
/// @param clock the time of rows
public record TickerBook(Database database, InstantSource clock) {
  private record Row(long chat, long topic, @Nullable Long message, @Nullable String state) {
    // What is edited stands there whatever became of the edit.
    boolean there() {
      return message != null;
    }
  }

  /// Some work has begun.
  ///
  /// @param bot whose
  /// @param update the update that it was asked for with
  /// @param target the message that tells of it, or null for the answer to the update
  public void begin(long bot, Inbox.Waiting update, @Nullable Long target) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    "insert into telegram_ticker (bot, inbox, chat, topic, target, created)"
                        + " values (:bot, :inbox, :chat, :topic, :target, :now)"
                        + " on conflict (bot, inbox) do nothing")
                .bind("bot", bot)
                .bind("inbox", update.seq())
                .bind("chat", update.chat())
                .bind("topic", update.topic())
                .bind("target", target)
                .bind("now", clock.millis())
                .execute());
  }

  /// {@return the message that tells of some work, empty while Telegram does not have it}
  ///
  /// @param bot whose
  /// @param inbox the update's place in the inbox
  public Optional<Long> message(long bot, long inbox) {
    return database.read(
        handle -> find(handle, bot, inbox).flatMap(row -> Optional.ofNullable(row.message())));
  }

  /// Some work is over: its message says what came of it from now on.
  ///
  /// @param bot whose
  /// @param inbox the update's place in the inbox
  /// @param parts what came of it; more than the first are messages of their own
  /// @return the lanes that have something to do; empty while Telegram does not have the message,
  ///   and nothing has changed then
  public Optional<Set<String>> end(long bot, long inbox, List<Outbox.Part> parts) {
    return database.write(
        handle -> {
          Row row = find(handle, bot, inbox).orElse(null);
          if (row == null) {
            return Optional.of(Set.<String>of());
          }
          if (!row.there() && !"refused".equals(row.state())) {
            return Optional.<Set<String>>empty();
          }
          handle.execute("delete from telegram_ticker where bot = ? and inbox = ?", bot, inbox);
          if (!row.there()) {
            return Optional.of(Set.<String>of());
          }
          Outbox.Letter letter =
              new Outbox.Letter(
                  bot,
                  0,
                  row.chat(),
                  row.topic(),
                  null,
                  parts,
                  Map.of(),
                  null,
                  row.message(),
                  null);
          for (int part = 0; part < parts.size(); part++) {
            OutboxRow.insert(handle, letter, part, null, true, clock.millis());
          }
          return Optional.of(Set.of(Inbox.lane(row.chat(), row.topic())));
        });
  }

  /// The work that another process left. What was not answered yet is heard again, and is no work
  /// that was left.
  ///
  /// @param bot whose
  /// @return the places of its updates in the inbox
  public List<Long> left(long bot) {
    return database.write(
        handle -> {
          handle.execute(
              "delete from telegram_ticker where bot = ? and not exists (select 1 from"
                  + " telegram_outbox o where o.bot = telegram_ticker.bot"
                  + " and o.inbox = telegram_ticker.inbox)",
              bot);
          return handle
              .createQuery("select inbox from telegram_ticker where bot = :bot order by inbox")
              .bind("bot", bot)
              .mapTo(Long.class)
              .list();
        });
  }

  private static Optional<Row> find(Handle handle, long bot, long inbox) {
    return handle
        .createQuery(
            """
            select t.chat, t.topic, coalesce(t.target, o.message) as message, o.state
            from telegram_ticker t
            left join telegram_outbox o on o.bot = t.bot and o.inbox = t.inbox and o.part = 0
            where t.bot = :bot and t.inbox = :inbox
            """)
        .bind("bot", bot)
        .bind("inbox", inbox)
        .map((row, context) -> read(row))
        .findFirst();
  }

  private static Row read(ResultSet row) throws SQLException {
    long message = row.getLong("message");
    return new Row(
        row.getLong("chat"),
        row.getLong("topic"),
        row.wasNull() ? null : (Long) message,
        row.getString("state"));
  }
}
