// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import static dev.dateline.draft.ExtractiveWriterTest.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.news.Role;
import dev.dateline.search.Newsstand;
import dev.dateline.search.Piece;
import org.junit.jupiter.api.Test;

/// What a sentence points to comes with it, and nothing else does.
class PointingSentencesTest {
  @Test
  void a_quotation_comes_with_the_sentence_that_names_its_speaker() {
    Newsstand stand =
        Newsstand.of(
            Piece.of(
                "pier",
                "Pier",
                "Mayor Ane Holm visited the pier. “The pier will be rebuilt by spring,” she"
                    + " said."));

    assertThat(texts(stand, "What did Holm say about the pier?"))
        .containsExactly(
            "Mayor Ane Holm visited the pier.", "“The pier will be rebuilt by spring,” she said.");
  }

  @Test
  void what_is_denied_of_one_thing_is_not_denied_of_another_told_before_it() {
    Newsstand stand =
        Newsstand.of(
            Piece.of(
                "olin",
                "Minister speaks",
                "Minister Per Lund said that the killing of General Olin was a blunder.\n\nLund was"
                    + " also asked about the port.\n\nHe denied that it was a setback."));

    assertThat(texts(stand, "did lund say olin's death was a setback"))
        .noneMatch(text -> text.contains("denied"));
  }

  @Test
  void what_only_points_to_the_answer_is_not_shown_beside_it() {
    Newsstand stand =
        Newsstand.of(
            Piece.of(
                "olin",
                "Minister speaks",
                "Minister Per Lund was asked about Norland, where his ally Jan Olin was ousted and"
                    + " forced to seek shelter in Brenn.\n\nLund denied that it was a setback,"
                    + " saying it had reached its goals in Norland."));

    assertThat(texts(stand, "where is olin now")).hasSize(1).first().asString().contains("Brenn");
  }

  @Test
  void a_pronoun_comes_with_the_sentence_it_points_to() {
    Newsstand stand =
        Newsstand.of(
            Piece.of(
                "holm", "Vote", "Ane Holm won the vote. She resigned as a judge in June 2019."));

    assertThat(texts(stand, "When did Ane Holm resign as a judge?"))
        .containsExactly("Ane Holm won the vote.", "She resigned as a judge in June 2019.");
  }

  @Test
  void a_pronoun_whose_antecedent_is_no_receipt_is_not_shown() {
    Newsstand stand =
        Newsstand.of(
            Piece.of("holm", "Ane Holm")
                .block(Role.CAPTION, "Ane Holm in court.")
                .block(Role.BODY, "She resigned as a judge in June 2019."));

    assertThat(texts(stand, "When did Ane Holm resign as a judge?")).isEmpty();
  }

  @Test
  void his_lawyer_is_the_lawyer_of_whom_the_sentence_before_names() {
    Newsstand stand =
        Newsstand.of(
            Piece.of(
                "trial",
                "Trial opens",
                "Per Lund was charged with fraud on Monday. His lawyer, Ane Holm, asked for"
                    + " bail."));

    assertThat(texts(stand, "Who is Per Lund's lawyer?"))
        .contains("His lawyer, Ane Holm, asked for bail.");
  }

  @Test
  void he_comes_with_the_nearest_sentence_that_names_him_and_not_with_a_chain() {
    Newsstand stand =
        Newsstand.of(
            Piece.of(
                "port",
                "Port",
                "Karl Lund spoke in Brenn on Monday. He praised the harbor workers. He said that"
                    + " they had waited long. He thanked their families too. He said the port has"
                    + " two cranes."));

    assertThat(texts(stand, "How many cranes does the port have?"))
        .containsExactly("Karl Lund spoke in Brenn on Monday.", "He said the port has two cranes.");
  }
}
