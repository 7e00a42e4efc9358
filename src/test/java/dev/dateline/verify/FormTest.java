// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.grammar.Tokens;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Sentences that no receipt could save.
class FormTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          See https://ferry.example/olvik for more.       | a link at character 4
          See www.ferry.example for more.                 | a link at character 4
          Read more on ferrypost.com today.               | a link at character 13
          Write to ane@olvik.example about the ferry.     | a link at character 9
          Ask @olvik about the ferry.                     | an address at character 4
          Type /start to read about the ferry.            | a command at character 5
          The ferry **stopped** on Monday.                | markup at character 10
          The ferry stopped <b>today</b>.                 | markup at character 18
          - The ferry stopped on Monday.                  | markup at character 0
          1. The ferry stopped on Monday.                 | markup at character 0
          > The ferry stopped on Monday.                  | markup at character 0
          The ferry stopped on Monday. [k7f2]             | markup at character 29
          The ferry stopped on Monday. ```                | a fence at character 29
          <<<k7f2 The ferry stopped on Monday.            | a fence at character 0
          NO_ANSWER The ferry stopped.                    | a word of the prompt at character 0
          When did the ferry stop?                        | a question at character 23
          The ferry stopped!                              | an exclamation at character 17
          The ferry stopped 🚢 on Monday.                 | a picture at character 18
          """)
  void what_is_no_plain_sentence_is_refuted(String text, String names) {
    assertThat(Form.fault(text)).contains(Verdict.refuted("the sentence holds " + names));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry\u202E stopped.",
        "The fer\u200Bry stopped.",
        "The ferry\nstopped.",
        "The ferry stopped.\u0007",
        "The ferry stopped\uDB40\uDC41."
      })
  void what_hides_from_a_reader_is_refuted(String text) {
    assertThat(Form.fault(text).orElseThrow().reason()).contains("a character that is not shown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Yes.", "No, it was not.", "True.", "Да.", "Nein", "That is right.", "…"})
  void a_bare_verdict_is_refuted(String text) {
    assertThat(Form.fault(text).orElseThrow().reason())
        .isEqualTo("'" + text + "' has no content word of its own");
  }

  @Test
  void an_empty_or_endless_sentence_is_refuted() {
    assertThat(Form.fault(" ").orElseThrow().reason()).isEqualTo("the sentence is empty");
    assertThat(Form.fault("a".repeat(601)).orElseThrow().reason())
        .isEqualTo("the sentence has 601 characters, allowed are 600");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry to Olvik stopped on Monday.",
        "“We will rebuild every pier by spring,” Mayor Ane Holm said.",
        "The vote was 5-2, and/or 5–2 in the minutes, at 2:10 p.m. on Dec. 17.",
        "«Muchos esperaban», dijo Yrigaray.",
        "The U.S. paid $18.4 million (2.9 percent).",
        "Паром остановился в понедельник."
      })
  void a_plain_sentence_has_no_fault(String text) {
    assertThat(Form.fault(text)).isEmpty();
  }

  @Test
  void to_vouch_is_the_articles_alone() {
    assertThat(
            Form.vouches(
                Tokens.of("It is true that the ferry stopped."), Tokens.of("The ferry stopped.")))
        .contains(Verdict.refuted("'true' is no word of ours"));
    assertThat(
            Form.vouches(
                Tokens.of("Holm said it was true."), Tokens.of("“It is true,” Holm said.")))
        .isEmpty();
  }

  @Property(tries = 300)
  void any_text_gets_a_verdict_or_none(@ForAll String text) {
    assertThat(Form.fault(text)).isNotNull();
  }
}
