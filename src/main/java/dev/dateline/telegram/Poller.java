// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.settings.TelegramSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The loop that asks Telegram for updates. What came is stored before the offset that confirms it
/// is sent. A wrong token ends it at once, a token that another poller or a webhook holds after a
/// while; everything else is tried again for ever. [#run] is one thread's; the rest anyone may
/// call.
final class Poller {
  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

  private final BotApi api;
  private final Hook hook;
  private final TelegramSettings settings;
  private final Timepiece time;
  private final InstantSource clock;
  private final Shelf shelf;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition stopping = lock.newCondition();
  private volatile boolean stopped;
  private volatile @Nullable Instant polled;

  /// Where updates are put before they are confirmed.
  interface Shelf {
    /// Stores a batch; returns once it would outlive a crash.
    ///
    /// @param batch the updates that have an id, in order; perhaps none
    void store(List<RawUpdate> batch);
  }

  Poller(
      BotApi api,
      Hook hook,
      TelegramSettings settings,
      Timepiece time,
      InstantSource clock,
      Shelf shelf) {
    this.api = api;
    this.hook = hook;
    this.settings = settings;
    this.time = time;
    this.clock = clock;
    this.shelf = shelf;
  }

  /// {@return when Telegram last answered a poll, or empty when never}
  Optional<Instant> polled() {
    return Optional.ofNullable(polled);
  }

  /// Polls until it is stopped or cannot go on.
  ///
  /// @return why it cannot go on, one sentence, or empty when it was stopped
  Optional<String> run() {
    Long offset = null;
    int failures = 0;
    Long conflictSince = null;
    while (!stopped) {
      long pause;
      try {
        List<RawUpdate> batch =
            api.call(new Poll(offset, settings.pollLimit(), settings.pollSeconds()));
        shelf.store(batch.stream().filter(each -> each.id() != null).toList());
        polled = clock.instant();
        conflictSince = null;
        // Not the highest ever: after a quiet week Telegram begins anew at any number.
        Long last = highest(batch);
        if (last != null) {
          offset = last + 1;
        }
        boolean nameless = last == null && !batch.isEmpty();
        failures = nameless ? failures + 1 : 0;
        pause = nameless ? pause(failures) : 0;
      } catch (Refused refused) {
        failures++;
        if (refused.wrongToken()) {
          return Optional.of(wrongToken(refused));
        }
        if (refused.code() == 409) {
          if (conflictSince == null) {
            conflictSince = time.nanos();
            // Our own webhook stands in the way after it was configured away.
            if (lifted()) {
              continue;
            }
          }
          long lasted = time.nanos() - conflictSince;
          if (lasted >= Duration.ofSeconds(settings.conflictSeconds()).toNanos()) {
            return Optional.of(held(refused));
          }
        }
        Duration wait = refused.retryAfter();
        pause = wait == null ? pause(failures) : wait.toNanos();
        LOG.warn("{}; asked again in {} ms", refused.getMessage(), pause / 1_000_000);
      } catch (Unreachable unreachable) {
        failures++;
        pause = pause(failures);
        if (!stopped) {
          LOG.warn("{}; asked again in {} ms", unreachable.getMessage(), pause / 1_000_000);
        }
      } catch (InterruptedException e) {
        return Optional.empty();
      } catch (RuntimeException e) {
        // The ledger could not store them, for want of space perhaps: they stay with Telegram.
        failures++;
        pause = pause(failures);
        LOG.error("updates could not be stored and are not confirmed", e);
      }
      if (!pausedFor(pause)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean lifted() {
    try {
      return hook.lifted();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// {@return what a person is told whose token Telegram does not know}
  ///
  /// @param refused Telegram's refusal
  static String wrongToken(Refused refused) {
    return "Telegram does not know this bot's token ("
        + refused.code()
        + " "
        + refused.description()
        + "): compare TELEGRAM_BOT_TOKEN with what BotFather gave";
  }

  private static String held(Refused refused) {
    return "another program polls with this bot's token, or a webhook is set for it ("
        + refused.code()
        + " "
        + refused.description()
        + "): stop the other one, or call deleteWebhook once";
  }

  private static @Nullable Long highest(List<RawUpdate> batch) {
    return batch.stream()
        .map(RawUpdate::id)
        .filter(Objects::nonNull)
        .max(Long::compare)
        .orElse(null);
  }

  /// {@return how long to wait after so many failures in a row, in nanoseconds}
  ///
  /// @param failures from 1
  long pause(int failures) {
    long doubled = Duration.ofSeconds(1).toNanos() << Math.min(failures - 1, 10);
    return Math.min(doubled, Duration.ofSeconds(settings.backoffMaxSeconds()).toNanos());
  }

  /// Waits, unless the poller is stopped.
  ///
  /// @param nanos how long
  /// @return whether to go on
  boolean pausedFor(long nanos) {
    lock.lock();
    try {
      long until = time.nanos() + nanos;
      for (long left = nanos; left > 0 && !stopped; left = until - time.nanos()) {
        time.await(stopping, left);
      }
      return !stopped;
    } catch (InterruptedException e) {
      return false;
    } finally {
      lock.unlock();
    }
  }

  /// Ends the loop; a poll that waits is cancelled, and whatever it would have brought stays with
  /// Telegram.
  void stop() {
    lock.lock();
    try {
      stopped = true;
      stopping.signalAll();
    } finally {
      lock.unlock();
    }
    api.cancelPolls();
  }
}
