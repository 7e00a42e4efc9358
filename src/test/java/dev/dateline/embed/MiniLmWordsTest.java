// SPDX-License-Identifier: Apache-2.0
package dev.dateline.embed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MiniLmWordsTest {
  @Test
  void common_words_are_known_and_misspelt_ones_and_pieces_are_not() {
    assertThat(new MiniLmWords().words())
        .contains("prize", "library", "again", "minister")
        .doesNotContain("libary", "agen", "##ing", "[CLS]", "a")
        .hasSizeBetween(15_000, 25_000);
  }

  @Test
  void they_are_read_once() {
    MiniLmWords words = new MiniLmWords();

    assertThat(words.words()).isSameAs(words.words());
  }
}
