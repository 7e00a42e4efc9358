// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor's office, on Monday. | The / mayor's / office / on / Monday",
        "It cost $1,250.50 (up 3.5%). | It / cost / $1,250.50 / up / 3.5%",
        "a 12-year-old in the U.S. army | a / 12-year-old / in / the / U.S / army",
        "Reuters.He left and/or stayed | Reuters / He / left / and / or / stayed",
        "“Nobody,” he said—twice… | Nobody / he / said / twice",
        "Ærøskøbing, São Paulo, Kyïv | Ærøskøbing / São / Paulo / Kyïv",
        "at 7:30 p.m. | at / 7 / 30 / p.m",
        "... — !? | ''",
      })
  void a_text_is_split_into_its_words(String text, String words) {
    assertThat(String.join(" / ", Tokens.of(text).stream().map(Token::text).toList()))
        .isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "Mayor's, mayor",
    "O’Neill, oneill",
    "São, sao",
    "U.S., us",
    "T-shirt, tshirt",
    "3.5%, 3.5%",
    "$900, $900",
    "didn't, didnt",
  })
  void a_word_is_folded_to_what_readers_type(String word, String folded) {
    assertThat(Tokens.fold(word)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({"vote, voted", "build, built", "say, said", "man, men", "ferry, ferries"})
  void forms_of_one_word_meet(String one, String other) {
    assertThat(token(one).meets(token(other))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"vote, veto", "ship, shop", "fire, fine", "Holm, Holt"})
  void other_words_do_not_meet(String one, String other) {
    assertThat(token(one).meets(token(other))).isFalse();
  }

  @Test
  void a_part_of_a_hyphenated_word_meets_it() {
    assertThat(token("long-range").meets(token("range"))).isTrue();
    assertThat(token("long-range").meets(token("short"))).isFalse();
  }

  @Test
  void a_word_knows_its_capital_its_digits_and_its_possessive() {
    assertThat(token("Holm").capital()).isTrue();
    assertThat(token("ferry").capital()).isFalse();
    assertThat(token("3rd").numeric()).isTrue();
    assertThat(token("third").numeric()).isFalse();
    assertThat(token("Holm’s").possessive()).isTrue();
    assertThat(token("Holms").possessive()).isFalse();
  }

  @Test
  void folding_does_not_depend_on_the_machines_language() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr"));
      assertThat(Tokens.fold("ISTANBUL")).isEqualTo("istanbul");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void a_hostile_line_of_joined_letters_is_split_and_not_run_into() {
    assertThat(Tokens.of("a-".repeat(50_000))).isNotEmpty();
    assertThat(Tokens.of("a.".repeat(50_000))).isNotEmpty();
    assertThat(Tokens.of("1,".repeat(50_000))).isNotEmpty();
  }

  @Property(tries = 200)
  void every_token_is_exactly_its_stretch_in_order(@ForAll String text) {
    int last = 0;
    for (Token token : Tokens.of(text)) {
      assertThat(token.start()).isGreaterThanOrEqualTo(last);
      assertThat(token.text()).isEqualTo(text.substring(token.start(), token.end())).isNotEmpty();
      assertThat(token.keys()).contains(token.stem());
      last = token.end();
    }
  }

  private static Token token(String word) {
    List<Token> tokens = Tokens.of(word);
    assertThat(tokens).hasSize(1);
    return tokens.getFirst();
  }
}
