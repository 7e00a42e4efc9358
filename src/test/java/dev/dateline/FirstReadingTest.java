// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ledger.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstReadingTest {
  @TempDir Path folder;
  private final AtomicInteger pauses = new AtomicInteger();

  @Test
  void who_comes_second_waits_until_the_first_has_written() throws IOException {
    try (DataFolder first = DataFolder.open(folder)) {
      DataFolder second =
          FirstReading.open(
              () -> DataFolder.open(folder),
              () -> {
                if (pauses.incrementAndGet() == 3) {
                  commit();
                }
                return true;
              });
      assertThat(first).isInstanceOf(DataFolder.Writing.class);
      assertThat(second).isInstanceOf(DataFolder.Reading.class);
      assertThat(pauses).hasValue(3);
    }
  }

  @Test
  void who_comes_second_writes_when_the_first_goes() {
    DataFolder first = DataFolder.open(folder);
    DataFolder second =
        FirstReading.open(
            () -> DataFolder.open(folder),
            () -> {
              first.close();
              return true;
            });
    assertThat(second).isInstanceOf(DataFolder.Writing.class);
    second.close();
  }

  @Test
  void nobody_waits_for_ever_nor_where_there_is_a_snapshot() throws IOException {
    try (DataFolder first = DataFolder.open(folder)) {
      FirstReading.open(() -> first, () -> pauses.incrementAndGet() > 0);
      assertThat(pauses).hasValue(0);
      FirstReading.open(() -> DataFolder.open(folder), () -> pauses.incrementAndGet() > 0);
      assertThat(pauses).hasValue(150);
      commit();
      FirstReading.open(() -> DataFolder.open(folder), () -> pauses.incrementAndGet() > 0);
      assertThat(pauses).hasValue(150);
    }
  }

  private void commit() {
    try {
      Files.createFile(Files.createDirectories(folder.resolve("index")).resolve("segments_1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
