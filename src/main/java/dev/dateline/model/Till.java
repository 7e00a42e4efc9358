// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import dev.dateline.model.ModelFailure.Kind;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets a call be made only when what it may use at most is left of the question's and of the day's
/// budget; what calls in hand may use counts as used. Any thread may call.
final class Till {
  private static final Logger LOG = LoggerFactory.getLogger(Till.class);

  private final Limits limits;
  private final Cashbook book;
  private final ZoneId zone;
  private final InstantSource clock;
  private Usage reserved = Usage.NONE;
  private Usage unbooked = Usage.NONE;

  /// Tokens and money, each 0 for no limit.
  ///
  /// @param requestTokens of one question, over all of its calls
  /// @param requestMoney of one question
  /// @param dayTokens of one day
  /// @param dayMoney of one day
  record Limits(long requestTokens, double requestMoney, long dayTokens, double dayMoney) {}

  /// Opens a till.
  ///
  /// @param limits what may be used
  /// @param book where it is noted
  /// @param zone of the day's beginning
  /// @param clock what day it is
  Till(Limits limits, Cashbook book, ZoneId zone, InstantSource clock) {
    this.limits = limits;
    this.book = book;
    this.zone = zone;
    this.clock = clock;
  }

  /// Sets aside what a call may use.
  ///
  /// @param model its name
  /// @param most what it may use
  /// @param budget of the question
  /// @throws ModelFailure when that is not left
  synchronized void reserve(String model, Usage most, Budget budget) throws ModelFailure {
    Usage question = budget.spent().plus(most);
    if (over(question, limits.requestTokens(), limits.requestMoney())) {
      throw over(model, "the question's");
    }
    if (limits.dayTokens() > 0 || limits.dayMoney() > 0) {
      Usage day = book.since(midnight()).plus(unbooked).plus(reserved).plus(most);
      if (over(day, limits.dayTokens(), limits.dayMoney())) {
        throw over(model, "today's");
      }
    }
    reserved = reserved.plus(most);
  }

  /// Notes what the call used, in place of what was set aside for it.
  ///
  /// @param model its name
  /// @param most what was set aside
  /// @param used what it used, [Usage#NONE] when nothing was asked
  /// @param budget of the question
  synchronized void settle(String model, Usage most, Usage used, Budget budget) {
    reserved =
        new Usage(
            reserved.inputTokens() - most.inputTokens(),
            reserved.outputTokens() - most.outputTokens(),
            reserved.cost().subtract(most.cost()),
            true);
    if (used.tokens() > 0) {
      budget.spend(used);
      book(model, used);
    }
  }

  // A reader's answer is not lost over a note that could not be made; it counts in memory then.
  @SuppressWarnings("CatchingUnchecked")
  private void book(String model, Usage used) {
    try {
      book.book(clock.instant(), model, used);
    } catch (RuntimeException full) {
      unbooked = unbooked.plus(used);
      LOG.warn("{}: what it used could not be noted: {}", model, full.getMessage());
    }
  }

  private Instant midnight() {
    return clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
  }

  private static boolean over(Usage usage, long tokens, double money) {
    return (tokens > 0 && usage.tokens() > tokens)
        || (money > 0 && usage.cost().doubleValue() > money);
  }

  private static ModelFailure over(String model, String whose) {
    return new ModelFailure(
        Kind.OVER_BUDGET, model + ": " + whose + " budget of tokens or money is used up");
  }
}
