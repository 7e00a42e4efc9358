// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {
  private static final String HEAD =
      """
      # A comment.
      experiment:
        name: tiny
        corpus: articles   # beside this file
        questions: [tiny.jsonl]
        now: 2026-11-23T12:00:00Z
      """;

  @TempDir Path folder;

  private Outcome.Measured recorded(String yaml) throws IOException {
    Path articles = folder.resolve("articles");
    if (!Files.exists(articles)) {
      Files.createDirectory(articles);
    }
    Files.writeString(
        folder.resolve("tiny.jsonl"),
        "{\"id\": \"t-1\", \"question\": \"who\", \"status\": \"answered\"}\n");
    Path file = Files.writeString(folder.resolve("tiny.yaml"), yaml);
    Experiment experiment =
        ((Plan.Ready) ExperimentFile.read(file, Map.of(), /* hashed= */ false)).experiment();
    List<Verdict> verdicts =
        Stream.of(
                figure(Metric.RIGHT, "", 0.61417),
                figure(Metric.RIGHT, "held_out", 0.5),
                figure(Metric.WRONG, "", 9),
                figure(Metric.ASK_P50_MS, "", 70.2))
            .map(
                figure -> {
                  Experiment.Expected expected = experiment.expected().get(figure.name());
                  return Verdict.of(figure, expected == null ? null : expected.bound());
                })
            .toList();
    return Recording.of(
        new Outcome.Measured(experiment, verdicts, List.of(), List.of(), List.of(), 2));
  }

  private static Figure figure(Metric metric, String slice, double value) {
    return new Figure(new Figure.Name(metric, slice), value, 10, value, value);
  }

  private String hash() {
    return new Corpus(folder.resolve("articles"), List.of(), false).hash();
  }

  @Test
  void measured_values_are_written_where_values_stood_and_all_else_stays() throws IOException {
    Outcome.Measured recorded =
        recorded(
            HEAD
                + """
                expected:   # as of today
                  right: 0.7 ± 0.01   # rose
                  right/held_out:
                  wrong: at most 12
                  ask_p50_ms: at most 100
                """);

    assertThat(folder.resolve("tiny.yaml"))
        .hasContent(
            HEAD.replace("this file\n", "this file\n  corpus_hash: " + hash() + "\n")
                + """
                expected:   # as of today
                  right: 0.6142 ± 0.01   # rose
                  right/held_out: 0.5000 ± 0.005
                  wrong: at most 12
                  ask_p50_ms: at most 100
                """);
    assertThat(recorded.failed()).isFalse();
  }

  @Test
  void recording_twice_writes_the_same() throws IOException {
    recorded(HEAD + "expected:\n  right: 0.7 ± 0.01\n");
    String once = Files.readString(folder.resolve("tiny.yaml"));

    recorded(once);

    assertThat(folder.resolve("tiny.yaml")).hasContent(once);
  }

  @Test
  void where_nothing_is_expected_yet_all_but_times_is() throws IOException {
    recorded(HEAD);

    assertThat(Files.readString(folder.resolve("tiny.yaml")))
        .endsWith("expected:\n  right: 0.6142 ± 0.005\n  wrong: 9\n");
    recorded(HEAD + "expected:\n");
    assertThat(Files.readString(folder.resolve("tiny.yaml")))
        .endsWith("expected:\n  right: 0.6142 ± 0.005\n  wrong: 9\n");
  }

  @Test
  void a_bound_that_is_broken_stays_broken() throws IOException {
    assertThat(recorded(HEAD + "expected:\n  wrong: at most 3\n").failed()).isTrue();
  }

  @Test
  void what_shares_its_line_with_other_keys_is_not_rewritten() {
    assertThatThrownBy(() -> recorded(HEAD + "expected: {right: 0.5, wrong: 9}\n"))
        .hasMessage(
            folder.resolve("tiny.yaml")
                + ":7: one key and its value are expected on a line, to be rewritten");
  }
}
