// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What readers told the newsroom of the bot, in their own words. It is kept as long as a
/// question's words, and goes when whoever said it is forgotten. Any thread may call.
///
/// @param database the ledger
/// @param clock the time of rows
public record Feedback(Database database, InstantSource clock) {
  /// Longest feedback kept, in UTF-16 units.
  public static final int LONGEST = 2_000;

  /// One.
  ///
  /// @param seq its place in the order of arrival
  /// @param words what was said
  /// @param at when
  public record Told(long seq, String words, Instant at) {}

  /// Keeps one.
  ///
  /// @param bot whose
  /// @param chat where it was said
  /// @param person by whom, Telegram's number
  /// @param words what; what is longer than [#LONGEST] is cut
  public void put(long bot, long chat, long person, String words) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    "insert into reader_feedback (seq, bot, chat, person, words, at) values"
                        + " ((select coalesce(max(seq), 0) + 1 from reader_feedback), :bot, :chat,"
                        + " :person, :words, :at)")
                .bind("bot", bot)
                .bind("chat", chat)
                .bind("person", person)
                .bind("words", words.substring(0, Math.min(words.length(), LONGEST)))
                .bind("at", clock.millis())
                .execute());
  }

  /// {@return how many a person has told since a moment}
  ///
  /// @param person Telegram's number
  /// @param since from this moment on
  public int of(long person, Instant since) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select count(*) from reader_feedback where person = :person and at >= :since")
                .bind("person", person)
                .bind("since", since.toEpochMilli())
                .mapTo(Integer.class)
                .one());
  }

  /// {@return the newest, newest first}
  ///
  /// @param most how many
  public List<Told> newest(int most) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select seq, words, at from reader_feedback order by seq desc limit :most")
                .bind("most", most)
                .map(
                    (row, context) ->
                        new Told(
                            row.getLong("seq"),
                            row.getString("words"),
                            Instant.ofEpochMilli(row.getLong("at"))))
                .list());
  }

  /// Erases what a person told.
  ///
  /// @param handle of the transaction
  /// @param person Telegram's number
  static void forget(Handle handle, String person) {
    handle.execute("delete from reader_feedback where cast(person as text) = ?", person);
  }

  /// Deletes what is past its retention.
  ///
  /// @param handle of the transaction
  /// @param before the earliest that stays
  static void purge(Handle handle, Instant before) {
    handle.execute("delete from reader_feedback where at < ?", before.toEpochMilli());
  }
}
