// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.intake.FolderWatch;
import dev.dateline.intake.IngestReport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Keeps the coverage up to date while a process stays: watches its folders, and lets vectors
/// follow. Does nothing where another process writes.
final class Watch implements AutoCloseable {
  private final @Nullable FolderWatch folders;

  private Watch(@Nullable FolderWatch folders) {
    this.folders = folders;
  }

  /// Begins.
  ///
  /// @param wiring the house, whose vectors end with it
  /// @param outside the process
  /// @return the watch, to be closed before the house
  static Watch start(Wiring wiring, Outside outside) {
    return start(wiring, outside, report -> {});
  }

  /// Begins.
  ///
  /// @param wiring the house, whose vectors end with it
  /// @param outside the process
  /// @param told of what each reading brings
  /// @return the watch, to be closed before the house
  static Watch start(Wiring wiring, Outside outside, Consumer<IngestReport> told) {
    if (!wiring.writes()) {
      return new Watch(null);
    }
    boolean vectors = wiring.places.settings().index().vectors();
    if (vectors) {
      wiring.vectors.start();
    }
    return new Watch(
        FolderWatch.start(
            wiring.ingest,
            wiring.places.sources(),
            wiring.places.settings().index(),
            outside.clock(),
            report -> {
              report.notices().forEach(outside::say);
              told.accept(report);
              if (vectors && report.changed()) {
                wiring.vectors.wake();
              }
            }));
  }

  @Override
  public void close() {
    if (folders != null) {
      folders.close();
    }
  }
}
