// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.index.Filter;
import dev.dateline.index.Probe;
import dev.dateline.intake.Outcome.Rejected;
import dev.dateline.news.ArticleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
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
    assertThat(room.archive.files().one(room.folder(), "a.md").orElseThrow().modifiedMillis())
        .isEqualTo(1_000_000);
  }

  @Test
  void another_setting_reads_every_file_again() {
    room.article("a.md", "a", "Alpha.");
    room.run();
    room.close();
    room = new Newsroom(root, "zone 2", null);
    assertThat(counts(room.run())).containsExactly(0, 0, 1, 0);
    assertThat(room.archive.files().one(room.folder(), "a.md").orElseThrow().parser())
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
  void a_full_disk_reads_nothing_new_in_and_keeps_what_is_there() {
    room.article("a.md", "a", "Alpha.");
    room.run();
    room.article("b.md", "b", "Beta.").delete("a.md");
    IngestReport report = room.cramped().run(List.of(room.news), Progress.NONE, false);
    assertThat(counts(report)).containsExactly(0, 0, 0, 0);
    assertThat(report.notices())
        .last()
        .asString()
        .startsWith("the disk of " + room.data + " has ")
        .endsWith(" MB left, below the floor of " + Long.MAX_VALUE + " MB: nothing new is read in");
    assertThat(room.find("alpha")).containsExactly("a");
    assertThat(room.find("beta")).isEmpty();
  }

  @Test
  void a_run_touches_only_the_folders_that_are_named() throws IOException {
    room.article("a.md", "a", "Alpha.");
    room.run();
    Path other = Files.createDirectories(root.resolve("other"));
    Files.writeString(other.resolve("a.md"), "---\nid: a\ntitle: A\n---\n\nOther alpha.\n");
    room.delete("a.md");
    IngestReport report = room.ingest.run(List.of(other), Progress.NONE, false);
    assertThat(counts(report)).containsExactly(1, 0, 0, 0);
    assertThat(report.articles()).isEqualTo(1);
    assertThat(room.find("alpha")).containsExactly("a", "a");
    Filter here = Filter.shown(Set.of(room.folder()), room.now());
    assertThat(room.index.find(new Probe.Phrase("alpha", here, 5)))
        .singleElement()
        .satisfies(hit -> assertThat(hit.passage().text()).isEqualTo("Alpha."));
  }

  @Test
  void a_file_that_turns_unreadable_in_parts_keeps_the_rest() {
    room.write(
        "a.jsonl",
        """
        {"id": "x", "title": "X", "body": "Alpha."}
        {"id": "y", "title": "Y", "body": "Beta."}
        """);
    room.run();
    room.write("a.jsonl", "{\"id\": \"x\", \"title\": \"X\", \"body\": \"Alpha.\"}\n{oops\n");
    IngestReport report = room.run();
    assertThat(counts(report)).containsExactly(0, 0, 1, 1);
    assertThat(report.rejected()).singleElement().extracting(Rejected::line).isEqualTo(2);
    assertThat(room.find("beta")).isEmpty();
  }
}
