// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A ledger without room: what it cannot write whole it does not write at all, it can be read, and
/// it writes again once there is room.
class FullDiskTest {
  private static final String LONG = "/" + "a".repeat(20_000);

  @TempDir Path folder;

  private static int note(Handle handle, String name) {
    return handle.execute("insert into source_read (folder, at) values (?, 1)", name);
  }

  private static List<String> notes(Database database) {
    return database.read(
        handle ->
            handle
                .createQuery("select folder from source_read order by length(folder)")
                .mapTo(String.class)
                .list());
  }

  private static void full(Database database) {
    assertThatThrownBy(
            () ->
                database.write(
                    handle -> {
                      note(handle, "/half");
                      return note(handle, LONG);
                    }))
        .isInstanceOf(LedgerException.class)
        .hasMessage("the disk of ledger " + database.file() + " is full");
    assertThat(notes(database)).containsExactly("/before");
  }

  @Test
  void a_write_without_room_leaves_nothing_and_the_next_one_with_room_is_kept() {
    try (Database database = Database.open(folder.resolve("dateline.db"), Ledgers.SETTINGS)) {
      database.write(handle -> note(handle, "/before"));
      // No page more than there are now: the engine then says what it says on a full disk.
      int pages = database.write(handle -> limit(handle, 1));
      full(database);
      full(database);
      database.write(handle -> limit(handle, pages + 100));
      database.write(handle -> note(handle, LONG));
      assertThat(notes(database)).containsExactly("/before", LONG);
    }
  }

  private static int limit(Handle handle, int pages) {
    return handle.createQuery("pragma max_page_count = " + pages).mapTo(Integer.class).one();
  }

  @Test
  void a_commit_that_fails_leaves_nothing_open() {
    try (Database database = Database.open(folder.resolve("dateline.db"), Ledgers.SETTINGS)) {
      assertThatThrownBy(
              () ->
                  database.write(
                      handle -> {
                        // A broken reference that is only looked at when all is done.
                        handle.execute("pragma defer_foreign_keys = on");
                        note(handle, "/lost");
                        return handle.execute(
                            "insert into delivery (answer, chat, message, at)"
                                + " values (7, 7, 'm', 1)");
                      }))
          .hasMessageContaining("commit");
      database.write(handle -> note(handle, "/kept"));
      assertThat(notes(database)).containsExactly("/kept");
      try (Database other = Database.readOnly(database.file(), Ledgers.SETTINGS)) {
        assertThat(notes(other)).containsExactly("/kept");
      }
    }
  }

  @Test
  void on_a_disk_that_is_really_full_it_is_the_same() throws IOException, InterruptedException {
    try (SmallDisk disk = SmallDisk.at(Files.createDirectory(folder.resolve("disk")), 4)) {
      Path file = disk.folder().resolve("dateline.db");
      try (Database database = Database.open(file, Ledgers.SETTINGS)) {
        database.write(handle -> note(handle, "/before"));
        disk.fill();
        full(database);
        full(database);
        try (Database other = Database.readOnly(file, Ledgers.SETTINGS)) {
          assertThat(notes(other)).containsExactly("/before");
        }
        disk.empty();
        database.write(handle -> note(handle, LONG));
        assertThat(notes(database)).containsExactly("/before", LONG);
      }
    }
  }
}
