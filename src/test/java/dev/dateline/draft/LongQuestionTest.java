// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.grammar.Scenes;
import dev.dateline.search.Newsstand;
import dev.dateline.search.Piece;
import dev.dateline.search.Synonyms;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongQuestionTest {
  private static final Newsstand STAND =
      Newsstand.of(
          Piece.of(
                  "terminal",
                  "Terminal shuts",
                  "Brandvik Lines closed its ferry terminal in Olvik on Monday after three"
                      + " winters of losses.",
                  "The sun shone over the quay.")
              .source("The Ferry Post"),
          Piece.of(
                  "school",
                  "A school for bakers",
                  "Brandvik Lines will pay for a second bakery school in Brenn, the town council"
                      + " heard.",
                  "Nobody objected to the plan.")
              .source("Tidewater Herald"),
          Piece.of(
                  "prices",
                  "Bread prices",
                  "Bread in Brenn costs a fifth more than a year ago, bakers said.")
              .source("Tidewater Herald"));

  @Test
  void each_clause_is_answered_from_the_outlet_that_it_names() {
    assertThat(
            texts(
                "Which company, as The Ferry Post reported, closed its ferry terminal in Olvik"
                    + " after losses, and is to pay for a second bakery school in Brenn according"
                    + " to the Tidewater Herald?"))
        .containsExactly(
            "Brandvik Lines closed its ferry terminal in Olvik on Monday after three winters of"
                + " losses.",
            "Brandvik Lines will pay for a second bakery school in Brenn, the town council heard.");
  }

  @Test
  void what_one_outlet_reported_is_not_told_by_another() {
    assertThat(
            texts(
                "Does the Tidewater Herald say that Brandvik Lines closed its ferry terminal in"
                    + " Olvik after three winters of losses, while the Tidewater Herald also says"
                    + " that the quay of Olvik will be sold to Danish investors?"))
        .noneMatch(text -> text.contains("closed its ferry terminal"));
  }

  @Test
  void a_clause_of_which_nothing_is_told_is_named() {
    Draft.Sentences draft =
        (Draft.Sentences)
            write(
                "Did Brandvik Lines close its ferry terminal in Olvik, while Danish investors"
                    + " demanded harbour dues from anglers?");

    assertThat(draft.unanswered()).singleElement().asString().contains("Danish investors");
  }

  @Test
  void an_outlet_of_which_nothing_was_read_is_named_and_answers_nothing() {
    Draft draft =
        write(
            "Considering the Northern Gazette article on the closed ferry terminal in Olvik and a"
                + " Skerry Times report on the bakery school in Brenn, which investor backed both"
                + " companies in their second winter?");

    assertThat(draft)
        .isInstanceOfSatisfying(
            Draft.Nothing.class,
            nothing ->
                assertThat(nothing.premise())
                    .isEqualTo("No article by Northern Gazette or Skerry Times has been read."));
  }

  @Test
  void what_asks_for_a_company_is_not_answered_by_sentences_that_name_nobody() {
    Newsstand stand =
        Newsstand.of(
            Piece.of(
                "quay",
                "Quay",
                "The old ferry terminal was closed after three winters of heavy losses.",
                "The second bakery school was paid for by the state."));

    assertThat(
            write(
                stand,
                "Which company closed the old ferry terminal after three winters of heavy losses,"
                    + " and paid for the second bakery school of the state?"))
        .isInstanceOf(Draft.Nothing.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who switched off the lights of the ferry terminal in Olvik that Brandvik Lines closed on"
            + " Monday after three winters of losses, before a second bakery school in Brenn?",
        "In which year did Brandvik Lines open the ferry terminal in Olvik that it closed on"
            + " Monday after three winters of losses, before it paid for a second bakery school?"
      })
  void what_asks_for_a_deed_or_a_day_is_not_answered_by_what_only_surrounds_it(String question) {
    assertThat(texts(question)).isEmpty();
  }

  @Test
  void what_asks_for_a_number_is_not_answered_clause_by_clause() {
    assertThat(
            texts(
                "How many people lost their jobs when Brandvik Lines closed its ferry terminal in"
                    + " Olvik after three winters of losses, while it paid for a bakery school in"
                    + " Brenn?"))
        .isEmpty();
  }

  private static List<String> texts(String question) {
    return switch (write(question)) {
      case Draft.Sentences sentences -> sentences.claims().stream().map(Claim::text).toList();
      case Draft.Nothing _ -> List.of();
    };
  }

  private static Draft write(String question) {
    return write(STAND, question);
  }

  private static Draft write(Newsstand stand, String question) {
    return new ExtractiveWriter(Synonyms.NONE, new Scenes()).write(stand.evidence(question), 4);
  }
}
