// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What the buttons below messages mean, from the moment that the message is written until the link
/// between its chat and its answer is erased. Any thread may call.
///
/// @param database the ledger
public record Boards(Database database) {
  /// A board where it stands.
  ///
  /// @param board what it means
  /// @param chat its chat now, after any migration
  public record Placed(Board board, long chat) {}

  /// {@return the board of a key, empty where there is none any more}
  ///
  /// @param bot whose
  /// @param key as it stands in a button
  public Optional<Placed> find(long bot, String key) {
    return database.read(
        handle ->
            handle
                .createQuery("select * from telegram_board where bot = :bot and key = :key")
                .bind("bot", bot)
                .bind("key", key)
                .map(
                    (row, context) ->
                        new Placed(
                            new Board(
                                row.getString("key"),
                                row.getString("kind"),
                                row.getLong("person"),
                                row.getString("answer"),
                                row.getString("subject")),
                            row.getLong("chat")))
                .findOne());
  }

  static void insert(
      Handle handle, Outbox.Letter letter, Board board, @Nullable Long answer, long now) {
    handle
        .createUpdate(
            """
            insert into telegram_board (key, bot, chat, kind, person, answer, subject, created)
            values (:key, :bot, :chat, :kind, :person, :answer, :subject, :now)
            """)
        .bind("key", board.key())
        .bind("bot", letter.bot())
        .bind("chat", letter.chat())
        .bind("kind", board.kind())
        .bind("person", board.person())
        .bind("answer", answer == null ? board.answer() : Long.toString(answer))
        .bind("subject", board.subject())
        .bind("now", now)
        .execute();
  }

  static void moved(Handle handle, long bot, long from, long to) {
    handle.execute("update telegram_board set chat = ? where bot = ? and chat = ?", to, bot, from);
  }

  static void erase(Handle handle, String platform, String person, String answers) {
    if (platform.equals(Inbox.PLATFORM)) {
      handle
          .createUpdate(
              "delete from telegram_board where cast(person as text) = :person"
                  + " or answer in ("
                  + answers
                  + ")")
          .bindMap(Map.of("platform", platform, "person", person))
          .execute();
    }
  }

  static void erase(Handle handle, Chat chat) {
    if (chat.platform().equals(Inbox.PLATFORM)) {
      handle
          .createUpdate(
              "delete from telegram_board"
                  + " where cast(bot as text) = :bot and cast(chat as text) = :external")
          .bindMethods(chat)
          .execute();
    }
  }
}
