// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.settings.LedgerSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  /// One write may wait and one read may run, for a twentieth of a second.
  private static final LedgerSettings TIGHT = new LedgerSettings(1, 50, 2000, 1, 50, 10);

  @TempDir Path folder;
  private Path file;
  private Database database;

  @BeforeEach
  void open() {
    file = folder.resolve("dateline.db");
    database = Database.open(file, TIGHT);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static int note(Handle handle, String folder) {
    return handle.execute("insert into source_read (folder, at) values (?, 1)", folder);
  }

  private static List<String> notes(Handle handle) {
    return handle
        .createQuery("select folder from source_read order by folder")
        .mapTo(String.class)
        .list();
  }

  @Test
  void a_write_that_throws_leaves_nothing_and_says_why() {
    assertThatThrownBy(
            () ->
                database.write(
                    handle -> {
                      note(handle, "/a");
                      throw new IllegalArgumentException("no");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no");
    assertThat(database.read(DatabaseTest::notes)).isEmpty();
  }

  @Test
  void what_write_has_returned_from_is_read_by_everyone() {
    int rows = database.write(handle -> note(handle, "/a"));
    assertThat(rows).isEqualTo(1);
    try (Database other = Database.readOnly(file, TIGHT)) {
      assertThat(other.read(DatabaseTest::notes)).containsExactly("/a");
      database.write(handle -> note(handle, "/b"));
      assertThat(other.read(DatabaseTest::notes)).containsExactly("/a", "/b");
    }
  }

  @Test
  void commits_are_flushed_and_logged_ahead() {
    assertThat(
            database.<List<String>>write(
                h ->
                    List.of(
                        h.createQuery("pragma journal_mode").mapTo(String.class).one(),
                        h.createQuery("pragma synchronous").mapTo(String.class).one(),
                        h.createQuery("pragma foreign_keys").mapTo(String.class).one(),
                        h.createQuery("pragma secure_delete").mapTo(String.class).one())))
        .containsExactly("wal", "2", "1", "1");
  }

  @Test
  void a_read_sees_one_snapshot() {
    database.write(handle -> note(handle, "/a"));
    database.read(
        handle -> {
          assertThat(notes(handle)).hasSize(1);
          database.write(writing -> note(writing, "/b"));
          assertThat(notes(handle)).hasSize(1);
          assertThat(database.<List<String>>read(DatabaseTest::notes)).hasSize(1);
          return 0;
        });
    assertThat(database.read(DatabaseTest::notes)).hasSize(2);
  }

  @Test
  void a_read_cannot_write() {
    assertThatThrownBy(() -> database.read(handle -> note(handle, "/a")))
        .hasMessageContaining("readonly");
  }

  @Test
  void a_reader_of_another_process_is_told_that_it_cannot_write() {
    try (Database other = Database.readOnly(file, TIGHT)) {
      assertThat(other.writes()).isFalse();
      assertThatThrownBy(() -> other.write(handle -> note(handle, "/a")))
          .isInstanceOf(LedgerException.class)
          .hasMessage("ledger " + file + " was opened to read only: another Dateline writes it");
    }
  }

  @Test
  void reading_where_there_is_no_ledger_makes_none() {
    Path none = folder.resolve("none.db");

    assertThatThrownBy(() -> Database.readOnly(none, TIGHT))
        .hasMessage("there is no ledger " + none + " to read yet");
    assertThat(none).doesNotExist();
  }

  @Test
  void a_write_within_a_write_is_refused_instead_of_waiting_for_itself() {
    assertThatThrownBy(() -> database.write(handle -> database.write(inner -> note(inner, "/a"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a write of ledger " + file + " began another write");
  }

  @Test
  void a_full_queue_makes_callers_wait_and_then_says_so() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> first =
          callers.submit(
              (Callable<Integer>)
                  () ->
                      database.write(
                          handle -> {
                            begun.countDown();
                            await(go);
                            return note(handle, "/a");
                          }));
      begun.await();
      List<Future<Integer>> more = new ArrayList<>();
      for (String name : List.of("/b", "/c")) {
        more.add(callers.submit(() -> database.write(handle -> note(handle, name))));
      }
      // One of the two has the queue's only place, the other waits in vain.
      List<String> failures = new ArrayList<>();
      while (failures.isEmpty()) {
        for (Future<Integer> each : more) {
          if (each.isDone()) {
            failures.add(each.exceptionNow().getMessage());
          }
        }
        Thread.onSpinWait();
      }
      assertThat(failures)
          .containsExactly("ledger " + file + ": 1 writes waited, and none finished within 50 ms");
      go.countDown();
      assertThat(first.get()).isEqualTo(1);
    }
    assertThat(database.read(DatabaseTest::notes)).hasSize(2).contains("/a");
  }

  @Test
  void reads_wait_for_a_connection_and_then_say_so() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> first =
          callers.submit(
              (Callable<Integer>)
                  () ->
                      database.read(
                          handle -> {
                            begun.countDown();
                            await(go);
                            return 1;
                          }));
      begun.await();
      assertThatThrownBy(() -> database.read(DatabaseTest::notes))
          .hasMessage("ledger " + file + ": all 1 read connections stayed in use for 50 ms");
      go.countDown();
      assertThat(first.get()).isEqualTo(1);
    }
    assertThat(database.read(DatabaseTest::notes)).isEmpty();
  }

  @Test
  void closing_finishes_what_waits_and_refuses_what_comes_later() {
    database.write(handle -> note(handle, "/a"));
    database.close();
    database.close();

    assertThatThrownBy(() -> database.write(handle -> note(handle, "/b")))
        .hasMessage("ledger " + file + " is closed");
    assertThatThrownBy(() -> database.read(DatabaseTest::notes))
        .hasMessage("ledger " + file + " is closed");
    assertThat(folder.resolve("dateline.db-wal")).doesNotExist();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
