// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The loop beside a webhook: sets it, and asks Telegram again and again whether it still stands.
/// Another program that polls or sets its own takes it away without a word, and so does a proxy
/// that answers in our place. A wrong token ends it; all else is tried again for ever. [#run] is
/// one thread's; the rest anyone may call.
final class HookWatch {
  private static final Logger LOG = LoggerFactory.getLogger(HookWatch.class);

  /// How often Telegram is asked.
  static final Duration EVERY = Duration.ofSeconds(30);

  // So often another program may take it away before we give way.
  private static final int TAKEN = 5;

  private static final String TAKEN_AWAY =
      "another program with this bot's token takes its webhook away again and again: stop the other"
          + " one, or give it another token";

  private final Hook hook;
  private final Poller pauses;
  private final InstantSource clock;
  private volatile @Nullable Instant heard;

  /// A watch.
  ///
  /// @param hook what is watched
  /// @param pauses whose pauses and stop count here too
  /// @param clock the time
  HookWatch(Hook hook, Poller pauses, InstantSource clock) {
    this.hook = hook;
    this.pauses = pauses;
    this.clock = clock;
  }

  /// {@return when Telegram last posted, or said that it would; empty when never}
  Optional<Instant> heard() {
    return Optional.ofNullable(heard);
  }

  /// Telegram has posted.
  void posted() {
    heard = clock.instant();
  }

  /// Watches until it is stopped or cannot go on.
  ///
  /// @param meanwhile done before each look
  /// @return why it cannot go on, one sentence, or empty when it was stopped
  Optional<String> run(Runnable meanwhile) {
    boolean set = false;
    int failures = 0;
    int taken = 0;
    long told = clock.instant().getEpochSecond();
    long pause = 0;
    while (pauses.pausedFor(pause)) {
      pause = EVERY.toNanos();
      try {
        meanwhile.run();
        if (!set) {
          hook.set();
          set = true;
        }
        Hook.State state = hook.state();
        failures = 0;
        if (state.ours()) {
          heard = clock.instant();
        } else {
          taken++;
          if (taken >= TAKEN) {
            return Optional.of(TAKEN_AWAY);
          }
          LOG.warn("our webhook is not set any more: another program has this token, or had it");
          set = false;
          pause = pauses.pause(taken);
        }
        if (state.failed() > told) {
          told = state.failed();
          LOG.warn("Telegram could not post, {} updates wait: {}", state.waiting(), state.why());
        }
      } catch (Refused refused) {
        failures++;
        if (refused.wrongToken()) {
          return Optional.of(Poller.wrongToken(refused));
        }
        Duration wait = refused.retryAfter();
        pause = wait == null ? pauses.pause(failures) : wait.toNanos();
        LOG.warn("{}; tried again in {} ms", refused.getMessage(), pause / 1_000_000);
      } catch (Unreachable unreachable) {
        failures++;
        pause = pauses.pause(failures);
        LOG.warn("{}; tried again in {} ms", unreachable.getMessage(), pause / 1_000_000);
      } catch (InterruptedException e) {
        return Optional.empty();
      } catch (RuntimeException full) {
        // The ledger could not be looked through, for want of space perhaps.
        failures++;
        pause = pauses.pause(failures);
        LOG.error("the ledger could not be looked through", full);
      }
    }
    return Optional.empty();
  }
}
