// SPDX-License-Identifier: Apache-2.0
package dev.dateline.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The head of the unit, Lt. Gen. Pavel Orlov, resigned.",
        "The head of the unit, Lt. Gen Pavel Orlov, resigned.",
        "The bridge opens on Dec. 19 at noon.",
        "About 400 U.S. forces left the base.",
        "Storm No. 5 passed north of the town.",
        "He met Mr. Okoro and Mrs. Lund, then Dr. Ito.",
        "The prize went to J. K. Marlow and L.A. Stone.",
        "Doors open at 9 a.m. Monday in the hall.",
        "Kick-off is at 3p.m. ET on the island.",
        "Harbour Corp. Chief Executive Ana Reis quit.",
        "Shares of Quay Inc. fell by 3.5% to $1.5bn.",
        "The match of Quay vs. Harbour was called off.",
        "She lives in St. Mary, near Mt. Iron.",
        "See www.example.org/?page=A and example.com/b.html for more.",
        "They are moving ... toward the goal.",
        "Is it over? he wondered aloud.",
        "The site Wow! said it would close.",
        "Prof. A. B. Lind of the U.K. Met Office spoke.",
        "Lake County, Pa. and the river, e.g. its mouth, froze.",
        "The port (It opened in 1901. It closed in 1950.) is a park now.",
        "8:26 p.m. — Reed scores for the port.",
        "Owners of Quay Inc. – a chain of shops – agreed.",
      })
  void a_stop_inside_a_sentence_does_not_end_it(String sentence) {
    assertThat(Texts.sentences(Texts.body(sentence))).containsExactly(sentence);
  }

  @Test
  void a_stop_before_a_capital_a_figure_or_a_brand_ends_a_sentence() {
    assertThat(
            Texts.sentences(Texts.body("He left. 300 came! eBay fell? The U.S. In June it rose.")))
        .containsExactly("He left.", "300 came!", "eBay fell?", "The U.S.", "In June it rose.");
  }

  @Test
  void sentences_of_one_quotation_stay_with_their_speaker() {
    String whole = "“Soon it will end. We are ready, but the town must wait,” she said.";
    assertThat(Texts.sentences(Texts.body(whole + " Nobody asked why.")))
        .containsExactly(whole, "Nobody asked why.");
  }

  @Test
  void a_stop_inside_closing_marks_ends_the_sentence_unless_the_speaker_follows() {
    assertThat(
            Texts.sentences(
                Texts.body(
                    "“We will row together.” he said. “Why?” Mayor Lund asked. “It is done.” Reed"
                        + " said that he agreed. He called it “a mess.” Nobody objected.")))
        .containsExactly(
            "“We will row together.” he said.",
            "“Why?” Mayor Lund asked.",
            "“It is done.”",
            "Reed said that he agreed.",
            "He called it “a mess.”",
            "Nobody objected.");
  }

  @Test
  void a_paragraph_that_leaves_a_quotation_open_is_one_sentence_from_the_mark_on() {
    assertThat(Texts.sentences(Texts.body("Reed spoke. “It is late. We go. Then we rest.")))
        .containsExactly("Reed spoke.", "“It is late. We go. Then we rest.");
  }

  @Test
  void a_signature_belongs_to_its_quotation() {
    assertThat(Texts.sentences(Texts.body("“We go on. We stay.” — Ann Reed, the mayor")))
        .containsExactly("“We go on. We stay.” — Ann Reed, the mayor");
  }

  @Test
  void lines_of_a_list_are_sentences_with_their_numbers() {
    assertThat(
            Texts.sentences(Texts.body("The demands:\n1. Higher pay. 2. Shorter shifts.\n• Rest")))
        .containsExactly("The demands:", "1. Higher pay.", "2. Shorter shifts.", "• Rest");
  }

  @Test
  void a_line_broken_inside_a_sentence_does_not_cut_it() {
    assertThat(Texts.sentences(Texts.body("The bridge over\nthe Tarn opened.\nIt is long.")))
        .containsExactly("The bridge over\nthe Tarn opened.", "It is long.");
  }

  @Test
  void german_ordinals_and_abbreviations_do_not_end_a_sentence() {
    assertThat(
            Texts.sentences(
                Texts.inLanguage(
                    "de",
                    "Am 3. Oktober kam Dr. Ahn an. „Wir gehen. Dann ruhen wir“, sagte er. Er ging"
                        + " z. B. nach Ulm.")))
        .containsExactly(
            "Am 3. Oktober kam Dr. Ahn an.",
            "„Wir gehen. Dann ruhen wir“, sagte er.",
            "Er ging z. B. nach Ulm.");
  }

  @Test
  void other_scripts_end_sentences_in_their_own_way() {
    assertThat(Texts.sentences(Texts.inLanguage("zh", "他来了。“好。走吧。”他说。再见！")))
        .containsExactly("他来了。", "“好。走吧。”", "他说。", "再见！");
    assertThat(Texts.sentences(Texts.inLanguage("ar", "ذهب إلى البيت. هل جاء؟ نعم.")))
        .containsExactly("ذهب إلى البيت.", "هل جاء؟", "نعم.");
    assertThat(Texts.sentences(Texts.inLanguage("ru", "Он ушёл. «Да. Нет», — сказал он. Конец.")))
        .containsExactly("Он ушёл.", "«Да. Нет», — сказал он.", "Конец.");
    assertThat(Texts.sentences(Texts.inLanguage("fr", "M. Petit part. « Oui. Non », dit-il. Fin.")))
        .containsExactly("M. Petit part.", "« Oui. Non », dit-il.", "Fin.");
  }

  @Test
  void text_without_a_stop_is_cut_at_a_blank_below_the_limit() {
    Reading reading = Texts.body("word ".repeat(4_000));
    List<String> sentences = Texts.sentences(reading);
    assertThat(sentences).hasSizeGreaterThan(4).allMatch(s -> s.length() <= Sentences.LONGEST);
    assertThat(String.join(" ", sentences)).isEqualTo("word ".repeat(4_000).strip());
  }
}
