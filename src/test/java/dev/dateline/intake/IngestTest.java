// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.archive.Decision;
import dev.dateline.archive.Decision.Ruling;
import dev.dateline.archive.Decision.Target;
import dev.dateline.intake.Outcome.Rejected;
import dev.dateline.news.ArticleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {
  private static final String LONG = "The harbour was closed on Monday, the mayor said. ";

  @TempDir Path root;
  private Newsroom room;

  @BeforeEach
  void open() {
    room = new Newsroom(root);
  }

  @AfterEach
  void close() {
    room.close();
  }

  private void reopen() {
    room.close();
    open();
  }

  private static int[] counts(IngestReport report) {
    return new int[] {report.added(), report.updated(), report.unchanged(), report.removed()};
  }

  @Test
  void what_is_new_changed_and_gone_is_told_apart() {
    room.article("a.md", "a", "Alpha.")
        .article("sub/b.md", "b", "Beta.")
        .article("c.md", "c", "Gamma.");
    IngestReport first = room.run();
    assertThat(counts(first)).containsExactly(3, 0, 0, 0);
    assertThat(first.articles()).isEqualTo(3);
    assertThat(first.passages()).isEqualTo(3);
    assertThat(first.notices()).isEmpty();
    room.article("a.md", "a", "Alpha and omega.").article("d.md", "d", "Delta.").delete("c.md");
    assertThat(counts(room.run())).containsExactly(1, 1, 1, 1);
    assertThat(room.find("omega")).containsExactly("a");
    assertThat(room.find("gamma")).isEmpty();
    assertThat(room.archive.version(new ArticleId("a"), 1)).isPresent();
  }

  @Test
  void a_second_run_changes_nothing() {
    room.article("a.md", "a", "Alpha.").write("bad.jsonl", "{\"title\": \"No body\"}\n{oops\n");
    IngestReport first = room.run();
    long snapshot = room.index.snapshot();
    reopen();
    IngestReport second = room.run();
    assertThat(counts(second)).containsExactly(0, 0, 1, 0);
    assertThat(second.rejected()).isEqualTo(first.rejected()).hasSize(2);
    assertThat(second.notices()).isEmpty();
    assertThat(second.changed()).isFalse();
    assertThat(room.index.snapshot()).isEqualTo(snapshot);
  }

  @Test
  void a_file_that_was_only_touched_is_not_read_again() throws IOException {
    room.article("a.md", "a", "Alpha.");
    room.run();
    Files.setLastModifiedTime(room.news.resolve("a.md"), FileTime.fromMillis(1_000_000));
    assertThat(counts(room.run())).containsExactly(0, 0, 1, 0);
    assertThat(room.archive.fileMark(room.folder(), "a.md").orElseThrow().modifiedMillis())
        .isEqualTo(1_000_000);
  }

  @Test
  void another_setting_reads_every_file_again() {
    room.article("a.md", "a", "Alpha.");
    room.run();
    room.close();
    room = new Newsroom(root, "zone 2", null);
    assertThat(counts(room.run())).containsExactly(0, 0, 1, 0);
    assertThat(room.archive.fileMark(room.folder(), "a.md").orElseThrow().parser())
        .isEqualTo(ArticleReader.PARSER + " zone 2");
  }

  @Test
  void what_the_folder_says_of_all_its_articles_counts_from_the_next_run() {
    room.article("a.md", "a", "Alpha.");
    room.run();
    room.write("folder.yaml", "status: held\n");
    assertThat(counts(room.run())).containsExactly(0, 1, 0, 0);
    assertThat(room.find("alpha")).isEmpty();
    room.write("folder.yaml", "status: nonsense\n");
    IngestReport faulty = room.run();
    assertThat(faulty.rejected()).hasSize(1);
    assertThat(faulty.removed()).isZero();
    assertThat(room.find("alpha")).isEmpty();
  }

  @Test
  void of_two_articles_with_one_id_the_first_by_path_wins() {
    room.article("b.md", "x", "Second by path.").article("a.md", "x", "First by path.");
    IngestReport report = room.run();
    assertThat(report.added()).isEqualTo(1);
    assertThat(report.rejected())
        .containsExactly(new Rejected("b.md", 1, "has the id 'x' of an article in a.md"));
    assertThat(room.find("first")).containsExactly("x");
    assertThat(room.run().rejected()).hasSize(1);
    room.delete("a.md");
    assertThat(counts(room.run())).containsExactly(0, 1, 0, 0);
    assertThat(room.find("second")).containsExactly("x");
  }

  @Test
  void a_file_that_sorts_first_takes_an_id_over() {
    room.article("b.md", "x", "Second by path.");
    room.run();
    room.article("a.md", "x", "First by path.");
    assertThat(room.run().rejected()).hasSize(1);
    assertThat(room.find("path")).containsExactly("x");
    assertThat(room.find("first")).containsExactly("x");
  }

  private void thirty() {
    for (int i = 10; i < 40; i++) {
      room.article(i + ".md", "n" + i, LONG + i);
    }
    room.run();
  }

  @Test
  void a_folder_that_is_suddenly_much_smaller_keeps_its_articles_until_it_is_allowed() {
    thirty();
    for (int i = 10; i < 30; i++) {
      room.delete(i + ".md");
    }
    IngestReport report = room.run();
    assertThat(counts(report)).containsExactly(0, 0, 10, 0);
    assertThat(report.notices())
        .containsExactly(
            "folder "
                + room.folder()
                + " is much smaller: 20 of its 30 articles stay until 'index --allow-removal'");
    assertThat(room.find("harbour")).hasSize(30);
    IngestReport allowed = room.ingest.run(List.of(room.news), Progress.NONE, true);
    assertThat(allowed.removed()).isEqualTo(20);
    assertThat(room.find("harbour")).hasSize(10);
  }

  @Test
  void nineteen_articles_are_removed_without_asking() {
    thirty();
    for (int i = 10; i < 29; i++) {
      room.delete(i + ".md");
    }
    assertThat(room.run().removed()).isEqualTo(19);
  }

  @Test
  void a_folder_that_is_empty_or_missing_removes_nothing() throws IOException {
    room.article("a.md", "a", "Alpha.");
    room.run();
    room.delete("a.md");
    assertThat(room.run().notices())
        .containsExactly(
            "folder "
                + room.folder()
                + " is empty: 1 of its 1 articles stay until 'index --allow-removal'");
    Files.delete(room.news);
    IngestReport missing = room.run();
    assertThat(missing.removed()).isZero();
    assertThat(missing.notices())
        .containsExactly(
            "folder "
                + room.folder()
                + " could not be read whole: 1 of its 1 articles stay until 'index"
                + " --allow-removal'");
    assertThat(room.find("alpha")).containsExactly("a");
    assertThat(missing.articles()).isEqualTo(1);
  }

  @Test
  void an_article_that_comes_back_is_found_again() {
    room.article("a.md", "a", "Alpha.").article("b.md", "b", "Beta.");
    room.run();
    room.delete("a.md");
    assertThat(room.run().removed()).isEqualTo(1);
    room.article("a.md", "a", "Alpha.");
    assertThat(room.run().added()).isEqualTo(1);
    assertThat(room.find("alpha")).containsExactly("a");
  }

  @Test
  void an_embargoed_article_is_in_nothing_until_it_is_due() {
    room.write(
        "a.md",
        "---\nid: a\ntitle: Secret budget\nembargo: 2026-11-24T06:00:00Z\n---\n\nXylophones.\n");
    IngestReport report = room.run();
    assertThat(report.added()).isEqualTo(1);
    assertThat(report.articles()).isZero();
    assertThat(room.index.shelved()).isEmpty();
    assertThat(room.index.spelledLike("xylophone")).isEmpty();
    room.later(Duration.ofDays(1));
    assertThat(room.run().articles()).isEqualTo(1);
    assertThat(room.find("xylophones")).containsExactly("a");
    assertThat(room.find("xylophones", room.now().minus(Duration.ofDays(1)))).isEmpty();
  }

  @Test
  void a_held_article_is_in_nothing_and_a_retracted_one_leaves_at_once() {
    room.write("a.md", "---\nid: a\ntitle: A\nstatus: held\n---\n\nAlpha.\n");
    room.article("b.md", "b", "Beta.");
    room.run();
    assertThat(room.find("alpha")).isEmpty();
    ArticleId b = new ArticleId("b");
    room.archive.decide(new Decision(new Target.Id(b), new Ruling.Retract(), "editor-1", ""));
    assertThat(room.shelving.settle(List.of(b))).isEqualTo(1);
    assertThat(room.find("beta")).isEmpty();
    assertThat(counts(room.run())).containsExactly(0, 0, 2, 0);
    assertThat(room.find("beta")).isEmpty();
  }

  @Test
  void what_died_between_archive_and_index_is_mended_by_the_next_run() {
    room.article("a.md", "a", "Alpha.").article("b.md", "b", "Beta.");
    room.run();
    // The archive has both, the index has lost one and holds one that it should not.
    room.index.remove(new ArticleId("a"));
    room.index.commit();
    room.archive.removed(room.folder(), List.of(new ArticleId("b")));
    reopen();
    room.run();
    assertThat(room.find("alpha")).containsExactly("a");
    assertThat(room.find("beta")).containsExactly("b");
  }

  @Test
  void a_damaged_index_is_filled_from_the_archive_and_says_so() throws IOException {
    room.article("a.md", "a", "Alpha.");
    room.run();
    room.close();
    try (var files = Files.list(root.resolve("data/index"))) {
      Path cfs = files.filter(f -> f.toString().endsWith(".cfs")).findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(cfs);
      bytes[bytes.length / 2] ^= 1;
      Files.write(cfs, bytes);
    }
    open();
    IngestReport report = room.run();
    assertThat(report.notices())
        .singleElement()
        .asString()
        .startsWith("the index is filled from the archive: the index is damaged: checksum failed");
    assertThat(counts(report)).containsExactly(0, 0, 1, 0);
    assertThat(room.find("alpha")).containsExactly("a");
    assertThat(room.run().notices()).isEmpty();
  }

  @Test
  void a_full_disk_reads_nothing_new_in() {
    DiskFloor floor = new DiskFloor(root, Long.MAX_VALUE);
    assertThat(floor.breach().orElseThrow())
        .startsWith("the disk of " + root + " has ")
        .endsWith(" MB left, below the floor of " + Long.MAX_VALUE + " MB");
    assertThat(new DiskFloor(root, 0).breach()).isEmpty();
  }
}
