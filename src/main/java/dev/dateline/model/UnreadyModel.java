// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

/// A model that cannot be asked as it is configured; every call says why.
///
/// @param name of the model
/// @param kind of its failure
/// @param why in words, behind its name
record UnreadyModel(String name, ModelFailure.Kind kind, String why) implements Model {
  @Override
  public Completion answer(Prompt prompt, Budget budget, Pieces pieces) throws ModelFailure {
    throw new ModelFailure(kind, name + ": " + why);
  }
}
