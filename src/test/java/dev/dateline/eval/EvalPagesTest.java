// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.settings.Setting;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Holds the pages of `config/eval` against the code and the experiments. With `-Ddocs.write=true`
/// it writes the README's tables.
class EvalPagesTest {
  private static final Path FOLDER = Path.of("config", "eval");
  private static final Path README = FOLDER.resolve("README.md");

  @Test
  void the_readme_explains_every_key_of_an_experiment() throws IOException {
    StringBuilder table = new StringBuilder("| key | what it is | default |\n|---|---|---|\n");
    for (RecordComponent component : ExperimentKeys.class.getRecordComponents()) {
      Setting setting = Objects.requireNonNull(component.getAnnotation(Setting.class));
      String key = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
      String allowed =
          setting.oneOf().length == 0 ? "" : " (one of " + String.join(", ", setting.oneOf()) + ")";
      table.append(
          "| `experiment.%s` | %s%s | %s |\n"
              .formatted(
                  key,
                  setting.about(),
                  allowed,
                  setting.standard().isEmpty() ? "none" : "`" + setting.standard() + "`"));
    }
    hold("keys", table.toString());
  }

  @Test
  void the_readme_explains_every_figure() throws IOException {
    StringBuilder table = new StringBuilder("| figure | what it is |\n|---|---|\n");
    for (Metric metric : Metric.values()) {
      table.append("| `%s` | %s |\n".formatted(metric.key(), metric.about()));
    }
    hold("figures", table.toString());
  }

  private static void hold(String name, String table) throws IOException {
    String from = "<!-- " + name + ": written by EvalPagesTest -->\n";
    String readme = Files.readString(README);
    int begin = readme.indexOf(from) + from.length();
    int end = readme.indexOf("<!-- end of " + name + " -->");
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(README, readme.substring(0, begin) + table + readme.substring(end));
    } else {
      assertThat(readme.substring(begin, end))
          .as("%s; mvn test -Dtest=EvalPagesTest -Ddocs.write=true rewrites it", README)
          .isEqualTo(table);
    }
  }

  @Test
  void the_page_of_results_expects_what_the_experiments_expect() throws IOException {
    Map<String, String> chapters = Page.chapters(Files.readString(FOLDER.resolve(Page.NAME)));
    List<Plan> plans = Experiments.read(FOLDER, Map.of(), /* hashed= */ true).named(List.of());

    assertThat(chapters.keySet())
        .containsExactlyElementsOf(plans.stream().map(Plan::name).toList());
    for (Plan plan : plans) {
      if (plan instanceof Plan.Ready(Experiment experiment)) {
        experiment
            .expected()
            .forEach(
                (name, expected) ->
                    assertThat(chapters.get(plan.name()))
                        .as("./dateline eval --write rewrites RESULTS.md")
                        .containsPattern(
                            "(?m)^\\| `%s` \\|.*\\| %s \\| OK \\|"
                                .formatted(name.key(), expected.bound().text())));
      }
    }
  }

  @Test
  void an_experiment_that_is_shipped_needs_nothing_that_is_not() throws IOException {
    for (Plan plan : Experiments.read(FOLDER, Map.of(), /* hashed= */ true).named(List.of())) {
      if (plan instanceof Plan.Ready(Experiment experiment)) {
        // The image holds config and seeds alone.
        assertThat(experiment.corpus().folder()).startsWith(Path.of("seeds").toAbsolutePath());
      } else {
        assertThat(plan.name()).isEqualTo("multihop-rag");
      }
    }
  }
}
