// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;

/// Readers' questions that wait through a pause. None is lost: each is answered afterwards, or its
/// asker is told that it may be asked again. Any thread may call.
///
/// @param database the ledger
/// @param clock the time
public record HeldQuestions(Database database, InstantSource clock) {
  private static final String WAITS = " state = 'waiting' and held = 1";

  /// Lets a question wait while readers are paused. The first that waits in a lane is answered with
  /// a line, the others are not: all of it or nothing, and once.
  ///
  /// @param seq the question's place in the inbox
  /// @param line what its asker is told, which answers no update
  /// @return whether it waits; no where the pause has ended meanwhile
  public boolean hold(long seq, Outbox.Letter line) {
    long now = clock.millis();
    return database.write(
        handle -> {
          // In the same transaction: nothing that waits is overlooked by the end of the pause.
          if (StandingOrders.newest(handle, StandingOrders.PAUSE).isEmpty()) {
            return false;
          }
          boolean told =
              count(
                      handle,
                      "bot = ? and lane = ? and" + WAITS,
                      line.bot(),
                      Inbox.lane(line.chat(), line.topic()))
                  > 0;
          int held =
              handle.execute(
                  "update telegram_inbox set held = 1, attempts = 0"
                      + " where seq = ? and state = 'waiting' and held <> 1",
                  seq);
          if (held > 0 && !told) {
            for (int part = 0; part < line.parts().size(); part++) {
              OutboxRow.insert(handle, line, part, null, false, now);
            }
          }
          return held > 0;
        });
  }

  /// {@return how many wait}
  public int waiting() {
    return database.read(handle -> count(handle, WAITS));
  }

  /// What becomes of those that waited.
  ///
  /// @param answered how many are answered now
  /// @param stale how many waited too long
  public record Released(int answered, int stale) {}

  /// Ends the wait. Questions that waited no longer than so are answered; where older ones wait in
  /// a lane, the newest of them is to be answered with a line, and the others with nothing.
  ///
  /// @param longest how long a question may have waited
  /// @return how many there were of both
  public Released release(Duration longest) {
    Instant now = clock.instant();
    long since = now.minus(longest).toEpochMilli();
    return database.write(
        handle -> {
          int stale = count(handle, WAITS + " and received < ?", since);
          handle.execute(
              "update telegram_inbox set held = ? where seq in (select max(seq) from telegram_inbox"
                  + " where"
                  + WAITS
                  + " and received < ? group by bot, lane)",
              Held.STALE.number,
              since);
          handle.execute(
              "update telegram_inbox set state = 'done', payload = null, finished = ? where"
                  + WAITS
                  + " and received < ?",
              now.toEpochMilli(),
              since);
          int answered = handle.execute("update telegram_inbox set held = 2 where" + WAITS);
          return new Released(answered, stale);
        });
  }

  private static int count(Handle handle, String where, Object... values) {
    return handle
        .select("select count(*) from telegram_inbox where " + where, values)
        .mapTo(Integer.class)
        .one();
  }
}
