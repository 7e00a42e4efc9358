// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/// Makes figures of what became of the questions. Pure.
final class Figures {
  private static final double NANOS_OF_A_MILLISECOND = 1e6;

  private Figures() {}

  /// Gives every figure that the trials say something about: of all questions, of those held out,
  /// and of each kind.
  ///
  /// @param trials what became of each question
  /// @param whole figures of the run as a whole
  /// @return the figures, by slice, then in the order of [Metric]
  static List<Figure> of(List<Trial> trials, Map<Metric, Double> whole) {
    List<Figure> figures = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      Figure.Name name = new Figure.Name(metric, Figure.Name.ALL);
      switch (metric.formula()) {
        case Formula.Sum sum -> sum(figures, name, sum.part(), trials);
        case Formula.Percentile time -> percentile(figures, name, time, trials);
        case Formula.Whole _ -> {
          Double value = whole.get(metric);
          if (value != null) {
            figures.add(new Figure(name, value, 0, value, value));
          }
        }
      }
    }
    slice(figures, Figure.Name.HELD_OUT, trials, trial -> trial.asking().heldOut());
    trials.stream()
        .map(trial -> trial.asking().kind())
        .filter(kind -> !kind.isEmpty())
        .distinct()
        .sorted()
        .forEach(kind -> slice(figures, kind, trials, trial -> trial.asking().kind().equals(kind)));
    return figures;
  }

  private static void slice(
      List<Figure> figures, String slice, List<Trial> trials, Predicate<Trial> in) {
    List<Trial> some = trials.stream().filter(in).toList();
    for (Metric metric : Metric.values()) {
      if (metric.formula() instanceof Formula.Sum sum) {
        sum(figures, new Figure.Name(metric, slice), sum.part(), some);
      }
    }
  }

  private static void sum(
      List<Figure> figures, Figure.Name name, Function<Trial, Part> part, List<Trial> trials) {
    Part all = total(part, trials);
    if (all.of() == 0) {
      return;
    }
    double value = value(name, all);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < Asking.FOLDS; i++) {
      int fold = i;
      Part some =
          total(part, trials.stream().filter(trial -> trial.asking().fold() == fold).toList());
      if (some.of() > 0) {
        low = Math.min(low, value(name, some));
        high = Math.max(high, value(name, some));
      }
    }
    boolean counts = name.metric().unit() == Metric.Unit.COUNT;
    figures.add(
        new Figure(name, value, Math.round(all.of()), counts ? value : low, counts ? value : high));
  }

  private static double value(Figure.Name name, Part part) {
    return name.metric().unit() == Metric.Unit.COUNT ? part.sum() : part.sum() / part.of();
  }

  private static Part total(Function<Trial, Part> part, List<Trial> trials) {
    return trials.stream().map(part).reduce(Part.NONE, Part::plus);
  }

  private static void percentile(
      List<Figure> figures, Figure.Name name, Formula.Percentile time, List<Trial> trials) {
    double[] nanos =
        trials.stream().mapToDouble(time.nanos()).filter(taken -> taken > 0).sorted().toArray();
    if (nanos.length > 0) {
      double value = percentile(nanos, time.percent()) / NANOS_OF_A_MILLISECOND;
      figures.add(new Figure(name, value, nanos.length, value, value));
    }
  }

  /// Gives the least value that so many percent of the values do not exceed.
  ///
  /// @param sorted ascending, not empty
  /// @param percent 1 to 100
  /// @return one of the values
  static double percentile(double[] sorted, int percent) {
    int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
    return sorted[Math.max(1, rank) - 1];
  }
}
