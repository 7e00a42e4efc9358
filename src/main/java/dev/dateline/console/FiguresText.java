// SPDX-License-Identifier: Apache-2.0
package dev.dateline.console;

import dev.dateline.eval.Asking;
import dev.dateline.eval.Experiment;
import dev.dateline.eval.Figure;
import dev.dateline.eval.Kinds;
import dev.dateline.eval.Metric;
import dev.dateline.eval.Outcome;
import dev.dateline.eval.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Experiments' figures as text, OK or FAIL before each that something was expected of.
public final class FiguresText {
  private final boolean faults;
  private final boolean heldOut;

  /// A way to show them.
  ///
  /// @param faults whether what went wrong is shown question by question
  /// @param heldOut whether the questions that nobody tunes on are shown there too
  public FiguresText(boolean faults, boolean heldOut) {
    this.faults = faults;
    this.heldOut = heldOut;
  }

  /// {@return an experiment's lines, without a line end behind the last}
  ///
  /// @param outcome what became of it
  public String of(Outcome outcome) {
    return Look.clean(
        switch (outcome) {
          case Outcome.Skipped skipped -> skipped.name() + "\n  skipped: " + skipped.missing();
          case Outcome.Stopped stopped ->
              stopped.name()
                  + "\n  stopped at "
                  + stopped.done()
                  + " of "
                  + stopped.of()
                  + " questions";
          case Outcome.Measured measured -> measured(measured);
        });
  }

  /// {@return the last line}
  ///
  /// @param outcomes what became of every experiment
  public String sum(List<Outcome> outcomes) {
    int ok = 0;
    int failed = 0;
    int skipped = 0;
    int stopped = 0;
    for (Outcome outcome : outcomes) {
      switch (outcome) {
        case Outcome.Measured measured -> {
          ok += measured.failed() ? 0 : 1;
          failed += measured.failed() ? 1 : 0;
        }
        case Outcome.Skipped _ -> skipped++;
        case Outcome.Stopped _ -> stopped++;
      }
    }
    return "experiments: "
        + ok
        + " OK, "
        + failed
        + " FAIL, "
        + skipped
        + " skipped"
        + (stopped == 0 ? "" : ", " + stopped + " stopped");
  }

  private String measured(Outcome.Measured measured) {
    Experiment experiment = measured.experiment();
    List<String> out = new ArrayList<>();
    long held = experiment.askings().stream().filter(Asking::heldOut).count();
    out.add(
        experiment.name()
            + ": "
            + experiment.askings().size()
            + " questions, "
            + held
            + " of them held out, "
            + measured.threads()
            + " at a time");
    Map<Figure.Name, Figure> figures = measured.figures();
    for (Verdict verdict : measured.verdicts()) {
      if (verdict.bound() != null || verdict.name().slice().equals(Figure.Name.ALL)) {
        Figure.Name same = new Figure.Name(verdict.name().metric(), Figure.Name.HELD_OUT);
        out.add(row(verdict, figures.get(same)));
      }
    }
    kinds(out, Kinds.of(measured.verdicts()));
    measured.notices().forEach(notice -> out.add("  note  " + notice));
    if (faults) {
      out.addAll(faults(measured));
    }
    return String.join("\n", out);
  }

  private static String row(Verdict verdict, @Nullable Figure heldOut) {
    Figure figure = verdict.figure();
    StringBuilder row = new StringBuilder();
    row.append(
        String.format(
            Locale.ROOT,
            "  %-4s  %-26s %10s",
            switch (verdict.grade()) {
              case OK -> "OK";
              case NONE -> "";
              case WORSE, BETTER, OTHER, MISSING -> "FAIL";
            },
            verdict.name().key(),
            figure == null ? "none" : figure.text()));
    if (verdict.bound() != null) {
      String bound = verdict.bound().text();
      row.append("   expected ").append(bound.isEmpty() ? "nothing yet" : bound);
    }
    switch (verdict.grade()) {
      case WORSE -> row.append("   worse");
      case BETTER -> row.append("   better; --record takes it");
      case MISSING -> row.append("   not measured");
      case OK, NONE, OTHER -> {}
    }
    if (figure != null && figure.name().metric().unit() == Metric.Unit.SHARE) {
      row.append("   folds ").append(figure.folds()).append(", of ").append(figure.of());
    }
    if (heldOut != null && verdict.name().slice().equals(Figure.Name.ALL)) {
      row.append("   held out ").append(heldOut.text());
    }
    return row.toString().stripTrailing();
  }

  private static void kinds(List<String> out, Kinds kinds) {
    if (kinds.rows().isEmpty()) {
      return;
    }
    StringBuilder head =
        new StringBuilder(String.format(Locale.ROOT, "        %-18s %5s", "", "of"));
    kinds
        .metrics()
        .forEach(metric -> head.append(String.format(Locale.ROOT, "  %17s", metric.key())));
    out.add(head.toString());
    kinds
        .rows()
        .forEach(
            (kind, row) -> {
              StringBuilder line = new StringBuilder();
              line.append(String.format(Locale.ROOT, "        %-18s %5d", kind, kinds.of(kind)));
              for (Figure figure : row) {
                line.append(
                    String.format(Locale.ROOT, "  %17s", figure == null ? "" : figure.text()));
              }
              out.add(line.toString().stripTrailing());
            });
  }

  private List<String> faults(Outcome.Measured measured) {
    List<String> out = new ArrayList<>();
    measured.faults(heldOut).forEach(mark -> out.add(mark.page()));
    measured
        .unfound(heldOut)
        .forEach(asking -> out.add("NOT FOUND " + asking.id() + ": " + asking.question()));
    return out;
  }
}
