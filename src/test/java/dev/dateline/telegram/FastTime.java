// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/// A clock that runs so many times as fast as the machine's.
///
/// @param times how many times
record FastTime(int times) implements Timepiece {
  @Override
  public long nanos() {
    return System.nanoTime() * times;
  }

  @Override
  @SuppressWarnings("WaitNotInLoop") // the callers loop
  public void await(Condition condition, long nanos) throws InterruptedException {
    boolean signalled = condition.await(Math.max(1, nanos / times), TimeUnit.NANOSECONDS);
    assert signalled || nanos >= 0;
  }
}
