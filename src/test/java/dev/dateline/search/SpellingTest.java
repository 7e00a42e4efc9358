// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.index.Filter;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  private static final Newsstand STAND =
      Newsstand.of(
          Piece.of(
              "flood",
              "Flood",
              "The flood damaged the library of Olvik.",
              "Sheriff Tore Quistgaard counted six violations at the Brackmoor mill."),
          Piece.of("fled", "Fled", "Two men fled on foot past a fleet of lorries."),
          Piece.of("fire", "Fire", "A fire began in the mill, the fire chief called it small."),
          Piece.of("prime", "Prime", "The prime minister spoke."));
  private static final Filter ALL = Filter.shown(Set.of(), Newsstand.NOW);
  private static final English ENGLISH =
      new English(() -> Set.of("prize", "again", "jail", "float", "minister"));

  @ParameterizedTest
  @CsvSource({
    "the libary, the library",
    "sherrif kwistgard, sheriff quistgaard",
    "brakmor violashuns, brackmoor violations",
    "flud damage in olvik, flood damage in olvik",
    "who was sent to jale, who was sent to jail",
    "who is the fier chief, who is the fire chief",
    "what is the mill calld, what is the mill called",
  })
  void what_sounds_like_a_word_is_mended_and_best_by_one_that_stands_with_the_others(
      String typed, String mended) {
    assertThat(mend(typed)).isEqualTo(mended);
  }

  @ParameterizedTest
  @CsvSource({
    "who won the prize",
    "olvik",
    "what did Kirk say",
    "the 2026 flod7",
    "is it ok",
  })
  void a_word_of_the_language_or_of_the_coverage_stays_as_it_is(String typed) {
    assertThat(mend(typed)).isEqualTo(typed);
  }

  @Test
  void without_the_language_s_words_only_the_coverage_s_own_mend() {
    assertThat(new Spelling(STAND, English.NONE).mend("the libary jale", new Holding(STAND, ALL)))
        .isEqualTo("the library jale");
  }

  @Property(tries = 200)
  void what_is_typed_between_words_and_in_quotation_marks_is_kept(@ForAll String typed) {
    String mended = mend("\"" + typed.replace("\"", "") + "\"");

    assertThat(mended).isEqualTo("\"" + typed.replace("\"", "") + "\"");
  }

  private static String mend(String text) {
    return new Spelling(STAND, ENGLISH).mend(text, new Holding(STAND, ALL));
  }
}
