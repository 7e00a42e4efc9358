// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StemsTest {
  private final Stems stems = new Stems();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "write wrote written writes writing",
        "shoot shot shoots shooting",
        "take took taken taking",
        "resign resigned resigns resigning",
        "withdraw withdrew withdrawn",
        "child children",
        "fly flew flown",
        "city cities",
        "say said says saying",
      })
  void forms_of_one_word_share_a_stem(String forms) {
    assertThat(forms.split(" ", -1)).extracting(stems::of).containsOnly(stems.of(first(forms)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fall feel", "lie lay", "rise arise", "vote veto", "ship shop"})
  void other_words_keep_stems_of_their_own(String words) {
    String[] all = words.split(" ", -1);
    assertThat(all).extracting(stems::of).doesNotHaveDuplicates();
  }

  @Test
  void an_irregular_word_knows_its_forms_and_a_regular_one_has_none() {
    assertThat(Stems.forms(stems.of("wrote"))).containsExactly("write", "written", "wrote");
    assertThat(Stems.forms(stems.of("resign"))).isEmpty();
  }

  @Test
  void short_words_and_numbers_stay_as_they_are() {
    assertThat(stems.of("us")).isEqualTo("us");
    assertThat(stems.of("1990s")).isEqualTo("1990s");
    assertThat(stems.of("")).isEmpty();
    String endless = "a".repeat(61);
    assertThat(stems.of(endless)).isEqualTo(endless);
  }

  @Property(tries = 200)
  void one_instance_gives_the_same_stem_each_time(
      @ForAll @AlphaChars @StringLength(max = 70) String word) {
    assertThat(stems.of(word)).isEqualTo(stems.of(word)).isEqualTo(new Stems().of(word));
  }

  private static String first(String words) {
    return words.substring(0, words.indexOf(' '));
  }
}
