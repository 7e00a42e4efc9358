// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.dateline.embed.Embedder;
import dev.dateline.index.Filter;
import dev.dateline.index.Probe;
import dev.dateline.index.Shelved;
import dev.dateline.news.ArticleId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorBackfillTest {
  @TempDir Path root;
  private final Letters letters = new Letters("letters/2");
  private Newsroom room;

  /// Counts a text's letters a and b.
  private static final class Letters implements Embedder {
    final List<String> seen = new ArrayList<>();
    Consumer<String> before = _ -> {};
    private final String id;

    Letters(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public boolean knows(String language) {
      return language.equals("en");
    }

    @Override
    public float[] embed(String text) {
      before.accept(text);
      seen.add(text);
      return new float[] {
        1 + text.chars().filter(c -> c == 'a').count(), text.chars().filter(c -> c == 'b').count()
      };
    }
  }

  @BeforeEach
  void open() {
    room = new Newsroom(root, "parser 1", "letters/2");
  }

  @AfterEach
  void close() {
    room.close();
  }

  private VectorBackfill backfill() {
    return new VectorBackfill(room.archive, room.index, room.shelving, letters, Set.of(), 1);
  }

  private List<String> near(float a, float b) {
    var probe = new Probe.Vector(List.of(a, b), Filter.shown(Set.of(), room.now()), 10);
    return room.index.find(probe).stream().map(hit -> hit.passage().article().value()).toList();
  }

  private long embedded() {
    return room.index.shelved().stream().filter(Shelved::embedded).count();
  }

  @Test
  void vectors_follow_and_order_by_likeness() {
    room.article("a.md", "a", "aaaa aaaa").article("b.md", "b", "bbbb bbbb");
    room.run();
    assertThat(near(1, 0)).isEmpty();
    assertThat(backfill().run(Progress.NONE)).isEqualTo(2);
    assertThat(near(1, 0)).containsExactly("a", "b");
    assertThat(near(0, 1)).containsExactly("b", "a");
    assertThat(room.find("aaaa")).containsExactly("a");
    assertThat(backfill().run(Progress.NONE)).isZero();
  }

  @Test
  void a_language_that_the_model_does_not_know_gets_none() {
    room.write("a.md", "---\nid: a\ntitle: A\nlanguage: de\n---\n\nDer Hafen.\n");
    room.run();
    assertThat(backfill().run(Progress.NONE)).isZero();
    assertThat(letters.seen).isEmpty();
  }

  @Test
  void half_done_work_goes_on_after_a_restart() {
    room.article("a.md", "a", "aaaa").article("b.md", "b", "bbbb").article("c.md", "c", "cccc");
    room.run();
    letters.before =
        _ -> {
          if (letters.seen.size() == 1) {
            throw new IllegalStateException("the power fails");
          }
        };
    assertThatThrownBy(() -> backfill().run(Progress.NONE)).hasMessage("the power fails");
    room.close();
    open();
    assertThat(embedded()).isEqualTo(1);
    letters.before = _ -> {};
    letters.seen.clear();
    assertThat(backfill().run(Progress.NONE)).isEqualTo(2);
    assertThat(letters.seen).hasSize(2);
    assertThat(embedded()).isEqualTo(3);
  }

  @Test
  void unchanged_articles_keep_theirs_and_changed_ones_get_new_ones() {
    room.article("a.md", "a", "aaaa").article("b.md", "b", "bbbb");
    room.run();
    backfill().run(Progress.NONE);
    room.article("b.md", "b", "aaaa bbbb");
    room.run();
    assertThat(embedded()).isEqualTo(1);
    letters.seen.clear();
    assertThat(backfill().run(Progress.NONE)).isEqualTo(1);
    assertThat(letters.seen).containsExactly("aaaa bbbb");
  }

  @Test
  void an_article_that_goes_meanwhile_does_not_come_back_with_its_vectors() {
    room.article("a.md", "a", "aaaa").article("b.md", "b", "bbbb");
    room.run();
    letters.before =
        text -> {
          if (text.equals("aaaa")) {
            room.delete("a.md");
            room.run();
          }
        };
    assertThat(backfill().run(Progress.NONE)).isEqualTo(1);
    assertThat(room.find("aaaa")).isEmpty();
    assertThat(near(1, 0)).containsExactly("b");
  }

  @Test
  void an_article_that_changes_meanwhile_keeps_its_new_text() {
    room.article("a.md", "a", "aaaa");
    room.run();
    letters.before =
        text -> {
          if (text.equals("aaaa")) {
            room.article("a.md", "a", "bbbb");
            room.run();
          }
        };
    assertThat(backfill().run(Progress.NONE)).isZero();
    assertThat(room.index.shelved())
        .containsExactly(new Shelved(room.folder(), new ArticleId("a"), 2, "en", false, 0));
  }

  @Test
  void the_background_thread_works_when_it_is_woken_and_ends_when_it_is_closed() {
    try (VectorBackfill vectors = backfill()) {
      vectors.start();
      room.article("a.md", "a", "aaaa");
      room.run();
      vectors.wake();
      await().until(() -> embedded() == 1);
    }
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("vectors"));
  }

  @Test
  void vectors_of_another_model_empty_the_index_and_text_comes_back_at_once() {
    room.article("a.md", "a", "aaaa");
    room.run();
    backfill().run(Progress.NONE);
    room.close();
    room = new Newsroom(root, "parser 1", "other/3");
    assertThat(room.run().notices())
        .containsExactly(
            "the index is filled from the archive: the index has vectors of letters/2, wanted are"
                + " those of other/3");
    assertThat(room.find("aaaa")).containsExactly("a");
    assertThat(embedded()).isZero();
  }
}
