// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.intake.IngestReport;
import dev.dateline.intake.Progress;

/// Brings the index up to date.
public interface Bindery {
  /// Reads the folders again, and mends where the index does not hold what the archive says.
  ///
  /// @param progress hears how far it is
  /// @return what changed
  IngestReport mend(Progress progress);

  /// Builds the index anew from the archive, beside the one that is searched.
  ///
  /// @param progress hears how far it is
  /// @return how many articles it holds
  int rebuild(Progress progress);

  /// {@return how many articles the index holds now}
  int articles();
}
