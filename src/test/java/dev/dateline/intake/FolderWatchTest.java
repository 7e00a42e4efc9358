// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.settings.IndexSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path root;
  private final Queue<IngestReport> heard = new ConcurrentLinkedQueue<>();
  private Newsroom room;
  private FolderWatch watch;

  @BeforeEach
  void open() {
    room = new Newsroom(root);
  }

  @AfterEach
  void close() {
    watch.close();
    room.close();
  }

  private void watch(int everySeconds, int settle) {
    watch =
        FolderWatch.start(
            room.ingest,
            List.of(room.news),
            new IndexSettings(false, 1, everySeconds, settle, 1),
            InstantSource.system(),
            heard::add);
    await().atMost(PATIENCE).until(() -> !heard.isEmpty());
  }

  private void found(String words, String... articles) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(room.find(words)).containsExactlyInAnyOrder(articles));
  }

  @Test
  void what_is_written_changed_and_deleted_shows_without_a_full_reading() {
    watch(3_600, 30);
    room.article("a.md", "a", "Alpha.");
    found("alpha", "a");
    room.article("a.md", "a", "Omega and more.");
    found("omega", "a");
    found("alpha");
    room.article("b.md", "b", "Beta.");
    found("beta", "b");
    room.delete("a.md");
    found("omega");
  }

  @Test
  void a_new_folder_is_watched_too() throws IOException {
    watch(3_600, 30);
    Path outside = root.resolve("outside");
    Files.createDirectories(outside);
    Files.writeString(outside.resolve("a.txt"), "Title of a\n\nAlpha came first.\n");
    Files.move(outside, room.news.resolve("sub"), StandardCopyOption.ATOMIC_MOVE);
    found("alpha", "sub/a.txt");
    room.article("sub/deep/b.md", "b", "Beta.");
    found("beta", "b");
  }

  @Test
  void a_file_that_is_still_being_written_waits() {
    watch(1, 3_600_000);
    room.article("a.md", "a", "Alpha.");
    int before = heard.size();
    await().atMost(PATIENCE).until(() -> heard.size() > before + 1);
    assertThat(room.find("alpha")).isEmpty();
  }

  @Test
  void an_embargo_ends_with_the_next_full_reading() {
    room.write(
        "a.md", "---\ntitle: A\nid: a\nembargo: 2026-11-23T13:00:00Z\n---\n\nAlpha at last.\n");
    watch(1, 0);
    assertThat(room.find("alpha")).isEmpty();
    room.later(Duration.ofHours(2));
    found("alpha", "a");
  }

  @Test
  void closing_ends_the_thread() {
    watch(3_600, 30);
    watch.close();
    int before = heard.size();
    room.article("a.md", "a", "Alpha.");
    assertThat(heard).hasSize(before);
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("folders"));
  }
}
