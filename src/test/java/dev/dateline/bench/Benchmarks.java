// SPDX-License-Identifier: Apache-2.0
package dev.dateline.bench;

import dev.dateline.ExperimentDesk;
import dev.dateline.eval.Asking;
import dev.dateline.eval.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/// Reads a corpus in and times search and ask beside their floor in one run. Prints Markdown. What
/// the answers are worth, `dateline eval` measures.
public final class Benchmarks {
  // The day after the benchmark's coverage ends.
  private static final Instant NOW = Instant.parse("2024-01-01T12:00:00Z");

  private Benchmarks() {}

  /// Runs everything; about five minutes.
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
      for (boolean vectors : new boolean[] {false, true}) {
        try (ExperimentDesk desk = desk(work, vectors)) {
          System.out.printf(
              Locale.ROOT,
              "%d articles new, %d passages, %s%n%n",
              desk.report().articles(),
              desk.report().passages(),
              vectors ? "vectors too" : "words alone");
        }
        timed(corpus, work, vectors);
      }
    } finally {
      delete(work);
    }
  }

  /// {@return the benchmark's questions, in the file's order}
  ///
  /// @param corpus the folder that holds `dev.jsonl`
  static List<Asking> questions(Path corpus) {
    return Format.MULTIHOP_RAG.read(
        new Format.Sources(List.of(corpus.resolve("dev.jsonl")), List.of(), false, NOW));
  }

  /// {@return some of them, from all over the file}
  ///
  /// @param corpus the folder that holds `dev.jsonl`
  /// @param most at most so many
  static List<String> sample(Path corpus, int most) {
    List<Asking> all = questions(corpus);
    int many = Math.min(most, all.size());
    return IntStream.range(0, many)
        .mapToObj(i -> all.get((int) ((long) i * all.size() / many)).question())
        .toList();
  }

  /// {@return what each method of a benchmark took}
  ///
  /// @param benchmark the class
  /// @param parameters its own
  static Collection<RunResult> run(Class<?> benchmark, Map<String, String> parameters)
      throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(benchmark.getName())
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true);
    parameters.forEach(options::param);
    return new Runner(options.build()).run();
  }

  /// Deletes a folder with all in it.
  ///
  /// @param folder the folder
  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /// {@return a desk over the articles of a folder; what was read once is not read again}
  ///
  /// @param work the folder that holds `articles`
  /// @param vectors whether passages are looked up by their vectors too
  static ExperimentDesk desk(Path work, boolean vectors) throws IOException {
    return ExperimentDesks.open(work.resolve("articles"), work, NOW, vectors);
  }

  private static void timed(Path corpus, Path data, boolean vectors) throws RunnerException {
    Collection<RunResult> results =
        run(
            QuestionBenchmark.class,
            Map.of(
                "corpus", corpus.toString(),
                "data", data.toString(),
                "vectors", String.valueOf(vectors)));
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
