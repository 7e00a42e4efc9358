// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ledger.Inbox;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// The questions that are being answered, at most one in a lane, so that one that is cancelled or
/// changed keeps nobody busy. What the ledger says of it decides; this only ends the wait. Any
/// thread may call.
final class InHand {
  private final Map<String, Work> works = new ConcurrentHashMap<>();

  /// One of them.
  final class Work implements AutoCloseable {
    private final String lane;
    private final long update;
    private final long message;
    private final long person;
    private @Nullable Future<?> answering;
    private boolean ended;

    private Work(Inbox.Waiting waiting, long person) {
      this.lane = Inbox.lane(waiting.chat(), waiting.topic());
      this.update = waiting.update();
      this.message = waiting.message();
      this.person = person;
    }

    /// It is being answered.
    ///
    /// @param answer what is cancelled when it is not to be answered any more
    synchronized void by(Future<?> answer) {
      answering = answer;
      if (ended) {
        answer.cancel(true);
      }
    }

    private synchronized void end() {
      ended = true;
      if (answering != null) {
        answering.cancel(true);
      }
    }

    /// {@return whether it is not to be answered any more}
    synchronized boolean ended() {
      return ended;
    }

    private boolean concerns(Inbox.Received row) {
      return row.update() != update
          && switch (row.kind()) {
            case QUESTION -> row.message() == message;
            case CANCEL -> row.person() == person;
            case MEDIA, OTHER -> false;
          };
    }

    @Override
    public void close() {
      works.remove(lane, this);
    }
  }

  /// A question is taken in hand.
  ///
  /// @param waiting its update
  /// @param person who asks
  /// @return to be closed when it is answered
  Work begin(Inbox.Waiting waiting, long person) {
    Work work = new Work(waiting, person);
    works.put(work.lane, work);
    return work;
  }

  /// An update has come, and is in the ledger: it may end what is in hand in its lane.
  ///
  /// @param row the update
  void heard(Inbox.Received row) {
    Work work = works.get(row.lane());
    if (work != null && work.concerns(row)) {
      work.end();
    }
  }
}
