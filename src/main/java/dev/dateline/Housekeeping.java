// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.ledger.Ledger;
import dev.dateline.ledger.Purged;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deletes once a day what is older than its retention, from the start on.
final class Housekeeping implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  private final ScheduledExecutorService timer;

  private Housekeeping(ScheduledExecutorService timer) {
    this.timer = timer;
  }

  /// Begins.
  ///
  /// @param wiring the house, whose rows they are; nothing is deleted where another process writes
  /// @return to be closed before the ledger
  @SuppressWarnings("FutureReturnValueIgnored") // the task catches what may go wrong
  static Housekeeping start(Wiring wiring) {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("housekeeping").daemon().factory());
    if (wiring.writes()) {
      timer.scheduleWithFixedDelay(() -> purge(wiring.ledger), 0, 1, TimeUnit.DAYS);
    }
    return new Housekeeping(timer);
  }

  private static void purge(Ledger ledger) {
    try {
      Purged purged = ledger.purge();
      LOG.info("retention: {}", purged);
    } catch (RuntimeException full) {
      // Whatever it is: a timer whose task throws never runs it again.
      LOG.warn("retention could not be kept today: {}", full.getMessage());
    }
  }

  @Override
  public void close() {
    timer.shutdown();
  }
}
