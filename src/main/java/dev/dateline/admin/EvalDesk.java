// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.admin.Report.Part;
import dev.dateline.admin.Report.Row;
import dev.dateline.eval.Experiments;
import dev.dateline.eval.Outcome;
import dev.dateline.eval.Page;
import dev.dateline.eval.Plan;
import dev.dateline.eval.Run;
import dev.dateline.eval.Verdict;
import dev.dateline.ledger.Document;
import dev.dateline.settings.SettingsException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `/eval`, in the background.
///
/// @param laboratory where experiments are run
/// @param jobs what goes on behind commands
/// @param times how moments are written
record EvalDesk(Laboratory laboratory, Jobs jobs, Times times) {
  // One processor at most is taken from readers.
  private static final int THREADS = 1;
  // Figures that are named beside a FAIL; the page has all.
  private static final int SHOWN = 5;

  Report run(@Nullable String experiment, Instant now) {
    List<Plan> plans;
    try {
      plans =
          Experiments.read(laboratory.folder(), Map.of(), /* hashed= */ true)
              .named(experiment == null ? List.of() : List.of(experiment));
    } catch (SettingsException slip) {
      return Report.refused(slip.getMessage() + ".");
    }
    return jobs.begin("/eval", job -> measured(plans, job, now));
  }

  private Report measured(List<Plan> plans, Job job, Instant now) {
    Run run = new Run(laboratory.opening(), job::at, System::nanoTime, THREADS, /* ask= */ true);
    List<Outcome> outcomes = new ArrayList<>();
    try {
      for (Plan plan : plans) {
        outcomes.add(run.measure(plan));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CancellationException("stopped");
    }
    long failed = outcomes.stream().filter(Outcome::failed).count();
    List<Row> rows = outcomes.stream().map(each -> new Row(each.name(), told(each))).toList();
    return Report.done(
        List.of(
            new Part.Text(
                failed == 0
                    ? "As expected: " + counted(outcomes.size()) + "."
                    : failed + " of " + counted(outcomes.size()) + " not as expected."),
            new Part.Table(rows),
            new Part.Sheet(
                Document.of("results-" + times.stamp(now) + ".md", Page.of("", plans, outcomes)))));
  }

  private static String counted(int experiments) {
    return experiments + (experiments == 1 ? " experiment" : " experiments");
  }

  private static String told(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Skipped(_, String missing) -> "not run: " + missing;
      case Outcome.Stopped(_, int done, int of) -> "stopped at " + done + " of " + of;
      case Outcome.Measured measured -> {
        List<Verdict> failed =
            measured.verdicts().stream().filter(verdict -> verdict.grade().failed()).toList();
        String more = failed.size() > SHOWN ? ", and " + (failed.size() - SHOWN) + " more" : "";
        yield failed.isEmpty()
            ? "OK, " + measured.experiment().askings().size() + " questions"
            : "FAIL: "
                + failed.stream()
                    .limit(SHOWN)
                    .map(EvalDesk::figure)
                    .collect(Collectors.joining(", "))
                + more;
      }
    };
  }

  private static String figure(Verdict verdict) {
    return verdict.name().key()
        + " "
        + (verdict.figure() == null ? "none" : verdict.figure().text())
        + (verdict.bound() == null ? "" : ", expected " + verdict.bound().text());
  }
}
