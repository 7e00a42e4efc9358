// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import static dev.dateline.index.Shelf.article;
import static dev.dateline.index.Shelf.put;
import static dev.dateline.index.Shelf.texts;
import static dev.dateline.index.Shelf.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {
  @TempDir Path root;
  private Path copy;
  private Snapshots snapshots;

  @BeforeEach
  void open() throws IOException {
    Path folder = filled("index", "The harbour is closed.");
    copy = Files.createDirectory(root.resolve("copy"));
    snapshots = Snapshots.writing(folder, FSDirectory.open(folder), null);
  }

  @AfterEach
  void close() {
    snapshots.close();
  }

  private Path filled(String name, String text) {
    Path folder = root.resolve(name);
    try (LuceneIndex index = LuceneIndex.open(folder, null, Weights.PLAIN, ZoneOffset.UTC)) {
      put(index, article("a", "Port", text));
    }
    return folder;
  }

  private void theCopyHolds(String text) {
    try (LuceneIndex index = LuceneIndex.openReading(copy, Weights.PLAIN, ZoneOffset.UTC)) {
      assertThat(index.rebuild()).isEmpty();
      assertThat(texts(index.find(words("harbour bridge")))).containsExactly(text);
    }
  }

  @Test
  void what_is_copied_stays_whole_while_another_index_takes_its_place() {
    Path other = filled("other", "The bridge is open.");
    int files =
        snapshots.kept(
            (from, commit) -> {
              snapshots.exchange(other);
              snapshots.change(IndexWriter::commit);
              return IndexFiles.copy(from, commit, copy);
            });
    assertThat(files).isPositive();
    theCopyHolds("The harbour is closed.");
  }

  @Test
  void what_is_copied_stays_whole_while_an_exchange_fails() throws IOException {
    Path empty = Files.createDirectory(root.resolve("empty"));
    snapshots.kept(
        (from, commit) -> {
          assertThatThrownBy(() -> snapshots.exchange(empty))
              .isInstanceOf(UncheckedIOException.class);
          snapshots.change(writer -> writer.setLiveCommitData(writer.getLiveCommitData()));
          snapshots.change(IndexWriter::commit);
          return IndexFiles.copy(from, commit, copy);
        });
    theCopyHolds("The harbour is closed.");
  }

  @Test
  void what_was_copied_is_kept_no_longer() throws IOException {
    try (FSDirectory files = FSDirectory.open(root.resolve("index"))) {
      snapshots.kept(
          (_, _) -> {
            snapshots.exchange(filled("other", "The bridge is open."));
            assertThat(DirectoryReader.listCommits(files)).hasSize(2);
            return true;
          });
      snapshots.change(IndexWriter::deleteUnusedFiles);
      assertThat(DirectoryReader.listCommits(files)).hasSize(1);
    }
  }
}
