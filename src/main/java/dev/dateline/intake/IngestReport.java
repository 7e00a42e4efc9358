// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import dev.dateline.archive.Held;
import dev.dateline.intake.Outcome.Rejected;
import java.time.Duration;
import java.util.List;

/// What reading the folders changed.
///
/// @param added articles that their folder did not hold before
/// @param updated articles whose text, header, status or embargo is another one
/// @param unchanged articles that are as they were
/// @param removed articles that their folder holds no more
/// @param rejected what could not be read, by folder and file
/// @param held articles of these folders that are held for something withdrawn, now
/// @param notices what a person should know: removals held back, an index filled again
/// @param articles how many articles of these folders readers may be shown now
/// @param passages how many passages of these folders can be found now
/// @param took from the start until everything was searchable
public record IngestReport(
    int added,
    int updated,
    int unchanged,
    int removed,
    List<Rejected> rejected,
    List<Held> held,
    List<String> notices,
    long articles,
    long passages,
    Duration took) {
  /// Copies the lists.
  public IngestReport {
    rejected = List.copyOf(rejected);
    held = List.copyOf(held);
    notices = List.copyOf(notices);
  }

  /// {@return whether anything that readers could see may have changed}
  public boolean changed() {
    return added + updated + removed > 0;
  }
}
