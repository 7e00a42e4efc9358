// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;

/// How much of the disk must stay free: a full disk stops the ledger too.
///
/// @param folder the data folder
/// @param least the least free space in MiB, 0 for no floor; asked for each time
public record DiskFloor(Path folder, LongSupplier least) {
  /// {@return a sentence without a full stop when less is free; empty when there is room}
  public Optional<String> breach() {
    long free = free();
    long megabytes = least.getAsLong();
    return free >= megabytes
        ? Optional.empty()
        : Optional.of(
            "the disk of "
                + folder
                + " has "
                + free
                + " MB left, below the floor of "
                + megabytes
                + " MB");
  }

  /// {@return what is free, in MiB}
  public long free() {
    try {
      return Files.getFileStore(folder).getUsableSpace() >> 20;
    } catch (IOException e) {
      throw new UncheckedIOException("the free space of " + folder + " cannot be read", e);
    }
  }
}
