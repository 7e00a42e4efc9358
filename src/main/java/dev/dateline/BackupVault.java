// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.admin.Vault;
import dev.dateline.ledger.BackupFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/// Backups in the data folder: the ledger, the index and what editors handed in, each as it was at
/// one moment. Nobody waits for one. A process that dies over it leaves none.
///
/// @param house what is backed up
/// @param outside the process
record BackupVault(Wiring house, Outside outside) implements Vault {
  /// Backups that are kept; each is as large as the data.
  static final int KEPT = 5;

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

  @Override
  public synchronized Stored store() {
    Path root = house.data.path().resolve("backups");
    BackupFolders backups = new BackupFolders(root, house.places.settings().ledger());
    Path making = backups.making();
    Path whole = free(root, NAME.format(outside.clock().instant()));
    BackupFolders.delete(making);
    try {
      Files.createDirectories(making);
      house.database.copy(making.resolve(BackupFolders.LEDGER));
      house.index.copy(Files.createDirectory(making.resolve("index")));
      copy(house.places.added(), making.resolve("added"));
      Files.move(making, whole, StandardCopyOption.ATOMIC_MOVE);
      backups.keep(KEPT);
      return new Stored(
          whole.getFileName().toString(),
          whole.toString(),
          size(whole),
          backups.whole().stream().map(path -> path.getFileName().toString()).toList());
    } catch (IOException full) {
      throw new UncheckedIOException("a backup cannot be written", full);
    }
  }

  // Two within a second are two.
  private static Path free(Path root, String name) {
    Path path = root.resolve(name);
    for (int i = 2; Files.exists(path); i++) {
      path = root.resolve(name + '-' + i);
    }
    return path;
  }

  /// Copies a folder with what is in it; one that is not there is passed over.
  ///
  /// @param from the folder
  /// @param to a new one
  static void copy(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> walked = Files.walk(from)) {
      files = walked.toList();
    }
    for (Path file : files) {
      Files.copy(file, to.resolve(from.relativize(file).toString()));
    }
  }

  private static long size(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }
}
