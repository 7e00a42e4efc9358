// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import dev.dateline.ledger.Inbox.Fate;
import dev.dateline.ledger.Inbox.Kind;
import dev.dateline.ledger.Inbox.Received;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// A row of the [Inbox].
final class InboxRow {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /// Questions of a person that a group waits for within a minute.
  static final int FEW = 5;

  private InboxRow() {}

  /// {@return the place of the update that is next in its lane, or 0 where none waits}
  static long oldest(Handle handle, long bot, String lane, Instant now) {
    // Nobody waits behind another in a chat of one person; a group's number is negative.
    String next =
        lane.startsWith("-")
            ? """
            with lately as (
              select person, count(*) as asked from telegram_inbox
              where state <> 'waiting' and finished > :since and bot = :bot and lane = :lane
                and kind = 'question'
              group by person)
            select seq from (
              select w.seq, coalesce(l.asked, 0)
                  + row_number() over (partition by w.person order by w.seq) as turn
              from telegram_inbox w left join lately l on l.person = w.person
              where w.bot = :bot and w.lane = :lane and w.state = 'waiting'
                and w.held <> 1) as pending
            order by case when turn > :few then 1 else 0 end, seq limit 1
            """
            : """
            select seq from telegram_inbox
            where bot = :bot and lane = :lane and state = 'waiting' and held <> 1
            order by seq limit 1
            """;
    Query query = handle.createQuery(next).bind("bot", bot).bind("lane", lane);
    if (lane.startsWith("-")) {
      query.bind("since", now.minus(MINUTE).toEpochMilli()).bind("few", FEW);
    }
    return query.mapTo(Long.class).findOne().orElse(0L);
  }

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
