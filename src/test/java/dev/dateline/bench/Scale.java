// SPDX-License-Identifier: Apache-2.0
package dev.dateline.bench;

import dev.dateline.index.LuceneIndex;
import dev.dateline.index.Weights;
import dev.dateline.news.Passage;
import dev.dateline.news.Version;
import dev.dateline.split.Reading;
import dev.dateline.split.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.util.Statistics;

/// Fills indexes of given sizes with [Shuffled] articles and times search in each beside its own
/// queries run bare. Prints Markdown.
public final class Scale {
  private Scale() {}

  /// Runs everything; about two minutes for each size, and the time to fill it.
  ///
  /// @param args the folder that holds `corpus.jsonl` and `dev.jsonl`, then the sizes in passages
  public static void main(String[] args) throws IOException, RunnerException {
    if (args.length < 2 || !Files.exists(Path.of(args[0], "corpus.jsonl"))) {
      System.err.println("name the folder that holds corpus.jsonl and dev.jsonl, then sizes");
      System.exit(2);
    }
    Path corpus = Path.of(args[0]).toAbsolutePath().normalize();
    Shuffled articles = new Shuffled(corpus.resolve("corpus.jsonl"));
    for (String size : List.of(args).subList(1, args.length)) {
      Path work = Files.createTempDirectory("dateline-scale");
      try {
        fill(articles, work, Integer.parseInt(size));
        timed(corpus, work);
      } finally {
        Benchmarks.delete(work);
      }
    }
  }

  private static void fill(Shuffled articles, Path shelves, int size) throws IOException {
    int passages = 0;
    int article = 0;
    Runtime runtime = Runtime.getRuntime();
    long start = System.nanoTime();
    try (LuceneIndex index = LuceneIndex.open(shelves, null, Weights.STANDARD, ZoneOffset.UTC)) {
      while (passages < size) {
        Version version = articles.article(article++);
        List<Passage> split = Splitter.split(Reading.of(version));
        index.replace(version, "shuffled", split);
        passages += split.size();
        if (article % 5_000 == 0) {
          System.err.printf(Locale.ROOT, "%d of %d passages%n", passages, size);
        }
      }
      index.commit();
    }
    double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    long bytes;
    try (Stream<Path> files = Files.walk(shelves)) {
      bytes = files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
    System.out.printf(
        Locale.ROOT,
        "%d passages of %d articles: split and indexed in %.1f s (%.0f passages a second), %.0f MB"
            + " on disk, heap %.0f MB at the end%n%n",
        passages,
        article,
        seconds,
        passages / seconds,
        bytes / 1e6,
        (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
  }

  private static void timed(Path corpus, Path shelves) throws RunnerException {
    Collection<RunResult> results =
        Benchmarks.run(
            ScaleBenchmark.class,
            Map.of("corpus", corpus.toString(), "shelves", shelves.toString()));
    Map<String, Statistics> times = new TreeMap<>();
    for (RunResult result : results) {
      times.put(
          result.getParams().getParam("naming") + result.getPrimaryResult().getLabel(),
          result.getPrimaryResult().getStatistics());
    }
    System.out.println("| questions | | p50 | p95 | mean above its own queries |");
    System.out.println("|---|---|---|---|---|");
    for (String naming : List.of("false", "true")) {
      String which = naming.equals("true") ? "naming outlets" : "naming none";
      Statistics floor = times.get(naming + "floor");
      row(which, "BM25 over the text alone", times.get(naming + "plain"), floor);
      row(which, "the search's own queries, bare", floor, floor);
      row(which, "search", times.get(naming + "search"), floor);
    }
    System.out.println();
  }

  private static void row(String which, String name, Statistics time, Statistics floor) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %.2f ms | %.2f ms | × %.2f |%n",
        which,
        name,
        time.getPercentile(50) / 1000,
        time.getPercentile(95) / 1000,
        time.getMean() / floor.getMean());
  }
}
