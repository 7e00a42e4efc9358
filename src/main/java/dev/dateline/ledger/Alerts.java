// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Messages to the newsroom's own people that answer nothing they asked. They wait in the outbox
/// like any other, and are sent with the same care. Any thread may call.
///
/// @param database the ledger
/// @param clock the time of rows
public record Alerts(Database database, InstantSource clock) {
  /// Something that somebody is told of when it begins, and when it is over.
  ///
  /// @param key its name, the same each time
  /// @param line what is wrong, without a stop
  public record Concern(String key, String line) {}

  private static final String CONCERN = "concern.";

  /// {@return what is going on and was told of}
  public List<Concern> going() {
    return new StandingOrders(database, clock)
        .beginning(CONCERN).entrySet().stream()
            .map(each -> new Concern(each.getKey(), each.getValue().value()))
            .toList();
  }

  /// Tells that something has begun or is over, and notes it: both or neither, so that nobody is
  /// told twice.
  ///
  /// @param bot whose
  /// @param concern what
  /// @param over whether it is over
  /// @param chats where it is told
  /// @param words the message
  public void tell(long bot, Concern concern, boolean over, List<Long> chats, Outbox.Part words) {
    StandingOrders orders = new StandingOrders(database, clock);
    database.write(
        handle -> {
          for (long chat : chats) {
            Outbox.Letter letter =
                new Outbox.Letter(bot, 0, chat, 0, null, List.of(words), Map.of(), null);
            OutboxRow.insert(handle, letter, 0, null, false, clock.millis());
          }
          return orders.set(
              handle, CONCERN + concern.key(), over ? null : concern.line(), null, "bot");
        });
  }

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
