// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.index.Mention;
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
  void what_is_compared_is_another_clause() {
    assertThat(
            clauses(
                "Is the new ferry terminal in Olvik larger than the old bakery school of Brenn"))
        .containsExactly(
            List.of("new", "ferry", "terminal", "olvik", "larger"),
            List.of("old", "bakery", "school", "brenn"));
  }

  @Test
  void a_clause_is_about_the_outlet_in_it_or_before_it() {
    String text =
        "Did the Herald say that ferry terminals in Olvik close, while bakers in Brenn open"
            + " schools, and did the Post say that anglers of Skerry pay harbour dues?";
    List<Mention> outlets =
        List.of(
            new Mention(Mention.Heading.OUTLET, "herald", 8, 14),
            new Mention(
                Mention.Heading.OUTLET, "post", text.indexOf("Post"), text.indexOf("Post") + 4));

    assertThat(
            Clauses.of(text, outlets, Wording.of(text, outlets, Synonyms.NONE), List.of()).stream()
                .map(clause -> clause.outlet() == null ? "" : clause.outlet().name()))
        .containsExactly("herald", "herald", "post");
  }

  @Test
  void a_clause_is_about_the_outlet_it_is_ascribed_to_and_the_next_one_is_not() {
    String text =
        "Which company closed its ferry terminal in Olvik, as reported by the Herald, and pays"
            + " bakers of Brenn for schools?";
    int at = text.indexOf("Herald");
    List<Mention> outlets =
        List.of(new Mention(Mention.Heading.OUTLET, "herald", at, at + "Herald".length()));

    assertThat(
            Clauses.of(text, outlets, Wording.of(text, outlets, Synonyms.NONE), List.of()).stream()
                .map(clause -> clause.outlet() == null ? "" : clause.outlet().name()))
        .containsExactly("herald", "");
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
