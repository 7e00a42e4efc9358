// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What the ledger keeps on people, by Telegram's number: how much of what, never a word of it. Any
/// thread may call.
///
/// @param database the ledger
public record People(Database database) {
  /// Most people that are found at once.
  public static final int MOST = 5_000;

  /// Somebody who asked.
  ///
  /// @param person Telegram's number
  /// @param questions how many questions of theirs are kept
  /// @param last when they asked last
  public record Seen(String person, int questions, Instant last) {}

  /// What is kept on a person.
  ///
  /// @param questions how many questions
  /// @param first when the oldest of them was asked, or null for none
  /// @param last when the newest of them was asked, or null for none
  /// @param chats in how many chats and topics
  /// @param messages how many messages answered them
  /// @param waiting how many updates wait
  /// @param pages how many receipts, articles and lists stand in a chat of their own
  /// @param buttons how many messages have buttons for them alone
  /// @param votes how many thumbs
  /// @param remarks how often they told the newsroom something
  /// @param language what they chose in a chat of their own, or null
  /// @param notices whether notices are welcome there
  public record Kept(
      int questions,
      @Nullable Instant first,
      @Nullable Instant last,
      int chats,
      int messages,
      int waiting,
      int pages,
      int buttons,
      int votes,
      int remarks,
      @Nullable String language,
      boolean notices) {}

  private static final String ASKED =
      " from question q join chat c on c.chat = q.chat"
          + " where c.platform = 'telegram' and q.person = :person";

  /// {@return who asked, who asked last first; at most [#MOST]}
  public List<Seen> seen() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select q.person, count(*) as n, max(q.at) as newest from question q"
                        + " join chat c on c.chat = q.chat"
                        + " where c.platform = 'telegram' and q.person is not null"
                        + " group by q.person order by max(q.at) desc, q.person limit :most")
                .bind("most", MOST)
                .map(
                    (row, context) ->
                        new Seen(
                            row.getString("person"),
                            row.getInt("n"),
                            Instant.ofEpochMilli(row.getLong("newest"))))
                .list());
  }

  /// {@return what is kept on a person}
  ///
  /// @param person Telegram's number
  public Kept kept(String person) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select count(*) as n, min(q.at) as oldest, max(q.at) as newest,"
                        + " count(distinct q.chat) as chats"
                        + ASKED)
                .bind("person", person)
                .map((row, context) -> kept(handle, row, person))
                .one());
  }

  private static Kept kept(Handle handle, ResultSet row, String person) throws SQLException {
    return new Kept(
        row.getInt("n"),
        moment(row, "oldest"),
        moment(row, "newest"),
        row.getInt("chats"),
        count(handle, "delivery where answer in (select q.answer" + ASKED + ")", person),
        count(
            handle,
            "telegram_inbox where cast(person as text) = :person and state = 'waiting'",
            person),
        count(
            handle,
            "(select distinct bot, message from telegram_page where cast(chat as text) = :person)",
            person),
        count(handle, "telegram_board where cast(person as text) = :person", person),
        count(handle, "reader_vote where cast(person as text) = :person", person),
        count(handle, "reader_feedback where cast(person as text) = :person", person),
        handle
            .createQuery(
                "select language from reader_choice where cast(chat as text) = :person"
                    + " and language is not null")
            .bind("person", person)
            .mapTo(String.class)
            .findFirst()
            .orElse(null),
        count(handle, "reader_choice where cast(chat as text) = :person and notices = 1", person)
            > 0);
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    long at = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(at);
  }

  private static int count(Handle handle, String from, String person) {
    return handle
        .createQuery("select count(*) from " + from)
        .bind("person", person)
        .mapTo(Integer.class)
        .one();
  }

  /// {@return the chats of a person's own, one for each bot}
  ///
  /// @param person Telegram's number
  public List<Chat> own(String person) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select bot from chat where platform = 'telegram' and external = :person"
                        + " union select cast(bot as text) from reader_choice"
                        + " where cast(chat as text) = :person")
                .bind("person", person)
                .map((row, context) -> new Chat(Inbox.PLATFORM, row.getString("bot"), person, ""))
                .list());
  }
}
