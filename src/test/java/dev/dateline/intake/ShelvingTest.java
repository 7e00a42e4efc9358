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
}
