// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// How a figure comes about.
sealed interface Formula {
  /// From each question's part.
  ///
  /// @param part what a question adds
  record Sum(Function<Trial, Part> part) implements Formula {}

  /// From the questions' times.
  ///
  /// @param nanos a question's time, 0 where there is none
  /// @param percent of the questions that took no longer
  record Percentile(ToDoubleFunction<Trial> nanos, int percent) implements Formula {}

  /// From the run as a whole.
  record Whole() implements Formula {}

  static double within(Ranking ranking, int k) {
    return ranking.rank() >= 1 && ranking.rank() <= k ? 1 : 0;
  }

  static double reciprocal(Ranking ranking) {
    return ranking.rank() == 0 ? 0 : 1.0 / ranking.rank();
  }

  static Function<Trial, Part> facts(ToDoubleFunction<Ranking> value) {
    return trial ->
        trial.ranking().facts() == 0 ? Part.NONE : Part.of(value.applyAsDouble(trial.ranking()));
  }

  static Function<Trial, Part> gold(ToDoubleFunction<Ranking> value) {
    Predicate<Trial> known =
        trial ->
            trial.asking().gold() instanceof Gold.Stretches stretches && !stretches.any().isEmpty();
    return trial -> known.test(trial) ? Part.of(value.applyAsDouble(trial.ranking())) : Part.NONE;
  }

  static Function<Trial, Part> marked(Function<Mark, Part> part) {
    return trial -> trial.mark() == null ? Part.NONE : part.apply(trial.mark());
  }

  static Function<Trial, Part> told(Function<Told, Part> part) {
    return trial -> trial.told() == null ? Part.NONE : part.apply(trial.told());
  }

  static boolean judged(Mark mark) {
    return mark.asking().gold() instanceof Gold.Judged;
  }

  static boolean holding(Mark mark) {
    return mark.answered() && mark.asking().gold().heldBy(mark.shown());
  }

  static ToDoubleFunction<Trial> searches() {
    return Trial::searchNanos;
  }

  static ToDoubleFunction<Trial> asks() {
    return Trial::askNanos;
  }

  static Function<Trial, Part> paired(Function<Pairs, Part> part) {
    return trial -> trial.pairs() == null ? Part.NONE : part.apply(trial.pairs());
  }
}
