// SPDX-License-Identifier: Apache-2.0
package dev.dateline.bench;

import dev.dateline.intake.IngestReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/// Reads a corpus in, times search and ask beside their floor in one run, and asks the benchmark's
/// questions. Prints Markdown.
public final class Benchmarks {
  private Benchmarks() {}

  /// Runs everything; about three minutes.
  ///
  /// @param args the folder that holds `corpus.jsonl` and `dev.jsonl`
  public static void main(String[] args) throws IOException, RunnerException {
    if (args.length != 1 || !Files.exists(Path.of(args[0], "corpus.jsonl"))) {
      System.err.println("name the folder that holds corpus.jsonl and dev.jsonl");
      System.exit(2);
    }
    Path corpus = Path.of(args[0]).toAbsolutePath().normalize();
    Path work = Files.createTempDirectory("dateline-bench");
    try {
      Path articles = Files.createDirectory(work.resolve("articles"));
      Files.copy(corpus.resolve("corpus.jsonl"), articles.resolve("corpus.jsonl"));
      Path data = Files.createDirectory(work.resolve("data"));
      IngestReport report = BenchDesk.read(articles, data);
      System.out.printf(
          Locale.ROOT, "%d articles, %d passages%n%n", report.articles(), report.passages());
      timed(corpus, data);
      try (BenchDesk desk = new BenchDesk(data)) {
        new Quality(desk, Query.all(corpus)).print(System.out);
      }
    } finally {
      try (Stream<Path> files = Files.walk(work)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void timed(Path corpus, Path data) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(QuestionBenchmark.class.getName())
                    .param("corpus", corpus.toString())
                    .param("data", data.toString())
                    .verbosity(VerboseMode.SILENT)
                    .shouldFailOnError(true)
                    .build())
            .run();
    Map<String, Statistics> times = new TreeMap<>();
    for (RunResult result : results) {
      times.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getStatistics());
    }
    System.out.println("| inside a warm process | p50 | p95 | p50 above the floor |");
    System.out.println("|---|---|---|---|");
    row("bare Lucene query, the floor", times.get("floor"), times.get("floor"));
    row("search", times.get("search"), times.get("floor"));
    row("ask", times.get("ask"), times.get("floor"));
    System.out.println();
  }

  private static void row(String name, Statistics time, Statistics floor) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %.2f ms | %.2f ms | × %.1f |%n",
        name,
        time.getPercentile(50) / 1000,
        time.getPercentile(95) / 1000,
        time.getPercentile(50) / floor.getPercentile(50));
  }
}
