// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "what does the Tidewater Herald article say of the quay | Tidewater Herald",
        "a Skerry Times report on bread | Skerry Times",
        "Did Skerry Times reports mention it? | Skerry Times",
        "the 'Skerry Times' review of the play | Skerry Times",
        "an article from The Tidewater Herald about bread | Tidewater Herald",
        "a report by the Bank of Brenn and Olvik | Bank of Brenn and Olvik",
      })
  void a_publication_is_named_before_or_behind_its_piece(String question, String name) {
    assertThat(names(question)).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "what did the mayor say in Brenn",
        "the report of Monday",
        "a story from October",
        "Which article tells of the quay?",
        "the article about Brenn",
      })
  void what_is_no_publication_is_none(String question) {
    assertThat(names(question)).isEmpty();
  }

  @Test
  void several_are_named_in_the_question_s_order() {
    assertThat(
            names(
                "Considering an article in The Tidewater Herald and another from The Skerry Times"
                    + " on bread"))
        .containsExactly("Tidewater Herald", "Skerry Times");
  }

  @Property(tries = 300)
  void any_text_gives_stretches_of_itself_none_overlapping(@ForAll String typed) {
    String text = typed + " the Herald article by Brenn Post " + typed;
    int last = 0;
    for (Sourcing one : Sourcing.in(text)) {
      assertThat(text.substring(one.start(), one.end())).isEqualTo(one.name());
      assertThat(one.start()).isGreaterThanOrEqualTo(last);
      last = one.end();
    }
  }

  private static List<String> names(String question) {
    return Sourcing.in(question).stream().map(Sourcing::name).toList();
  }
}
