// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          search      | the bridge | Search[words=the bridge]
          SEARCH      | ''         | Search[words=]
          search_2    | ''         | SearchPage[page=2]
          article     | the bridge | Article[words=the bridge]
          article_17  | ''         | Open[number=17]
          page_3      | ''         | ArticlePage[page=3]
          language    | de         | Language[language=de]
          language_uk | ''         | Language[language=uk]
          language_auto | ''       | Language[language=auto]
          notices     | on         | Notices[wish=on]
          feedback    | good       | Remark[words=good]
          search_     | ''         | null
          search_x    | ''         | null
          search_99999 | ''        | null
          page        | 2          | null
          find        | a          | null
          """)
  void a_command_is_read(String command, String rest, String wish) {
    assertThat(String.valueOf(Wish.of(command, rest))).isEqualTo(wish);
  }

  @Property
  void whatever_is_typed_is_read_or_is_none(@ForAll String command, @ForAll String rest) {
    Wish wish = Wish.of(command, rest);
    assertThat(wish == null || wish.reads() || wish.forAdmins() || wish instanceof Wish.Remark)
        .isTrue();
  }
}
