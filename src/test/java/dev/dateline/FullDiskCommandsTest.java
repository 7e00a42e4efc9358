// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ledger.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands whose data folder has no room: what was read before still answers, and a line says that
/// nothing new is read in.
class FullDiskCommandsTest {
  // Longer than any room that the ledger's files still have.
  private static final String CHANGED =
      """
      ---
      id: bridge
      title: Harbour bridge closes for repairs
      author: Ann Lee
      published: 2026-11-02
      ---
      The harbour bridge in Osterby was closed on Tuesday for repairs. Mayor Greta Holm said the work will cost 5 million crowns.

      """
          + "Nothing else was said on the day about the bridge or its repairs.\n\n".repeat(5_000);

  @TempDir Path folder;

  private static void answersFromBefore(Terminal terminal, String why) throws IOException {
    terminal.article("bridge.md", CHANGED);
    assertThat(terminal.run("ask", "what will the work on the bridge cost")).isZero();
    assertThat(terminal.out).contains("4 million crowns").doesNotContain("5 million crowns");
    assertThat(terminal.err).contains("dateline: nothing new is read in: " + why);
    assertThat(terminal.typing("what will the work on the bridge cost\n", "chat")).isZero();
    assertThat(terminal.out).contains("4 million crowns");
    assertThat(terminal.run("index")).isEqualTo(1);
    assertThat(terminal.err).contains(why);
  }

  private static void answersAnew(Terminal terminal) {
    assertThat(terminal.run("ask", "what will the work on the bridge cost")).isZero();
    assertThat(terminal.out).contains("5 million crowns").doesNotContain("4 million crowns");
    assertThat(terminal.err).doesNotContain("nothing new");
  }

  private void change(String sql) throws SQLException {
    String url = "jdbc:sqlite:" + folder.resolve("data/dateline.db");
    try (Connection ledger = DriverManager.getConnection(url);
        Statement statement = ledger.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void where_an_article_cannot_be_written_the_one_read_before_answers()
      throws IOException, SQLException {
    Terminal terminal = new Terminal(folder);
    assertThat(terminal.run("index")).isZero();
    change(
        "create trigger no_room before insert on article_version"
            + " begin select raise(abort, 'there is no room'); end");
    answersFromBefore(terminal, "");
    change("drop trigger no_room");
    answersAnew(terminal);
  }

  @Test
  void with_nothing_read_before_there_is_nothing_to_answer_from() throws IOException, SQLException {
    Terminal terminal = new Terminal(folder);
    assertThat(terminal.bare("", "check", "--data", terminal.data().toString())).isNotNegative();
    change(
        "create trigger no_room before insert on article_version"
            + " begin select raise(abort, 'there is no room'); end");
    assertThat(terminal.run("ask", "what will the work on the bridge cost")).isEqualTo(1);
    assertThat(terminal.err).contains("there is no room");
  }

  @Test
  void on_a_disk_that_is_really_full_it_is_the_same() throws IOException, InterruptedException {
    try (SmallDisk disk = SmallDisk.at(Files.createDirectory(folder.resolve("data")), 6)) {
      Terminal terminal = new Terminal(folder);
      terminal.config("index:\n  vectors: false\ndata:\n  disk_floor_megabytes: 0\n");
      assertThat(terminal.run("index")).isZero();
      disk.fill();
      answersFromBefore(terminal, "the disk of ledger " + terminal.data());
      assertThat(terminal.run("check")).isZero();
      disk.empty();
      answersAnew(terminal);
    }
  }
}
