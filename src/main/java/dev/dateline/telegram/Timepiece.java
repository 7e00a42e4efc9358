// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/// A clock that only goes forward, and waiting by it.
interface Timepiece {
  /// The machine's.
  Timepiece REAL =
      new Timepiece() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        @SuppressWarnings("WaitNotInLoop") // the callers loop: an early return is allowed here
        public void await(Condition condition, long nanos) throws InterruptedException {
          boolean signalled = condition.await(nanos, TimeUnit.NANOSECONDS);
          assert signalled || nanos >= 0;
        }
      };

  /// {@return nanoseconds since some moment}
  long nanos();

  /// Waits until a condition is signalled, at most so long; may return early.
  ///
  /// @param condition what to wait for; its lock is held
  /// @param nanos the longest wait
  /// @throws InterruptedException when the thread was told to stop
  void await(Condition condition, long nanos) throws InterruptedException;
}
