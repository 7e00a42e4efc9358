// SPDX-License-Identifier: Apache-2.0
package dev.dateline.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MiniLmTest {
  private final MiniLm model = new MiniLm();

  @Test
  void texts_of_one_meaning_lie_nearer_than_texts_of_two() {
    float[] asked = model.embed("Who leads the town?");
    float[] near = model.embed("The mayor governs the city.");
    float[] far = model.embed("The recipe needs two eggs and butter.");
    assertThat(asked).hasSize(model.dimension());
    assertThat(dot(asked, asked)).isBetween(0.99f, 1.01f);
    assertThat(dot(asked, near)).isGreaterThan(dot(asked, far) + 0.2f);
  }

  @Test
  void a_blank_text_is_refused() {
    assertThatThrownBy(() -> model.embed(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("text is blank, a vector needs words");
  }

  @Test
  void a_model_that_cannot_be_loaded_is_tried_once_and_named() {
    AtomicInteger tries = new AtomicInteger();
    MiniLm broken =
        new MiniLm(
            () -> {
              tries.incrementAndGet();
              throw new UnsatisfiedLinkError("no such library");
            });
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> broken.embed("a"))
          .isInstanceOf(EmbedderException.class)
          .hasMessage(
              "the embedding model all-minilm-l6-v2-q/384 cannot be loaded:"
                  + " java.lang.UnsatisfiedLinkError: no such library");
    }
    assertThat(tries).hasValue(1);
  }

  @Test
  void only_english_is_known() {
    assertThat(model.knows("en")).isTrue();
    assertThat(model.knows("en-GB")).isTrue();
    assertThat(model.knows("de")).isFalse();
    assertThat(model.knows("eng")).isFalse();
  }

  private static float dot(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
