// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import java.time.InstantSource;

/// A model whose calls are paid for: also those that failed after the server had begun to work.
///
/// @param model asked
/// @param tariff what its tokens cost
/// @param till pays
/// @param clock by which budgets are reckoned
record MeteredModel(Model model, Tariff tariff, Till till, InstantSource clock) implements Model {
  @Override
  public String name() {
    return model.name();
  }

  @Override
  public Completion answer(Prompt prompt, Budget budget, Pieces pieces) throws ModelFailure {
    if (budget.cancelled() || !clock.instant().isBefore(budget.deadline())) {
      // It asks nobody and says so, which costs nothing.
      return model.answer(prompt, budget, pieces);
    }
    Usage most = tariff.most(prompt);
    till.reserve(name(), most, budget);
    Usage used = Usage.NONE;
    try {
      Completion completion = model.answer(prompt, budget, pieces);
      used = completion.usage();
      return completion;
    } catch (ModelFailure failure) {
      used = worked(failure) ? tariff.usage(prompt, failure.said(), null) : Usage.NONE;
      throw failure;
    } finally {
      till.settle(name(), most, used, budget);
    }
  }

  private static boolean worked(ModelFailure failure) {
    return switch (failure.kind()) {
      case TIMEOUT, STALLED, CUT_OFF, UNUSABLE, CANCELLED -> true;
      case AUTHENTICATION,
          NO_SUCH_MODEL,
          TOO_LONG,
          REFUSED,
          RATE_LIMIT,
          SERVER,
          UNREACHABLE,
          OVER_BUDGET,
          OPEN_CIRCUIT ->
          !failure.said().isEmpty();
    };
  }
}
