// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.dateline.index.Filter;
import dev.dateline.index.Hit;
import dev.dateline.index.Probe;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Kind;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearcherTest {
  private final Newsstand stand =
      Newsstand.of(
          Piece.of("ferry", "Ferry stops", "The ferry to Olvik stopped on Monday."),
          Piece.of("school", "School opens", "The new school in Brenn opened in September."),
          Piece.of("bakery", "Bakery burns", "A bakery in Brenn burned down."));

  @Test
  void the_passage_that_holds_the_words_comes_first_with_its_version() {
    Evidence evidence = stand.evidence("When did the ferry to Olvik stop?");

    assertThat(first(evidence)).isEqualTo("ferry");
    assertThat(evidence.versions()).containsKey(new ArticleId("ferry"));
    assertThat(evidence.snapshot()).isEqualTo(7);
    assertThat(evidence.extent().articles()).isEqualTo(3);
  }

  @Test
  void both_parts_of_a_question_bring_their_passage_to_the_front() {
    Evidence evidence =
        stand.evidence("When did the ferry to Olvik stop and when did the school in Brenn open?");

    assertThat(evidence.inquiry().asks()).hasSize(2);
    assertThat(evidence.hits().stream().limit(2).map(h -> h.passage().article().value()))
        .containsExactlyInAnyOrder("ferry", "school");
  }

  @Test
  void an_advertisement_is_found_and_never_handed_on() {
    stand.put(
        Piece.of("ad", "Ferry trips", "The ferry to Olvik is half the price.")
            .kind(Kind.ADVERTISEMENT)
            .version());

    Evidence evidence = stand.evidence("ferry to Olvik price");

    assertThat(stand.passagesWith("price", Filter.shown(Set.of(), Newsstand.NOW))).isEqualTo(1);
    assertThat(articles(evidence)).contains("ferry").doesNotContain("ad");
    assertThat(evidence.versions()).doesNotContainKey(new ArticleId("ad"));
  }

  @Test
  void a_passage_of_an_older_version_is_dropped() {
    stand.archive(
        Piece.of("ferry", "Ferry stops", "The ferry to Olvik stopped on Tuesday.")
            .number(2)
            .version());

    assertThat(articles(stand.evidence("ferry Olvik"))).doesNotContain("ferry");
  }

  @Test
  void a_withdrawn_article_is_dropped_at_once() {
    stand.withdraw("ferry");

    assertThat(articles(stand.evidence("ferry Olvik"))).doesNotContain("ferry");
    assertThat(articles(stand.searcher().latest(Newsstand.question("news"), shown())))
        .containsExactly("school", "bakery");
  }

  @Test
  void words_beyond_the_longest_question_are_not_searched() {
    String typed = "x".repeat(Searcher.LONGEST - 5) + " and Olvik";

    assertThat(articles(stand.evidence(typed))).isEmpty();
  }

  @Test
  void a_question_without_a_word_of_content_searches_nothing() {
    assertThat(stand.evidence("who is it?").hits()).isEmpty();
    assertThat(stand.probes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Where is the bakerry?, Where is the bakery?",
    "Where is the bakrey?, Where is the bakery?",
    "a skool in Brenn, a school in Brenn",
    "a xyzzyx in Brenn, a xyzzyx in Brenn",
    "the ferries, the ferries",
    "where is the \"bakerry in town\", where is the \"bakerry in town\"",
  })
  void a_slip_is_mended_by_the_coverages_own_words(String typed, String mended) {
    assertThat(stand.evidence(typed).inquiry().text()).isEqualTo(mended);
  }

  @Test
  void quoted_words_are_looked_up_as_they_stand() {
    Evidence evidence = stand.evidence("Who wrote \"a bakery in Brenn burned\"?");

    assertThat(evidence.phrases()).containsOnlyKeys("a bakery in Brenn burned");
    assertThat(evidence.phrases().get("a bakery in Brenn burned"))
        .extracting(h -> h.passage().article().value())
        .containsExactly("bakery");
    assertThat(first(evidence)).isEqualTo("bakery");
  }

  @Test
  void a_rare_word_weighs_more_than_a_common_one() {
    Evidence evidence = stand.evidence("Which bakery in Brenn?");

    assertThat(evidence.weights().get("bakery")).isGreaterThan(evidence.weights().get("brenn"));
    assertThat(evidence.weights().values())
        .allSatisfy(w -> assertThat(w).isGreaterThanOrEqualTo(0.3));
  }

  @Test
  void synonyms_are_looked_for_with_less_weight_than_the_readers_word() {
    new Searcher(stand, stand, Synonyms.of(List.of("ferry, boat")), English.NONE, Nearness.NONE)
        .search(Newsstand.question("boat Olvik"));

    List<Probe.Term> terms = ((Probe.Words) stand.probes().getLast()).terms();
    assertThat(terms)
        .contains(new Probe.Term("boat", 1), new Probe.Term("ferry", 0.4f))
        .doesNotContain(new Probe.Term("ferry", 1));
  }

  @Property(tries = 150)
  void no_characters_make_a_search_throw(@ForAll String typed) {
    assertThatCode(() -> stand.evidence(typed)).doesNotThrowAnyException();
    assertThatCode(() -> stand.evidence("\"" + typed + " a b c\" ferry?"))
        .doesNotThrowAnyException();
  }

  private static Filter shown() {
    return Filter.shown(Set.of(), Newsstand.NOW);
  }

  private static String first(Evidence evidence) {
    return evidence.hits().getFirst().passage().article().value();
  }

  private static List<String> articles(Evidence evidence) {
    return evidence.hits().stream().map(Hit::passage).map(p -> p.article().value()).toList();
  }
}
