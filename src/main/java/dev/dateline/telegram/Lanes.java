// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One lane for each chat and topic: within a lane one step after the other, beside each other as
/// many lanes as allowed, on virtual threads, which only wait. What there is to do stands in the
/// ledger; here stand only the names of lanes that have something. Any thread may call.
final class Lanes {
  private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

  private final int atOnce;
  private final Step step;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition quiet = lock.newCondition();
  private final LinkedHashSet<String> waiting = new LinkedHashSet<>();
  private final Map<String, Thread> running = new HashMap<>();
  private final Set<String> again = new HashSet<>();
  private boolean stopped;

  /// What is done in a lane.
  interface Step {
    /// Does one thing, the oldest.
    ///
    /// @param lane the lane
    /// @return whether there may be more to do
    /// @throws InterruptedException when it was stopped half-way; the ledger knows how far it came
    boolean take(String lane) throws InterruptedException;
  }

  /// Lanes without work.
  ///
  /// @param atOnce most lanes at work at once
  /// @param step what is done in one
  Lanes(int atOnce, Step step) {
    this.atOnce = atOnce;
    this.step = step;
  }

  /// Says that lanes have something to do.
  ///
  /// @param lanes their names
  void ready(Iterable<String> lanes) {
    lock.lock();
    try {
      for (String lane : lanes) {
        if (running.containsKey(lane)) {
          again.add(lane);
        } else {
          waiting.add(lane);
        }
      }
      launch();
    } finally {
      lock.unlock();
    }
  }

  private void launch() {
    Iterator<String> next = waiting.iterator();
    while (!stopped && running.size() < atOnce && next.hasNext()) {
      String lane = next.next();
      next.remove();
      Thread thread = Thread.ofVirtual().name("lane-" + lane).unstarted(() -> work(lane));
      running.put(lane, thread);
      thread.start();
    }
  }

  private void work(String lane) {
    boolean more = false;
    try {
      more = step.take(lane);
    } catch (InterruptedException e) {
      LOG.debug("lane {} was stopped", lane);
    } catch (RuntimeException e) {
      // The row still waits in the ledger; the next sweep brings the lane back.
      LOG.error("lane {} stopped at a failure", lane, e);
    } finally {
      lock.lock();
      try {
        running.remove(lane);
        if (again.remove(lane) || more) {
          waiting.add(lane);
        }
        launch();
        quiet.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  /// {@return how many lanes are at work}
  int atWork() {
    lock.lock();
    try {
      return running.size();
    } finally {
      lock.unlock();
    }
  }

  /// Begins nothing more, and waits for what is in hand.
  ///
  /// @param atMost how long to wait
  /// @return whether everything in hand was finished
  /// @throws InterruptedException when the thread was told to stop waiting
  boolean stop(Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      stopped = true;
      waiting.clear();
      long left = atMost.toNanos();
      while (!running.isEmpty() && left > 0) {
        left = quiet.awaitNanos(left);
      }
      return running.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /// Ends at once what is still in hand; the ledger knows how far it came.
  void interrupt() {
    lock.lock();
    try {
      running.values().forEach(Thread::interrupt);
    } finally {
      lock.unlock();
    }
  }
}
