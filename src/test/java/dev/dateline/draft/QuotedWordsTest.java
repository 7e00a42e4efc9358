// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.grammar.Scenes;
import dev.dateline.search.Newsstand;
import dev.dateline.search.Piece;
import dev.dateline.search.Synonyms;
import org.junit.jupiter.api.Test;

class QuotedWordsTest {
  private static final String HOLM =
      "“We will rebuild every pier by spring,” Mayor Ane Holm said on Friday.";
  private static final String LUND =
      "“The union never agreed to that plan,” said Per Lund of the dockers.";

  private final Newsstand stand =
      Newsstand.of(
          Piece.of("pier", "Piers to be rebuilt", HOLM, LUND, "The old pier stood for a century."));

  @Test
  void words_of_the_speaker_asked_about_are_shown_as_they_stand() {
    Draft.Sentences found = found("Did Holm say \"we will rebuild every pier\"?");

    assertThat(found.claims()).containsExactly(stand.claim("pier", HOLM));
    assertThat(found.premise()).isEmpty();
  }

  @Test
  void case_and_marks_of_the_readers_words_do_not_count() {
    assertThat(found("who said “WE WILL - rebuild every pier!”").claims())
        .containsExactly(stand.claim("pier", HOLM));
  }

  @Test
  void words_of_another_speaker_come_with_his_name() {
    Draft.Sentences found = found("Did Lund say \"we will rebuild every pier\"?");

    assertThat(found.claims()).containsExactly(stand.claim("pier", HOLM));
    assertThat(found.premise()).startsWith("The words are there; in the article they are those of");
    assertThat(found.premise()).contains("Holm").doesNotContain("Lund");
  }

  @Test
  void words_of_the_report_are_not_passed_off_as_anybodys() {
    assertThat(found("Did Holm say \"pier stood for a century\"?").premise())
        .isEqualTo("The words are the report’s own, not a quotation.");
  }

  @Test
  void words_that_are_nowhere_bring_the_nearest_quotation() {
    Draft.Nothing none =
        (Draft.Nothing) write("Did Lund say \"the union gladly agreed to that plan\"?");

    assertThat(none.premise()).isEqualTo("Those words are not in the articles.");
    assertThat(none.nearest()).containsExactly(stand.claim("pier", LUND));
  }

  @Test
  void words_that_nothing_resembles_bring_nothing() {
    assertThat(((Draft.Nothing) write("Who said \"bananas are wonderful fruit\"?")).nearest())
        .isEmpty();
  }

  @Test
  void words_across_the_end_of_a_quotation_are_not_found() {
    assertThat(write("Who said \"pier by spring The union never agreed\"?"))
        .isInstanceOf(Draft.Nothing.class);
  }

  private Draft.Sentences found(String question) {
    return (Draft.Sentences) write(question);
  }

  private Draft write(String question) {
    return new ExtractiveWriter(Synonyms.NONE, new Scenes()).write(stand.evidence(question), 4);
  }
}
