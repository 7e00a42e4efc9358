// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import dev.dateline.model.ModelFailure.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

/// Models in the order in which they are asked: the next one when the one before failed. Each but
/// the last leaves a third of its time to those behind it.
///
/// @param models one at least
/// @param clock by which budgets are reckoned
record Chain(List<Model> models, InstantSource clock) implements Model {
  private static final int SHARES = 3;

  /// Copies the models.
  Chain {
    models = List.copyOf(models);
    if (models.isEmpty()) {
      throw new IllegalArgumentException("models is empty, one at least is expected");
    }
  }

  @Override
  public String name() {
    return models.stream().map(Model::name).collect(Collectors.joining(", then "));
  }

  @Override
  public Completion answer(Prompt prompt, Budget budget, Pieces pieces) throws ModelFailure {
    int last = models.size() - 1;
    for (int i = 0; i < last; i++) {
      try {
        return models.get(i).answer(prompt, budget.before(share(budget)), pieces);
      } catch (ModelFailure failure) {
        if (!another(failure.kind()) || budget.cancelled()) {
          throw failure;
        }
        if (!failure.said().isEmpty()) {
          pieces.again();
        }
      }
    }
    return models.get(last).answer(prompt, budget, pieces);
  }

  private Instant share(Budget budget) {
    Duration left = Duration.between(clock.instant(), budget.deadline());
    return budget.deadline().minus(left.dividedBy(SHARES));
  }

  private static boolean another(Kind kind) {
    return switch (kind) {
      // The caller asks again with less, and the first model is the first choice for that too.
      case TOO_LONG -> false;
      case CANCELLED -> false;
      case AUTHENTICATION,
          NO_SUCH_MODEL,
          REFUSED,
          RATE_LIMIT,
          SERVER,
          UNREACHABLE,
          TIMEOUT,
          STALLED,
          CUT_OFF,
          UNUSABLE,
          OPEN_CIRCUIT,
          // Another model may cost less, or nothing.
          OVER_BUDGET ->
          true;
    };
  }
}
