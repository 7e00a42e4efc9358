// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

/// What became of asking a model.
public sealed interface Writing {
  /// {@return what it was shown and said}
  Transcript transcript();

  /// It wrote, and enough of it held.
  ///
  /// @param draft the sentences that held
  /// @param transcript what it was shown and said
  record Written(Draft.Sentences draft, Transcript transcript) implements Writing {}

  /// It said that the passages do not answer.
  ///
  /// @param transcript what it was shown and said
  record Silent(Transcript transcript) implements Writing {}

  /// It failed, or what it wrote lost so much that the rest would mislead: another writer is to
  /// write.
  ///
  /// @param transcript what it was shown and said
  record GivenUp(Transcript transcript) implements Writing {}
}
