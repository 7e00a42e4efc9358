// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import dev.dateline.ledger.BroadcastCount.Fate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// What the newsroom writes to every chat that welcomes it. A copy is marked before its call; what
/// a crash left marked is never sent again, and told of as unknown. Chats stand in it only as long
/// as it runs. Any thread may call; one thread at a time sends.
///
/// @param database the ledger
/// @param clock the time of rows
public record Broadcasts(Database database, InstantSource clock) {
  /// The lane in which a broadcast is sent, which is no chat's.
  public static final String LANE = "broadcast";

  /// A copy to be sent.
  ///
  /// @param broadcast the broadcast's number
  /// @param chat where to
  /// @param words what
  public record Copy(long broadcast, long chat, String words) {}

  /// Begins one; a ticket that was used before begins nothing.
  ///
  /// @param ticket names the order to begin it
  /// @param bot whose
  /// @param words what is written
  /// @param who the id of whoever orders it
  /// @param chat where it is told how it went
  /// @param chats where to
  public void begin(
      String ticket, long bot, String words, String who, long chat, List<Long> chats) {
    long now = clock.millis();
    database.write(
        handle -> {
          Optional<Long> number =
              handle
                  .createQuery(
                      """
                      insert into broadcast (broadcast, ticket, bot, words, who, chat, state, at)
                      select coalesce(max(broadcast), 0) + 1, :ticket, :bot, :words, :who, :chat,
                          'running', :now
                      from broadcast where true
                      on conflict (ticket) do nothing returning broadcast
                      """)
                  .bind("ticket", ticket)
                  .bind("bot", bot)
                  .bind("words", words)
                  .bind("who", who)
                  .bind("chat", chat)
                  .bind("now", now)
                  .mapTo(Long.class)
                  .findOne();
          number.ifPresent(
              begun ->
                  chats.forEach(
                      each ->
                          handle.execute(
                              "insert into broadcast_copy (broadcast, chat, fate, at)"
                                  + " values (?, ?, 'waiting', ?)",
                              begun,
                              each,
                              now)));
          return number.isPresent();
        });
  }

  /// {@return whether a ticket has begun one}
  ///
  /// @param ticket names the order to begin it
  public boolean known(String ticket) {
    return database.read(
        handle ->
            handle
                .createQuery("select broadcast from broadcast where ticket = :ticket")
                .bind("ticket", ticket)
                .mapTo(Long.class)
                .findOne()
                .isPresent());
  }

  /// Sends nothing more of what runs; what waits at the gate still goes.
  ///
  /// @param bot whose
  /// @return whether one was running
  public boolean stop(long bot) {
    return database.write(
        handle -> {
          int stopped =
              handle.execute(
                  "update broadcast set state = 'stopped' where bot = ? and state = 'running'",
                  bot);
          handle.execute(
              "update broadcast_copy set fate = 'stopped' where fate = 'waiting' and broadcast in"
                  + " (select broadcast from broadcast where bot = ? and state = 'stopped')",
              bot);
          return stopped > 0;
        });
  }

  /// {@return how the newest broadcast stands, empty where there was none}
  ///
  /// @param bot whose
  public Optional<BroadcastCount> newest(long bot) {
    return database.read(handle -> newest(handle, bot));
  }

  private static Optional<BroadcastCount> newest(Handle handle, long bot) {
    return handle
        .createQuery(
            "select broadcast, at, state, report from broadcast where bot = :bot"
                + " order by broadcast desc limit 1")
        .bind("bot", bot)
        .map(
            (row, context) -> {
              long number = row.getLong("broadcast");
              String report = row.getString("report");
              return new BroadcastCount(
                  number,
                  Instant.ofEpochMilli(row.getLong("at")),
                  "over".equals(row.getString("state")),
                  report == null ? counted(handle, number) : BroadcastCount.read(report));
            })
        .findOne();
  }

  private static Map<Fate, Integer> counted(Handle handle, long number) {
    Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
    handle
        .createQuery(
            "select fate, count(*) as n from broadcast_copy where broadcast = :number"
                + " group by fate")
        .bind("number", number)
        .map((row, context) -> Map.entry(Fate.of(row.getString("fate")), row.getInt("n")))
        .forEach(each -> fates.put(each.getKey(), each.getValue()));
    return fates;
  }

