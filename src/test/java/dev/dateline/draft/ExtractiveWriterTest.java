// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.grammar.Scenes;
import dev.dateline.news.Role;
import dev.dateline.search.Newsstand;
import dev.dateline.search.Piece;
import dev.dateline.search.Synonyms;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtractiveWriterTest {
  @Test
  void two_figures_of_two_days_are_both_told_and_the_later_one_last() {
    Newsstand stand =
        Newsstand.of(
            Piece.of("late", "Mill toll", "Fourteen workers died in the mill fire.")
                .day("2026-11-20"),
            Piece.of("early", "Mill fire", "12 workers died in the mill fire.").day("2026-11-18"));

    assertThat(texts(stand, "How many workers died in the mill fire?"))
        .containsExactly(
            "12 workers died in the mill fire.", "Fourteen workers died in the mill fire.");
  }

  @Test
  void one_figure_in_two_articles_is_told_once() {
    Newsstand stand =
        Newsstand.of(
            Piece.of("late", "Mill toll", "Twelve workers died in the mill fire.")
                .day("2026-11-20"),
            Piece.of("early", "Mill fire", "12 workers died in the mill fire.").day("2026-11-18"));

    assertThat(texts(stand, "How many workers died in the mill fire?")).hasSize(1);
  }

  @Test
  void a_feast_of_two_words_is_not_met_by_one_of_them() {
    Newsstand stand =
        Newsstand.of(
            Piece.of(
                "lund",
                "President Lund speaks",
                "Speaking at his yearly meeting, President Per Lund said the new port would"
                    + " open."));

    assertThat(texts(stand, "what did president lund say in the new year speech")).isEmpty();
  }

  @Test
  void whom_the_headline_calls_a_hiker_the_first_sentence_names() {
    Newsstand stand =
        Newsstand.of(
            Piece.of(
                "hiker",
                "Missing hiker found in Brenn",
                "Per Lund was found alive on Monday.",
                "Lund was taken to a hospital in Olvik."));

    assertThat(texts(stand, "Where was the hiker taken?"))
        .contains("Lund was taken to a hospital in Olvik.");
  }

  @Test
  void a_day_asked_about_is_met_by_the_weekday_that_it_was() {
    Newsstand stand =
        Newsstand.of(
            Piece.of("flood", "Flood in Brenn", "The shelter in Brenn housed 63 people on Sunday.")
                .day("2026-11-16"));

    assertThat(texts(stand, "how many people did the shelter in brenn house on nov 15")).hasSize(1);
    assertThat(texts(stand, "how many people did the shelter in brenn house on nov 12")).isEmpty();
  }

  @Test
  void what_another_says_than_the_one_asked_about_is_shown_beside_it() {
    Newsstand stand =
        Newsstand.of(
            Piece.of(
                "loss",
                "Loss",
                "The death of Ane Holm was a setback for the harbor of Brenn, the report finds.",
                "Karl Lund said that the death of Holm was a blunder of the guards."));

    assertThat(texts(stand, "Did Karl Lund say the death of Holm was a setback?"))
        .containsExactlyInAnyOrder(
            "The death of Ane Holm was a setback for the harbor of Brenn, the report finds.",
            "Karl Lund said that the death of Holm was a blunder of the guards.");
  }

  @Test
  void letters_and_digits_alone_ask_nothing() {
    Newsstand stand =
        Newsstand.of(Piece.of("vote", "Vote", "Measure C failed with 38 percent of the vote."));

    assertThat(texts(stand, "a b c")).isEmpty();
    assertThat(texts(stand, "38 38 38")).isEmpty();
  }

  @Test
  void another_who_stands_in_the_subjects_place_answers_nothing() {
    Newsstand stand =
        Newsstand.of(Piece.of("vote", "Holm beats Lund", "Per Lund conceded at 10 p.m. in Brenn."));

    assertThat(texts(stand, "When did Ane Holm concede?")).isEmpty();
  }

  @Test
  void the_articles_order_is_kept() {
    Newsstand stand =
        Newsstand.of(
            Piece.of(
                "pier",
                "Pier",
                "Ane Holm said the pier is safe once more, dry and free of rust.",
                "The wind fell.",
                "Repairs would cost the town 900 crowns, Ane Holm said of the pier."));

    assertThat(texts(stand, "What did Ane Holm say about the pier?"))
        .containsExactly(
            "Ane Holm said the pier is safe once more, dry and free of rust.",
            "Repairs would cost the town 900 crowns, Ane Holm said of the pier.");
  }

  @Test
  void two_people_of_one_surname_are_not_mixed() {
    Newsstand stand =
        Newsstand.of(
            Piece.of("one", "Port", "Ane Holm said the port will grow.", "Holm spoke on Friday."),
            Piece.of("two", "Port", "Per Holm said the port is a shame for the whole coast."));

    List<String> texts = texts(stand, "What did Holm say about the port?");

    assertThat(texts).isNotEmpty();
    assertThat(texts.stream().anyMatch(t -> t.contains("Ane Holm")))
        .isNotEqualTo(texts.stream().anyMatch(t -> t.contains("Per Holm")));
  }

  @Test
  void figures_of_two_people_of_one_surname_are_not_one_figure_that_changed() {
    Newsstand stand =
        Newsstand.of(
            Piece.of(
                    "one",
                    "Plea",
                    "Ane Holm entered a plea in Brenn.",
                    "Holm, 46, left the court alone.",
                    "Ane Holm is not related to Nils Holm, who faces trial.")
                .day("2026-11-02"),
            Piece.of(
                    "two",
                    "Trial",
                    "A jury in Brenn acquitted Nils Holm.",
                    "A guest said that Holm, 38, had pushed him.",
                    "Nils Holm is not related to Ane Holm, who entered a plea.")
                .day("2026-11-09"));

    assertThat(texts(stand, "How old is Holm?"))
        .hasSize(1)
        .allMatch(text -> text.contains("46") || text.contains("38"));
  }

  @Test
  void a_later_figure_stands_behind_an_earlier_one() {
    Newsstand stand =
        Newsstand.of(
            Piece.of("first", "Storm", "The storm in Brenn destroyed 14 homes.").day("2026-11-02"),
            Piece.of("later", "Storm", "The storm in Brenn destroyed 31 homes.").day("2026-11-09"));

    assertThat(texts(stand, "How many homes did the storm in Brenn destroy?"))
        .containsExactly(
            "The storm in Brenn destroyed 14 homes.", "The storm in Brenn destroyed 31 homes.");
  }

  @Test
  void a_part_that_nothing_answers_is_named() {
    Newsstand stand =
        Newsstand.of(Piece.of("mill", "Mill", "The mill in Brenn burned down on 3 June 2024."));

    Draft.Sentences draft =
        (Draft.Sentences)
            write(stand, "When did the mill in Brenn burn down and who owns the brewery?");

    assertThat(draft.claims()).extracting(Claim::text).hasSize(1);
    assertThat(draft.unanswered()).hasSize(1);
    assertThat(draft.unanswered().getFirst()).contains("brewery");
  }

  @Test
  void a_shared_word_is_no_answer_and_is_given_as_near_only() {
    Newsstand stand =
        Newsstand.of(
            Piece.of("mill", "Mill", "The mill in Brenn is closed for good."),
            Piece.of("house", "House", "A house was built on the coast."),
            Piece.of("road", "Road", "A road was built last year."));

    Draft.Nothing none = (Draft.Nothing) write(stand, "When was the mill in Brenn built?");

    assertThat(none.nearest())
        .extracting(Claim::text)
        .containsExactly("The mill in Brenn is closed for good.");
    assertThat(none.premise()).isEmpty();
  }

  @Test
  void what_is_not_in_the_coverage_brings_nothing() {
    Newsstand stand = Newsstand.of(Piece.of("mill", "Mill", "The mill in Brenn is closed."));

    assertThat(write(stand, "Who won the chess final in Tarn?"))
        .isEqualTo(new Draft.Nothing(List.of(), ""));
  }

  @Test
  void a_caption_answers_no_question_about_the_world() {
    Newsstand stand =
        Newsstand.of(
            Piece.of("mill", "Mill", "Brenn was quiet.")
                .block(Role.CAPTION, "The mill in Brenn burned down on 3 June 2024."));

    assertThat(texts(stand, "When did the mill in Brenn burn down?")).isEmpty();
  }

  static List<String> texts(Newsstand stand, String question) {
    return switch (write(stand, question)) {
      case Draft.Sentences sentences -> sentences.claims().stream().map(Claim::text).toList();
      case Draft.Nothing _ -> List.of();
    };
  }

  private static Draft write(Newsstand stand, String question) {
    return new ExtractiveWriter(Synonyms.NONE, new Scenes()).write(stand.evidence(question), 4);
  }
}
