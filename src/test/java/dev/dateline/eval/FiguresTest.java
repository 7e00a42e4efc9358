// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private static final Gold GOLD = new Gold.Stretches(List.of("gold"));
  private static final Set<String> ANSWERED = Set.of(Asking.ANSWERED);
  private static final Set<String> NOT = Set.of("not_covered");

  @Test
  void retrieval_is_the_mean_over_the_questions_that_have_facts() {
    List<Trial> trials =
        List.of(
            searched("a", new Ranking(1, 2, 2, Double.NaN)),
            searched("b", new Ranking(5, 1, 4, Double.NaN)),
            searched("c", new Ranking(0, 0, 2, Double.NaN)),
            searched("no facts", new Ranking(0, 0, 0, Double.NaN)));

    Map<String, Figure> figures = figures(trials);

    assertThat(figures.get("hits_at_4").value()).isEqualTo(0.3333);
    assertThat(figures.get("hits_at_10").value()).isEqualTo(0.6667);
    assertThat(figures.get("mrr_at_10").value()).isEqualTo(0.4);
    assertThat(figures.get("fact_recall_at_10").value()).isEqualTo(0.4167);
    assertThat(figures.get("all_facts_at_10").value()).isEqualTo(0.3333);
    assertThat(figures.get("hits_at_4").of()).isEqualTo(3);
    assertThat(figures).doesNotContainKeys("gold_at_3", "ndcg_at_10", "right", "ask_p50_ms");
  }

  @Test
  void answers_are_counted_by_what_would_have_been_right() {
    List<Trial> trials =
        List.of(
            asked("a", "who", ANSWERED, "answered", "the gold one"),
            asked("b", "who", ANSWERED, "answered", "another"),
            asked("c", "who", ANSWERED, "not_covered", ""),
            asked("d", "near_miss", NOT, "not_covered", ""),
            asked("e", "near_miss", NOT, "answered", "something"),
            asked("f", "either", Set.of("answered", "declined"), "declined", ""));

    Map<String, Figure> figures = figures(trials);

    assertThat(figures.get("right").value()).isEqualTo(0.5);
    assertThat(figures.get("answered").value()).isEqualTo(0.6667);
    assertThat(figures.get("rightly_answered").value()).isEqualTo(0.3333);
    assertThat(figures.get("answers_holding").value()).isEqualTo(0.5);
    assertThat(figures.get("refused").value()).isEqualTo(0.5);
    assertThat(figures.get("refused").of()).isEqualTo(2);
    assertThat(figures.get("wrong").value()).isEqualTo(2);
    assertThat(figures.get("refused/near_miss").value()).isEqualTo(0.5);
    assertThat(figures.get("wrong/who").value()).isEqualTo(1);
    assertThat(figures).doesNotContainKeys("refused/who", "answered/either");
  }

  @Test
  void receipts_are_counted_one_by_one() {
    Mark whole = mark("a", new Receipts(3, 3, 2, 2));
    Mark broken = mark("b", new Receipts(0, 1, 1, 2));

    Map<String, Figure> figures =
        figures(List.of(trial(whole.asking(), whole), trial(broken.asking(), broken)));

    assertThat(figures.get("citations_valid").value()).isEqualTo(0.75);
    assertThat(figures.get("citations_valid").of()).isEqualTo(4);
    assertThat(figures.get("sentences_cited").value()).isEqualTo(0.75);
  }

  @Test
  void the_spread_is_the_least_and_the_greatest_fold() {
    List<Trial> trials = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Asking asking = Askings.facts("question " + i);
      // Folds 0 and 1 find nothing.
      int rank = asking.fold() < 2 ? 0 : 1;
      trials.add(new Trial(asking, new Ranking(rank, rank, 1, Double.NaN), 1, null, 0));
    }

    Figure hits = figures(trials).get("hits_at_10");

    assertThat(hits.low()).isZero();
    assertThat(hits.high()).isEqualTo(1);
    assertThat(hits.value()).isBetween(0.4, 0.8);
  }

  @Test
  void times_are_those_that_so_many_questions_do_not_exceed() {
    List<Trial> trials =
        IntStream.rangeClosed(1, 100)
            .mapToObj(
                i ->
                    new Trial(
                        Askings.facts("q" + i),
                        new Ranking(0, 0, 1, Double.NaN),
                        i * 1_000_000L,
                        null,
                        0))
            .toList();

    Map<String, Figure> figures = figures(trials);

    assertThat(figures.get("search_p50_ms").value()).isEqualTo(50);
    assertThat(figures.get("search_p95_ms").value()).isEqualTo(95);
    assertThat(figures.get("search_p99_ms").value()).isEqualTo(99);
    assertThat(Figures.percentile(new double[] {7}, 99)).isEqualTo(7);
  }

  @Property
  void of_all_questions_each_figure_bounds_the_next_and_lies_within_its_folds(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 10) Integer> ranks,
      @ForAll @IntRange(min = 1, max = 4) int facts) {
    List<Trial> trials = new ArrayList<>();
    for (int i = 0; i < ranks.size(); i++) {
      int rank = ranks.get(i);
      int found = rank == 0 ? 0 : 1 + i % facts;
      trials.add(searched("q" + i, new Ranking(rank, found, facts, Double.NaN)));
    }

    Map<String, Figure> figures = figures(trials);

    double rounding = 0.0001;
    assertThat(figures.get("all_facts_at_10").value())
        .isLessThanOrEqualTo(figures.get("fact_recall_at_10").value() + rounding);
    assertThat(figures.get("fact_recall_at_10").value())
        .isLessThanOrEqualTo(figures.get("hits_at_10").value() + rounding);
    assertThat(figures.get("hits_at_4").value())
        .isLessThanOrEqualTo(figures.get("hits_at_10").value());
    assertThat(figures.get("mrr_at_10").value())
        .isLessThanOrEqualTo(figures.get("hits_at_10").value());
    for (Figure figure : figures.values()) {
      assertThat(figure.value())
          .as(figure.name().key())
          .isBetween(figure.low() - rounding, figure.high() + rounding);
    }
  }

  private static Map<String, Figure> figures(List<Trial> trials) {
    Map<String, Figure> figures = new java.util.LinkedHashMap<>();
    Figures.of(trials, Map.of()).forEach(figure -> figures.put(figure.name().key(), figure));
    return figures;
  }

  private static Trial searched(String question, Ranking ranking) {
    return new Trial(Askings.facts(question), ranking, 1, null, 0);
  }

  private static Trial asked(
      String question, String kind, Set<String> right, String status, String shown) {
    Asking asking = Askings.of(question, kind, right, GOLD);
    Mark.Grade grade =
        right.contains(status) && (!status.equals("answered") || GOLD.heldBy(List.of(shown)))
            ? Mark.Grade.RIGHT
            : status.equals("answered") ? Mark.Grade.WRONG : Mark.Grade.MISSED;
    return trial(
        asking, new Mark(asking, status, null, List.of(shown), List.of(), Receipts.NONE, grade));
  }

  private static Mark mark(String question, Receipts receipts) {
    return new Mark(
        Askings.of(question, "", ANSWERED, GOLD),
        "answered",
        null,
        List.of("gold"),
        List.of(),
        receipts,
        Mark.Grade.RIGHT);
  }

  private static Trial trial(Asking asking, @Nullable Mark mark) {
    return new Trial(asking, new Ranking(1, 0, 0, Double.NaN), 1, mark, 1);
  }
}
