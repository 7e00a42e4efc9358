// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dateline.console.FiguresText;
import dev.dateline.eval.Asking;
import dev.dateline.eval.Experiments;
import dev.dateline.eval.Figure;
import dev.dateline.eval.Outcome;
import dev.dateline.eval.Plan;
import dev.dateline.eval.Run;
import dev.dateline.eval.Verdict;
import dev.dateline.settings.Secrets;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No figure of the experiments over the sample coverage may be worse than recorded. One that is
/// better is `dateline eval`'s to report: it says that the record is no longer true.
class SampleExperimentsTest {
  private static final Path EVAL = Path.of("config", "eval");
  private static final Path RAW = Path.of("..", "shared", "data", "seeds");

  static Stream<String> names() {
    return Experiments.read(EVAL, Map.of(), true).named(List.of()).stream()
        .filter(Plan.Ready.class::isInstance)
        .map(Plan::name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void no_figure_is_worse_than_recorded(String name) throws InterruptedException {
    hold(Map.of(), name);
  }

  @Test
  void no_figure_of_the_raw_document_is_worse_than_recorded() throws InterruptedException {
    assumeTrue(Files.isDirectory(RAW), "../shared is not there");
    hold(Map.of("raw-seed", RAW), "src/test/resources/eval/raw-seed.yaml");
  }

  // known-small-talk is small, and chance holds back more of it.
  static Stream<String> large() {
    return names().filter(name -> !name.equals("known-small-talk"));
  }

  @ParameterizedTest
  @MethodSource("large")
  void about_three_tenths_of_each_set_are_held_out(String name) {
    List<Asking> askings =
        ((Plan.Ready) Experiments.read(EVAL, Map.of(), true).named(List.of(name)).getFirst())
            .experiment()
            .askings();

    assertThat(askings).hasSizeGreaterThanOrEqualTo(60);
    assertThat(askings.stream().filter(Asking::heldOut).count() / (double) askings.size())
        .isBetween(0.18, 0.42);
  }

  private static void hold(Map<String, Path> corpora, String name) throws InterruptedException {
    Plan plan = Experiments.read(EVAL, corpora, true).named(List.of(name)).getFirst();
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    Run run =
        new Run(
            (experiment, articles, data) ->
                ExperimentDesk.open(
                    new ExperimentDesk.Spot(
                        experiment.settings(),
                        Path.of("config", "dateline.yaml"),
                        articles,
                        data,
                        experiment.now(),
                        experiment.standIn(),
                        Secrets.NONE),
                    nowhere,
                    /* terminal= */ false),
            (what, done, of) -> {},
            System::nanoTime,
            /* threads= */ 2,
            /* ask= */ true);
    Outcome.Measured measured = (Outcome.Measured) run.measure(plan);

    Set<Verdict.Grade> worse =
        Set.of(Verdict.Grade.WORSE, Verdict.Grade.MISSING, Verdict.Grade.OTHER);
    assertThat(measured.verdicts().stream().filter(verdict -> worse.contains(verdict.grade())))
        .as(() -> new FiguresText(/* faults= */ true, /* heldOut= */ false).of(measured))
        .isEmpty();
    assertThat(measured.notices()).isEmpty();
    assertThat(measured.verdicts().stream().map(Verdict::name).map(Figure.Name::key))
        .containsAnyOf("right", "pair_precision");
  }
}
