// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.draft.Transcript;
import dev.dateline.search.Evidence;
import dev.dateline.verify.Answer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// An answer with what it was made of.
///
/// @param asked what was typed
/// @param answer what may be shown
/// @param evidence the passages it was chosen from; empty where nothing was searched
/// @param took from the question's arrival to the answer
/// @param transcript what a model was shown and said, or null where none was asked
public record Reply(
    String asked,
    Answer answer,
    Evidence evidence,
    Duration took,
    @Nullable Transcript transcript) {
  /// A reply that no model had a part in.
  ///
  /// @param asked what was typed
  /// @param answer what may be shown
  /// @param evidence the passages it was chosen from
  /// @param took from the question's arrival to the answer
  public Reply(String asked, Answer answer, Evidence evidence, Duration took) {
    this(asked, answer, evidence, took, null);
  }
}
