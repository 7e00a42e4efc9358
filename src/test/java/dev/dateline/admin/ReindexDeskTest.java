// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import static dev.dateline.admin.Room.EDITOR;
import static dev.dateline.admin.Room.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.news.ArticleId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReindexDeskTest {
  @TempDir Path folder;
  private Room room;
  private final CountDownLatch gate = new CountDownLatch(1);

  @BeforeEach
  void open() {
    room = new Room(folder);
    room.hand(EDITOR, "ferry.md", "---\ntitle: Harbour\nid: ferry\n---\nThe ferry was full.\n");
  }

  @AfterEach
  void close() {
    gate.countDown();
    room.close();
  }

  private void slow() {
    room.bindery.before =
        () -> {
          try {
            assertThat(gate.await(30, TimeUnit.SECONDS)).isTrue();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        };
  }

  private Report confirmed() {
    String waits = room.say(OWNER, "/reindex full");
    assertThat(waits).startsWith("The index of 1 article is built anew, beside the one that");
    String code = waits.substring(waits.indexOf("/confirm ")).strip();
    return room.desk.hear(OWNER, code).orElseThrow();
  }

  @Test
  void it_mends_what_the_index_has_lost_and_tells_what_changed() {
    room.index.remove(new ArticleId("ferry"));
    assertThat(room.searchable()).isZero();
    assertThat(room.say(OWNER, "/reindex"))
        .isEqualTo(
            """
            The index is up to date: 1 article.
            Added: 1
            Updated: 0
            Removed: 0
            Rejected: 0
            one folder is missing.
            """);
    assertThat(room.searchable()).isEqualTo(1);
  }

  @Test
  void in_full_it_wants_a_second_word_and_answers_at_once_where_it_takes_a_moment() {
    Report report = confirmed();
    assertThat(report.result()).isEqualTo(Report.Result.DONE);
    assertThat(Room.words(report)).isEqualTo("The index is new: 1 article.\n");
    assertThat(room.searchable()).isEqualTo(1);
  }

  @Test
  void what_takes_longer_goes_on_behind_it_and_is_in_the_audit_when_it_is_over()
      throws InterruptedException {
    slow();
    Report report = confirmed();
    assertThat(report.result()).isEqualTo(Report.Result.GOING);
    Job job = report.job().orElseThrow();
    assertThat(job.over(Duration.ZERO)).isFalse();
    assertThat(Room.words(report)).isEqualTo("/reindex has begun.\n");
    assertThat(room.say(OWNER, "/reindex")).isEqualTo("One at a time. /reindex has begun.\n");
    // Whatever else is ordered meanwhile is done.
    String code = room.say(EDITOR, "/retract ferry a wrong name");
    room.say(EDITOR, code.substring(code.indexOf("/confirm ")).strip());
    assertThat(room.searchable()).isZero();
    gate.countDown();
    assertThat(job.over(Duration.ofSeconds(30))).isTrue();
    assertThat(Room.words(job.report())).isEqualTo("The index is new: 0 articles.\n");
    assertThat(room.searchable()).isZero();
    assertThat(room.say(OWNER, "/audit /reindex"))
        .contains("full: going", "full: done", ": refused");
  }

  @Test
  void what_goes_wrong_is_said_and_leaves_the_index_as_it_was() throws InterruptedException {
    room.bindery.before =
        () -> {
          throw new IllegalStateException("the disk is full");
        };
    assertThat(Room.words(confirmed()))
        .isEqualTo("/reindex failed: the disk is full. Nothing is half done.\n");
    assertThat(room.searchable()).isEqualTo(1);
    room.bindery.before = () -> {};
    assertThat(Room.words(confirmed())).isEqualTo("The index is new: 1 article.\n");
  }

  @Test
  void a_program_that_stops_stops_it_and_begins_no_other() throws InterruptedException {
    slow();
    Job job = confirmed().job().orElseThrow();
    Thread stopping = Thread.ofPlatform().start(room.jobs::close);
    while (!room.say(OWNER, "/reindex").startsWith("The program is stopping")) {
      Thread.onSpinWait();
    }
    gate.countDown();
    stopping.join();
    assertThat(Room.words(job.report())).isEqualTo("/reindex was stopped; nothing is half done.\n");
    assertThat(room.searchable()).isEqualTo(1);
  }

  @Test
  void it_is_an_owner_s_and_takes_one_word_alone() {
    assertThat(room.say(EDITOR, "/reindex"))
        .isEqualTo("/reindex is for an owner; you are editor.\n");
    assertThat(room.say(OWNER, "/reindex all")).startsWith("/reindex: 'all' is not full");
    assertThat(room.desk.hear(new Caller.Person("7", "7"), "/reindex")).isEmpty();
  }
}
