// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.grammar.Ask.Tense;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InquiryTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Who killed the general? | DOER | killed | '' | general | PAST",
        "Who was killed by the army? | PATIENT | killed | '' | '' | PAST",
        "Who did the army kill? | PATIENT | kill | army | '' | PAST",
        "When did the mayor resign? | TIME | resign | mayor | '' | PAST",
        "whered the plane crash | PLACE | crash | plane | '' | PAST",
        "what did the mayor announce last thursday | SAYING | announce | mayor | last thursday |"
            + " PAST",
        "what all did the storm destroy | DEED | destroy | storm | '' | PAST",
        "When was the bridge opened? | TIME | opened | bridge | '' | PAST",
        "When will the bridge be opened? | TIME | opened | bridge | '' | FUTURE",
        "Where did the plane crash? | PLACE | crash | plane | '' | PAST",
        "Why did the council close the school? | REASON | close | council | school | PAST",
        "How many homes did the storm destroy? | COUNT | destroy | storm | '' | PAST",
        "How did the thief escape? | MANNER | escape | thief | '' | PAST",
        "What did the mayor say about the bridge? | SAYING | say | mayor | bridge | PAST",
        "What did the council reject? | DEED | reject | council | '' | PAST",
        "What caused the fire? | DOER | caused | '' | fire | PAST",
        "Did the council reject the plan? | WHETHER | reject | council | plan | PAST",
        "Will the mayor resign? | WHETHER | resign | mayor | '' | FUTURE",
        "Is it true that Holm resigned? | WHETHER | resigned | Holm | '' | PAST",
        "Holm resigned, right? | WHETHER | resigned | Holm | '' | PAST",
        "Who is Ane Holm? | IDENTITY | - | '' | Ane Holm | PRESENT",
        "Who is the mayor of Olvik? | IDENTITY | - | '' | mayor Olvik | PRESENT",
        "ferry to Olvik | TOPIC | - | '' | ferry Olvik | PAST",
      })
  void a_question_is_taken_apart(
      String question, Wanted wanted, String verb, String subject, String object, Tense tense) {
    Ask ask = one(question);

    assertThat(ask.wanted()).isEqualTo(wanted);
    Token found = ask.verb();
    assertThat(found == null ? null : found.text()).isEqualTo(verb);
    assertThat(text(ask.subject())).isEqualTo(subject);
    assertThat(text(ask.object())).isEqualTo(object);
    assertThat(ask.tense()).isEqualTo(tense);
  }

  @Test
  void the_agent_of_a_passive_question_stands_behind_by() {
    Ask ask = one("Who was killed by the army?");

    assertThat(ask.passive()).isTrue();
    assertThat(text(ask.agent())).isEqualTo("army");
    assertThat(one("Who did the army kill?").passive()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "How many homes did the storm destroy? | COUNT | homes",
        "Which city did the army take? | WHICH | city",
        "What party won the election? | WHICH | party",
      })
  void what_is_counted_or_chosen_from_is_kept(String question, Wanted wanted, String counted) {
    Ask ask = one(question);

    assertThat(ask.wanted()).isEqualTo(wanted);
    assertThat(text(ask.counted())).isEqualTo(counted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "How tall is the tower? | LENGTH",
        "How heavy is the bell? | MASS",
        "How fast was the train? | SPEED",
        "How old is the suspect? | AGE",
        "How much did the bridge cost? | MONEY",
        "What is the cost of the bridge? | MONEY",
      })
  void a_measure_knows_its_dimension(String question, Amount.Sort sort) {
    Ask ask = one(question);

    assertThat(ask.wanted()).isEqualTo(Wanted.MEASURE);
    assertThat(ask.sorts()).contains(sort);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "whats the cost of the bridge | MEASURE",
        "wen did the mayor resign | TIME",
        "wher did the plane crash?? | PLACE",
        "hwo killed the general | DOER",
        "were is the general buried | PLACE",
        "were the hostages freed | WHETHER",
        "who were they | IDENTITY",
        "general burial were | PLACE",
        "wy did the council close the school | REASON",
        "howmany homes did the storm destroy | COUNT",
        "WHO KILLED THE GENERAL | DOER",
        "So, who killed the general? | DOER",
        "can you tell me when the mayor resigned | TIME",
        "please tell me where the plane crashed | PLACE",
        "do you know why the council closed the school | REASON",
      })
  void habits_of_typing_change_nothing(String question, Wanted wanted) {
    assertThat(one(question).wanted()).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "When did the mayor resign and who replaced her? | TIME DOER",
        "Who killed the general, and where was he born? | DOER PLACE",
        "Where is the mill? How many people work there? | PLACE COUNT",
        "When did the mill open and why did the school close? | TIME REASON",
      })
  void parts_are_told_apart(String question, String wanted) {
    List<Ask> asks = Inquiry.of(question).asks();

    assertThat(asks.getFirst().wanted().name()).isEqualTo(wanted.split(" ", -1)[0]);
    assertThat(asks.getLast().wanted().name())
        .isEqualTo(wanted.substring(wanted.lastIndexOf(' ') + 1));
    assertThat(asks).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who killed the general and his driver?",
        "When did Norway and Sweden sign the treaty?",
        "Who said “we won and who cares about it” yesterday?",
      })
  void an_and_inside_a_part_joins_and_does_not_split(String question) {
    assertThat(Inquiry.of(question).asks()).hasSize(1);
  }

  @Test
  void no_more_parts_are_told_apart_than_the_bound() {
    assertThat(Inquiry.of("when was it built? ".repeat(30)).asks()).hasSize(Inquiry.MOST);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "when is Ada Brook going to meet Lev Marsh | when will Ada Brook meet Lev Marsh",
        "Is the old school going to be sold | will the old school be sold",
        "is the mayor not going to run and are they going to say so"
            + " | will the mayor not run and are they going to say so",
        "when is Ada Brook going to Osterby | when is Ada Brook going to Osterby",
        "who said \"the pier is never going to close\""
            + " | who said \"the pier is never going to close\"",
        "which plant is going to close | which plant is going to close"
      })
  void what_somebody_is_going_to_do_is_what_they_will_do(String typed, String meant) {
    assertThat(Inquiry.habits(typed)).isEqualTo(meant);
  }

  @Test
  void words_between_quotation_marks_are_kept_from_three_on() {
    assertThat(Inquiry.of("Who said \"we will rebuild\" and \"no way\"?").quoted())
        .containsExactly("we will rebuild");
    assertThat(Inquiry.of("Who said “we will rebuild it”?").quoted())
        .containsExactly("we will rebuild it");
    assertThat(Inquiry.of("Who said we will rebuild?").quoted()).isEmpty();
  }

  @Test
  void a_pronoun_makes_a_part_point_to_the_one_before() {
    List<Ask> asks = Inquiry.of("When did the mayor resign and who replaced her?").asks();

    assertThat(asks.getFirst().pointing()).isFalse();
    assertThat(asks.getLast().pointing()).isTrue();
    assertThat(text(asks.getLast().with(asks.getFirst().terms()).terms())).contains("mayor");
  }

  @Test
  void an_inquiry_asks_at_least_one_thing() {
    assertThat(Inquiry.of("").asks()).hasSize(1);
    assertThatThrownBy(() -> new Inquiry("x", List.of(), List.of()))
        .hasMessage("a question asks at least one thing");
  }

  @Property(tries = 200)
  void no_characters_make_it_throw(@ForAll String typed) {
    assertThatCode(() -> Inquiry.of(typed)).doesNotThrowAnyException();
    assertThatCode(() -> Inquiry.of("who " + typed + " was " + typed + "?"))
        .doesNotThrowAnyException();
  }

  private static Ask one(String question) {
    List<Ask> asks = Inquiry.of(question).asks();
    assertThat(asks).hasSize(1);
    return asks.getFirst();
  }

  private static String text(List<Token> tokens) {
    return String.join(" ", tokens.stream().map(Token::text).toList());
  }
}