  /// The next copy. Whatever was in the air before is unknown from now on.
  ///
  /// @param bot whose
  /// @return the copy, or empty where none waits
  public Optional<Copy> next(long bot) {
    return database.write(
        handle -> {
          handle.execute(
              "update broadcast_copy set fate = 'unknown' where fate = 'sending' and broadcast in"
                  + " (select broadcast from broadcast where bot = ? and state <> 'over')",
              bot);
          return handle
              .createQuery(
                  "select b.broadcast, c.chat, b.words from broadcast b join broadcast_copy c"
                      + " on c.broadcast = b.broadcast where b.bot = :bot and b.state = 'running'"
                      + " and c.fate = 'waiting' order by b.broadcast, c.at, c.chat limit 1")
              .bind("bot", bot)
              .map(
                  (row, context) ->
                      new Copy(
                          row.getLong("broadcast"), row.getLong("chat"), row.getString("words")))
              .findOne();
        });
  }

  /// Notes what becomes of a copy.
  ///
  /// @param copy the copy
  /// @param fate what; waiting puts it behind the others
  public void note(Copy copy, Fate fate) {
    long now = clock.millis();
    database.write(
        handle ->
            handle.execute(
                "update broadcast_copy set fate = ?, at = ? where broadcast = ? and chat = ?",
                fate.key(),
                now,
                copy.broadcast(),
                copy.chat()));
  }

  /// How what is over is told.
  public interface Telling {
    /// {@return the message}
    ///
    /// @param count how it went
    Outbox.Part of(BroadcastCount count);
  }

  /// Ends what has nothing left to send: its words and its chats are forgotten, and whoever ordered
  /// it is told how it went, in one commit.
  ///
  /// @param bot whose
  /// @param telling makes the message
  /// @return the lanes that have something new to do
  public Set<String> close(long bot, Telling telling) {
    long now = clock.millis();
    return database.write(
        handle -> {
          Optional<BroadcastCount> count =
              newest(handle, bot)
                  .filter(each -> !each.over() && !each.fates().containsKey(Fate.WAITING));
          if (count.isEmpty()) {
            return Set.<String>of();
          }
          long number = count.get().number();
          long chat =
              handle
                  .createQuery("select chat from broadcast where broadcast = :number")
                  .bind("number", number)
                  .mapTo(Long.class)
                  .one();
          handle.execute(
              "update broadcast set state = 'over', words = null, finished = ?, report = ?"
                  + " where broadcast = ?",
              now,
              count.get().written(),
              number);
          handle.execute("delete from broadcast_copy where broadcast = ?", number);
          OutboxRow.insert(handle, letter(bot, chat, telling.of(count.get())), 0, null, false, now);
          return Set.of(Inbox.lane(chat, 0));
        });
  }

  private static Outbox.Letter letter(long bot, long chat, Outbox.Part words) {
    return new Outbox.Letter(bot, 0, chat, 0, null, List.of(words), Map.of(), null);
  }

  /// A group has become a supergroup: its copy goes there.
  ///
  /// @param handle of the transaction
  /// @param chat the group
  /// @param external the supergroup's number
  static void moved(Handle handle, Chat chat, String external) {
    handle.execute(
        "update broadcast_copy set chat = cast(? as bigint) where fate = 'waiting'"
            + " and cast(chat as text) = ? and broadcast in"
            + " (select broadcast from broadcast where cast(bot as text) = ?) and not exists"
            + " (select 1 from broadcast_copy o where o.broadcast = broadcast_copy.broadcast"
            + " and cast(o.chat as text) = ?)",
        external,
        chat.external(),
        chat.bot(),
        external);
    // The supergroup has one already.
    handle.execute(
        "delete from broadcast_copy where fate = 'waiting' and cast(chat as text) = ?"
            + " and broadcast in (select broadcast from broadcast where cast(bot as text) = ?)",
        chat.external(),
        chat.bot());
  }

  /// Forgets a chat.
  ///
  /// @param handle of the transaction
  /// @param chat the chat
  static void forget(Handle handle, Chat chat) {
    handle.execute(
        "delete from broadcast_copy where cast(chat as text) = ? and broadcast in"
            + " (select broadcast from broadcast where cast(bot as text) = ?)",
        chat.external(),
        chat.bot());
  }
}
