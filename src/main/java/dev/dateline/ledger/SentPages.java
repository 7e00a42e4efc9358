// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import dev.dateline.ledger.SentAnswers.Message;
import dev.dateline.ledger.SentAnswers.State;
import dev.dateline.news.ArticleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Messages that show articles and are no answers: receipts, articles, lists. Whatever replaces the
/// words of one replaces what is kept of it.
final class SentPages {
  private static final String FOUND =
      "select min(p.article) as article, p.chat, p.topic, p.message from telegram_page p"
          + " where p.bot = :bot and p.article in (<ids>)";
  private static final String BY =
      " group by p.chat, p.topic, p.message order by max(p.at) desc limit :most";

  private SentPages() {}

  /// Notes what a message shows that Telegram has taken.
  ///
  /// @param handle of the transaction
  /// @param seq its place in the outbox
  /// @param message what Telegram calls it
  /// @param now the time
  static void sent(Handle handle, long seq, long message, long now) {
    handle
        .createQuery(
            "select bot, chat, topic, target, cites from telegram_outbox"
                + " where seq = :seq and answer is null and inbox > 0")
        .bind("seq", seq)
        .map((row, context) -> shown(handle, row, message, now))
        .findOne();
  }

  private static int shown(Handle handle, ResultSet row, long message, long now)
      throws SQLException {
    long bot = row.getLong("bot");
    long chat = row.getLong("chat");
    if (row.getObject("target") != null) {
      gone(handle, bot, chat, message);
    }
    Map<ArticleId, Integer> cites = Cites.read(row.getString("cites"));
    for (Map.Entry<ArticleId, Integer> cite : cites.entrySet()) {
      handle.execute(
          "insert into telegram_page (bot, chat, topic, message, article, number, at)"
              + " values (?, ?, ?, ?, ?, ?, ?)",
          bot,
          chat,
          row.getLong("topic"),
          message,
          cite.getKey().value(),
          cite.getValue(),
          now);
    }
    return cites.size();
  }

  private static void gone(Handle handle, long bot, long chat, long message) {
    handle.execute(
        "delete from telegram_page where bot = ? and chat = ? and message = ?", bot, chat, message);
  }

  static List<Message> showing(
      Handle handle, long bot, List<String> articles, List<String> before, int most) {
    return handle
        .createQuery(FOUND + " and (p.state is null or p.state in (<before>))" + BY)
        .bindList("ids", articles)
        .bindList("before", before)
        .bind("bot", bot)
        .bind("most", most)
        .map((row, context) -> read(row))
        .list();
  }

  static List<Message> restored(Handle handle, long bot, List<String> articles, int most) {
    return handle
        .createQuery(FOUND + " and p.state <> 'restored'" + BY)
        .bindList("ids", articles)
        .bind("bot", bot)
        .bind("most", most)
        .map((row, context) -> read(row))
        .list();
  }

  private static Message read(ResultSet row) throws SQLException {
    return new Message(
        null,
        row.getLong("chat"),
        row.getLong("topic"),
        row.getLong("message"),
        true,
        new ArticleId(row.getString("article")));
  }

  /// Notes what a message says now in place of all that it showed.
  static void note(Handle handle, long bot, Message message, State state, long now) {
    handle.execute(
        "update telegram_page set state = ?, at = ?"
            + " where bot = ? and chat = ? and message = ? and article = ?",
        state.key(),
        now,
        bot,
        message.chat(),
        message.message(),
        message.article().value());
    handle.execute(
        "delete from telegram_page"
            + " where bot = ? and chat = ? and message = ? and article <> ?",
        bot,
        message.chat(),
        message.message(),
        message.article().value());
  }

  static void moved(Handle handle, Chat chat, String external) {
    handle.execute(
        "update telegram_page set chat = cast(? as bigint)"
            + " where cast(bot as text) = ? and cast(chat as text) = ?",
        external,
        chat.bot(),
        chat.external());
  }

  // A private chat has its person's number.
  static void erase(Handle handle, String platform, String person) {
    if (platform.equals(Inbox.PLATFORM)) {
      handle.execute("delete from telegram_page where cast(chat as text) = ?", person);
    }
  }

  static void erase(Handle handle, Chat chat) {
    if (chat.platform().equals(Inbox.PLATFORM)) {
      handle.execute(
          "delete from telegram_page where cast(bot as text) = ? and cast(chat as text) = ?",
          chat.bot(),
          chat.external());
    }
  }

  static void purge(Handle handle, Instant before) {
    handle.execute("delete from telegram_page where at < ?", before.toEpochMilli());
  }
}
