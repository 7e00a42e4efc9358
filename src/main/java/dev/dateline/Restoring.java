// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.ledger.BackupFolders;
import dev.dateline.ledger.Database;
import dev.dateline.settings.LedgerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// Puts a backup in the place of the data. First it is copied beside the data, brought to this
/// program's schema and marked as ready; behind the mark everything is moved, and a process that
/// dies over it is finished by the next restore. What was there before becomes a backup itself.
///
/// @param data the data folder, which this process alone writes
/// @param settings how a ledger is opened
record Restoring(Path data, LedgerSettings settings) {
  private static final List<String> PARTS = List.of("index", "added");
  private static final List<String> BESIDE = List.of("-wal", "-shm");

  private static Path place(Path data) {
    return data.resolve(".restoring");
  }

  /// {@return whether a restore was cut off: nothing else should touch the data before it is
  /// finished}
  ///
  /// @param data the data folder
  static boolean cutOff(Path data) {
    return Files.exists(place(data).resolve("ready"));
  }

  /// Restores.
  ///
  /// @param backup its folder
  /// @param replaced what the data of now is called as a backup
  void run(Path backup, String replaced) throws IOException {
    if (!cutOff(data)) {
      Path place = place(data);
      BackupFolders.delete(place);
      Path next = Files.createDirectories(place.resolve("new"));
      Files.copy(backup.resolve(BackupFolders.LEDGER), next.resolve(BackupFolders.LEDGER));
      Database opened = Database.open(next.resolve(BackupFolders.LEDGER), settings);
      opened.checkpoint();
      opened.close();
      for (String part : PARTS) {
        BackupVault.copy(backup.resolve(part), next.resolve(part));
      }
      Files.writeString(place.resolve("ready"), replaced);
    }
    finish();
  }

  /// Moves what is ready; does the rest of it where a part was moved before.
  void finish() throws IOException {
    Path place = place(data);
    Path next = place.resolve("new");
    Path old = Files.createDirectories(place.resolve("old"));
    if (Files.exists(next.resolve(BackupFolders.LEDGER))) {
      // The old ledger's log first: beside the new one it would be taken for its own.
      for (String end : BESIDE) {
        away(BackupFolders.LEDGER + end, old);
      }
      swap(BackupFolders.LEDGER, next, old);
    }
    for (String part : PARTS) {
      swap(part, next, old);
    }
    Path backups = Files.createDirectories(data.resolve("backups"));
    Path replaced = backups.resolve(Files.readString(place.resolve("ready")));
    if (Files.exists(old.resolve(BackupFolders.LEDGER)) && !Files.exists(replaced)) {
      Files.move(old, replaced, StandardCopyOption.ATOMIC_MOVE);
    }
    BackupFolders.delete(place);
  }

  private void away(String name, Path old) throws IOException {
    if (Files.exists(data.resolve(name)) && !Files.exists(old.resolve(name))) {
      Files.move(data.resolve(name), old.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private void swap(String name, Path next, Path old) throws IOException {
    Path mine = next.resolve(name);
    if (Files.exists(mine) || !Files.exists(old.resolve(name))) {
      away(name, old);
    }
    if (Files.exists(mine)) {
      Files.move(mine, data.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
