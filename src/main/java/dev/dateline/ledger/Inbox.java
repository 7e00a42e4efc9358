// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Telegram's updates from the moment they arrive until they are answered. What [#store] has
/// returned from outlives a crash, and the same update stored twice is one. Any thread may call.
public final class Inbox {
  /// The platform whose updates these are, as [Chat] names it.
  public static final String PLATFORM = "telegram";

  private final Database database;
  private final InstantSource clock;

  /// An inbox in a ledger.
  ///
  /// @param database the ledger
  /// @param clock the time that rows are marked with
  public Inbox(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// What an update asks, as far as a later one depends on it.
  public enum Kind {
    /// A question, which may be changed.
    QUESTION,
    /// Whatever the person asked before is not to be answered.
    CANCEL,
    /// Something that is not read.
    MEDIA,
    /// Anything else.
    OTHER
  }

  /// What is to become of an update.
  public enum Fate {
    /// It asks for something.
    WAITING,
    /// It asks for nothing: only its key is kept.
    DONE,
    /// It could not be read: kept as it came for a day, for the people who run the bot.
    UNREADABLE
  }

  /// One update.
  ///
  /// @param update Telegram's id of it
  /// @param chat its chat, or 0
  /// @param message its message, or 0
  /// @param topic its topic in the chat, or 0
  /// @param person who wrote it, Telegram's number, or 0
  /// @param fate what is to become of it
  /// @param payload the update as it came
  /// @param kind what it asks
  public record Received(
      long update,
      long chat,
      long message,
      long topic,
      long person,
      Fate fate,
      String payload,
      Kind kind) {
    /// An update on which no later one depends.
    ///
    /// @param update Telegram's id of it
    /// @param chat its chat, or 0
    /// @param message its message, or 0
    /// @param topic its topic in the chat, or 0
    /// @param person who wrote it, Telegram's number, or 0
    /// @param fate what is to become of it
    /// @param payload the update as it came
    public Received(
        long update, long chat, long message, long topic, long person, Fate fate, String payload) {
      this(update, chat, message, topic, person, fate, payload, Kind.OTHER);
    }

    /// {@return the lane whose order it keeps}
    public String lane() {
      return Inbox.lane(chat, topic);
    }
  }

  /// An update that waits to be answered.
  ///
  /// @param seq its place in the order of arrival
  /// @param update Telegram's id of it
  /// @param chat its chat now, after any migration
  /// @param message its message
  /// @param topic its topic, or 0
  /// @param payload the update as it came
  /// @param attempts how often it was begun, this time included
  /// @param received when it was stored
  /// @param held whether it waited through a pause
  public record Waiting(
      long seq,
      long update,
      long chat,
      long message,
      long topic,
      String payload,
      int attempts,
      Instant received,
      Held held) {}

  /// {@return the name of a chat's or topic's lane}
  ///
  /// @param chat the chat
  /// @param topic the topic, or 0
  public static String lane(long chat, long topic) {
    return chat + ":" + topic;
  }

  /// Stores a batch in one transaction; an update that is there already is left alone.
  ///
  /// @param bot whose
  /// @param batch the updates, in order
  /// @return those that were not there before and ask for something, in order
  public List<Received> store(long bot, List<Received> batch) {
    long now = clock.millis();
    return database.write(
        handle -> {
          List<Received> fresh = new ArrayList<>();
          for (Received each : batch) {
            if (InboxRow.insert(handle, bot, each, now) > 0 && each.fate() == Fate.WAITING) {
              fresh.add(each);
            }
          }
          return fresh;
        });
  }

  /// {@return every lane with an update or a message that waits, the oldest first, a broadcast
  /// last}
  ///
  /// @param bot whose
  public Set<String> lanes(long bot) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select lane from (
                      select lane, seq from telegram_inbox
                      where bot = :bot and state = 'waiting' and held <> 1
                      union all
                      select lane, inbox from telegram_outbox
                      where bot = :bot and state in ('ready', 'sending')
                      union all
                      select 'broadcast', 9223372036854775807 from broadcast
                      where bot = :bot and state <> 'over')
                    as pending group by lane order by min(seq)
                    """)
                .bind("bot", bot)
                .mapTo(String.class)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /// Begins the oldest update of a lane; it stays waiting until its answer is in the outbox. In a
  /// group whoever asks more than [InboxRow#FEW] questions a minute is answered behind the others.
  ///
  /// @param bot whose
  /// @param lane the lane
  /// @return the update, or empty when nothing waits
  public Optional<Waiting> begin(long bot, String lane) {
    return database.write(
        handle ->
            handle
                .createQuery(
                    """
                    update telegram_inbox set attempts = attempts + 1
                    where seq = :seq
                    returning seq, update_id, chat, message, topic, payload, attempts, received,
                        held
                    """)
                .bind("seq", InboxRow.oldest(handle, bot, lane, clock.instant()))
                .map(
                    (row, context) ->
                        new Waiting(
                            row.getLong("seq"),
                            row.getLong("update_id"),
                            row.getLong("chat"),
                            row.getLong("message"),
                            row.getLong("topic"),
                            row.getString("payload"),
                            row.getInt("attempts"),
                            Instant.ofEpochMilli(row.getLong("received")),
                            Held.of(row.getInt("held"))))
                .stream()
                .findFirst());
  }

  /// Finishes an update that needs no message.
  ///
  /// @param seq its place
  public void done(long seq) {
    long now = clock.millis();
    database.write(handle -> finish(handle, seq, now));
  }

  static int finish(Handle handle, long seq, long now) {
    return handle
        .createUpdate(
            """
            update telegram_inbox set state = 'done', payload = null, finished = :now
            where seq = :seq and state = 'waiting'
            """)
        .bind("seq", seq)
        .bind("now", now)
        .execute();
  }

  /// Forgets what was finished long ago. Telegram repeats an update for a day at most.
  ///
  /// @param kept how long it is remembered
  /// @return how many rows went
  public int forget(Duration kept) {
    long before = clock.instant().minus(kept).toEpochMilli();
    Instant now = clock.instant();
    return database.write(
        handle -> {
          Unreadable.expire(handle, now);
          return delete(handle, "telegram_inbox", "state <> 'waiting'", before)
              + delete(handle, "telegram_outbox", "state in ('sent', 'refused')", before);
        });
  }

  private static int delete(Handle handle, String table, String finished, long before) {
    // The newest row stays: its place in the order is never given twice.
    return handle
        .createUpdate(
            "delete from "
                + table
                + " where finished < :before and "
                + finished
                + " and seq < (select max(seq) from "
                + table
                + ")")
        .bind("before", before)
        .execute();
  }

  /// {@return how many updates wait to be answered, and how long the oldest has waited}
  ///
  /// @param bot whose
  public Backlog backlog(long bot) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) as n, min(received) as oldest from telegram_inbox
                    where bot = :bot and state = 'waiting' and held <> 1
                    """)
                .bind("bot", bot)
                .map(
                    (row, context) -> {
                      long oldest = row.getLong("oldest");
                      return new Backlog(
                          row.getInt("n"), row.wasNull() ? null : Instant.ofEpochMilli(oldest));
                    })
                .one());
  }

  /// What waits.
  ///
  /// @param updates how many
  /// @param oldest when the oldest came, or null when none waits
  public record Backlog(int updates, @Nullable Instant oldest) {}
}
