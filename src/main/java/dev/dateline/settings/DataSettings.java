// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

/// Where the program keeps its archive, index and ledger.
///
/// @param folder relative to the caller's folder
/// @param diskFloorMegabytes below this much free space nothing new is read in
public record DataSettings(
    @Setting(
            about = "folder for archive, index and ledger",
            standard = ".dateline",
            environment = "DATELINE_DATA")
        String folder,
    @Setting(
            about = "below this much free disk space nothing new is read in",
            standard = "200",
            unit = "MB",
            min = 0,
            max = 1_000_000)
        int diskFloorMegabytes) {
  /// Refuses an absent folder.
  public DataSettings {
    if (folder.isBlank()) {
      throw new IllegalArgumentException("folder is empty, a path is expected");
    }
  }
}
