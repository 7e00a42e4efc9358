// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ask.Turn.Kind;
import dev.dateline.ask.Turn.Name;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CondenserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          who was killed by the scooter bomb | Igor Kirillov/MAN, Moscow/PLACE | why was he killed | why was Igor Kirillov killed
          who was killed by the scooter bomb | Igor Kirillov/MAN, Moscow/PLACE | why?              | why was Igor Kirillov killed by the scooter bomb
          who was killed by the scooter bomb | Igor Kirillov/MAN, Moscow/PLACE | was it in kyiv?   | was Igor Kirillov killed by the scooter bomb in kyiv
          why was Igor Kirillov killed       | -                               | was it in kyiv?   | was Igor Kirillov killed in kyiv
          when will the bridge open          | -                               | is it in june     | will the bridge open in june
          who was killed by the scooter bomb | Igor Kirillov/MAN, Moscow/PLACE | and when?         | when was Igor Kirillov killed by the scooter bomb
          who was killed by the scooter bomb | Igor Kirillov/MAN, Moscow/PLACE | did putin say his death was a setback? | did putin say Igor Kirillov's death was a setback
          who was killed by the scooter bomb | Igor Kirillov/MAN, Moscow/PLACE | did putin say he was ready | did putin say he was ready
          wen was kirilov kiled              | Igor Kirillov/MAN, Vladimir Putin/MAN | where did he live then | where did Igor Kirillov live then
          when was oreshnik first used       | Vladimir Putin/MAN              | how far does it fly | how far does oreshnik fly
          when will the bridge open          | Odile Farn/WOMAN                | how much does it cost | how much does the bridge cost
          when will the bridge open          | Odile Farn/WOMAN                | what did she say  | what did Odile Farn say
          when will the bridge open          | Odile Farn/WOMAN                | what about the ferry | when will the ferry open
          how many visitors came in october  | -                               | and in november?  | how many visitors came in november
          how many visitors came             | -                               | and in november?  | how many visitors came in november
          did jones resign                   | -                               | why did he resign | why did jones resign
          where is assad now                 | Bashar al-Assad/MAN, Moscow/PLACE | who else is there | who else is in Moscow
          what happened in halden            | Odile Farn/WOMAN                | who lives there   | who lives in halden
          who won the vote in 2023           | Odile Farn/WOMAN                | what about her budget | what about Odile Farn's budget
          who was killed by the scooter bomb | Igor Kirillov/MAN               | and who was killed that week? | who was killed that week
          who was killed by the scooter bomb | Igor Kirillov/MAN               | is it true that russia is strong | is it true that russia is strong
          who was killed by the scooter bomb | Igor Kirillov/MAN               | who is the missing journalist? | who is the missing journalist?
          who is the mayor                   | Odile Farn/WOMAN                | is there a new bridge | is there a new bridge
          """)
  void a_follow_up_is_made_to_stand_by_itself(
      String asked, String names, String text, String standalone) {
    assertThat(Condenser.standalone(text, after(asked, names))).isEqualTo(standalone);
  }

  @Test
  void nothing_is_put_in_without_an_earlier_turn() {
    assertThat(Condenser.standalone("why was he killed?", Conversation.EMPTY))
        .isEqualTo("why was he killed?");
  }

  @Test
  void what_cannot_be_resolved_stays_as_it_was_typed() {
    assertThat(
            Condenser.standalone("what did she say?", after("who is the mayor", "Roy Smith/MAN")))
        .isEqualTo("what did she say?");
  }

  @Test
  void an_accusing_follow_up_names_the_person() {
    Intent intent =
        Triage.of(
            "did he steal the boat",
            after("who is the harbour master", "Tobias Marl/MAN"),
            Asked.Setting.PRIVATE);

    assertThat(intent).isInstanceOf(Intent.Accused.class);
    assertThat(((Intent.Accused) intent).accusation().person()).isEqualTo("tobias marl");
  }

  @Property(tries = 200)
  void any_text_comes_out_bounded(@ForAll String text) {
    String standalone =
        Condenser.standalone(text, after("who was killed by the bomb", "Igor Kirillov/MAN"));

    assertThat(standalone.length()).isLessThanOrEqualTo(Math.max(text.length(), Condenser.LONGEST));
  }

  static Conversation after(String asked, String names) {
    List<Name> all = new ArrayList<>();
    if (names != null) {
      for (String name : names.split(", ", -1)) {
        int slash = name.indexOf('/');
        all.add(
            new Name(name.substring(0, slash), Kind.valueOf(name.substring(slash + 1).strip())));
      }
    }
    return Conversation.EMPTY.with(
        new Turn(asked, asked, all, List.of(), Instant.parse("2026-11-23T10:00:00Z")));
  }
}
