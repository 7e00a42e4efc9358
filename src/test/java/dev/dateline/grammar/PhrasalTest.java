// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasalTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mill blew up. | blew | exploded",
        "The chairman will step down in May. | step | resign",
        "They called the match off. | called | canceled",
        "The company laid off 40 workers. | laid | dismissed",
      })
  void a_verb_of_two_words_is_met_by_the_one_it_stands_for(
      String sentence, String word, String other) {
    Token mended =
        Phrasal.mend(Tokens.of(sentence)).stream()
            .filter(t -> t.folded().equals(word))
            .findFirst()
            .orElseThrow();

    assertThat(Tokens.of(other).getFirst().meets(mended)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The wind blew across the town and up. | blew",
        "They called Holm on Monday. | called"
      })
  void the_same_verb_without_its_particle_stays(String sentence, String word) {
    assertThat(Phrasal.mend(Tokens.of(sentence))).isEqualTo(Tokens.of(sentence));
  }

  @Property
  void no_word_is_lost_or_moved(@ForAll String text) {
    List<Token> tokens = Tokens.of(text);

    assertThat(Phrasal.mend(tokens).stream().map(Token::folded))
        .containsExactlyElementsOf(tokens.stream().map(Token::folded).toList());
  }
}
