// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder for one experiment's data, gone when it is closed.
///
/// @param folder the folder
record Scratch(Path folder) implements AutoCloseable {
  /// {@return a new one, among the system's temporary files}
  static Scratch open() {
    try {
      return new Scratch(Files.createTempDirectory("dateline-eval-"));
    } catch (IOException full) {
      throw new UncheckedIOException("no temporary folder can be made", full);
    }
  }

  /// {@return a folder in it, made here}
  ///
  /// @param name the folder's
  Path made(String name) {
    try {
      return Files.createDirectory(folder.resolve(name));
    } catch (IOException full) {
      throw new UncheckedIOException(folder + " cannot be written", full);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> innermost = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : innermost) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException gone) {
      // Whoever ended the process was quicker.
    } catch (IOException kept) {
      throw new UncheckedIOException(folder + " cannot be deleted", kept);
    }
  }
}
