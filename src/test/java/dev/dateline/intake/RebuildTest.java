// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.archive.Decision;
import dev.dateline.archive.Decision.Ruling;
import dev.dateline.archive.Decision.Target;
import dev.dateline.index.LuceneIndex;
import dev.dateline.index.Shelved;
import dev.dateline.index.Weights;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index that is built anew while the old one is searched and changed.
class RebuildTest {
  // More than are poured at a time, so that something can happen between.
  private static final int ARTICLES = 150;

  @TempDir Path root;
  private Newsroom room;

  @BeforeEach
  void open() {
    room = new Newsroom(root, "parser 1", "letters/2");
    for (int each = 0; each < ARTICLES; each++) {
      room.article("a" + each + ".md", "a" + each, "Word" + each + " and quartz.");
    }
    room.run();
  }

  @AfterEach
  void close() {
    room.close();
  }

  /// Does something once the first articles of the new index are in.
  private static Progress midway(LongConsumer then) {
    return new Progress() {
      @Override
      public void at(Stage stage, long done, long of) {
        if (done > 0 && done < of) {
          then.accept(done);
        }
      }

      @Override
      public void say(String line) {}
    };
  }

  private void decide(String article, Ruling ruling) {
    ArticleId id = new ArticleId(article);
    room.shelving.settle(room.archive.decide(new Decision(new Target.Id(id), ruling, "e", "")));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(room.data)) {
      return all.filter(path -> path.getFileName().toString().startsWith("index")).toList();
    }
  }

  @Test
  void the_new_index_finds_what_the_old_one_found_and_what_that_had_lost() throws IOException {
    room.index.remove(new ArticleId("a7"));
    room.index.commit();
    assertThat(room.shelving.rebuild(Progress.NONE)).isEqualTo(ARTICLES);
    assertThat(room.find("word7")).containsExactly("a7");
    assertThat(room.find("word8")).containsExactly("a8");
    assertThat(room.index.shelved()).hasSize(ARTICLES);
    assertThat(files()).containsExactly(room.data.resolve("index"));
    room.close();
    room = new Newsroom(root, "parser 1", "letters/2");
    assertThat(room.index.rebuild()).isEmpty();
    assertThat(room.index.shelved()).hasSize(ARTICLES);
  }

  @Test
  void until_it_is_done_the_old_one_is_searched_and_what_is_decided_holds_at_once_and_after() {
    decide("a2", new Ruling.Retract());
    long before = room.index.snapshot();
    room.shelving.rebuild(
        midway(
            _ -> {
              assertThat(room.find("word1")).containsExactlyElementsOf(List.of("a1"));
              if (!room.find("word149").isEmpty()) {
                assertThat(room.index.snapshot()).isEqualTo(before);
                decide("a149", new Ruling.Retract());
                decide("a0", new Ruling.Retract());
                decide("a2", new Ruling.Restore());
                room.article("new.md", "new", "Basalt.");
                room.run();
              }
              assertThat(room.find("word149")).isEmpty();
              assertThat(room.find("word0")).isEmpty();
              assertThat(room.find("word2")).containsExactly("a2");
            }));
    assertThat(room.find("word149")).isEmpty();
    assertThat(room.find("word0")).isEmpty();
    assertThat(room.find("word1")).containsExactly("a1");
    assertThat(room.find("word2")).containsExactly("a2");
    assertThat(room.find("basalt")).containsExactly("new");
  }

  @Test
  void vectors_of_the_same_words_come_along_and_others_do_not() {
    for (Shelved each : room.index.shelved()) {
      var version = room.archive.newest(each.article()).orElseThrow();
      List<Passage> passages = Shelving.passages(version);
      if (!each.article().value().equals("a3")) {
        room.index.replace(
            version,
            each.folder(),
            each.edition(),
            passages,
            passages.stream().map(_ -> new float[] {3, 4}).toList());
      }
    }
    room.index.commit();
    room.shelving.rebuild(
        midway(
            _ -> {
              room.article("a4.md", "a4", "Other words.");
              room.run();
            }));
    assertThat(room.index.shelved())
        .filteredOn(each -> !each.embedded())
        .extracting(each -> each.article().value())
        .containsExactlyInAnyOrder("a3", "a4");
    var version = room.archive.newest(new ArticleId("a5")).orElseThrow();
    assertThat(
            room.index
                .vectors(room.folder(), version.id(), Shelving.passages(version))
                .orElseThrow())
        .allSatisfy(vector -> assertThat(vector).containsExactly(0.6f, 0.8f));
  }

  @Test
  void one_that_is_stopped_leaves_everything_as_it_was() throws IOException {
    long before = room.index.snapshot();
    assertThatThrownBy(
            () ->
                room.shelving.rebuild(
                    midway(
                        _ -> {
                          throw new CancellationException("enough");
                        })))
        .isInstanceOf(CancellationException.class);
    assertThat(room.index.snapshot()).isEqualTo(before);
    assertThat(files()).containsExactly(room.data.resolve("index"));
    assertThat(room.shelving.rebuild(Progress.NONE)).isEqualTo(ARTICLES);
  }

  @Test
  void what_a_process_left_that_died_over_it_is_removed_when_the_index_is_opened()
      throws IOException {
    room.close();
    Path left = Files.createDirectories(room.data.resolve("index.next"));
    Files.writeString(left.resolve("_0.cfs"), "half");
    Files.writeString(left.resolve("write.lock"), "");
    room = new Newsroom(root, "parser 1", "letters/2");
    assertThat(files()).containsExactly(room.data.resolve("index"));
    assertThat(room.find("word7")).containsExactly("a7");
  }

  @Test
  void where_the_new_files_cannot_be_taken_the_old_ones_stay() throws IOException {
    LuceneIndex next = room.index.beside();
    next.commit();
    // Closing it again changes nothing; its files are gone by then.
    next.close();
    Path place = room.data.resolve("index.next");
    try (Stream<Path> all = Files.list(place)) {
      for (Path file : all.filter(each -> !each.endsWith("write.lock")).toList()) {
        Files.delete(file);
      }
    }
    assertThatThrownBy(() -> room.index.exchange(next)).hasMessageContaining("index ");
    assertThat(room.find("word7")).containsExactly("a7");
    room.article("a7.md", "a7", "Feldspar.");
    room.run();
    assertThat(room.find("feldspar")).containsExactly("a7");
    room.close();
    LuceneIndex again =
        LuceneIndex.open(room.data.resolve("index"), null, Weights.STANDARD, ZoneOffset.UTC);
    assertThat(again.shelved()).hasSize(ARTICLES);
    again.close();
    room = new Newsroom(root, "parser 1", "letters/2");
  }
}
