// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What was chosen for a chat: its language, and whether broadcasts and notices of corrections are
/// welcome there, which they are not until somebody says so. Any thread may call.
///
/// @param database the ledger
public record Choices(Database database) {
  /// {@return the language of a chat, empty for that of whoever writes}
  ///
  /// @param bot whose
  /// @param chat the chat
  public Optional<String> language(long bot, long chat) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select language from reader_choice where bot = :bot and chat = :chat"
                        + " and language is not null")
                .bind("bot", bot)
                .bind("chat", chat)
                .mapTo(String.class)
                .findOne());
  }

  /// Chooses a language.
  ///
  /// @param bot whose
  /// @param chat the chat
  /// @param language two letters, or null for that of whoever writes
  public void language(long bot, long chat, @Nullable String language) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    "insert into reader_choice (bot, chat, language, notices) values (:bot, :chat,"
                        + " :language, 0) on conflict (bot, chat) do update set language ="
                        + " excluded.language")
                .bind("bot", bot)
                .bind("chat", chat)
                .bind("language", language)
                .execute());
  }

  /// {@return whether broadcasts and notices are welcome}
  ///
  /// @param bot whose
  /// @param chat the chat
  public boolean notices(long bot, long chat) {
    return database
        .read(
            handle ->
                handle
                    .createQuery(
                        "select notices from reader_choice where bot = :bot and chat = :chat")
                    .bind("bot", bot)
                    .bind("chat", chat)
                    .mapTo(Integer.class)
                    .findOne())
        .filter(on -> on > 0)
        .isPresent();
  }

  /// Says whether broadcasts and notices are welcome.
  ///
  /// @param bot whose
  /// @param chat the chat
  /// @param on whether
  public void notices(long bot, long chat, boolean on) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    "insert into reader_choice (bot, chat, notices) values (:bot, :chat, :on)"
                        + " on conflict (bot, chat) do update set notices = excluded.notices")
                .bind("bot", bot)
                .bind("chat", chat)
                .bind("on", on ? 1 : 0)
                .execute());
  }

  /// {@return every chat in which broadcasts and notices are welcome, by number}
  ///
  /// @param bot whose
  public List<Long> welcoming(long bot) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select chat from reader_choice where bot = :bot and notices = 1 order by chat")
                .bind("bot", bot)
                .mapTo(Long.class)
                .list());
  }

  /// A group has become a supergroup.
  ///
  /// @param handle of the transaction
  /// @param chat the group
  /// @param external the supergroup's number
  static void moved(Handle handle, Chat chat, String external) {
    handle
        .createUpdate(
            "insert into reader_choice (bot, chat, language, notices) select bot, cast(:to as"
                + " bigint), language, notices from reader_choice where cast(bot as text) = :bot"
                + " and cast(chat as text) = :from on conflict (bot, chat) do nothing")
        .bind("to", external)
        .bind("bot", chat.bot())
        .bind("from", chat.external())
        .execute();
    forget(handle, chat);
  }

  /// Forgets what was chosen for a chat.
  ///
  /// @param handle of the transaction
  /// @param chat the chat
  static void forget(Handle handle, Chat chat) {
    handle.execute(
        "delete from reader_choice where cast(bot as text) = ? and cast(chat as text) = ?",
        chat.bot(),
        chat.external());
  }
}
