// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.console.FiguresJson;
import dev.dateline.console.FiguresText;
import dev.dateline.console.ProgressLines;
import dev.dateline.eval.Experiment;
import dev.dateline.eval.Experiments;
import dev.dateline.eval.Outcome;
import dev.dateline.eval.Plan;
import dev.dateline.eval.Recording;
import dev.dateline.eval.Run;
import dev.dateline.eval.Subject;
import dev.dateline.settings.Secrets;
import java.io.PrintStream;
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

  private final Outside outside;

  @Mixin PlaceOptions options = new PlaceOptions();

  @Option(names = "--json", description = "One JSON object.")
  boolean json;

  @Option(
      names = "--corpus",
      paramLabel = "NAME=DIR",
      description = "The folder that stands for ${NAME} in experiments; repeatable.")
  Map<String, Path> corpora = new LinkedHashMap<>();

  @Option(
      names = "--record",
      description = "Take what is measured as what is expected from now on, in the YAML files.")
  boolean record;

  @Option(
      names = "--write",
      description = "Write the page of results, RESULTS.md beside the experiments.")
  boolean write;

  @Option(names = "--search-only", description = "Search for the questions, do not ask them.")
  boolean searchOnly;

  @Option(
      names = "--model",
      description = "Let the configured model write; what it reaches is shown beside no record.")
  boolean model;

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
    if (write && searchOnly) {
      outside.say("--write needs answers: leave --search-only out");
      return Main.WRONG;
    }
    if (model && (record || write)) {
      outside.say("--model is compared with nothing: leave --record and --write out");
      return Main.WRONG;
    }
    if (model && places.settings().model().none()) {
      outside.say("--model: no model is configured, the README says how");
      return Main.WRONG;
    }
    Experiments experiments =
        Experiments.read(folder(places, outside), corpora, /* hashed= */ !record);
    List<Plan> plans =
        model ? modelled(experiments.named(names), places) : experiments.named(names);
    Run run =
        new Run(
            opening(
                places, model ? places.secrets() : Secrets.NONE, outside.err(), outside.terminal()),
            new ProgressLines(outside.err(), outside.terminal()),
            System::nanoTime,
            Runtime.getRuntime().availableProcessors(),
            !searchOnly);
    CountDownLatch ended = new CountDownLatch(1);
    Thread stopping = Thread.ofPlatform().unstarted(() -> stop(run, ended));
    Runtime.getRuntime().addShutdownHook(stopping);
    try {
      List<Outcome> outcomes = measure(run, plans);
      if (write) {
        experiments.write(outcomes);
      }
      return outcomes.stream().anyMatch(Outcome::failed) ? Main.FAILED : Main.DONE;
    } finally {
      ended.countDown();
      try {
        Runtime.getRuntime().removeShutdownHook(stopping);
      } catch (IllegalStateException _) {
        // It runs: the process ends there.
      }
    }
  }

  /// {@return where experiments are}
  ///
  /// @param places beside whose configuration they are looked for
  /// @param outside the process
  static Path folder(Places places, Outside outside) {
    Path beside = places.beside("eval");
    return beside == null ? outside.home().resolve("config").resolve("eval") : beside;
  }

  /// {@return what opens the house that an experiment measures}
  ///
  /// @param places beside whose configuration the newsroom's words and synonyms are
  /// @param secrets of the models
  /// @param err where progress is shown
  /// @param terminal whether progress may draw over a line
  static Subject.Opening opening(
      Places places, Secrets secrets, PrintStream err, boolean terminal) {
    return (experiment, articles, data) ->
        ExperimentDesk.open(
            new ExperimentDesk.Spot(
                experiment.settings(),
                places.config(),
                articles,
                data,
                experiment.now(),
                experiment.standIn(),
                secrets),
            err,
            terminal);
  }

  /// The sets that no stand-in answers, under the settings of the models that are configured.
  private static List<Plan> modelled(List<Plan> plans, Places places) {
    return plans.stream()
        .filter(plan -> !(plan instanceof Plan.Ready(Experiment one) && one.standIn() != null))
        .map(
            plan ->
                plan instanceof Plan.Ready(Experiment one)
                    ? new Plan.Ready(one.under(one.settings().written(places.settings())))
                    : plan)
        .toList();
  }

  private List<Outcome> measure(Run run, List<Plan> plans) throws InterruptedException {
    List<Outcome> outcomes = new ArrayList<>();
    FiguresText text = new FiguresText(faults || heldOut, heldOut);
    for (Plan plan : plans) {
      Outcome outcome = run.measure(plan);
      if (record && outcome instanceof Outcome.Measured measured) {
        outcome = Recording.of(measured);
      }
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
    return outcomes;
  }

  // The process ends when this returns, with the signal's own status.
  private void stop(Run run, CountDownLatch ended) {
    run.stop();
    try {
      if (!ended.await(STOP_SECONDS, TimeUnit.SECONDS)) {
        outside.say("stopped while reading the articles of " + run.place());
        run.abandon();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
