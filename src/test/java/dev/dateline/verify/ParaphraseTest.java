// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.draft.Claim;
import dev.dateline.grammar.Kin;
import dev.dateline.grammar.Scenes;
import dev.dateline.grammar.Tokens;
import dev.dateline.news.Role;
import dev.dateline.news.Sentence;
import dev.dateline.search.Evidence;
import dev.dateline.search.Newsstand;
import dev.dateline.search.Piece;
import dev.dateline.split.Reading;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sentences in other words than an article's: which are proved, and what each refusal names.
class ParaphraseTest {
  private static final Newsstand STAND =
      Newsstand.of(
          Piece.of(
              "ferry",
              "Ferry to Olvik stops",
              "OLVIK — The council voted 5-2 on Monday to replace the 40-year-old ferry at a cost"
                  + " of $18.4 million, Mayor Ane Holm said.",
              "About 6,200 people used the ferry in May. It was last repaired in 1998.",
              "“We will rebuild every pier by spring,” Holm said.",
              "Per Lund of the sailors’ union denied that the crew had ignored warnings.",
              "Two sailors were killed and nine were hurt when a boiler burst.",
              "Holm beat Lund by 612 votes to 587. The vote may be repeated.",
              "Lund voted against the plan because the piers are cracked.",
              "No sailor will be laid off.",
              "Residents were told to boil their water until noon.",
              "The pier itself had not moved before dawn.",
              "Trucks are banned from the pier, but cars are not.",
              "Siv Dahl, 51, of Brenn and Jo Berg, 27, of Olvik were hurt on Saturday, Nov. 14.",
              "A reading by the novelist Eva Moen was called “a shame” by Holm.",
              "Divers found that the water had washed away gravel around one of the piers."));
  private static final Evidence EVIDENCE = STAND.evidence("ferry");

