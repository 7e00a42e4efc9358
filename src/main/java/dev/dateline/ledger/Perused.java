// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import dev.dateline.news.ArticleId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Which passages of an article a chat was shown, for a day: so that no chat pages through all of
/// it. Any thread may call.
///
/// @param database the ledger
/// @param clock the time of rows
public record Perused(Database database, InstantSource clock) {
  /// How long what was shown counts.
  public static final Duration DAY = Duration.ofDays(1);

  /// {@return the places of the passages that a chat was shown}
  ///
  /// @param bot whose
  /// @param chat the chat
  /// @param article of which article
  /// @param since from this moment on
  public Set<Integer> of(long bot, long chat, ArticleId article, Instant since) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select passage from reader_page where bot = :bot and chat = :chat and article"
                        + " = :article and at >= :since")
                .bind("bot", bot)
                .bind("chat", chat)
                .bind("article", article.value())
                .bind("since", since.toEpochMilli())
                .mapTo(Integer.class)
                .collect(Collectors.toSet()));
  }

  /// Notes passages that a chat is shown.
  ///
  /// @param bot whose
  /// @param chat the chat
  /// @param article of which article
  /// @param passages their places in it
  /// @param since what is older is forgotten
  public void note(
      long bot, long chat, ArticleId article, Collection<Integer> passages, Instant since) {
    long now = clock.millis();
    database.write(
        handle -> {
          handle.execute("delete from reader_page where at < ?", since.toEpochMilli());
          for (int passage : passages) {
            handle.execute(
                "insert into reader_page (bot, chat, article, passage, at) values (?, ?, ?, ?, ?)"
                    + " on conflict do nothing",
                bot,
                chat,
                article.value(),
                passage,
                now);
          }
          return passages.size();
        });
  }

  /// Deletes what no day counts any more.
  ///
  /// @param handle of the transaction
  /// @param now the time
  static void purge(Handle handle, Instant now) {
    handle.execute("delete from reader_page where at < ?", now.minus(DAY).toEpochMilli());
  }

  /// A group has become a supergroup: what it has read it has read.
  ///
  /// @param handle of the transaction
  /// @param chat the group
  /// @param external the supergroup's number
  static void moved(Handle handle, Chat chat, String external) {
    handle.execute(
        "insert into reader_page (bot, chat, article, passage, at) select bot, cast(? as bigint),"
            + " article, passage, at from reader_page where cast(bot as text) = ? and cast(chat as"
            + " text) = ? on conflict do nothing",
        external,
        chat.bot(),
        chat.external());
  }
}
