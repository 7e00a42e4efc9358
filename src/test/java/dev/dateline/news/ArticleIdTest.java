// SPDX-License-Identifier: Apache-2.0
package dev.dateline.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArticleIdTest {
  @Test
  void an_id_may_hold_any_whole_character() {
    assertThat(new ArticleId("wire/dec 20 😀.html#1").value()).isEqualTo("wire/dec 20 😀.html#1");
  }

  @Test
  void half_a_character_is_refused_since_no_store_gives_it_back() {
    assertThatThrownBy(() -> new ArticleId("a\ud83d"))
        .hasMessage("article id holds half a character");
  }

  @Test
  void an_id_of_no_or_too_many_characters_is_refused() {
    assertThatThrownBy(() -> new ArticleId(""))
        .hasMessage("article id has 0 characters, allowed are 1 to 300");
    assertThatThrownBy(() -> new ArticleId("x".repeat(301)))
        .hasMessage("article id has 301 characters, allowed are 1 to 300");
  }

  @Test
  void control_characters_and_outer_blanks_are_refused() {
    assertThatThrownBy(() -> new ArticleId(" a"))
        .hasMessage("article id holds control characters or outer blanks: 'a'");
    assertThatThrownBy(() -> new ArticleId("a\nb"))
        .hasMessage("article id holds control characters or outer blanks: 'a\nb'");
  }
}
