// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import dev.dateline.settings.LedgerSettings;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.HandleCallback;

/// The backups beside a ledger. What is erased is erased in them too, and none outlives the
/// retention of what people asked.
///
/// @param folder where they are, each a folder with a ledger in it
/// @param settings how a ledger is opened
public record BackupFolders(Path folder, LedgerSettings settings) {
  /// The ledger's name, in a backup as in the data folder.
  public static final String LEDGER = "dateline.db";

  /// {@return the backups beside a ledger}
  ///
  /// @param ledger its file
  /// @param settings how one is opened
  static BackupFolders beside(Path ledger, LedgerSettings settings) {
    return new BackupFolders(ledger.resolveSibling("backups"), settings);
  }

  // Nobody is shown what begins with a full stop.
  private static final String GOING = ".going";

  /// {@return where a backup is made, until it is whole and gets its name}
  public Path making() {
    return folder.resolve(".making");
  }

  /// {@return the backups, the oldest first; none where there is no such folder}
  public List<Path> whole() {
    return all().stream().filter(path -> !path.getFileName().toString().startsWith(".")).toList();
  }

  // What a process that died left half made or half deleted, too: it holds what people asked.
  private List<Path> all() {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> each =
          Files.newDirectoryStream(folder, path -> Files.exists(path.resolve(LEDGER)))) {
        each.forEach(found::add);
      } catch (IOException e) {
        throw new LedgerException("backups in " + folder + " cannot be listed: " + e, e);
      }
    }
    found.sort(Comparator.comparing(path -> path.getFileName().toString()));
    return found;
  }

  /// Does in each backup what was done in the ledger. One that cannot be opened is deleted: nobody
  /// could erase anything in it.
  ///
  /// @param work what to do
  void write(HandleCallback<Integer, RuntimeException> work) {
    for (Path backup : all()) {
      try (Database copy = Database.open(backup.resolve(LEDGER), settings)) {
        copy.write(work);
        copy.checkpoint();
        copy.deleteCopies(Instant.MAX);
      } catch (LedgerException damaged) {
        remove(backup);
      }
    }
  }

  /// Deletes backups that were made before a moment.
  ///
  /// @param before the moment
  void delete(Instant before) {
    for (Path backup : all()) {
      try {
        Path ledger = backup.resolve(LEDGER);
        if (Files.getLastModifiedTime(backup).toInstant().isBefore(before)
            && Files.getLastModifiedTime(ledger).toInstant().isBefore(before)) {
          remove(backup);
        }
      } catch (IOException e) {
        throw new LedgerException("backup " + backup + " cannot be looked at: " + e, e);
      }
    }
  }

  /// Keeps the newest backups and deletes the others.
  ///
  /// @param most how many are kept
  public void keep(int most) {
    List<Path> whole = whole();
    whole.subList(0, Math.max(0, whole.size() - most)).forEach(this::remove);
  }

  // Whole until it is gone: a process may die while files are deleted.
  private void remove(Path backup) {
    Path going = folder.resolve(GOING);
    delete(going);
    try {
      Files.move(backup, going, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new LedgerException(backup + " cannot be deleted: " + e, e);
    }
    delete(going);
  }

  /// Deletes a folder with what is in it; one that is not there is passed over.
  ///
  /// @param folder the folder
  public static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new LedgerException(folder + " cannot be deleted: " + e, e);
    }
  }
}
