// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.archive.Decision;
import dev.dateline.archive.Decision.Ruling;
import dev.dateline.archive.Decision.Target;
import dev.dateline.news.ArticleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelvingTest {
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
    assertThat(room.run().unchanged()).isEqualTo(2);
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
    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(room.find("alpha")).containsExactly("a");
    assertThat(room.run().notices()).isEmpty();
  }

  private static String sentences(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(n -> "Quartz number " + n + " was found.")
        .collect(Collectors.joining(" "));
  }

  @Test
  void a_retraction_takes_the_articles_near_copies_out_of_everything_until_it_is_taken_back() {
    room.article("a.md", "a", sentences(0, 10)).article("b.md", "b", sentences(1, 11));
    IngestReport first = room.run();
    assertThat(first.held()).isEmpty();
    ArticleId a = new ArticleId("a");
    room.shelving.settle(
        room.archive.decide(new Decision(new Target.Id(a), new Ruling.Retract(), "editor-1", "")));
    assertThat(room.find("quartz")).isEmpty();
    room.article("c.md", "c", sentences(0, 11));
    IngestReport held = room.run();
    assertThat(held.held()).extracting(each -> each.article().value()).containsExactly("b", "c");
    assertThat(held.articles()).isZero();
    room.shelving.settle(
        room.archive.decide(new Decision(new Target.Id(a), new Ruling.Restore(), "editor-1", "")));
    assertThat(Set.copyOf(room.find("quartz"))).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void a_retraction_in_one_folder_leaves_at_once_what_another_folder_holds() throws IOException {
    room.article("a.md", "a", sentences(0, 10));
    room.run();
    Path wire = Files.createDirectories(root.resolve("wire"));
    String head = "---\nid: kill-1\ntitle: Quartz\nstatus: ";
    Files.writeString(wire.resolve("k.md"), head + "killed\n---\n\n" + sentences(1, 11) + "\n");
    room.ingest.run(List.of(wire), Progress.NONE, false);
    assertThat(room.find("quartz")).isEmpty();
    Files.writeString(wire.resolve("k.md"), head + "published\n---\n\n" + sentences(1, 11) + "\n");
    room.ingest.run(List.of(wire), Progress.NONE, false);
    assertThat(Set.copyOf(room.find("quartz"))).containsExactlyInAnyOrder("a", "kill-1");
  }

  @Test
  void an_index_that_was_lost_comes_back_without_what_is_held() throws IOException {
    room.write("a.md", "---\nid: a\ntitle: A\nstatus: retracted\n---\n\n" + sentences(0, 9));
    room.article("b.md", "b", sentences(1, 10)).article("c.md", "c", "Basalt.");
    room.run();
    room.close();
    try (var files = Files.list(root.resolve("data/index"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    open();
    room.run();
    assertThat(room.find("quartz")).isEmpty();
    assertThat(room.find("basalt")).containsExactly("c");
  }
}
