// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "who was killed by the scooter bomb",
        "wen was kirilov kiled",
        "wat did putin say",
        "wer is assad",
        "wo is the mayor",
        "were is the bridge",
        "putins conditions for ceasefire",
        "whens trump inauguration",
        "qui bono",
        "oreshnik",
        "kirillov",
        "why",
        "",
        "12",
        "le monde report",
        "who is El Salvador's president",
        "what did Los Angeles decide",
        "was that in Das Boot",
        "is che guevara dead",
        "del rio flood deaths",
        "what is la nina",
        "tl;dr",
        "was ist"
      })
  void english_is_english_misspelt_too(String question) {
    assertThat(Languages.of(question, Set.of())).isEqualTo(new Tongue.English());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          wann wurde oreschnik zum ersten mal eingesetzt | de
          wer ist kirillow                               | de
          Wurde die Rakete abgefangen und von wem        | de
          quand                                          | fr
          qui est le journaliste disparu                 | fr
          combien de bases en syrie                      | fr
          quién mató a kirillov                          | es
          cuándo fue la explosión                        | es
          chi è il giornalista scomparso                 | it
          quem matou o general                           | pt
          wie is de vermiste journalist van het bericht  | nl
          kiedy zginął generał                           | pl
          kirillov kim öldürdü ve ne zaman               | tr
          сколько баз у России в Сирии                   | ru
          коли вбили генерала Кирилова і хто це зробив   | uk
          متى قتل الجنرال                                | ar
          谁是失踪的记者                                    | zh
          誰がキリロフを殺したのか                            | ja
          """)
  void another_language_is_told_by_script_or_function_words(String question, String code) {
    assertThat(Languages.of(question, Set.of("en"))).isEqualTo(new Tongue.Unindexed(code));
    assertThat(Languages.of(question, Set.of(code))).isEqualTo(new Tongue.Indexed(code));
  }

  @Test
  void a_russian_question_is_searched_by_english_names() {
    assertThat(Languages.searchable("сколько баз у России в Сирии"))
        .contains("Russia", "Syria", "base");
    assertThat(Languages.searchable("когда испытали ракету Зарница в 2024"))
        .contains("zarnitsa", "2024");
  }

  @Test
  void a_german_spelling_becomes_an_english_one() {
    assertThat(Languages.searchable("Wann wurde Lukaschenko gewählt")).contains("lukashenko");
    assertThat(Languages.searchable("Wann wurde Oreschnik eingesetzt")).contains("Oreshnik");
  }

  @ParameterizedTest
  @CsvSource({
    "wer hat die wahl gewonnen, die",
    "wann war die wahl, war",
    "combien a coûté son pont, son",
    "wie heeft de verkiezing gewonnen en wanneer was die, die"
  })
  void a_small_word_that_english_writes_alike_is_not_searched(String question, String word) {
    assertThat(Languages.searchable(question)).isNotEmpty().doesNotContain(word);
  }

  @Property(tries = 200)
  void any_text_has_a_language_and_few_words(@ForAll String text) {
    assertThat(Languages.of(text, Set.of("en"))).isNotNull();
    assertThat(Languages.searchable(text)).hasSizeLessThanOrEqualTo(Languages.MOST_WORDS);
  }
}
