// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RankingTest {
  @Test
  void a_fact_is_found_whatever_the_spaces_and_line_ends_but_not_in_another_case() {
    List<String> passages = List.of("nothing", "He said: the\nmill  burned.", "THE MILL BURNED.");

    assertThat(Ranking.facts(List.of("the mill burned."), passages))
        .isEqualTo(new Ranking(2, 1, 1, Double.NaN));
    assertThat(Ranking.facts(List.of("The mill burned."), passages).rank()).isZero();
  }

  @Test
  void what_stands_behind_a_passages_first_thousand_characters_does_not_count() {
    String within = "x".repeat(996) + "fact";
    String beyond = "x".repeat(997) + "fact";

    assertThat(Ranking.facts(List.of("fact"), List.of(within)).rank()).isEqualTo(1);
    assertThat(Ranking.facts(List.of("fact"), List.of(beyond)).rank()).isZero();
  }

  @Test
  void an_eleventh_passage_does_not_count() {
    List<String> passages =
        IntStream.rangeClosed(1, 11).mapToObj(i -> "passage " + i + ".").toList();

    assertThat(Ranking.facts(List.of("passage 10."), passages).rank()).isEqualTo(10);
    assertThat(Ranking.facts(List.of("passage 11."), passages))
        .isEqualTo(new Ranking(0, 0, 1, Double.NaN));
  }

  @Test
  void ndcg_discounts_by_rank_and_takes_an_article_once() {
    Map<String, Integer> grades = Map.of("a", 2, "b", 1, "c", 0);

    assertThat(Ranking.ndcg(List.of("a", "a", "b"), grades)).isEqualTo(1);
    // (1 / log2(2) + 2 / log2(3)) / (2 / log2(2) + 1 / log2(3))
    assertThat(Ranking.ndcg(List.of("b", "a"), grades)).isCloseTo(0.859719, within(1e-6));
    assertThat(Ranking.ndcg(List.of("c", "x"), grades)).isZero();
    assertThat(Ranking.ndcg(List.of("c"), Map.of("c", 0))).isNaN();
  }

  @Property
  void each_figure_bounds_the_next(
      @ForAll @Size(max = 14) List<@IntRange(max = 7) Integer> passages,
      @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 7) Integer> facts) {
    Ranking ranking =
        Ranking.facts(
            facts.stream().map(fact -> "<" + fact + ">").toList(),
            passages.stream().map(fact -> "… <" + fact + "> …").collect(Collectors.toList()));
    Trial trial = new Trial(Askings.facts("q"), ranking, 1, null, 0);

    double hits4 = value(Metric.HITS_AT_4, trial);
    double hits10 = value(Metric.HITS_AT_10, trial);
    double recall = value(Metric.FACT_RECALL_AT_10, trial);
    assertThat(hits4).isLessThanOrEqualTo(hits10);
    assertThat(value(Metric.MRR_AT_10, trial)).isBetween(hits4 / 4, hits10);
    assertThat(value(Metric.ALL_FACTS_AT_10, trial)).isLessThanOrEqualTo(recall);
    assertThat(recall).isLessThanOrEqualTo(hits10);
  }

  private static double value(Metric metric, Trial trial) {
    Part part = ((Formula.Sum) metric.formula()).part().apply(trial);
    return part.sum() / part.of();
  }
}
