// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ClausesTest {
  @Test
  void a_long_question_is_cut_where_another_thing_is_said_of_it() {
    String text =
        "Which company closed its ferry terminal in Olvik, while its rival in Brenn opened a second"
            + " bakery school?";

    assertThat(clauses(text))
        .containsExactly(
            List.of("company", "closed", "ferry", "terminal", "olvik"),
            List.of("rival", "brenn", "opened", "second", "bakery", "school"));
  }

  @Test
  void a_short_question_stays_whole() {
    assertThat(clauses("when, and where, did the ferry stop?"))
        .containsExactly(List.of("ferry", "stop"));
  }

  @Test
  void a_short_rest_belongs_to_the_clause_before_it() {
    assertThat(clauses("Which harbour board closed the ferry terminal, and why Olvik?"))
        .containsExactly(List.of("harbour", "board", "closed", "ferry", "terminal", "olvik"));
  }

  @Test
  void no_word_makes_no_clause() {
    assertThat(clauses("who is it, and why?")).isEmpty();
  }

  @Property(tries = 200)
  void every_word_is_in_a_clause_and_no_clause_holds_one_twice(@ForAll String typed) {
    String text = typed + ", ferry and olvik, harbour while " + typed;
    Wording wording = Wording.of(text, List.of(), Synonyms.NONE);
    List<List<Integer>> clauses = Clauses.of(text, wording.places(), wording.at());

    Set<Integer> held = new HashSet<>();
    for (List<Integer> clause : clauses) {
      assertThat(clause).isNotEmpty().doesNotHaveDuplicates();
      held.addAll(clause);
    }
    assertThat(held).isEqualTo(new HashSet<>(wording.at()));
    assertThat(clauses).hasSizeLessThanOrEqualTo(Clauses.MOST);
  }

  private static List<List<String>> clauses(String text) {
    Wording wording = Wording.of(text, List.of(), Synonyms.NONE);
    return Clauses.of(text, wording.places(), wording.at()).stream()
        .map(
            clause ->
                clause.stream()
                    .map(
                        word ->
                            wording
                                .terms()
                                .get(wording.words().get(word).own().getFirst())
                                .text()
                                .toLowerCase(java.util.Locale.ROOT))
                    .toList())
        .toList();
  }
}
