// SPDX-License-Identifier: Apache-2.0
package dev.dateline.console;

import dev.dateline.eval.Asking;
import dev.dateline.eval.Experiment;
import dev.dateline.eval.Figure;
import dev.dateline.eval.Mark;
import dev.dateline.eval.Metric;
import dev.dateline.eval.Outcome;
import dev.dateline.eval.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    Map<Figure.Name, Figure> figures = new LinkedHashMap<>();
    for (Verdict verdict : measured.verdicts()) {
      if (verdict.figure() != null) {
        figures.put(verdict.name(), verdict.figure());
      }
    }
    for (Verdict verdict : measured.verdicts()) {
      if (verdict.bound() != null || verdict.name().slice().equals(Figure.Name.ALL)) {
        Figure.Name same = new Figure.Name(verdict.name().metric(), Figure.Name.HELD_OUT);
        out.add(row(verdict, figures.get(same)));
      }
    }
    kinds(figures).forEach((kind, line) -> out.add("        " + kind + ": " + line));
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
      case BETTER -> row.append("   better");
      case MISSING -> row.append("   not measured");
      case OK, NONE, OTHER -> {}
    }
    if (figure != null && figure.name().metric().unit() == Metric.Unit.SHARE) {
      row.append(
          String.format(
              Locale.ROOT,
              "   folds %s to %s, of %d",
              Figure.text(Metric.Unit.SHARE, figure.low()),
              Figure.text(Metric.Unit.SHARE, figure.high()),
              figure.of()));
    }
    if (heldOut != null && verdict.name().slice().equals(Figure.Name.ALL)) {
      row.append("   held out ").append(heldOut.text());
    }
    return row.toString().stripTrailing();
  }

  // What a question's kind makes of an experiment, in the few figures that differ by it.
  private static Map<String, String> kinds(Map<Figure.Name, Figure> figures) {
    Map<String, String> kinds = new LinkedHashMap<>();
    for (Figure figure : figures.values()) {
      String slice = figure.name().slice();
      Metric metric = figure.name().metric();
      boolean shown =
          metric.unit() == Metric.Unit.COUNT
              ? figure.value() > 0
              : metric != Metric.CITATIONS_VALID && metric != Metric.SENTENCES_CITED;
      if (!slice.equals(Figure.Name.ALL) && !slice.equals(Figure.Name.HELD_OUT) && shown) {
        kinds.merge(
            slice,
            metric.key() + " " + figure.text() + " of " + figure.of(),
            (a, b) -> a + ", " + b);
      }
    }
    return kinds;
  }

  private List<String> faults(Outcome.Measured measured) {
    List<String> out = new ArrayList<>();
    for (Mark mark : measured.marks()) {
      if (mark.grade() != Mark.Grade.RIGHT && (heldOut || !mark.asking().heldOut())) {
        out.add(mark.page());
      }
    }
    for (Asking asking : measured.unfound()) {
      if (heldOut || !asking.heldOut()) {
        out.add("NOT FOUND " + asking.id() + ": " + asking.question());
      }
    }
    return out;
  }
}
