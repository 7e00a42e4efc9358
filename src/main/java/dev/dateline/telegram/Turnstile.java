// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.telegram.Ticket.Urgency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Where calls wait for their turn: one platform thread lets them out, the most urgent first, no
/// faster than Telegram's rates. Any thread may wait.
final class Turnstile implements AutoCloseable {
  // A typing action later than this says nothing; it is dropped.
  private static final long STALE = Duration.ofMillis(500).toNanos();

  private final Pace pace;
  private final Timepiece time;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<Ticket> waiting = new ArrayList<>();
  private boolean closed;
  private final Thread thread;

  Turnstile(Pace pace, Timepiece time) {
    this.pace = pace;
    this.time = time;
    this.thread = Thread.ofPlatform().name("telegram-gate").daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /// Keeps everything from a chat for a while.
  ///
  /// @param chat the chat
  /// @param nanos how long, from now on
  void hold(long chat, long nanos) {
    lock.lock();
    try {
      long now = time.nanos();
      pace.hold(chat, now + nanos, now);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// A call is over, whatever came of it.
  ///
  /// @param chat where it went
  /// @param message whether it was a message
  void landed(long chat, boolean message) {
    lock.lock();
    try {
      pace.landed(chat, message, time.nanos());
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Waits for a turn.
  ///
  /// @param chat where the call goes
  /// @param urgency how urgent it is; what is no message waits half a second at most
  /// @return whether it may go; no where it waited too long, and when this is closed
  /// @throws InterruptedException when the thread was told to stop waiting
  boolean pass(long chat, Urgency urgency) throws InterruptedException {
    Ticket ticket = new Ticket(chat, urgency, time.nanos(), new CompletableFuture<>());
    lock.lock();
    try {
      if (closed) {
        return false;
      }
      waiting.add(ticket);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      return ticket.turn().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private void run() {
    lock.lock();
    try {
      while (!closed) {
        long now = time.nanos();
        waiting.removeIf(
            ticket ->
                !ticket.message() && now - ticket.asked() > STALE && ticket.turn().complete(false));
        Ticket next = best(now);
        if (next != null) {
          waiting.remove(next);
          pace.took(next.chat(), next.message(), now);
          next.turn().complete(true);
        } else {
          time.await(changed, patience(now));
        }
      }
    } catch (InterruptedException e) {
      closed = true;
    } finally {
      waiting.forEach(ticket -> ticket.turn().complete(false));
      waiting.clear();
      lock.unlock();
    }
  }

  // The oldest of the most urgent that may go.
  private @Nullable Ticket best(long now) {
    Ticket best = null;
    for (Ticket ticket : waiting) {
      if ((best == null || ticket.urgency().compareTo(best.urgency()) < 0)
          && pace.earliest(ticket.chat(), ticket.message()) <= now) {
        best = ticket;
      }
    }
    return best;
  }

  private long patience(long now) {
    long wait = Duration.ofMinutes(1).toNanos();
    for (Ticket ticket : waiting) {
      long until = pace.earliest(ticket.chat(), ticket.message()) - now;
      wait = Math.min(wait, ticket.message() ? until : Math.min(until, STALE));
    }
    return Math.max(wait, 1);
  }

  /// Lets nothing more out; whoever waits is told so.
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
