// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import java.util.List;

/// What became of one experiment.
public sealed interface Outcome {
  /// {@return the experiment's name}
  String name();

  /// It was measured.
  ///
  /// @param experiment the experiment
  /// @param verdicts its figures beside the expected ones, those expected first in the file's order
  /// @param marks what became of its questions, in their order; none where it was only searched
  /// @param unfound questions whose gold was not all among the first ten passages
  /// @param threads how many questions were asked at a time
  record Measured(
      Experiment experiment,
      List<Verdict> verdicts,
      List<Mark> marks,
      List<Asking> unfound,
      int threads)
      implements Outcome {
    /// Copies the lists.
    public Measured {
      verdicts = List.copyOf(verdicts);
      marks = List.copyOf(marks);
      unfound = List.copyOf(unfound);
    }

    @Override
    public String name() {
      return experiment.name();
    }

    /// {@return whether a figure is not as expected}
    public boolean failed() {
      return verdicts.stream().anyMatch(verdict -> verdict.grade().failed());
    }
  }

  /// Its corpus is not here.
  ///
  /// @param name the experiment's
  /// @param missing what is missing, in one line
  record Skipped(String name, String missing) implements Outcome {}

  /// The run was stopped in it.
  ///
  /// @param name the experiment's
  /// @param done how many questions were asked
  /// @param of how many there are
  record Stopped(String name, int done, int of) implements Outcome {}
}
