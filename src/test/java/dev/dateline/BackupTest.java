// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ledger.BackupFolders;
import dev.dateline.ledger.Ledgers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A backup brings back what was, whatever happened since and halfway.
class BackupTest {
  private static final String NAME = "20261123-120000";
  private static final String QUESTION = "What will the work on the harbour bridge cost?";

  @TempDir Path folder;
  private Terminal terminal;

  @BeforeEach
  void open() throws IOException {
    terminal = new Terminal(folder);
    assertThat(terminal.typing(QUESTION + "\n", "chat")).isZero();
    Path ferry =
        Files.writeString(
            folder.resolve("ferry.txt"), "The ferry sank\n\nThe ferry Hilda sank off Osterby.\n");
    assertThat(terminal.run("admin", "/add " + ferry)).isZero();
    assertThat(terminal.run("admin", "/backup")).isZero();
    assertThat(terminal.out)
        .startsWith("Backup " + NAME + ": ")
        .contains("./dateline restore " + NAME);
  }

  private List<String> backups() throws IOException {
    try (Stream<Path> all = Files.list(terminal.data().resolve("backups"))) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private void changed() {
    assertThat(terminal.run("admin", "--yes", "/kill bridge by order")).isZero();
    assertThat(terminal.run("ask", QUESTION)).isZero();
    assertThat(terminal.out).doesNotContain("crowns");
  }

  private void asBefore() {
    assertThat(terminal.run("ask", QUESTION)).isZero();
    assertThat(terminal.out).contains("4 million crowns");
    assertThat(terminal.run("ask", "Where did the ferry Hilda sink?")).isZero();
    assertThat(terminal.out).contains("off Osterby");
    assertThat(terminal.run("admin", "/log")).isZero();
    assertThat(terminal.out).contains("#1");
  }

  @Test
  void a_restore_brings_back_decisions_questions_and_what_was_added() throws IOException {
    changed();
    assertThat(terminal.run("restore")).isZero();
    assertThat(terminal.out).isEqualTo(NAME + "\n");
    assertThat(terminal.run("restore", NAME)).isZero();
    assertThat(terminal.out)
        .isEqualTo(
            "Restored " + NAME + ". What was there before is the backup " + NAME + "-replaced.\n");
    asBefore();
    assertThat(backups()).containsExactly(NAME, NAME + "-replaced");
    // And back again.
    assertThat(terminal.run("restore", NAME + "-replaced")).isZero();
    assertThat(terminal.run("ask", QUESTION)).isZero();
    assertThat(terminal.out).doesNotContain("crowns");
  }

  @Test
  void a_backup_that_is_not_there_changes_nothing() {
    assertThat(terminal.run("restore", "20200101-000000")).isEqualTo(Main.WRONG);
    assertThat(terminal.err).contains("there is no backup 20200101-000000 in ");
    asBefore();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void a_restore_that_was_cut_off_is_finished_before_anything_else(int moved) throws IOException {
    changed();
    Path data = terminal.data();
    Path place = Files.createDirectories(data.resolve(".restoring"));
    Path next = Files.createDirectories(place.resolve("new"));
    Path old = Files.createDirectories(place.resolve("old"));
    BackupVault.copy(data.resolve("backups").resolve(NAME), next.resolve("x"));
    for (String part : List.of(BackupFolders.LEDGER, "index", "added")) {
      Files.move(next.resolve("x").resolve(part), next.resolve(part));
    }
    Files.delete(next.resolve("x"));
    Files.writeString(place.resolve("ready"), NAME + "-replaced");
    List<Path> steps =
        List.of(
            data.resolve(BackupFolders.LEDGER), old.resolve(BackupFolders.LEDGER),
            next.resolve(BackupFolders.LEDGER), data.resolve(BackupFolders.LEDGER),
            data.resolve("index"), old.resolve("index"),
            next.resolve("index"), data.resolve("index"));
    for (int step = 0; step < moved; step++) {
      Files.move(steps.get(2 * step), steps.get(2 * step + 1));
    }

    assertThat(terminal.run("ask", QUESTION)).isEqualTo(Main.WRONG);
    assertThat(terminal.err).contains("was cut off: run dateline restore once more");
    assertThat(terminal.run("restore")).as(() -> terminal.err).isZero();
    assertThat(terminal.out).isEqualTo("The restore that was cut off is finished.\n");
    assertThat(place).doesNotExist();
    asBefore();
  }

  @Test
  void what_is_erased_is_erased_in_backups_too() throws IOException {
    assertThat(ledger()).contains(QUESTION);
    assertThat(terminal.typing("/forget\n", "chat")).isZero();
    assertThat(ledger()).doesNotContain(QUESTION);
    assertThat(terminal.run("restore", NAME)).isZero();
    assertThat(terminal.run("admin", "/replay 1")).isZero();
    assertThat(terminal.out).contains("Asked    erased");
  }

  private String ledger() throws IOException {
    Path file = terminal.data().resolve("backups").resolve(NAME).resolve(BackupFolders.LEDGER);
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  @Test
  void only_the_newest_are_kept() throws IOException {
    Path all = terminal.data().resolve("backups");
    for (int day = 10; day < 16; day++) {
      BackupVault.copy(all.resolve(NAME), all.resolve("202610" + day + "-000000"));
    }
    assertThat(terminal.run("admin", "/backup")).isZero();
    assertThat(backups())
        .hasSize(BackupVault.KEPT)
        .contains(NAME)
        .doesNotContain("20261011-000000");
    assertThat(new BackupFolders(all, Ledgers.SETTINGS).whole()).hasSize(BackupVault.KEPT);
  }

  @Test
  void a_backup_that_was_cut_off_is_none() throws IOException {
    Path making = Files.createDirectories(terminal.data().resolve("backups").resolve(".making"));
    Files.writeString(making.resolve("half"), "half");
    Files.writeString(making.resolve(BackupFolders.LEDGER), "half");
    assertThat(terminal.run("restore")).isZero();
    assertThat(terminal.out).isEqualTo(NAME + "\n");
    assertThat(terminal.run("admin", "/backup")).isZero();
    assertThat(making).doesNotExist();
  }

  @Test
  void what_was_being_deleted_when_the_process_ended_is_no_backup() throws IOException {
    Path all = terminal.data().resolve("backups");
    BackupVault.copy(all.resolve(NAME), all.resolve(".going"));
    Files.delete(all.resolve(".going").resolve(BackupFolders.LEDGER));
    assertThat(terminal.run("restore")).isZero();
    assertThat(terminal.out).isEqualTo(NAME + "\n");
    new BackupFolders(all, Ledgers.SETTINGS).keep(0);
    assertThat(all).isEmptyDirectory();
  }

  @Test
  void two_within_a_second_are_two() throws IOException {
    assertThat(terminal.run("admin", "/backup")).isZero();
    assertThat(terminal.run("admin", "/backup")).isZero();
    assertThat(backups()).contains(NAME, NAME + "-2", NAME + "-3");
  }
}
