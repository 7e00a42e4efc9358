// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import java.util.function.Supplier;

/// Whichever model is preferred at the moment of the call.
///
/// @param now the one that is
public record PreferredModel(Supplier<Model> now) implements Model {
  @Override
  public String name() {
    return now.get().name();
  }

  @Override
  public Completion answer(Prompt prompt, Budget budget, Pieces pieces) throws ModelFailure {
    return now.get().answer(prompt, budget, pieces);
  }
}
