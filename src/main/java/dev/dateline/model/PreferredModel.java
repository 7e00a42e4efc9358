// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import java.util.Optional;
import java.util.function.Supplier;

/// Whichever model is preferred at the moment of the call.
///
/// @param now the one that is; empty where there is none any more
public record PreferredModel(Supplier<Optional<Model>> now) implements Model {
  @Override
  public String name() {
    return now.get().map(Model::name).orElse("none");
  }

  @Override
  public Completion answer(Prompt prompt, Budget budget, Pieces pieces) throws ModelFailure {
    Optional<Model> preferred = now.get();
    if (preferred.isEmpty()) {
      throw new ModelFailure(
          ModelFailure.Kind.NO_SUCH_MODEL, "the configuration names no model any more");
    }
    return preferred.get().answer(prompt, budget, pieces);
  }
}