  private final Verifier verifier = new Verifier(new Scenes());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          voted 5-2        | Mayor Ane Holm said the council voted 5–2 to replace the ferry.
          voted 5-2        | The council voted on Nov. 16, 2026, to replace the ferry, Holm said.
          voted 5-2        | According to Ane Holm, the council voted to replace the ferry at a cost of 18.4 million dollars.
          About 6,200      | About 6200 people used the ferry in May.
          last repaired    | The ferry was last repaired in 1998.
          rebuild          | Holm said: “We will rebuild every pier by spring.”
          rebuild          | Ane Holm, the mayor, said: “We will rebuild every pier by spring.”
          Two sailors      | The report of 20 November 2026 said two sailors were killed.
          Two sailors      | According to the article of Nov. 20, two sailors were killed.
          rebuild          | Holm said that every pier would be rebuilt by spring.
          denied           | Per Lund denied that the crew had ignored warnings.
          Two sailors      | Two sailors were killed and nine were hurt.
          Two sailors      | Two sailors died when a boiler burst.
          Holm beat        | Lund was beaten by Holm.
          may be repeated  | The vote may be repeated.
          voted against    | Lund opposed the plan.
          No sailor        | No sailor will be dismissed.
          Residents        | Residents were told to boil their water.
          itself           | The pier had not moved before dawn.
          Siv Dahl         | Siv Dahl, 51, was hurt on Nov. 14.
          A reading        | Holm called Eva Moen’s reading “a shame”.
          Divers found     | Divers found gravel had been washed away around one of the piers.
          """)
  void what_says_the_same_is_proved(String quote, String text) {
    assertThat(check(quote, text)).isEqualTo(Verdict.PROVED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          voted 5-2       | The council voted 6-2 to replace the ferry, Holm said.       | the number '6-2' stands in no cited sentence
          voted 5-2       | The cost of the ferry is $18.4 billion, Holm said.           | the number '$18.4 billion' stands in no cited sentence
          voted 5-2       | The council voted on Tuesday to replace the ferry, Holm said. | the date 'on Tuesday' stands in no cited sentence
          voted 5-2       | The council voted to replace the ferry.                      | 'council' is given as fact, in the article it is somebody's word
          voted 5-2       | Lund said the council voted to replace the ferry.            | 'Lund' stands in no cited sentence
          voted 5-2       | The council voted to sell the ferry, Holm said.              | nothing cited holds 'sell'
          About 6,200     | More than 6,200 people used the ferry in May.                | the number '6,200' is bounded in other words than the article's
          About 6,200     | About 6,200 people used the ferry in March.                  | the date 'in March' stands in no cited sentence
          Two sailors     | The report of 19 November 2026 said two sailors were killed. | the date '19 November 2026' stands in no cited sentence
          rebuild         | The report of 20 November 2026 said every pier would be rebuilt. | 'pier' is given as fact, in the article it is somebody's word
          rebuild         | Holm said: “We will rebuild every bridge by spring.”         | “We will rebuild every bridge by spring.” stands in no cited sentence
          rebuild         | “We will rebuild every pier by spring.”                      | “We will rebuild every pier by spring.” comes without its speaker
          denied          | Per Lund said that the crew had ignored warnings.            | 'said' hides a denial
          denied          | The crew had ignored warnings.                               | 'crew' is given as fact, in the article it is somebody's word
          Two sailors     | Nine sailors were killed and two were hurt.                  | the number 'Nine' counts something else in the article
          Holm beat       | Lund beat Holm.                                              | 'beat' is done the other way round in the article
          may be repeated | The vote will be repeated.                                   | 'repeated' is to come, in the article possible
          voted against   | Lund voted for the plan.                                     | the article says 'against'
          voted against   | The piers are cracked because Lund voted against the plan.   | 'because' joins what the article does not so join
          No sailor       | A sailor will be laid off.                                   | the article denies what the sentence does not
          itself          | The water itself had not moved before dawn.                  | nothing cited holds 'water'
          Siv Dahl        | Siv Dahl, 27, was hurt on Saturday.                          | '27' stands behind another name than 'Dahl'
          Siv Dahl        | Siv Dahl was hurt on Nov. 21.                                | the date 'Nov. 21' stands in no cited sentence
          Trucks are      | Trucks and cars are banned from the pier.                    | 'Trucks' and 'cars' are told apart in the article
          Divers found    | Divers found that the water had washed away one of the piers. | the article does not say that 'washed' was done to them
          Two sailors     | Only two sailors were killed.                                | nothing cited holds 'Only'
          """)
  void what_says_something_else_is_refused_with_the_word_that_does(
      String quote, String text, String reason) {
    assertThat(check(quote, text).reason()).isEqualTo("ferry: " + reason);
  }

  @Test
  void a_newsrooms_own_words_stand_for_each_other() {
    Kin kin = stem -> stem.equals("boat") ? Set.of(Tokens.of("ferry").getFirst().stem()) : Set.of();
    Claim claim = claim("last repaired", "The boat was last repaired in 1998.");

    assertThat(verifier.check(claim, EVIDENCE, Answer.Mode.MODEL).holds()).isFalse();
    assertThat(
            new Verifier(new Scenes(), kin)
                .check(
                    claim("About 6,200", "About 6,200 people used the boat in May."),
                    EVIDENCE,
                    Answer.Mode.MODEL))
        .isEqualTo(Verdict.PROVED);
  }

  @Test
  void a_sentence_beside_the_cited_one_may_be_cited_too() {
    Claim claim = claim("Two sailors", "Two sailors were killed, and no sailor will be laid off.");

    assertThat(verifier.check(claim, EVIDENCE, Answer.Mode.MODEL).holds()).isFalse();
    assertThat(verifier.recited(claim, EVIDENCE).orElseThrow().receipts()).hasSize(2);
  }

  private Verdict check(String quote, String text) {
    return verifier.check(claim(quote, text), EVIDENCE, Answer.Mode.MODEL);
  }

  private static Claim claim(String quote, String text) {
    Sentence cited =
        Reading.of(STAND.get("ferry")).sentences().stream()
            .filter(one -> one.role() == Role.BODY && one.text().contains(quote))
            .findFirst()
            .orElseThrow();
    return new Claim(text, STAND.claim("ferry", cited.text()).receipts(), Claim.Purpose.REPORT);
  }
}
