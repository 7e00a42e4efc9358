// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Questions against sentences whose right answer nobody would dispute.
class RelationTest {
  private static final Set<String> KNOWN =
      Set.of("olvik", "brenn", "holm", "lund", "berg", "ane", "tarn", "norland");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Who killed the general? | The general was killed by rebels in Olvik.",
        "Who killed the general? | Rebels killed the general in Olvik.",
        "Who was killed by the rebels? | The rebels killed General Lund in Olvik.",
        "Who did the rebels kill? | General Lund was killed by the rebels.",
        "When did the mayor resign? | The mayor resigned on June 3, 2024.",
        "When did the mayor resign? | On June 3 the mayor resigned.",
        "When was the bridge opened? | The bridge was opened in 1998 by the king.",
        "Where did the plane crash? | The plane crashed in Olvik on Monday.",
        "How many homes did the storm destroy? | The storm destroyed 31 homes in Olvik.",
        "How many people died in the storm? | Twelve people died in the storm.",
        "How much did the bridge cost? | The bridge cost $3 million.",
        "How tall is the tower? | The tower is 120 meters tall.",
        "How old is the suspect? | The suspect is 29 years old.",
        "Why did the council close the school? | The council closed the school because of mold.",
        "What did Holm say about the bridge? | Holm said the bridge is safe.",
        "What did Holm say about the bridge? | According to Holm, the bridge is safe.",
        "Did the council reject the plan? | The council rejected the plan on Monday.",
        "Did the council reject the plan? | The council did not reject the plan.",
        "Who is the mayor of Olvik? | Ane Holm is the mayor of Olvik.",
        "What caused the fire? | A broken lamp caused the fire.",
        "What did the council reject? | The council rejected the plan for a new port.",
        "Which city did the army take? | The army took Tarn on Monday.",
        "When will the school open? | The school will open on June 3.",
        "Where was the suspect arrested? | Police arrested the suspect in Tarn.",
        "Why did the bridge collapse? | The bridge collapsed because of heavy rain.",
        "How long did the strike last? | The strike lasted 12 days.",
        "How far is the mill from Olvik? | The mill is 40 kilometers from Olvik.",
        "Who won the election? | Ane Holm won the election on Sunday.",
        "Who owns the brewery? | The brewery is owned by the Berg family.",
        "How many bridges did the flood destroy? | The flood destroyed four bridges and 12 boats.",
        "Where will the match be played? | The match will be played in Brenn.",
        "How did the thief escape? | The thief escaped by jumping from a window.",
        "Who voted against the plan? | Ane Holm and Per Lund voted against the plan.",
        "Who voted for the bridge? | Ane Holm and Per Lund voted for the bridge.",
        "death toll of the storm | The death toll of the storm rose to three.",
        "Who is the sheriff of Olvik County? | Olvik County Sheriff Ane Holm closed the road.",
        "Did Norland kill Holm? | Holm was killed by agents of Norland.",
        "Did Brenn ignore warnings? | Brenn denied that it had ignored warnings.",
        "Why was Lund fired? | Lund was fired as the port lost money.",
        "Why was Lund fired? | Lund was fired over a loan.",
        "Why did the school close? | The school closed with 31 pupils left.",
        "How much did the Brenn brewery cost? | Ane Holm bought the Brenn brewery for $3 million.",
        "Which player hurt his knee? | Forward Per Lund left with a knee injury.",
      })
  void a_sentence_that_says_so_answers(String question, String sentence) {
    Fit fit = fit(question, sentence);

    assertThat(fit.answers()).as(fit.why()).isTrue();
    assertThat(fit.why()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What did Holm say about Lund? | Lund said he was ready to meet with Ane Holm but said no"
            + " more.",
        "What did Holm say about Lund? | “Holm and I disagree about bridges,” Lund said.",
        "What did critics say? | Four were in critical condition at Olvik Hospital, said Dr. Holm.",
        "Who is Holm? | “We disagree about bridges, not about people,” Holm said.",
        "Who is the sheriff of Olvik County? | The Olvik County Sheriff's Office closed the road.",
        "Who killed the general? | The general was killed on Monday in Olvik.",
        "Who killed the general? | The general killed two rebels in Olvik.",
        "Who voted against the bridge? | Ane Holm voted for the bridge.",
        "Who voted for the bridge? | Ane Holm voted against the bridge.",
        "When did the mayor resign? | The mayor resigned after a row over the port.",
        "When did the mayor resign? | The mayor may resign on June 3.",
        "When did the mayor resign? | The mayor did not resign on June 3.",
        "When was the bridge opened? | The bridge was closed in 1998.",
        "Where did the plane crash? | The plane crashed on Monday.",
        "How many homes did the storm destroy? | The storm destroyed 31 boats in Olvik.",
        "How many homes did the storm destroy? | The storm destroyed homes in Olvik.",
        "How much did the bridge cost? | The bridge cost many votes.",
        "How tall is the tower? | The tower is 90 years old.",
        "How old is the suspect? | The suspect stole 29 bicycles.",
        "Why did the council close the school? | The council closed the school on Monday.",
        "What did Holm say about the bridge? | Lund said the bridge is safe.",
        "What did Holm say about the bridge? | Holm opened the bridge.",
        "Which city did the army take? | The army took the city on Monday.",
        "Who won the chess final? | Holm won the sailing race.",
        "When did the ferry stop? | The mill in Brenn closed on June 3.",
        "Did the mayor resign? | The mayor said Lund should resign.",
        "When did the mill open? | The mill burned on June 3, years after the school opened.",
        "Who won the election? | Ane Holm lost the election on Sunday.",
        "Why did the bridge collapse? | The bridge collapsed on Monday.",
        "How long did the strike last? | The strike involved 12 unions.",
        "How many people died in the storm? | The storm cut power to 31 homes.",
        "Who owns the brewery? | The brewery was sold on Monday.",
        "Did the army attack Tarn? | Tarn attacked the army.",
        "Who did Holm praise? | Lund praised Holm.",
        "Who shot Holm? | Holm shot a wolf.",
        "When did Lund die? | Lund was born on June 3, 1950.",
        "How many bridges did the flood destroy? | The flood destroyed 12 boats near the bridges.",
        "When did the mayor resign? | The mayor refused to resign on June 3.",
        "When did the bridge open? | The bridge was due to open on June 3.",
        "Why was Lund fired? | Lund was fired as chief of the port on Monday.",
        "Why does the school close? | The school will close in June after 68 years, the board"
            + " said.",
        "Why was Lund ousted? | Lund was ousted on Monday and forced to leave Brenn with his wife.",
        "Did Norland kill Holm? | Lund said that letting Holm be killed was a blunder of Norland.",
        "What did Holm plead? | Lund listed what she had pleaded guilty to and said Holm ordered"
            + " it.",
        "Did Norland kill Holm? | Holm said that Norland wanted Lund to be killed.",
        "Who did Holm marry? | Holm played the game “Kiss, Marry, Kill” with Ane Lund.",
        "How much does the Tarn 15 cost? | There is a cable for the Tarn 15 for $22.",
      })
  void a_sentence_that_only_shares_words_does_not(String question, String sentence) {
    Fit fit = fit(question, sentence);

    assertThat(fit.answers()).isFalse();
    assertThat(fit.why()).isNotEmpty();
  }

  @Test
  void a_pronoun_answers_by_what_it_stands_for() {
    Ask ask = Inquiry.of("When did Holm resign?").asks().getFirst();
    Statement s = Statement.of("She resigned on June 3.", KNOWN);
    Relation relation = new Relation(ask, Kin.NONE, _ -> 1);

    assertThat(relation.fit(s, person("Ane Holm"), List.of(), List.of()).answers()).isTrue();
    assertThat(relation.fit(s, person("Per Lund"), List.of(), List.of()).answers()).isFalse();
  }

  @Test
  void a_word_that_stands_for_the_readers_word_answers_too() {
    Ask ask = Inquiry.of("When did the burgomaster resign?").asks().getFirst();
    Statement s = Statement.of("The mayor resigned on June 3.", KNOWN);
    Kin kin = stem -> stem.equals(stem("burgomaster")) ? Set.of(stem("mayor")) : Set.of();

    assertThat(fit(ask, s, kin).answers()).isTrue();
    assertThat(fit(ask, s, Kin.NONE).answers()).isFalse();
  }

  @Test
  void a_day_that_dates_the_event_is_stronger_than_one_that_only_names_it() {
    String question = "When did the mill explode?";

    assertThat(fit(question, "The mill exploded on Monday.").strength())
        .isGreaterThan(fit(question, "Monday's explosion at the mill was heard.").strength());
    assertThat(fit(question, "The mill exploded at 8 p.m.").answers()).isTrue();
  }

  @Test
  void an_exact_day_is_stronger_than_a_weekday() {
    String question = "When did the mayor resign?";

    assertThat(fit(question, "The mayor resigned on June 3, 2024.").strength())
        .isGreaterThan(fit(question, "The mayor resigned on Monday.").strength());
  }

  @Property(tries = 150)
  void no_characters_make_it_throw(@ForAll String typed, @ForAll String said) {
    assertThatCode(
            () -> {
              Fit fit = fit(typed, said);
              assertThat(fit.covered()).isBetween(0.0, 1.0);
              fit("who killed " + typed + "?", said + " was killed by " + typed);
              fit("how many " + typed + " in " + said + "?", typed + " 3 " + said);
            })
        .doesNotThrowAnyException();
  }

  private static Fit fit(String question, String sentence) {
    return fit(Inquiry.of(question).asks().getFirst(), Statement.of(sentence, KNOWN), Kin.NONE);
  }

  private static Fit fit(Ask ask, Statement sentence, Kin kin) {
    return new Relation(ask, kin, _ -> 1).fit(sentence, Supplied.NONE, List.of(), List.of());
  }

  private static Supplied person(String name) {
    return new Supplied(Tokens.of(name), List.of());
  }

  private static String stem(String word) {
    return Tokens.of(word).getFirst().stem();
  }
}
