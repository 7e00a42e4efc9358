// SPDX-License-Identifier: Apache-2.0
package dev.dateline.split;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.news.Block;
import dev.dateline.news.Quotation;
import dev.dateline.news.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "“The ferry will sail,” Reed said. | Reed",
        "“The ferry will sail,” said Mayor Ann Reed. | Ann Reed",
        "“The ferry will sail,” said Harbour coach Ann Reed in Ulm. | Ann Reed",
        "“The ferry will sail,” adds Quay co-founder and president Ann Reed. | Ann Reed",
        "“The ferry will sail,” Ann Reed, the mayor of Ulm, told reporters. | Ann Reed",
        "“The ferry will sail,” the mayor, Ann Reed, said. | Ann Reed",
        "“The ferry will sail,” said the mayor, Ann Reed. | Ann Reed",
        "Ann Reed — a nurse from Port Ulm, Tarn, among others — told us: “It will sail.” | Ann"
            + " Reed",
        "Ann Reed, head of the Union of Rowers, Sailors and Divers (URSD) in Ulm, said it is “far.”"
            + " | Ann Reed",
        "“It will sail,” a spokesman for the Quay Union said. | a spokesman for the Quay Union",
        "Ann Reed (Ulm) had, a month before, called it “a mess”. | Ann Reed",
        "Reed said that it was “hard to guess what comes.” | Reed",
        "In Ulm, Reed, making her first remarks, called the delay a “major mess” of the port. |"
            + " Reed",
        "According to Reed, the ferry is “a mess.” | Reed",
        "The ferry is “a mess,” according to Ann Reed. | Ann Reed",
        "Ann Reed blamed the weather and challenged the port to a “duel” at sea. | Ann Reed",
        "Quay’s blog post says it is “moving on”. | Quay",
        "Ann Reed, captain of the ferry: “I went home.” | Ann Reed",
        "“We stay.” — Ann Reed | Ann Reed",
        "“It will sail,” said a spokesman for the port. | a spokesman for the port",
        "“It will sail,” the letter read. | the letter",
        "“It will sail,” said the Ulm Institute’s Reed. | Reed",
        "The paper gave a talk called “The Ferry Will Sail.” | -",
        "Reed wrote the book “The Ferry Will Sail.” | -",
        "Reed said that “Herons at Low Water” was stolen. | -",
        "“It will sail,” said Councilwoman Ann Reed. | Ann Reed",
        "The so “free” port was closed. | -",
        "Reed was told that the port was “closed”. | -",
      })
  void the_speaker_stands_in_the_sentence(String sentence, String speaker) {
    assertThat(Texts.speakers(Texts.body(sentence))).containsExactly(speaker);
  }

  @Test
  void a_pronoun_is_the_speaker_before_it_and_its_stretch_names_him() {
    Reading reading =
        Texts.body(
            "While Reed said the port was open, he also said, “We have always been open.”",
            "“Soon it will close,” he said.");
    assertThat(Texts.speakers(Texts.body("Pat Reed came to Ulm."))).isEmpty();
    assertThat(Texts.speakers(reading)).containsExactly("Reed", "Reed");
    assertThat(Texts.shownBy(reading, 1)).startsWith("While Reed said");
    Quotation.Speaker speaker = reading.quotations().getLast().speaker();
    assertThat(speaker).isNotNull().extracting(Quotation.Speaker::mention).isEqualTo("he");
  }

  @Test
  void a_pronoun_skips_bodies_and_the_other_sex() {
    assertThat(
            Texts.speakers(
                Texts.body(
                    "Mr. Paul Lund runs the ferry.",
                    "Anna Reed came. Port Authority of Tarn closed.",
                    "“It will sail,” he said. “It must,” she said.")))
        .containsExactly("Paul Lund", "Anna Reed");
  }

  @Test
  void a_title_is_whose_title_it_is() {
    Reading reading =
        Texts.body(
            "Danish President Ida Holm met Ole Lund, who sails on Jan. 20.",
            "“We have things to discuss,” said the Danish leader, smiling.",
            "“The port has become strong. We stand firm.”");
    assertThat(Texts.speakers(reading)).containsExactly("Ida Holm", "Ida Holm");
    assertThat(Texts.shownBy(reading, 1)).contains("said the Danish leader");
  }

  @Test
  void a_quotation_alone_goes_on_with_the_last_speaker_past_page_furniture() {
    assertThat(
            Texts.speakers(
                Texts.blocks(
                    new Block(Role.BODY, "“It was dark,” said Ann Reed. “We waited."),
                    new Block(Role.BODY, "Advertisement"),
                    new Block(Role.CAPTION, "The ferry at night."),
                    new Block(Role.BODY, "“Then it came.”"))))
        .containsExactly("Ann Reed", "Ann Reed", "Ann Reed");
  }

  @Test
  void a_quotation_far_from_any_speaker_has_none() {
    assertThat(
            Texts.speakers(
                Texts.body(
                    "“It was dark,” said Ann Reed.", "Rain fell on the bay.", "“Then it came.”")))
        .containsExactly("Ann Reed", "-");
  }

  @Test
  void quotation_words_come_without_marks_and_offsets_with_them() {
    Reading reading = Texts.body("Reed said “no more” twice.");
    Quotation quotation = reading.quotations().getFirst();
    assertThat(quotation.words()).isEqualTo("no more");
    assertThat(reading.version().text().substring(quotation.start(), quotation.end()))
        .isEqualTo("“no more”");
  }

  @Test
  void german_and_russian_verbs_are_heard() {
    assertThat(Texts.speakers(Texts.inLanguage("de", "„Wir gehen“, sagte Anna Holm am Montag.")))
        .containsExactly("Anna Holm");
    assertThat(Texts.speakers(Texts.inLanguage("ru", "«Мы уходим», — сказала Анна Холм.")))
        .containsExactly("Анна Холм");
  }
}
