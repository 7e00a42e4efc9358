// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamiliesTest {
  private static final Kin FAMILIES = Families.beside(Kin.NONE);

  @ParameterizedTest
  @CsvSource({
    "killed, died",
    "runs, executive",
    "hurt, injured",
    "lorries, trucks",
    "quit, resigned"
  })
  void a_report_may_tell_in_another_word(String asked, String said) {
    assertThat(FAMILIES.meets(token(asked), token(said))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"injury, broken", "executive, runs", "resigned, died", "opened, burned"})
  void what_is_no_family_does_not(String asked, String said) {
    assertThat(FAMILIES.meets(token(asked), token(said))).isEqualTo(asked.equals("injury"));
  }

  @ParameterizedTest
  @CsvSource({
    "pass, failed",
    "keep, lost",
    "legal, illegal",
    "allowed, banned",
    "permitted, banned"
  })
  void a_yes_or_no_question_is_met_by_the_opposite(String asked, String said) {
    assertThat(Families.opposite(token(asked), token(said))).isTrue();
  }

  @Test
  void a_word_is_not_its_own_opposite() {
    assertThat(Families.opposite(token("closed"), token("closes"))).isFalse();
  }

  @Test
  void the_newsrooms_own_words_stand_beside_the_families() {
    Kin both = Families.beside(stem -> stem.equals("kill") ? Set.of("whack") : Set.of());

    assertThat(both.meets(token("killed"), token("whacked"))).isTrue();
    assertThat(both.meets(token("killed"), token("died"))).isTrue();
  }

  @Property
  void no_family_holds_its_own_word(@ForAll("stems") String stem) {
    assertThat(FAMILIES.of(stem)).doesNotContain(stem);
  }

  @net.jqwik.api.Provide
  net.jqwik.api.Arbitrary<String> stems() {
    return net.jqwik.api.Arbitraries.of("kill", "win", "close", "open", "lead", "cost", "run");
  }

  private static Token token(String word) {
    return Tokens.of(word).getFirst();
  }
}
