// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.news.Sentence;
import dev.dateline.news.Version;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What striking takes out of a text, and that it moves nothing.
class StruckTest {
  private static Version version(String body) {
    return new Version(Articles.article("a", body), 1);
  }

  private static List<String> struck(String body, String... words) {
    return Struck.in(version(body), List.of(words)).stream().map(Sentence::text).toList();
  }

  @Test
  void a_sentence_that_holds_the_words_is_struck_and_the_others_keep_their_place() {
    Version before = version("Rain fell. The mayor was drunk. Snow fell.");
    Version after = Struck.of(before, List.of("was drunk"));

    assertThat(after.text()).endsWith("Rain fell. […]                  Snow fell.");
    assertThat(after.text()).hasSameSizeAs(before.text());
    assertThat(after.text().indexOf("Snow")).isEqualTo(before.text().indexOf("Snow"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WAS DRUNK           | The mayor was drunk.          | true
          was   drunk         | The mayor was drunk.          | true
          "so he's told"      | “So he’s told,” Ann Lee said. | false
          "so he's told,"     | “So he’s told,” Ann Lee said. | true
          twenty-one          | Twenty–one ships left.        | true
          caf\u00e9           | The Cafe\u0301 burned.        | true
          drunk               | The drunkard left.            | false
          was                 | He washed it.                 | false
          mayor was           | The mayor\u00a0was ill.       | true
          """)
  void words_are_found_however_they_are_typed(String words, String sentence, boolean found) {
    assertThat(struck("Rain fell. " + sentence, words).contains(sentence(sentence)))
        .isEqualTo(found);
  }

  // As it is kept: composed, with plain blanks.
  private static String sentence(String raw) {
    return dev.dateline.news.Canonical.clean(raw);
  }

  @Test
  void words_over_two_sentences_strike_both() {
    assertThat(struck("Rain fell. Snow fell. Hail fell.", "fell. snow"))
        .containsExactly("Rain fell.", "Snow fell.");
  }

  @Test
  void what_points_to_a_struck_name_goes_with_it() {
    assertThat(
            struck(
                "Police spoke to Ann Lee. They arrested Bob Ray for theft. He denied it. The court"
                    + " opens on Monday.",
                "arrested Bob Ray"))
        .containsExactly("They arrested Bob Ray for theft.", "He denied it.");
    // Nobody is named in it: who "she" is stands before.
    assertThat(struck("Ann Lee spoke. It was said that war came. She left.", "war came"))
        .containsExactly("It was said that war came.");
  }

  @Test
  void a_quotation_is_struck_whole() {
    assertThat(struck("“We lost. We will return,” Ann Lee said. Rain fell.", "we lost"))
        .containsExactly("“We lost. We will return,” Ann Lee said.");
  }

  @Test
  void a_headline_of_struck_words_says_nothing() {
    Version after = Struck.of(version("Rain fell."), List.of("a title"));

    assertThat(after.header().title()).isEqualTo(Struck.MARK);
    assertThat(after.text()).doesNotContain("A title");
    assertThat(after.header().deck()).isEqualTo("A deck");
  }

  @Property(tries = 200)
  void nothing_that_is_kept_moves_and_nothing_that_is_struck_stays(
      @ForAll @Size(min = 1, max = 12)
          List<@AlphaChars @StringLength(min = 1, max = 8) String> words,
      @ForAll @Size(max = 3) List<@AlphaChars @StringLength(min = 1, max = 3) String> wanted) {
    Version before = version(String.join(". ", words) + ".");
    Version after = Struck.of(before, wanted);

    assertThat(after.text()).hasSameSizeAs(before.text());
    assertThat(after.article().canonical().blocks())
        .isEqualTo(before.article().canonical().blocks());
    assertThat(Struck.says(after.text(), wanted)).isFalse();
    for (int i = 0; i < before.text().length(); i++) {
      if (after.text().charAt(i) != before.text().charAt(i)) {
        assertThat(Struck.MARK + " ").contains(after.text().substring(i, i + 1));
      }
    }
    assertThat(Struck.of(after, wanted).text()).isEqualTo(after.text());
  }
}
