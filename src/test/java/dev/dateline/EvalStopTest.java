// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A signal in the middle of a run, in a process of its own.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class EvalStopTest {
  private static final int MANY = 20_000;

  @TempDir Path folder;

  @Test
  void a_signal_ends_the_run_at_the_next_question_and_it_says_how_far_it_came()
      throws IOException, InterruptedException {
    Terminal terminal = new Terminal(folder);
    Path eval = Files.createDirectories(folder.resolve("config").resolve("eval"));
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Files.writeString(
        eval.resolve("long.jsonl"),
        IntStream.range(0, MANY)
            .mapToObj(
                i ->
                    "{\"id\": \"l-%d\", \"question\": \"who paid %d crowns for the harbour bridge\","
                            .formatted(i, i)
                        + " \"status\": \"not_covered\"}\n")
            .collect(Collectors.joining()));
    Files.writeString(
        eval.resolve("long.yaml"),
        """
        experiment:
          name: long
          corpus: ../../articles
          questions: [long.jsonl]
          now: 2026-11-23T12:00:00Z
        settings:
          index.vectors: false
        """);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Djava.io.tmpdir=" + temporary,
                "-Ddateline.home=" + terminal.home,
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                Main.class.getName(),
                "eval")
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    try (BufferedReader err = process.errorReader()) {
      String first = err.readLine();
      while (first != null && !first.startsWith("dateline: long ")) {
        first = err.readLine();
      }
      assertThat(first).isNotNull();
      process.toHandle().destroy(); // which leaves the streams open
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      List<String> said = err.lines().toList();
      assertThat(said)
          .as("standard error after the first of %s", first)
          .anyMatch(
              line ->
                  line.matches(
                      "dateline: stopped in long, at \\d+ of 20000 questions; 0 of 1 experiments"
                          + " done"));
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isEqualTo(143);
    assertThat(folder.resolve("out")).content().contains("1 stopped");
    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left.filter(file -> file.getFileName().toString().startsWith("dateline-eval")))
          .isEmpty();
    }
  }
}
