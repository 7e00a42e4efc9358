// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Messages to the newsroom's own people that answer nothing they asked. They wait in the outbox
/// like any other, and are sent with the same care. Any thread may call.
///
/// @param database the ledger
/// @param clock the time of rows
public record Alerts(Database database, InstantSource clock) {
  /// Tells of an answer, once: whatever is told of the same answer afterwards changes nothing while
  /// the outbox remembers the first.
  ///
  /// @param bot whose answer
  /// @param answer the answer's key, from 1
  /// @param chats where it is told
  /// @param words the message
  /// @return the lanes that have something new to do
  public Set<String> put(long bot, long answer, List<Long> chats, Outbox.Part words) {
    return database.write(
        handle -> {
          Set<String> lanes = new TreeSet<>();
          for (int part = 0; part < chats.size(); part++) {
            String lane = Inbox.lane(chats.get(part), 0);
            // It answers no update: its place among those is the answer's, below zero. Part 0 is
            // left to edits, which count their places below zero by another rule.
            int put =
                handle
                    .createUpdate(
                        """
                        insert into telegram_outbox (seq, bot, inbox, part, chat, topic, lane,
                            state, html, plain, cites, created)
                        select coalesce(max(seq), 0) + 1, :bot, :inbox, :part, :chat, 0, :lane,
                            'ready', :html, :plain, '', :now
                        from telegram_outbox where true
                        on conflict (bot, inbox, part) do nothing
                        """)
                    .bind("bot", bot)
                    .bind("inbox", -answer)
                    .bind("part", part + 1)
                    .bind("chat", chats.get(part))
                    .bind("lane", lane)
                    .bind("html", words.html())
                    .bind("plain", words.plain())
                    .bind("now", clock.millis())
                    .execute();
            if (put > 0) {
              lanes.add(lane);
            }
          }
          return lanes;
        });
  }
}
