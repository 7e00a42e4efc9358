// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.draft.Transcript;
import dev.dateline.search.Evidence;
import dev.dateline.verify.Answer;
import org.jspecify.annotations.Nullable;

/// An answer with what it was made of.
///
/// @param answer what may be shown
/// @param evidence the passages it was chosen from
/// @param transcript what a model was shown and said, or null where none was asked
record Outcome(Answer answer, Evidence evidence, @Nullable Transcript transcript) {
  Outcome(Answer answer, Evidence evidence) {
    this(answer, evidence, null);
  }
}
