// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  /// Commits before the other process is killed.
  private static final int COMMITS = 300;

  @TempDir Path folder;

  @Test
  void the_first_writes_and_the_next_reads_until_the_first_is_done() {
    Path data = folder.resolve("data");
    try (DataFolder first = DataFolder.open(data)) {
      assertThat(first).isInstanceOf(DataFolder.Writing.class);
      try (DataFolder second = DataFolder.open(data)) {
        assertThat(second)
            .isEqualTo(
                new DataFolder.Reading(
                    data,
                    "another Dateline (pid %d) writes %s: this one reads its last snapshot and"
                            .formatted(ProcessHandle.current().pid(), data)
                        + " changes nothing"));
      }
    }
    try (DataFolder third = DataFolder.open(data)) {
      assertThat(third).isInstanceOf(DataFolder.Writing.class);
    }
  }

  @Test
  void a_folder_that_is_made_is_its_owners_alone() throws IOException {
    try (DataFolder made = DataFolder.open(folder.resolve("a/b"))) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.path())))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void a_folder_that_cannot_be_made_is_named() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
        .isInstanceOf(LedgerException.class)
        .hasMessageStartingWith("data folder " + file.resolve("data") + " cannot be used: ");
  }

  @Test
  @Timeout(60)
  void a_writer_that_is_killed_loses_no_acknowledged_commit_and_frees_the_folder()
      throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int acknowledged = 0;
    try (BufferedReader out = other.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (!line.matches("[0-9]+")) {
          continue;
        }
        acknowledged = Integer.parseInt(line);
        if (acknowledged == 1) {
          whileItWrites(other.pid());
        }
        if (acknowledged == COMMITS) {
          // Not by the Process, which closes the pipe with what was acknowledged last.
          other.toHandle().destroyForcibly();
        }
      }
    } finally {
      other.destroyForcibly();
    }
    assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(acknowledged).isGreaterThanOrEqualTo(COMMITS);
    try (DataFolder data = DataFolder.open(folder);
        Database database = Database.open(data.ledger(), Ledgers.SETTINGS)) {
      assertThat(data).isInstanceOf(DataFolder.Writing.class);
      List<Integer> kept = numbers(database);
      assertThat(kept).hasSizeBetween(acknowledged, acknowledged + 1);
      assertThat(kept.getLast()).isEqualTo(kept.size());
    }
  }

  private void whileItWrites(long pid) {
    try (DataFolder data = DataFolder.open(folder);
        Database reading = Database.readOnly(data.ledger(), Ledgers.SETTINGS)) {
      assertThat(data).isInstanceOf(DataFolder.Reading.class);
      assertThat(((DataFolder.Reading) data).notice())
          .startsWith("another Dateline (pid " + pid + ") writes ");
      assertThat(numbers(reading)).startsWith(1);
    }
  }

  private static List<Integer> numbers(Database database) {
    return database.read(
        handle ->
            handle
                .createQuery("select cast(folder as integer) n from source_read order by n")
                .mapTo(Integer.class)
                .list());
  }
}
