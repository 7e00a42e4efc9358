// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import static dev.dateline.index.Shelf.article;
import static dev.dateline.index.Shelf.put;
import static dev.dateline.index.Shelf.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFilesTest {
  @TempDir Path root;

  private Path folder() {
    return root.resolve("index");
  }

  private LuceneIndex open(@Nullable String model) {
    return LuceneIndex.open(folder(), model, Weights.STANDARD, ZoneOffset.UTC);
  }

  private LuceneIndex reading() {
    return LuceneIndex.openReading(folder(), Weights.STANDARD, ZoneOffset.UTC);
  }

  private void filled(@Nullable String model) {
    try (LuceneIndex index = open(model)) {
      put(index, article("a", "Port", "The harbour is closed."));
      index.commit();
    }
  }

  private @Nullable String fault(@Nullable String model) {
    try (LuceneIndex index = open(model)) {
      return index.rebuild().orElse(null);
    }
  }

  private void record(Map<String, String> said) throws IOException {
    try (var directory = FSDirectory.open(folder());
        var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(said.entrySet());
      writer.commit();
    }
  }

  @Test
  void a_new_index_says_that_there_was_none() {
    assertThat(fault(null)).isEqualTo("there is no index yet");
    assertThat(fault(null)).isNull();
  }

  @Test
  void an_index_of_another_schema_or_analysis_is_emptied() throws IOException {
    filled(null);
    record(Map.of("schema", "0", "analysis", Analysis.ID));
    assertThat(fault(null))
        .isEqualTo("the index has schema 0, this program writes " + IndexFiles.SCHEMA);
    filled(null);
    record(Map.of("schema", IndexFiles.SCHEMA, "analysis", "0"));
    try (LuceneIndex index = open(null)) {
      assertThat(index.rebuild()).contains("the index has analysis 0, this program writes 1");
      assertThat(index.find(words("harbour"))).isEmpty();
    }
  }

  @Test
  void an_index_without_any_record_is_emptied() throws IOException {
    filled(null);
    record(Map.of());
    assertThat(fault(null))
        .isEqualTo("the index has schema null, this program writes " + IndexFiles.SCHEMA);
  }

  @Test
  void vectors_may_be_switched_off_and_on_without_losing_any() {
    filled("model-a/2");
    assertThat(fault(null)).isNull();
    assertThat(fault("model-a/2")).isNull();
    assertThat(fault("model-b/3"))
        .isEqualTo("the index has vectors of model-a/2, wanted are those of model-b/3");
  }

  @Test
  void an_index_without_vectors_may_get_some() {
    filled(null);
    assertThat(fault("model-a/2")).isNull();
    assertThat(fault("model-b/3")).startsWith("the index has vectors of model-a/2");
  }

  @Test
  void a_flipped_byte_anywhere_is_noticed() throws IOException {
    filled(null);
    List<Path> files;
    try (var listed = Files.list(folder())) {
      files = listed.filter(f -> !f.endsWith("write.lock")).toList();
    }
    assertThat(files).hasSizeGreaterThan(2);
    for (Path file : files) {
      byte[] good = Files.readAllBytes(file);
      for (int at : List.of(0, good.length / 3, good.length - 1)) {
        byte[] bad = good.clone();
        bad[at] ^= 0x10;
        Files.write(file, bad);
        try (LuceneIndex index = reading()) {
          assertThat(index.rebuild().orElse("nothing"))
              .as(file.getFileName() + " at " + at)
              // A flipped first byte looks like a format that nobody knows.
              .matches(
                  "the index is damaged: .*|the index was written by another version of Lucene");
          assertThat(index.find(words("harbour"))).isEmpty();
        }
      }
      Files.write(file, good);
    }
    assertThat(fault(null)).isNull();
  }

  @Test
  void a_file_that_is_cut_short_or_missing_is_noticed() throws IOException {
    filled(null);
    Path cfs;
    try (var listed = Files.list(folder())) {
      cfs = listed.filter(f -> f.toString().endsWith(".cfs")).findFirst().orElseThrow();
    }
    byte[] good = Files.readAllBytes(cfs);
    for (int length : List.of(0, 5, good.length / 2)) {
      Files.write(cfs, Arrays.copyOf(good, length));
      try (LuceneIndex index = reading()) {
        assertThat(index.rebuild().orElse("nothing")).startsWith("the index is damaged: ");
      }
    }
    Files.delete(cfs);
    assertThat(fault(null)).isEqualTo("the index is damaged: a file is missing or short");
    filled(null);
    assertThat(fault(null)).isNull();
  }

  @Test
  void a_reader_sees_the_last_commit_while_another_writes() {
    try (LuceneIndex writing = open(null)) {
      put(writing, article("a", "Port", "The harbour is closed."));
      writing.commit();
      put(writing, article("b", "Port", "The harbour is open."));
      try (LuceneIndex index = reading()) {
        assertThat(index.find(words("harbour"))).hasSize(1);
        assertThat(writing.find(words("harbour"))).hasSize(2);
        writing.commit();
        index.refresh();
        assertThat(index.find(words("harbour"))).hasSize(2);
      }
    }
  }

  @Test
  void a_reader_changes_nothing_and_makes_nothing() {
    try (LuceneIndex index = reading()) {
      assertThat(index.rebuild()).contains("there is no index yet");
      assertThat(index.find(words("harbour"))).isEmpty();
      assertThat(index.passages(Shelf.ALL)).isZero();
      assertThat(index.snapshot()).isZero();
      assertThatThrownBy(index::commit)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("index " + folder() + " was opened for reading only");
    }
    assertThat(folder()).doesNotExist();
  }
}
