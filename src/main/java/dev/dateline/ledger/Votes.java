// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// What readers think of answers. A person has one vote for an answer, the newest; it is kept as
/// long as a question's words, and goes when the person is forgotten. Any thread may call.
///
/// @param database the ledger
/// @param clock the time of rows
public record Votes(Database database, InstantSource clock) {
  private static final String COUNTED =
      "select good, reason, count(*) as votes from reader_vote where ";

  /// Why a thumb is down. The ledger keeps the names: they never change.
  public enum Reason {
    /// The quotation is wrong, or it is of another person.
    WRONG_QUOTE,
    /// It answers another question.
    OTHER_QUESTION,
    /// Newer coverage says otherwise.
    OUTDATED,
    /// The coverage says more, or says it at all.
    MISSING;

    /// {@return how the ledger writes it}
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// {@return the reason of a key, empty where there is none}
    ///
    /// @param key any text
    public static Optional<Reason> of(String key) {
      return Arrays.stream(values()).filter(reason -> reason.key().equals(key)).findFirst();
    }
  }

  /// Votes counted.
  ///
  /// @param up thumbs up
  /// @param down thumbs down, with a reason or without
  /// @param reasons how many of those down gave which reason; a reason that nobody gave is absent
  public record Thumbs(int up, int down, Map<Reason, Integer> reasons) {
    /// Copies the reasons.
    public Thumbs {
      reasons = Map.copyOf(reasons);
    }
  }

  /// Keeps a person's vote in place of the one before.
  ///
  /// @param bot whose answer
  /// @param answer the answer's key
  /// @param person Telegram's number
  public void up(long bot, long answer, long person) {
    put(bot, answer, person, true, null);
  }

  /// Keeps a person's vote in place of the one before.
  ///
  /// @param bot whose answer
  /// @param answer the answer's key
  /// @param person Telegram's number
  /// @param reason why, or null where it was not said
  public void down(long bot, long answer, long person, @Nullable Reason reason) {
    put(bot, answer, person, false, reason);
  }

  private void put(long bot, long answer, long person, boolean good, @Nullable Reason reason) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into reader_vote (bot, answer, person, good, reason, at)
                    values (:bot, :answer, :person, :good, :reason, :now)
                    on conflict (bot, answer, person) do update set good = excluded.good,
                        reason = excluded.reason, at = excluded.at
                    """)
                .bind("bot", bot)
                .bind("answer", answer)
                .bind("person", person)
                .bind("good", good ? 1 : 0)
                .bind("reason", reason == null ? null : reason.key())
                .bind("now", clock.millis())
                .execute());
  }

  /// {@return what readers think of an answer}
  ///
  /// @param answer the answer's key
  public Thumbs thumbs(long answer) {
    return database.read(
        handle ->
            counted(
                handle
                    .createQuery(COUNTED + "answer = :answer group by good, reason")
                    .bind("answer", answer)));
  }

  /// {@return the votes of a stretch of time, of a day for instance}
  ///
  /// @param from its first moment
  /// @param until the first moment behind it
  public Thumbs between(Instant from, Instant until) {
    return database.read(
        handle ->
            counted(
                handle
                    .createQuery(COUNTED + "at >= :from and at < :until group by good, reason")
                    .bind("from", from.toEpochMilli())
                    .bind("until", until.toEpochMilli())));
  }

  private record Row(boolean good, @Nullable String reason, int votes) {}

  private static Thumbs counted(Query query) {
    List<Row> rows =
        query
            .map(
                (row, context) ->
                    new Row(row.getInt("good") == 1, row.getString("reason"), row.getInt("votes")))
            .list();
    int up = 0;
    int down = 0;
    Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
    for (Row row : rows) {
      if (row.good()) {
        up += row.votes();
      } else {
        down += row.votes();
        if (row.reason() != null) {
          Reason.of(row.reason()).ifPresent(reason -> reasons.put(reason, row.votes()));
        }
      }
    }
    return new Thumbs(up, down, reasons);
  }

  /// Erases a person's votes.
  ///
  /// @param handle of the transaction
  /// @param person Telegram's number
  static void forget(Handle handle, String person) {
    handle.execute("delete from reader_vote where cast(person as text) = ?", person);
  }

  /// Deletes what is past its retention.
  ///
  /// @param handle of the transaction
  /// @param before the earliest that stays
  static void purge(Handle handle, Instant before) {
    handle.execute("delete from reader_vote where at < ?", before.toEpochMilli());
  }
}
