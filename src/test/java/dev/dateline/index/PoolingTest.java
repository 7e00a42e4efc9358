// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import static dev.dateline.index.Shelf.ALL;
import static dev.dateline.index.Shelf.article;
import static dev.dateline.index.Shelf.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.index.Ranker.Ranked;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoolingTest {
  @TempDir private Path folder;
  private LuceneIndex index;

  @BeforeEach
  void open() {
    index = LuceneIndex.open(folder.resolve("index"), null, Weights.PLAIN, ZoneOffset.UTC);
    put(index, article("ferry", "Ferry stops", "The ferry to Olvik stopped.", "A bakery opened."));
    put(index, article("fire", "Bakery burns", "A bakery in Olvik burned down on Sunday."));
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void a_candidates_scores_add_up_to_what_a_search_by_all_words_gives() {
    List<Hit> plain = index.find(new Probe.Words(terms("ferry", "olvik"), ALL, 10));
    List<Candidate> seen = new ArrayList<>();
    index.rank(
        probe(List.of(), "ferry", "olvik"),
        pool -> {
          seen.addAll(pool.candidates());
          return List.of();
        });

    assertThat(seen).hasSameSizeAs(plain);
    for (Hit hit : plain) {
      assertThat(seen)
          .filteredOn(c -> c.article().equals(hit.passage().article().value()))
          .filteredOn(c -> c.ordinal() == hit.passage().ordinal())
          .singleElement()
          .satisfies(c -> assertThat(c.score()).isCloseTo(hit.score(), within(1e-4)));
    }
  }

  @Test
  void candidates_bring_their_names_their_day_and_their_sentences() {
    index.rank(
        probe(List.of(), "burned"),
        pool -> {
          Candidate candidate = pool.candidates().getFirst();
          assertThat(candidate.day()).isEqualTo(java.time.LocalDate.of(2026, 11, 1).toEpochDay());
          assertThat(candidate.named(mention("the harbour post"))).isTrue();
          assertThat(candidate.named(mention("another post"))).isFalse();
          assertThat(Gist.holds(candidate.gist().sentences().getFirst(), pool.terms().getFirst()))
              .isTrue();
          assertThat(pool.rarities()[0]).isPositive();
          return List.of();
        });
  }

  @Test
  void the_ranker_decides_what_comes_back_and_in_which_order() {
    List<Hit> hits =
        index.rank(
            probe(List.of(), "bakery"),
            pool ->
                IntStream.range(0, pool.candidates().size())
                    .mapToObj(i -> new Ranked(pool.candidates().size() - 1 - i, 9 - i))
                    .toList());

    assertThat(hits).hasSizeGreaterThan(1);
    assertThat(hits.getFirst().score()).isEqualTo(9);
    assertThat(hits).extracting(Hit::passage).doesNotHaveDuplicates();
  }

  @Test
  void a_scope_brings_its_own_passages_beyond_the_first_ones() {
    List<Hit> all = index.rank(probe(List.of(mention("the harbour post")), "bakery"), this::as);
    List<Hit> one =
        index.rank(
            new PoolProbe(terms("bakery"), ALL, 1, List.of(mention("the harbour post")), 10),
            this::as);

    assertThat(one).hasSameSizeAs(all);
    assertThat(index.rank(new PoolProbe(terms("bakery"), ALL, 1, List.of(), 10), this::as))
        .hasSize(1);
  }

  @Test
  void words_that_stand_nowhere_ask_no_ranker() {
    assertThat(
            index.rank(
                probe(List.of(), "zeppelin"),
                _ -> {
                  throw new AssertionError("asked");
                }))
        .isEmpty();
  }

  @Test
  void a_filter_for_an_outlet_keeps_the_others_out() {
    assertThat(index.passages(ALL.of(mention("the harbour post")))).isEqualTo(index.passages(ALL));
    assertThat(index.passages(ALL.of(mention("another post")))).isZero();
    assertThat(index.named("what did The Harbour Post say"))
        .extracting(Mention::name)
        .containsExactly("the harbour post");
  }

  private List<Ranked> as(Pool pool) {
    return IntStream.range(0, pool.candidates().size()).mapToObj(i -> new Ranked(i, 1)).toList();
  }

  private static Mention mention(String name) {
    return new Mention(Mention.Heading.OUTLET, name, 0, 0);
  }

  private static PoolProbe probe(List<Mention> scopes, String... words) {
    return new PoolProbe(terms(words), ALL, 10, scopes, 10);
  }

  private static List<Probe.Term> terms(String... words) {
    return java.util.Arrays.stream(words).map(word -> new Probe.Term(word, 1)).toList();
  }
}
