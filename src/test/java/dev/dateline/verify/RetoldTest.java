// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.draft.Claim;
import dev.dateline.grammar.Scenes;
import dev.dateline.search.Evidence;
import dev.dateline.search.Newsstand;
import dev.dateline.search.Piece;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Freer words of models: turns of phrase that are proved, and falsehoods that once were.
class RetoldTest {
  private static final String[] SAID = {
    "The council voted 5-2 on Tuesday to replace the old ferry at a cost of $18.4 million.",
    "The budget raises the harbor tax by 2.9 percent.",
    "The owner of a boat valued at $9,000 will pay about $84 more a year, Director Ane Holm said.",
    "It closes the swimming pool and shortens the library’s Sunday hours.",
    "Per Lund pleaded not guilty on Saturday and was released on $5,000 bail.",
    "The damage to homes, roads and the quay is now put at $9.7 million.",
    "A jury on Thursday acquitted Per Lund of assaulting a customer in February.",
    "Dan Berg, the former treasurer of the rowing club, admitted theft on Monday.",
    "Sailors in boats took 57 people and 14 dogs from houses, Chief Siv Dahl said.",
    "Jo Marl was sentenced on Monday to six years in prison for a fire that destroyed a shed last"
        + " year.",
    "The toll rose to three when a worker died in a hospital, Sheriff Odd Vik said.",
    "The shelter, which was built last year for $22,000, was destroyed.",
    "The yard is the town’s third-largest employer.",
    "Nobody wants to be the captain who waited too long, Ada Mork said.",
    "Her treatment will begin on Dec. 1 at Olvik Hospital.",
    "The board has not decided what will become of the pier.",
    "Enrollment has fallen by 14 percent since 2018.",
    "Berg conceded at 10:40 p.m. in a speech at the Fisher Hall.",
    "A dog led rescuers to Lund at 9:50 a.m., said Lt. Eli Roe of the Olvik County Sheriff’s"
        + " Office.",
    "A video from a shop, which was shown to the jury on Tuesday, did not show a push, lawyer Liv"
        + " Moe said.",
    "The pool will reopen on Jan. 16, six weeks later than planned, because water ruined a pump,"
        + " Director Ane Holm said.",
    "About 6,200 boats pass the lock each day, according to the town.",
    "The blaze was put out by crews from six towns.",
    "His lawyer, Pia Vang, said the test had not been done properly.",
    "Board President Clem Rask, who voted to close the school, said the board had no good choice.",
    "A side door was forced between 1 a.m. and 3 a.m., Roe said.",
    "The river crested at 19.6 feet on Nov. 11, nearly five feet above flood stage.",
    "The owner, Fitz Pann, put the loss at $1.1 million.",
    "Mia Salv scored as time ran out, and the Gulls came from 14 points down to beat the Rams.",
    "The Rams lost running back Cal Strath to a knee injury.",
    "Putin said that allowing Kiril to be killed was a “major blunder” of the agencies."
  };
  private static final Newsstand STAND = Newsstand.of(Piece.of("harbor", "Harbor news", SAID));
  private static final Evidence EVIDENCE = STAND.evidence("harbor");

