// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import dev.dateline.model.ModelFailure.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A model behind a [Breaker]: while it fails nobody waits for it.
///
/// @param model asked
/// @param breaker keeps calls from it
/// @param fair a call that was given less time than this does not count when it ran out of it
/// @param clock of the breaker and of budgets
record GuardedModel(Model model, Breaker breaker, Duration fair, InstantSource clock)
    implements Model {
  @Override
  public String name() {
    return model.name();
  }

  @Override
  public Completion answer(Prompt prompt, Budget budget, Pieces pieces) throws ModelFailure {
    Instant start = clock.instant();
    if (!breaker.admits(start)) {
      throw new ModelFailure(Kind.OPEN_CIRCUIT, name() + ": it failed too often just now");
    }
    boolean said = false;
    try {
      Completion completion = model.answer(prompt, budget, pieces);
      breaker.succeeded();
      said = true;
      return completion;
    } catch (ModelFailure failure) {
      boolean hurried =
          failure.kind() == Kind.TIMEOUT && start.plus(fair).isAfter(budget.deadline());
      if (!hurried && faulty(failure.kind())) {
        breaker.failed(clock.instant());
        said = true;
      }
      throw failure;
    } finally {
      if (!said) {
        breaker.unsaid();
      }
    }
  }

  private static boolean faulty(Kind kind) {
    return switch (kind) {
      case AUTHENTICATION,
          NO_SUCH_MODEL,
          RATE_LIMIT,
          SERVER,
          UNREACHABLE,
          TIMEOUT,
          STALLED,
          CUT_OFF,
          UNUSABLE ->
          true;
      case TOO_LONG, REFUSED, OVER_BUDGET, OPEN_CIRCUIT, CANCELLED -> false;
    };
  }
}
