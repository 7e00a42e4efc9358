// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import dev.dateline.search.Evidence;

/// Writes a draft from evidence. Any thread may use it.
@FunctionalInterface
public interface Writer {
  /// Writes.
  ///
  /// @param evidence the passages and the question
  /// @param most how many sentences at most, those not counted that another one needs
  /// @return the draft
  Draft write(Evidence evidence, int most);
}
