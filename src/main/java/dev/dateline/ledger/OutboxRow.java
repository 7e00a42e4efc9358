// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// A row of the [Outbox].
final class OutboxRow {
  private OutboxRow() {}

  static void insert(
      Handle handle,
      Outbox.Letter letter,
      int part,
      @Nullable Long answer,
      boolean buttons,
      long now) {
    Outbox.Part words = letter.parts().get(part);
    Document file = words.file();
    handle
        .createUpdate(
            """
            insert into telegram_outbox (seq, bot, inbox, part, chat, topic, lane, reply_to, state,
                html, plain, keys, file_name, file, target, cites, answer, created)
            select coalesce(max(seq), 0) + 1, :bot,
                case when :inbox = 0 then -1 - coalesce(max(seq), 0) else :inbox end, :part, :chat, :topic, :lane, :reply,
                'ready', :html, :plain, :keys, :name, :file, :target, :cites, :answer, :now
            from telegram_outbox
            """)
        .bind("bot", letter.bot())
        .bind("inbox", letter.inbox())
        .bind("part", part)
        .bind("chat", letter.chat())
        .bind("topic", letter.topic())
        .bind("lane", Inbox.lane(letter.chat(), letter.topic()))
        .bind("reply", part == 0 ? letter.replyTo() : null)
        .bind("html", words.html())
        .bind("plain", words.plain())
        .bind("keys", buttons ? words.keys() : null)
        .bind("name", file == null ? null : file.name())
        .bind("file", file == null ? null : file.bytes())
        .bind("target", part == 0 ? letter.target() : null)
        .bind("cites", Cites.written(letter.cites()))
        .bind("answer", answer == null ? null : Long.toString(answer))
        .bind("now", now)
        .execute();
  }

  static Outbox.Sending read(ResultSet row) throws SQLException {
    return new Outbox.Sending(
        row.getLong("seq"),
        row.getLong("inbox"),
        row.getInt("part"),
        row.getLong("chat"),
        row.getLong("topic"),
        number(row, "reply_to"),
        new Outbox.Part(
            row.getString("html"), row.getString("plain"), row.getString("keys"), file(row)),
        Cites.read(row.getString("cites")),
        row.getString("answer"),
        "sending".equals(row.getString("state")),
        Instant.ofEpochMilli(row.getLong("created")),
        number(row, "target"));
  }

  private static @Nullable Document file(ResultSet row) throws SQLException {
    String name = row.getString("file_name");
    byte[] bytes = row.getBytes("file");
    return name == null || bytes == null ? null : new Document(name, bytes);
  }

  static int close(
      Handle handle,
      long seq,
      String state,
      @Nullable Long message,
      @Nullable String reason,
      long now) {
    return handle
        .createUpdate(
            """
            update telegram_outbox set state = :state, html = null, plain = null, keys = null,
                file = null, message = :message, reason = :reason, finished = :now
            where seq = :seq
            """)
        .bind("seq", seq)
        .bind("state", state)
        .bind("message", message)
        .bind("reason", reason)
        .bind("now", now)
        .execute();
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    return row.getObject(column) == null ? null : (Long) row.getLong(column);
  }
}
