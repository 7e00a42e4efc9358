// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.draft.Claim;
import dev.dateline.grammar.Scenes;
import dev.dateline.search.Newsstand;
import dev.dateline.search.Piece;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// True sentences beside a question: which answer it in words of their own, and which come near.
class AnsweringTest {
  private static final String[] SAID = {
    "Deputy Mayor Ane Holm will run the meetings of the council while the mayor is away.",
    "A dog named Biscuit led sailors to the missing boy in the ravine, Sgt. Per Lund said.",
    "The boy drank from a stream for two days.",
    "The old ferry had been stored in a shed behind the harbor.",
    "Trucks are banned from the pier until spring.",
    "The painting was cut from its frame, Sgt. Per Lund said.",
    "The harbor was last repaired in 1998.",
    "Lund told the council that the piers are cracked.",
    "The boiler of the ferry burst and killed four sailors.",
    "The toll for boats is unchanged at $13.",
    "The mayor said that the city would accept the ruling on the quay.",
    "The lighthouse will stay closed until Tuesday.",
    "Investigators did not yet know who switched off the siren.",
    "Ada Mork voted against the quay plan.",
    "Nine were still in the hospital.",
    "The cook of the ferry broke a wrist.",
    "Its president, Odd Vik, said that the union of dockers had complained about fog.",
    "The horn had been turned off for repairs since Monday."
  };

  private final Verifier verifier = new Verifier(new Scenes());
  private final Newsstand stand = Newsstand.of(Piece.of("harbor", "Harbor news", SAID));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          who stands in for the mayor at the council   | Deputy Mayor
          who found the missing boy                    | A dog
          what did per lund say about the piers        | Lund told
          where did they keep the old ferry            | The old ferry
          can trucks go over the pier                  | Trucks are
          when was the harbor last repaired            | The harbor was
          is the toll for boats going up               | The toll
          will the city appeal the quay ruling         | The mayor said
          when does the lighthouse reopen              | The lighthouse
          how long will the lighthouse be closed       | The lighthouse
          who switched off the siren                   | Investigators
          how did mork vote on the quay plan           | Ada Mork
          how many passengers are still in hospital    | Nine were
          what injury did the cook of the ferry have   | The cook
          what did the union of dockers say about fog  | Its president
          why was the horn turned off                  | The horn
          """)
  void an_answer_in_words_of_its_own_stands(String question, String beginning) {
    assertThat(answers(question, beginning)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          who stole the painting                 | The painting
          when did ane holm resign               | Deputy Mayor
          when was the painting returned         | The painting
          how many trucks cross the pier         | Trucks are
          where is the painting now              | The painting
          who repaired the harbor in 1998        | The harbor
          why was the harbor closed              | The harbor
          what did ane holm say about the piers  | Lund told
          did the mayor leave the council        | Deputy Mayor
          how much did the ferry cost            | The old ferry
          who set the toll for boats             | The toll
          how many cooks are in the hospital now | The cook
          how old is the lighthouse              | The lighthouse
          why did ada mork resign                | Ada Mork
          which doctor treated the cook          | The cook
          what did odd vik say about the sermon  | Its president
          who sued the city over the quay        | The mayor said
          who found the siren                    | Investigators
          """)
  void a_true_sentence_beside_the_point_is_no_answer(String question, String beginning) {
    assertThat(answers(question, beginning)).isFalse();
  }

  private boolean answers(String question, String beginning) {
    for (String sentence : SAID) {
      if (sentence.startsWith(beginning)) {
        Claim claim = stand.claim("harbor", sentence);
        return verifier.answers(List.of(claim), stand.evidence(question));
      }
    }
    throw new IllegalArgumentException("nothing begins with '" + beginning + "'");
  }
}
