// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.dateline.grammar.Occurrence.Voice;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The army killed the general. | killed | ACTIVE",
        "The general was killed by the army. | killed | PASSIVE",
        "The general has been killed. | killed | PASSIVE",
        "The general was recently arrested. | arrested | PASSIVE",
        "The army has killed the general. | killed | ACTIVE",
        "The army is killing civilians. | killing | ACTIVE",
        "The killing of the general shocked Olvik. | killing | NOUN",
        "The bridge was closed and the road opened. | closed | PASSIVE",
        "The council will close the school. | close | ACTIVE",
        "Holm’s vote decided it. | vote | NOUN",
      })
  void a_verb_is_told_by_how_it_stands(String sentence, String word, Voice voice) {
    assertThat(occurrence(sentence, word).voice()).isEqualTo(voice);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The council did not reject the plan. | reject | true",
        "The council never rejected the plan. | rejected | true",
        "Holm denied that Lund stole the money. | stole | true",
        "Nobody rejected the plan. | rejected | true",
        "The council rejected the plan. | rejected | false",
        "The council rejected the plan, which did not help. | rejected | false",
      })
  void a_denial_is_told_from_a_deed(String sentence, String word, boolean negated) {
    assertThat(occurrence(sentence, word).negated()).isEqualTo(negated);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor may resign. | resign | true",
        "The mayor will resign in June. | resign | true",
        "The mayor plans to resign. | resign | true",
        "If the mayor resigned, the council would vote. | resigned | true",
        "The mayor resigned. | resigned | false",
        "The storm forced the mayor to resign. | resign | false",
        "The mayor, who resigned in June, left. | resigned | false",
      })
  void what_may_be_is_told_from_what_is(String sentence, String word, boolean unreal) {
    assertThat(occurrence(sentence, word).unreal()).isEqualTo(unreal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The bridge nearly collapsed. | collapsed | true",
        "The bridge was about to collapse. | collapse | true",
        "The bridge collapsed. | collapsed | false",
      })
  void what_almost_happened_is_told_from_what_did(String sentence, String word, boolean near) {
    assertThat(occurrence(sentence, word).near()).isEqualTo(near);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor resigned; the council voted. | resigned | voted",
        "The mayor resigned because the council voted. | resigned | voted",
        "The mayor resigned, and the council voted. | resigned | voted",
        "The mayor, who resigned, had voted. | mayor | resigned",
        "Holm said that the bridge closed. | said | closed",
        "The mayor resigned after the council voted. | resigned | voted",
      })
  void clauses_are_told_apart(String sentence, String one, String other) {
    Statement s = Statement.of(sentence, Set.of());

    assertThat(s.clause(at(s, one))).isNotEqualTo(s.clause(at(s, other)));
  }

  @Test
  void a_list_and_a_date_do_not_open_a_clause() {
    Statement s = Statement.of("Holm, Lund and Berg met in Olvik on Dec. 17, 2024.", Set.of());

    assertThat(s.tokens().stream().map(t -> s.clause(s.tokens().indexOf(t)))).containsOnly(0);
  }

  @Test
  void names_are_capitals_inside_and_known_ones_at_the_start() {
    Statement s = Statement.of("Ferries from Olvik met Ane Holm on Monday.", Set.of());
    assertThat(names(s)).containsExactly("Olvik", "Ane", "Holm");

    assertThat(names(Statement.of("Olvik waits.", Set.of("olvik")))).containsExactly("Olvik");
    assertThat(names(Statement.of("Everyone waits.", Set.of("olvik")))).isEmpty();
  }

  @Test
  void dates_and_numbers_are_kept_apart() {
    Statement s = Statement.of("On Dec. 17, 2024 the storm destroyed 31 homes.", Set.of());

    assertThat(s.dates()).hasSize(1);
    assertThat(s.amounts()).extracting(a -> s.tokens().get(a.at()).text()).containsExactly("31");
  }

  @Test
  void a_place_in_the_text_gives_its_token() {
    Statement s = Statement.of("The mill burned.", Set.of());

    assertThat(s.tokenAt(0)).isZero();
    assertThat(s.tokenAt(4)).isEqualTo(1);
    assertThat(s.tokenAt(99)).isEqualTo(3);
  }

  @Property(tries = 200)
  void no_characters_make_it_throw(@ForAll String text) {
    assertThatCode(
            () -> {
              Statement s = Statement.of(text + " was killed by " + text, Set.of());
              for (int i = 0; i < s.tokens().size(); i++) {
                s.occurrence(i);
                s.clause(i);
                s.name(i);
              }
              Pointers.outside(s);
              Statement.of(text, Set.of());
            })
        .doesNotThrowAnyException();
  }

  private static List<String> names(Statement s) {
    return s.tokens().stream().filter(t -> s.name(s.tokens().indexOf(t))).map(Token::text).toList();
  }

  private static Occurrence occurrence(String sentence, String word) {
    Statement s = Statement.of(sentence, Set.of());
    return s.occurrence(at(s, word));
  }

  private static int at(Statement s, String word) {
    List<String> words = s.tokens().stream().map(Token::text).toList();
    assertThat(words).contains(word);
    return words.indexOf(word);
  }
}
