// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Times the program itself, started as anyone starts it, while somebody types headlines' words
/// behind its name: from an inline query at the Bot API to the answer's arrival there. Prints
/// Markdown.
public final class Keystrokes {
  private static final int QUERIES = 300;
  private static final int WORDS = 4;

  private Keystrokes() {}

  /// Runs it; about a minute.
  ///
  /// @param args a folder of articles that has a `corpus.jsonl`; the top level is the working
  ///   directory
  public static void main(String[] args) throws IOException, InterruptedException {
    Path corpus = Path.of(args[0]);
    List<String> queries = queries(corpus.resolve("corpus.jsonl"));
    Path work = Files.createTempDirectory("dateline-keystrokes");
    try (FakeBotApi api = new FakeBotApi()) {
      Process program = started(api, corpus, work);
      try {
        measure(api, queries);
      } finally {
        program.destroy();
        if (!program.waitFor(30, TimeUnit.SECONDS)) {
          program.destroyForcibly();
        }
      }
    } finally {
      try (Stream<Path> files = Files.walk(work)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static List<String> queries(Path corpus) throws IOException {
    List<String> queries = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (Stream<String> lines = Files.lines(corpus)) {
      for (String line : (Iterable<String>) lines.limit(QUERIES)::iterator) {
        String[] words = json.readTree(line).path("title").asText().split("\\s+");
        queries.add(String.join(" ", Arrays.copyOf(words, Math.min(words.length, WORDS))));
      }
    }
    return queries;
  }

  private static Process started(FakeBotApi api, Path corpus, Path work) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                "./dateline", "run", "--articles", corpus.toString(), "--data", work + "/data")
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("log").toFile());
    builder.environment().put("TELEGRAM_BOT_TOKEN", FakeBotApi.TOKEN);
    builder.environment().put("TELEGRAM_API_URL", api.url());
    return builder.start();
  }

  private static void measure(FakeBotApi api, List<String> queries) throws InterruptedException {
    LinkedBlockingQueue<Long> arrived = new LinkedBlockingQueue<>();
    api.watcher =
        (method, phase) -> {
          if (method.equals("answerInlineQuery") && phase.equals("arrived")) {
            arrived.add(System.nanoTime());
          }
        };
    // The first one waits for the program to start, and for the coverage to be read in.
    api.updates().inline(1, "", "");
    if (arrived.poll(5, TimeUnit.MINUTES) == null) {
      throw new IllegalStateException("no answer within five minutes");
    }
    long[] took = new long[queries.size()];
    for (int i = 0; i < took.length; i++) {
      long from = System.nanoTime();
      api.updates().inline(1, queries.get(i), "");
      Long at = arrived.poll(1, TimeUnit.MINUTES);
      if (at == null) {
        throw new IllegalStateException("no answer to a query within a minute");
      }
      took[i] = at - from;
    }
    Arrays.sort(took);
    System.out.println("| words typed in another chat: query to answer | times | p50 | p95 |");
    System.out.println("|---|---|---|---|");
    System.out.printf(
        Locale.ROOT,
        "| each of other words | %d | %.1f ms | %.1f ms |%n",
        took.length,
        took[took.length / 2] / 1e6,
        took[took.length * 95 / 100] / 1e6);
  }
}
