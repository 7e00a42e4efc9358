// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.ledger.DataFolder;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/// Two commands that begin together in an empty data folder: the second has no last snapshot to
/// read until the first has written one. It waits a little for that, or for the folder itself.
final class FirstReading {
  // As long as a person looks at a terminal; some hundred articles are read in by then.
  private static final int TRIES = 150;
  private static final long PAUSE_MILLISECONDS = 100;

  private FirstReading() {}

  /// Opens a data folder, after at most fifteen seconds when another process is filling it for the
  /// first time.
  ///
  /// @param folder the folder
  /// @return what it is then, whether or not anything was written
  static DataFolder open(Path folder) {
    return open(() -> DataFolder.open(folder), FirstReading::pause);
  }

  /// Opens a data folder.
  ///
  /// @param door opens it once
  /// @param pause waits a moment; false when there is no more waiting
  /// @return what it is at the end
  static DataFolder open(Supplier<DataFolder> door, Supplier<Boolean> pause) {
    DataFolder found = door.get();
    for (int n = 0; n < TRIES && unwritten(found) && pause.get(); n++) {
      found = door.get();
    }
    return found;
  }

  private static boolean unwritten(DataFolder folder) {
    return folder instanceof DataFolder.Reading && !committed(folder.path().resolve("index"));
  }

  // Lucene writes a file of this name with each commit, and none before the first.
  private static boolean committed(Path index) {
    if (!Files.isDirectory(index)) {
      return false;
    }
    try (DirectoryStream<Path> commits = Files.newDirectoryStream(index, "segments_*")) {
      return commits.iterator().hasNext();
    } catch (IOException unreadable) {
      return true; // waiting will not make it readable; who opens it says why
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(PAUSE_MILLISECONDS);
      return true;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
