// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.dateline.embed.Embedder;
import dev.dateline.embed.EmbedderException;
import dev.dateline.index.PassageIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuestionVectorsTest {
  private final PassageIndex index = mock(PassageIndex.class);
  private final Counted model = new Counted();
  private final QuestionVectors vectors = new QuestionVectors(index, model);

  /// The length of a text; breaks for "broken".
  private static final class Counted implements Embedder {
    final List<String> asked = new ArrayList<>();
    Runnable slow = () -> {};

    @Override
    public String id() {
      return "counted/1";
    }

    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public boolean knows(String language) {
      return language.equals("en");
    }

    @Override
    public float[] embed(String text) {
      asked.add(text);
      if (text.equals("\u0301")) {
        throw new IllegalArgumentException("text is blank");
      }
      if (text.equals("news")) {
        slow.run();
      }
      if (text.equals("broken")) {
        throw new EmbedderException(id(), new IllegalStateException("no such library"));
      }
      return new float[] {text.length()};
    }
  }

  @BeforeEach
  void some_passages_have_vectors() {
    when(index.embedded()).thenReturn(true);
  }

  @Test
  void a_question_in_english_has_a_vector_and_is_embedded_once() {
    assertThat(vectors.of("who won the race")).containsExactly(16f);
    assertThat(vectors.of("who won the race")).containsExactly(16f);

    assertThat(model.asked).containsExactly("who won the race");
  }

  @Test
  void what_holds_no_word_for_the_model_has_none_and_the_next_question_has_its_own() {
    assertThat(vectors.of("\u0301")).isEmpty();
    assertThat(vectors.of("who won the race")).containsExactly(16f);
  }

  @Test
  void closing_waits_for_the_model_that_is_being_loaded() {
    AtomicBoolean loaded = new AtomicBoolean();
    CountDownLatch closing = new CountDownLatch(1);
    model.slow =
        () -> {
          try {
            loaded.set(closing.await(20, TimeUnit.SECONDS));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };

    vectors.warm();
    closing.countDown();
    vectors.close();

    assertThat(loaded).isTrue();
  }

  @Test
  void a_question_in_a_language_that_the_model_does_not_know_has_none() {
    assertThat(vectors.of("wer hat die wahl gewonnen und warum")).isEmpty();
    assertThat(vectors.of("кто выиграл выборы")).isEmpty();

    assertThat(model.asked).isEmpty();
  }

  @Test
  void while_no_passage_has_a_vector_the_model_is_not_loaded() {
    when(index.embedded()).thenReturn(false);

    assertThat(vectors.of("who won the race")).isEmpty();
    assertThat(model.asked).isEmpty();
  }

  @Test
  void a_model_that_cannot_be_used_here_is_asked_no_more() {
    assertThat(vectors.of("broken")).isEmpty();
    assertThat(vectors.of("who won the race")).isEmpty();

    assertThat(model.asked).containsExactly("broken");
  }

  @Test
  void only_the_texts_asked_for_last_are_kept() {
    for (int i = 0; i <= 300; i++) {
      assertThat(vectors.of("who won race " + i)).hasSize(1);
    }
    model.asked.clear();

    assertThat(vectors.of("who won race 300")).hasSize(1);
    assertThat(model.asked).isEmpty();
    assertThat(vectors.of("who won race 0")).hasSize(1);
    assertThat(model.asked).hasSize(1);
  }
}
