// SPDX-License-Identifier: Apache-2.0
package dev.dateline.bench;

import dev.dateline.ExperimentDesk;
import dev.dateline.draft.ScriptedModel;
import dev.dateline.eval.Asking;
import dev.dateline.model.Budget;
import dev.dateline.model.Completion;
import dev.dateline.model.Model;
import dev.dateline.model.Pieces;
import dev.dateline.model.Prompt;
import dev.dateline.model.Usage;
import dev.dateline.settings.Secrets;
import dev.dateline.settings.SettingsLoader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// Times our own work around a model: from a question to the call, and for each sentence that the
/// model finishes. The model is in this process, keeps silent for a while as models do, and then
/// says the first sentence of each of its first passages, half of them with a digit or a name
/// changed, so that the check has to refuse and to look for other receipts too. What the wire adds,
/// [ModelStreams] measures. Prints Markdown.
public final class ModelWork {
  private static final Instant NOW = Instant.parse("2024-01-01T12:00:00Z");
  private static final int SENTENCES = 4;
  private static final int PIECE = 6;
  private static final int QUESTIONS = 400;
  private static final Duration SILENCE = Duration.ofMillis(200);

  private ModelWork() {}

  /// Runs everything; about a minute.
  ///
  /// @param args the folder that holds `corpus.jsonl` and `dev.jsonl`
  public static void main(String[] args) throws IOException {
    if (args.length != 1 || !Files.exists(Path.of(args[0], "corpus.jsonl"))) {
      System.err.println("name the folder that holds corpus.jsonl and dev.jsonl");
      System.exit(2);
    }
    Path corpus = Path.of(args[0]).toAbsolutePath().normalize();
    Path work = Files.createTempDirectory("dateline-bench");
    Path articles = Files.createDirectory(work.resolve("articles"));
    Files.copy(corpus.resolve("corpus.jsonl"), articles.resolve("corpus.jsonl"));
    Path file =
        Files.writeString(
            work.resolve("settings.yaml"), "index:\n  vectors: false\nwriter:\n  repair: false\n");
    Timed timed = new Timed();
    try (ExperimentDesk desk =
        ExperimentDesk.open(
            new ExperimentDesk.Spot(
                SettingsLoader.load(file, Map.of()),
                Path.of("config", "dateline.yaml"),
                articles,
                work.resolve("data"),
                NOW,
                timed,
                Secrets.NONE),
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            /* terminal= */ false)) {
      List<Asking> all = Benchmarks.questions(corpus);
      for (int round = 0; round < 2; round++) {
        timed.clear(); // the first round warms up
        for (int i = 0; i < Math.min(QUESTIONS, all.size()); i++) {
          timed.asked = System.nanoTime();
          desk.ask(all.get(i).question(), "");
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "| our own work around a model | times | p50 | p95 |%n|---|---|---|---|%n"
            + "| from a question to the call | %s |%n| for each finished sentence | %s |%n",
        shown(timed.before),
        shown(timed.sentences));
  }

  private static String shown(List<Long> nanos) {
    List<Long> sorted = new ArrayList<>(nanos);
    Collections.sort(sorted);
    return String.format(
        Locale.ROOT,
        "%d | %.2f ms | %.2f ms",
        sorted.size(),
        sorted.get(sorted.size() / 2) / 1e6,
        sorted.get(sorted.size() * 95 / 100) / 1e6);
  }

  /// The model, and what it saw of the clock.
  private static final class Timed implements Model {
    private final List<Long> before = new ArrayList<>();
    private final List<Long> sentences = new ArrayList<>();
    private long asked;

    void clear() {
      before.clear();
      sentences.clear();
    }

    @Override
    public String name() {
      return "bench/timed";
    }

    @Override
    public Completion answer(Prompt prompt, Budget budget, Pieces pieces) {
      before.add(System.nanoTime() - asked);
      LockSupport.parkNanos(SILENCE.toNanos());
      List<String> lines = new ArrayList<>();
      for (ScriptedModel.Shown passage : ScriptedModel.passages(prompt.user())) {
        String sentence = passage.text().split("(?<=[.!?]) ", 2)[0].replace('\n', ' ');
        String[] words = sentence.split(" ", -1);
        String anchor = String.join(" ", List.of(words).subList(0, Math.min(8, words.length)));
        boolean lie = lines.size() % 2 == 1;
        lines.add(
            (lie ? sentence.replaceFirst("[a-z]{4,}", "never") : sentence)
                + " ["
                + passage.id()
                + " \""
                + anchor
                + "\"]\n");
        if (lines.size() == SENTENCES) {
          break;
        }
      }
      for (String line : lines) {
        for (int i = 0; i < line.length(); i += PIECE) {
          String piece = line.substring(i, Math.min(line.length(), i + PIECE));
          long begun = System.nanoTime();
          pieces.piece(piece);
          if (piece.endsWith("\n")) {
            sentences.add(System.nanoTime() - begun);
          }
        }
      }
      String text = String.join("", lines);
      return new Completion(text.isBlank() ? "NO_ANSWER" : text, Usage.NONE, name(), Duration.ZERO);
    }
  }
}