  private final Verifier verifier = new Verifier(new Scenes());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The budget      | The budget raises the harbor tax by 2.9%.
          Per Lund        | Per Lund entered a plea of not guilty and was released on $5,000 bail.
          A jury          | Per Lund was found not guilty of assaulting a customer in February.
          Jo Marl         | Jo Marl got six years in prison for a fire that destroyed a shed last year.
          Jo Marl         | Jo Marl was sentenced to six years in prison.
          Dan Berg        | Dan Berg, a former treasurer of the rowing club, admitted theft.
          Her treatment   | Her treatment begins on Dec. 1 at Olvik Hospital.
          Enrollment      | Enrollment has fallen 14 percent since 2018.
          The board       | The board has not yet decided what will become of the pier.
          The shelter     | The shelter, built last year for $22,000, was destroyed.
          The blaze       | Crews from six towns put out the blaze.
          Board           | Clem Rask, who voted to close the school, said the board had no good choice.
          A side door     | Roe said a side door was forced between 1 a.m. and 3 a.m.
          The river       | The river crested at 19.6 feet on Nov. 11.
          The owner, F    | Fitz Pann estimated the loss at $1.1 million.
          The Rams        | The Rams lost running back Cal Strath.
          Putin           | Putin called allowing Kiril to be killed a “major blunder” of the agencies.
          Berg            | At 10:40 p.m., Berg conceded in a speech at the Fisher Hall.
          A dog           | A dog led rescuers to Lund, Lt. Eli Roe of the Olvik County Sheriff’s Office said.
          A video         | Lawyer Liv Moe said a video from a shop did not show a push.
          The pool        | Ane Holm said the pool will reopen on Jan. 16 because water ruined a pump.
          About           | About 6,200 boats pass the lock daily, according to the town.
          The owner       | The owner of a boat valued at $9,000 will pay about $84 more per year, Ane Holm said.
          """)
  void other_turns_of_phrase_are_proved(String beginning, String sentence) {
    assertThat(check(beginning, sentence)).isEqualTo(Verdict.PROVED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The council     | The old ferry was replaced on Tuesday at a cost of $18.4 million.
          The budget      | The budget raises the harbor tax to 2.9 percent.
          The owner       | Ane Holm said that she will pay about $84 more a year.
          It closes       | It closes the swimming pool on Sundays.
          Per Lund        | Per Lund was not released on $5,000 bail.
          The damage      | The damage to the quay is now put at $9.7 million.
          A jury          | Per Lund was acquitted in February of assaulting a customer.
          Dan Berg        | Dan Berg, the treasurer of the rowing club, admitted theft on Monday.
          Sailors         | Sailors in boats took 57 people and 14 dogs to houses, Siv Dahl said.
          Jo Marl         | Jo Marl was sentenced last year to six years in prison.
          The toll        | Three workers died in a hospital, Odd Vik said.
          The shelter     | The shelter was built and destroyed last year.
          The yard        | The yard is the third-largest in the town.
          Nobody          | Ada Mork said that she was the captain who waited too long.
          The blaze       | Six crews put out the blaze.
          His lawyer      | Pia Vang’s lawyer said the test had not been done properly.
          Board           | The board said Clem Rask had no good choice.
          A side door     | A side door was forced at 3 a.m., Roe said.
          The river       | The river crested at 19.6 feet above flood stage.
          The river       | The river crested at nearly five feet on Nov. 11.
          The owner, F    | Fitz Pann lost $1.1 million.
          Mia             | The Gulls were 14 points down when time ran out.
          The Rams        | The Rams lost to Cal Strath.
          Putin           | Putin said that Kiril was a “major blunder” of the agencies.
          Berg            | At 10:40 p.m., Fisher Hall conceded in a speech at the Berg.
          Berg            | Fisher Hall conceded at 10:40 p.m. in a speech.
          A dog           | A dog led rescuers to Lund, said Lt. Olvik County Sheriff’s Office of the Eli Roe.
          A video         | Lawyer Liv Moe said a video from a shop showed a push.
          A video         | A video from a shop, which was shown to the jury, showed a push, lawyer Liv Moe said.
          The pool        | Ane Holm said the reopening will be planned because water ruined a pump.
          About           | About 6,200 boats pass the lock, according to the town.
          About           | About 6,200 boats pass the lock each week, according to the town.
          The owner       | The owner of a boat valued at $9,000 will pay about $84 more, Ane Holm said.
          The owner       | The owner of a boat valued at $9,000 a year will pay about $84 more a year, Ane Holm said.
          The board       | The board has decided what will become of the pier.
          """)
  void falsehoods_that_once_passed_are_refused(String beginning, String sentence) {
    assertThat(check(beginning, sentence).holds()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The budget | Enrollment  | The budget raises the harbor tax by 14 percent.
          Per Lund   | Her         | Per Lund pleaded not guilty on Dec. 1.
          The damage | The council | The damage to homes, roads and the quay is now put at $18.4 million.
          A jury     | Dan Berg    | A jury on Thursday acquitted Dan Berg of assaulting a customer.
          The toll   | Sailors     | The toll rose to 57 when a worker died in a hospital, Odd Vik said.
          """)
  void what_two_sentences_tell_apart_is_not_told_together(
      String one, String other, String sentence) {
    assertThat(check(List.of(one, other), sentence).holds()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The budget | Enrollment  | The budget raises the harbor tax by 2.9 percent, and enrollment has fallen by 14 percent since 2018.
          The damage | The council | The council voted 5-2 on Tuesday to replace the old ferry; the damage to homes, roads and the quay is now put at $9.7 million.
          """)
  void two_sentences_may_prove_a_clause_each(String one, String other, String sentence) {
    assertThat(check(List.of(one, other), sentence)).isEqualTo(Verdict.PROVED);
  }

  private Verdict check(String beginning, String sentence) {
    return check(List.of(beginning), sentence);
  }

  private Verdict check(List<String> beginnings, String sentence) {
    List<Claim> cited =
        beginnings.stream()
            .map(
                beginning ->
                    Arrays.stream(SAID)
                        .filter(said -> said.startsWith(beginning))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(beginning)))
            .map(said -> STAND.claim("harbor", said))
            .toList();
    return verifier.check(
        new Claim(
            sentence,
            cited.stream().flatMap(claim -> claim.receipts().stream()).toList(),
            cited.getFirst().purpose()),
        EVIDENCE,
        Answer.Mode.MODEL);
  }
}
