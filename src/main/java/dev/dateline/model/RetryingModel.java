// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import dev.dateline.model.ModelFailure.Kind;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks again where that may help: when the server wants to be left alone for a moment, failed or
/// was not reached, and nothing of an answer was passed on yet. The wait is what the server says,
/// else it doubles from one time to the next; a random part keeps many from coming back at once.
///
/// @param model asked
/// @param retries how often, and how long between
/// @param waiting waits
/// @param clock by which budgets are reckoned
/// @param random of the waits; any thread may use it
record RetryingModel(
    Model model, Retries retries, Waiting waiting, InstantSource clock, RandomGenerator random)
    implements Model {
  private static final Logger LOG = LoggerFactory.getLogger(RetryingModel.class);
  // A server that is given no second to answer in is not worth the wait.
  private static final Duration LEAST_LEFT = Duration.ofSeconds(1);

  /// How often, and how long between.
  ///
  /// @param attempts calls at most, the first one counted
  /// @param first the wait before the second
  /// @param longest no wait of our own is longer
  record Retries(int attempts, Duration first, Duration longest) {}

  /// Waits.
  interface Waiting {
    /// By the machine's clock.
    Waiting REAL =
        (time, cancelled) -> {
          boolean over = cancelled.await(time.toNanos(), TimeUnit.NANOSECONDS);
          assert over || !time.isNegative();
        };

    /// Waits.
    ///
    /// @param time how long
    /// @param cancelled ends it early
    /// @throws InterruptedException when the thread was told to stop
    void await(Duration time, CountDownLatch cancelled) throws InterruptedException;
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public Completion answer(Prompt prompt, Budget budget, Pieces pieces) throws ModelFailure {
    for (int attempt = 1; ; attempt++) {
      try {
        return model.answer(prompt, budget, pieces);
      } catch (ModelFailure failure) {
        Duration wait = wait(failure, attempt);
        Duration left = Duration.between(clock.instant(), budget.deadline()).minus(LEAST_LEFT);
        if (attempt >= retries.attempts()
            || !passing(failure)
            || wait.compareTo(left) > 0
            || budget.cancelled()) {
          throw failure;
        }
        LOG.debug("{}; asking again in {}", failure.getMessage(), wait);
        pause(wait, budget);
      }
    }
  }

  private void pause(Duration wait, Budget budget) throws ModelFailure {
    CountDownLatch cancelled = new CountDownLatch(1);
    Runnable end = cancelled::countDown;
    budget.begun(end);
    try {
      waiting.await(wait, cancelled);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ModelFailure(Kind.CANCELLED, name() + ": the thread was stopped");
    } finally {
      budget.ended(end);
    }
  }

  private Duration wait(ModelFailure failure, int attempt) {
    double part = random.nextDouble();
    Duration told = failure.retryAfter();
    if (told != null) {
      // Never earlier than it says, and up to a tenth of the first wait later.
      return told.plusNanos((long) (part * retries.first().toNanos() / 10));
    }
    Duration full = retries.first();
    for (int i = 1; i < attempt && full.compareTo(retries.longest()) < 0; i++) {
      full = full.multipliedBy(2);
    }
    long most = Math.min(full.toNanos(), retries.longest().toNanos());
    return Duration.ofNanos(most / 2 + (long) (part * most / 2));
  }

  private static boolean passing(ModelFailure failure) {
    if (!failure.said().isEmpty()) {
      return false;
    }
    return switch (failure.kind()) {
      case RATE_LIMIT, SERVER, UNREACHABLE -> true;
      // The server had its time, and was given the rest of it for nothing.
      case TIMEOUT, STALLED -> false;
      case AUTHENTICATION,
          NO_SUCH_MODEL,
          TOO_LONG,
          REFUSED,
          CUT_OFF,
          UNUSABLE,
          OVER_BUDGET,
          OPEN_CIRCUIT,
          CANCELLED ->
          false;
    };
  }
}
