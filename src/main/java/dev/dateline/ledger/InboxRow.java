// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import dev.dateline.ledger.Inbox.Fate;
import dev.dateline.ledger.Inbox.Kind;
import dev.dateline.ledger.Inbox.Received;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// A row of the [Inbox].
final class InboxRow {
  private InboxRow() {}

  static int insert(Handle handle, long bot, Received each, long now) {
    boolean waiting = each.fate() == Fate.WAITING;
    return handle
        .createUpdate(
            """
            insert into telegram_inbox (seq, bot, update_id, chat, message, topic, person, lane, state,
                payload, attempts, received, finished, kind)
            select coalesce(max(seq), 0) + 1, :bot, :update, :chat, :message, :topic, :person,
                :lane, :state, :payload, 0, :now, :finished, :kind
            from telegram_inbox where true
            on conflict (bot, update_id, chat, message) do nothing
            """)
        .bind("bot", bot)
        .bind("update", each.update())
        .bind("chat", each.chat())
        .bind("message", each.message())
        .bind("topic", each.topic())
        .bind("person", each.person())
        .bind("lane", each.lane())
        .bind("state", state(each.fate()))
        .bind("payload", each.fate() == Fate.DONE ? null : each.payload())
        .bind("now", now)
        .bind("finished", waiting ? null : (Long) now)
        .bind("kind", kind(each.kind()))
        .execute();
  }

  private static String state(Fate fate) {
    return switch (fate) {
      case WAITING -> "waiting";
      case DONE -> "done";
      case UNREADABLE -> "unreadable";
    };
  }

  private static @Nullable String kind(Kind kind) {
    return switch (kind) {
      case QUESTION -> "question";
      case CANCEL -> "cancel";
      case MEDIA -> "media";
      case OTHER -> null;
    };
  }
}
