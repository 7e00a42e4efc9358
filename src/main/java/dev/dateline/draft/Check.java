// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import dev.dateline.search.Evidence;
import java.util.Optional;

/// Judges a sentence while the next one is being written; the whole is judged again afterwards. Any
/// thread may ask.
public interface Check {
  /// Judges one sentence by itself.
  ///
  /// @param claim the sentence with what it cites
  /// @param evidence what it was written from
  /// @return why it may not be shown, or empty when it may
  Optional<String> refusal(Claim claim, Evidence evidence);

  /// Looks for other sentences that prove the whole of a refused one.
  ///
  /// @param claim the sentence
  /// @param evidence what it was written from
  /// @return the sentence with what proves it, or empty
  Optional<Claim> recited(Claim claim, Evidence evidence);
}
