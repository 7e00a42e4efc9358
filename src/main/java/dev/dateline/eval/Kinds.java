// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a question's kind makes of an experiment, in the few figures that tell the most.
///
/// @param metrics the columns, in the order of [Metric]
/// @param rows for each kind its figures
public record Kinds(List<Metric> metrics, Map<String, List<@Nullable Figure>> rows) {
  private static final List<Metric> TELLING =
      List.of(
          Metric.HITS_AT_10,
          Metric.FACT_RECALL_AT_10,
          Metric.ALL_FACTS_AT_10,
          Metric.GOLD_AT_3,
          Metric.RIGHT,
          Metric.RIGHTLY_ANSWERED,
          Metric.REFUSED,
          Metric.WRONG,
          Metric.HARMFUL);

  /// {@return how many questions a kind has}
  ///
  /// @param kind the kind
  public long of(String kind) {
    return rows.getOrDefault(kind, List.of()).stream()
        .filter(figure -> figure != null)
        .mapToLong(Figure::of)
        .max()
        .orElse(0);
  }

  /// Takes the figures of kinds out of an experiment's.
  ///
  /// @param verdicts every figure
  /// @return those of kinds, none where no question has one
  public static Kinds of(List<Verdict> verdicts) {
    Map<Figure.Name, Figure> figures = new LinkedHashMap<>();
    Set<String> kinds = new TreeSet<>();
    Set<Metric> metrics = new TreeSet<>();
    for (Verdict verdict : verdicts) {
      Figure figure = verdict.figure();
      String slice = verdict.name().slice();
      if (figure != null
          && !slice.equals(Figure.Name.ALL)
          && !slice.equals(Figure.Name.HELD_OUT)
          && TELLING.contains(verdict.name().metric())) {
        figures.put(verdict.name(), figure);
        kinds.add(slice);
        metrics.add(verdict.name().metric());
      }
    }
    Map<String, List<@Nullable Figure>> rows = new LinkedHashMap<>();
    for (String kind : kinds) {
      List<@Nullable Figure> row = new ArrayList<>();
      for (Metric metric : metrics) {
        row.add(figures.get(new Figure.Name(metric, kind)));
      }
      rows.put(kind, row);
    }
    return new Kinds(List.copyOf(metrics), rows);
  }
}
