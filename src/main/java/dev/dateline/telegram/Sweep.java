// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ledger.Inbox;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings back lanes that a crash or a failure left, and forgets what is old, each when it is due.
/// One thread's.
final class Sweep {
  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
  private static final Duration LANES = Duration.ofSeconds(30);
  private static final Duration FORGET = Duration.ofHours(1);

  private final Inbox inbox;
  private final Recalls recalls;
  private final long bot;
  private final Duration kept;
  private final Timepiece time;
  private long swept;
  private long forgotten;

  /// A sweep that is due.
  ///
  /// @param inbox what waits
  /// @param recalls what quotes something withdrawn
  /// @param bot whose
  /// @param kept how long what is finished is remembered
  /// @param time when it is due
  Sweep(Inbox inbox, Recalls recalls, long bot, Duration kept, Timepiece time) {
    this.inbox = inbox;
    this.recalls = recalls;
    this.bot = bot;
    this.kept = kept;
    this.time = time;
  }

  /// Sweeps, where it is due.
  ///
  /// @param lanes told of those that wait
  void over(Lanes lanes) {
    long now = time.nanos();
    if (swept == 0 || now - swept > LANES.toNanos()) {
      swept = now;
      lanes.ready(recalls.sweep(bot));
      lanes.ready(inbox.lanes(bot));
    }
    if (forgotten == 0 || now - forgotten > FORGET.toNanos()) {
      forgotten = now;
      int rows = inbox.forget(kept);
      LOG.debug("{} finished rows forgotten", rows);
    }
  }
}
