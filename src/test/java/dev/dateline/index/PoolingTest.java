// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import static dev.dateline.index.Shelf.ALL;
import static dev.dateline.index.Shelf.article;
import static dev.dateline.index.Shelf.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.index.Ranker.Ranked;
import dev.dateline.news.Version;
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
            new PoolProbe(
                terms("bakery"), ALL, 1, List.of(mention("the harbour post")), 10, List.of(), 1),
            this::as);

    assertThat(one).hasSameSizeAs(all);
    assertThat(
            index.rank(
                new PoolProbe(terms("bakery"), ALL, 1, List.of(), 10, List.of(), 1), this::as))
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
  void what_is_nearest_to_a_vector_joins_what_the_words_find() {
    // The word stands in the first passage alone, and the vector points to the last.
    Version version = article("baker", "Bakers", "The bakehouse opened.", "Rain.", "More rain.");
    index.replace(
        version,
        Shelf.FOLDER,
        /* edition= */ 0,
        Shelf.passages(version),
        List.of(new float[] {1, 0}, new float[] {1, 0}, new float[] {1, 1}, new float[] {0, 1}));
    index.refresh();
    List<Candidate> found = new ArrayList<>();

    index.rank(
        new PoolProbe(
            terms("bakehouse"), ALL, 1, List.of(), 1, List.of(List.of(0f, 1f), List.of(1f)), 1),
        pool -> {
          found.addAll(pool.candidates());
          return List.of();
        });

    assertThat(index.embedded()).isTrue();
    assertThat(found).extracting(Candidate::ordinal).containsExactlyInAnyOrder(1, 3);
    // The vector of another dimension than the index's counts for nothing.
    assertThat(found)
        .filteredOn(candidate -> candidate.ordinal() == 3)
        .singleElement()
        .satisfies(last -> assertThat(last.likeness()).containsExactly(1f));
  }

  @Test
  void a_passage_without_a_vector_is_like_nothing() {
    List<Candidate> found = new ArrayList<>();
    index.rank(
        new PoolProbe(terms("bakery"), ALL, 5, List.of(), 5, List.of(List.of(1f, 0f)), 1),
        pool -> {
          found.addAll(pool.candidates());
          return List.of();
        });

    assertThat(index.embedded()).isFalse();
    assertThat(found).isNotEmpty().allSatisfy(each -> assertThat(each.likeness()).isNull());
  }

  @Test
  void no_vector_brings_anything_where_no_word_stands_anywhere() {
    assertThat(
            index.rank(
                new PoolProbe(terms("zeppelin"), ALL, 1, List.of(), 1, List.of(List.of(1f)), 1),
                this::as))
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
    return new PoolProbe(terms(words), ALL, 10, scopes, 10, List.of(), 1);
  }

  private static List<Probe.Term> terms(String... words) {
    return java.util.Arrays.stream(words).map(word -> new Probe.Term(word, 1)).toList();
  }
}
