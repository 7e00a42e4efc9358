// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.console.FiguresJson;
import dev.dateline.console.FiguresText;
import dev.dateline.console.ProgressLines;
import dev.dateline.eval.Experiments;
import dev.dateline.eval.Outcome;
import dev.dateline.eval.Plan;
import dev.dateline.eval.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Experiments: OK or FAIL for each figure beside the expected one.
@Command(
    name = "eval",
    description = "Runs experiments: OK or FAIL for each figure, against its expected one.")
final class EvalCommand implements Callable<Integer> {
  // The process's end waits so long for the question in hand and for the index to close.
  private static final int STOP_SECONDS = 5;

  // What a shell gives a command that SIGINT ended.
  private static final int INTERRUPTED = 130;

  private final Outside outside;

  @Mixin PlaceOptions options = new PlaceOptions();

  @Option(names = "--json", description = "One JSON object.")
  boolean json;

  @Option(
      names = "--corpus",
      paramLabel = "NAME=DIR",
      description = "The folder that stands for ${NAME} in experiments; repeatable.")
  Map<String, Path> corpora = new LinkedHashMap<>();

  @Option(names = "--search-only", description = "Search for the questions, do not ask them.")
  boolean searchOnly;

  @Option(
      names = "--faults",
      description = "Show what went wrong, question by question, but for those held out.")
  boolean faults;

  @Option(
      names = "--held-out",
      description = "Show those held out too, which spoils them for measuring.")
  boolean heldOut;

  @Parameters(
      arity = "0..*",
      paramLabel = "EXPERIMENT",
      description = "Names of experiments, or YAML files; all of config/eval otherwise.")
  List<String> names = new ArrayList<>();

  EvalCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws InterruptedException {
    Places places = options.resolve(outside);
    if (!options.articles.isEmpty()) {
      outside.say("--articles is not used here: each experiment names its own articles");
    }
    Path beside = places.beside("eval");
    Path folder = beside == null ? outside.home().resolve("config").resolve("eval") : beside;
    List<Plan> plans = Experiments.read(folder, names, corpora, /* hashed= */ true);
    Run run =
        new Run(
            (experiment, articles, data) ->
                ExperimentDesk.open(
                    new ExperimentDesk.Spot(
                        experiment.settings(), places.config(), articles, data, experiment.now()),
                    outside.err(),
                    outside.terminal()),
            new ProgressLines(outside.err(), outside.terminal()),
            System::nanoTime,
            Runtime.getRuntime().availableProcessors(),
            !searchOnly);
    CountDownLatch ended = new CountDownLatch(1);
    Thread stopping = Thread.ofPlatform().unstarted(() -> stop(run, ended));
    Runtime.getRuntime().addShutdownHook(stopping);
    try {
      return measure(run, plans);
    } finally {
      ended.countDown();
      try {
        Runtime.getRuntime().removeShutdownHook(stopping);
      } catch (IllegalStateException _) {
        // It runs: the process ends there.
      }
    }
  }

  private int measure(Run run, List<Plan> plans) throws InterruptedException {
    List<Outcome> outcomes = new ArrayList<>();
    FiguresText text = new FiguresText(faults || heldOut, heldOut);
    for (Plan plan : plans) {
      Outcome outcome = run.measure(plan);
      outcomes.add(outcome);
      if (!json) {
        outside.answer(text.of(outcome));
      }
      if (outcome instanceof Outcome.Stopped stopped) {
        outside.say(
            "stopped in "
                + stopped.name()
                + ", at "
                + stopped.done()
                + " of "
                + stopped.of()
                + " questions; "
                + (outcomes.size() - 1)
                + " of "
                + plans.size()
                + " experiments done");
        break;
      }
    }
    outside.answer(
        json ? FiguresJson.of(outcomes, faults || heldOut, heldOut) : text.sum(outcomes));
    boolean failed =
        outcomes.stream()
            .anyMatch(
                outcome ->
                    switch (outcome) {
                      case Outcome.Measured measured -> measured.failed();
                      case Outcome.Skipped _ -> false;
                      case Outcome.Stopped _ -> true;
                    });
    return failed ? Main.FAILED : Main.DONE;
  }

  private static void stop(Run run, CountDownLatch ended) {
    run.stop();
    try {
      if (!ended.await(STOP_SECONDS, TimeUnit.SECONDS)) {
        run.abandon();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(INTERRUPTED);
  }
}
