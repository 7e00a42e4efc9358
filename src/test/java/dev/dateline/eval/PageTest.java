// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.settings.SettingsLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PageTest {
  private static final Plan OTHER = new Plan.Skipped("other", "no folder");

  private static Outcome.Measured measured(double right) {
    Experiment experiment =
        new Experiment(
            "tiny",
            Path.of("tiny.yaml"),
            "Two questions",
            new Corpus(Path.of("articles"), List.of(), false),
            "abcdef0123456789".repeat(4),
            List.of(
                Askings.of("who", "person", Set.of("answered"), new Gold.Stretches(List.of())),
                Askings.of("why", "cause", Set.of("answered"), new Gold.Stretches(List.of()))),
            true,
            null,
            SettingsLoader.load(null, Map.of()),
            Map.of("index.vectors", "false"),
            List.of("mine"),
            Askings.NOON,
            Map.of());
    Figure.Name all = new Figure.Name(Metric.RIGHT, "");
    Figure.Name kind = new Figure.Name(Metric.RIGHT, "person");
    Figure.Name held = new Figure.Name(Metric.RIGHT, "held_out");
    Figure.Name time = new Figure.Name(Metric.ASK_P50_MS, "");
    return new Outcome.Measured(
        experiment,
        List.of(
            Verdict.of(new Figure(all, right, 2, 0.25, 1), Bound.of("0.5 ± 0.01")),
            Verdict.of(new Figure(held, 0.75, 1, 0.75, 0.75), null),
            Verdict.of(new Figure(kind, 1, 1, 1, 1), null),
            Verdict.of(new Figure(time, 70.25, 2, 70.25, 70.25), null)),
        List.of(),
        List.of(),
        List.of(),
        2);
  }

  @Test
  void an_experiment_is_a_chapter_with_its_command_its_figures_and_its_kinds() {
    Outcome.Measured measured = measured(0.5);

    String page =
        Page.of("", List.of(new Plan.Ready(measured.experiment()), OTHER), List.of(measured));

    assertThat(page)
        .startsWith("# Results\n")
        .endsWith(
            """

            <!-- experiment tiny -->
            ## tiny

            Two questions.

                ./dateline eval --corpus mine=DIR tiny

            Corpus `abcdef012345…`, 2 questions, HELD of them held out, 2 asked at a time; `index.vectors: false`.

            | figure | what | measured | expected | | held out | folds | of |
            |---|---|---|---|---|---|---|---|
            | `right` | met as they should be | 0.5000 | 0.5 ± 0.01 | OK | 0.7500 | 0.2500 to 1.0000 | 2 |
            | `ask_p50_ms` | ask, median | 70.3 ms |  |  |  |  |  |

            | kind | of | `right` |
            |---|---|---|
            | person | 1 | 1.0000 |

            <!-- experiment other -->
            ## other

            Not measured yet.
            """
                .replace(
                    "HELD",
                    Long.toString(
                        measured.experiment().askings().stream().filter(Asking::heldOut).count())));
  }

  @Test
  void what_was_not_measured_this_time_keeps_its_chapter_and_what_is_gone_loses_it() {
    Outcome.Measured first = measured(0.5);
    Plan tiny = new Plan.Ready(first.experiment());
    String page = Page.of("", List.of(tiny, OTHER), List.of(first));

    assertThat(Page.of(page, List.of(tiny, OTHER), List.of(new Outcome.Skipped("other", "x"))))
        .isEqualTo(page);
    assertThat(Page.of(page, List.of(tiny, OTHER), List.of(measured(0.1))))
        .contains("| 0.1000 | 0.5 ± 0.01 | FAIL |")
        .contains("## other");
    assertThat(Page.of(page, List.of(OTHER), List.of())).doesNotContain("tiny");
  }
}
