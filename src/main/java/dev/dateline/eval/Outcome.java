// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What became of one experiment.
public sealed interface Outcome {
  /// {@return the experiment's name}
  String name();

  /// {@return whether a figure is not as expected, or the run did not come to its end}
  boolean failed();

  /// It was measured.
  ///
  /// @param experiment the experiment
  /// @param verdicts its figures beside the expected ones, those expected first in the file's order
  /// @param marks what became of its questions, in their order; none where it was only searched
  /// @param unfound questions whose gold was not all among the first ten passages
  /// @param notices what is odd about its questions, a line each
  /// @param threads how many questions were asked at a time
  record Measured(
      Experiment experiment,
      List<Verdict> verdicts,
      List<Mark> marks,
      List<Asking> unfound,
      List<String> notices,
      int threads)
      implements Outcome {
    /// Copies the lists.
    public Measured {
      verdicts = List.copyOf(verdicts);
      marks = List.copyOf(marks);
      unfound = List.copyOf(unfound);
      notices = List.copyOf(notices);
    }

    @Override
    public String name() {
      return experiment.name();
    }

    /// {@return its figures by name, in the verdicts' order}
    public Map<Figure.Name, Figure> figures() {
      Map<Figure.Name, Figure> figures = new LinkedHashMap<>();
      for (Verdict verdict : verdicts) {
        if (verdict.figure() != null) {
          figures.put(verdict.name(), verdict.figure());
        }
      }
      return figures;
    }

    /// {@return the answers that are not as they should be}
    ///
    /// @param heldOut whether those to questions that nobody tunes on are among them, which spoils
    ///   the questions for measuring
    public List<Mark> faults(boolean heldOut) {
      return marks.stream()
          .filter(mark -> mark.grade() != Mark.Grade.RIGHT)
          .filter(mark -> heldOut || !mark.asking().heldOut())
          .toList();
    }

    /// {@return the questions whose gold was not all among the first ten passages}
    ///
    /// @param heldOut as for [#faults]
    public List<Asking> unfound(boolean heldOut) {
      return unfound.stream().filter(asking -> heldOut || !asking.heldOut()).toList();
    }

    @Override
    public boolean failed() {
      return verdicts.stream().anyMatch(verdict -> verdict.grade().failed());
    }
  }

  /// Its corpus is not here.
  ///
  /// @param name the experiment's
  /// @param missing what is missing, in one line
  record Skipped(String name, String missing) implements Outcome {
    @Override
    public boolean failed() {
      return false;
    }
  }

  /// The run was stopped in it.
  ///
  /// @param name the experiment's
  /// @param done how many questions were asked
  /// @param of how many there are
  record Stopped(String name, int done, int of) implements Outcome {
    @Override
    public boolean failed() {
      return true;
    }
  }
}
