// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.admin.Bindery;
import dev.dateline.intake.IngestReport;
import dev.dateline.intake.Progress;

/// Brings a house's index up to date.
///
/// @param house whose
record Binding(Wiring house) implements Bindery {
  @Override
  public IngestReport mend(Progress progress) {
    IngestReport report = house.ingest.run(house.places.sources(), progress, false);
    house.vectors.wake();
    return report;
  }

  @Override
  public int rebuild(Progress progress) {
    house
        .floor
        .breach()
        .ifPresent(
            full -> {
              throw new IllegalStateException(full);
            });
    int articles = house.shelving.rebuild(progress);
    house.vectors.wake();
    return articles;
  }

  @Override
  public int articles() {
    return house.index.shelved().size();
  }
}
