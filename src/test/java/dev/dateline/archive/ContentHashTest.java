// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.news.Block;
import dev.dateline.news.Canonical;
import dev.dateline.news.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentHashTest {
  private static String hash(String title, String body) {
    return ContentHash.of(Canonical.of(title, null, List.of(new Block(Role.BODY, body))));
  }

  @Test
  void quotation_marks_case_and_blanks_do_not_change_what_a_text_says() {
    assertThat(hash("Title", "“We ﬁnd 3,000 ships,” he said."))
        .isEqualTo(hash("TITLE", "\"We  find 3000 ships\" he said"))
        .matches("[0-9a-f]{64}");
  }

  @Test
  void figures_change_what_a_text_says() {
    assertThat(hash("Title", "3 died.")).isNotEqualTo(hash("Title", "5 died."));
  }

  @Test
  void texts_without_letters_are_not_all_one() {
    assertThat(hash("?", "!")).isNotEqualTo(hash("!", "?"));
  }
}
