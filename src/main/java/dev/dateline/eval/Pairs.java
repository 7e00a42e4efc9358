// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The pairs that one question makes with all others.
///
/// @param right brought together, and of one meaning
/// @param together brought together
/// @param meant of one meaning
record Pairs(int right, int together, int meant) {
  /// {@return whether an experiment is about bringing questions together}
  ///
  /// @param experiment the experiment
  static boolean wanted(Experiment experiment) {
    return experiment.askings().getFirst().gold() instanceof Gold.Meant;
  }

  /// Brings an experiment's questions together, and holds every pair against what they mean.
  ///
  /// @param experiment the experiment
  /// @param subject brings them together
  /// @return what became of each question
  static List<Trial> trials(Experiment experiment, Subject subject) {
    List<Asking> askings = experiment.askings();
    List<Integer> groups = subject.grouped(askings.stream().map(Asking::question).toList());
    Map<Object, Integer> sizes = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      Asking asking = askings.get(i);
      for (Object each : List.of(groups.get(i), asking.gold(), both(groups.get(i), asking))) {
        sizes.merge(each, 1, Integer::sum);
      }
    }
    List<Trial> trials = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      Asking asking = askings.get(i);
      // Not with itself.
      Pairs pairs =
          new Pairs(
              sizes.getOrDefault(both(groups.get(i), asking), 1) - 1,
              sizes.getOrDefault(groups.get(i), 1) - 1,
              sizes.getOrDefault(asking.gold(), 1) - 1);
      trials.add(new Trial(asking, Ranking.NONE, 0, null, 0, null, pairs));
    }
    return trials;
  }

  private static List<Object> both(Integer group, Asking asking) {
    return List.of(group, asking.gold());
  }
}
