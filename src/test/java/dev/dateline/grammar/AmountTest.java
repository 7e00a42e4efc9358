// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.grammar.Amount.Sort;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The fire destroyed 412 homes. | 412 | COUNT",
        "The army left two bases. | two | COUNT",
        "It cost $3 million to build. | $3 million | MONEY",
        "It cost 900 euros. | 900 | MONEY",
        "Prices rose 4.5%. | 4.5% | PERCENT",
        "Prices rose by 4.5 percent. | 4.5 | PERCENT",
        "The bridge is 320 meters long. | 320 | LENGTH",
        "The trip takes 40 minutes. | 40 | SPAN",
        "The bell weighs 900 kilograms. | 900 | MASS",
        "Winds reached 120 kilometers per hour. | 120 | SPEED",
        "The fire burned 900 hectares. | 900 | AREA",
        "It was 31 degrees in town. | 31 | HEAT",
        "The spill was 40 barrels of oil. | 40 | VOLUME",
        "The suspect is 29 years old. | 29 | AGE",
        "The 29-year-old was arrested. | 29-year-old | AGE",
        "A girl aged 9 won. | 9 | AGE",
      })
  void a_number_is_found_with_what_it_measures(String sentence, String number, Sort sort) {
    List<Token> tokens = Tokens.of(sentence);
    List<Amount> found = Amount.in(sentence, tokens, When.in(sentence));

    assertThat(found).hasSize(1);
    Amount amount = found.getFirst();
    assertThat(amount.sort()).isEqualTo(sort);
    assertThat(
            sentence.substring(tokens.get(amount.at()).start(), tokens.get(amount.end() - 1).end()))
        .isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"It opened on Dec. 17, 2024.", "It closed in 1998.", "No number stands here."})
  void dates_are_no_amounts(String sentence) {
    assertThat(Amount.in(sentence, Tokens.of(sentence), When.in(sentence))).isEmpty();
  }

  @Test
  void each_number_of_a_sentence_has_its_own_sort() {
    String sentence = "The 12 crews laid 40 kilometers of pipe for $9 million.";

    assertThat(Amount.in(sentence, Tokens.of(sentence), When.in(sentence)))
        .extracting(Amount::sort)
        .containsExactly(Sort.COUNT, Sort.LENGTH, Sort.MONEY);
  }

  @Property(tries = 200)
  void any_text_has_its_amounts_in_order_and_in_range(@ForAll String noise) {
    String text = noise + " 3 " + noise + " $4 million";
    List<Token> tokens = Tokens.of(text);
    int last = 0;
    for (Amount amount : Amount.in(text, tokens, When.in(text))) {
      assertThat(amount.at()).isGreaterThanOrEqualTo(last);
      assertThat(amount.end()).isBetween(amount.at() + 1, tokens.size());
      last = amount.end();
    }
  }
}
