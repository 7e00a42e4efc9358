// SPDX-License-Identifier: Apache-2.0
package dev.dateline.bench;

import dev.dateline.model.Budget;
import dev.dateline.model.Cashbook;
import dev.dateline.model.Completion;
import dev.dateline.model.Model;
import dev.dateline.model.ModelFailure;
import dev.dateline.model.Models;
import dev.dateline.model.Prompt;
import dev.dateline.model.Reach;
import dev.dateline.model.ScriptedServer;
import dev.dateline.settings.ModelLimitSettings;
import dev.dateline.settings.ModelSettings;
import dev.dateline.settings.Secrets;
import dev.dateline.settings.SettingsLoader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/// Times streams of a scripted server in this process, alone and side by side, and what all layers
/// together add before a stream's first token. Prints Markdown.
public final class ModelStreams {
  private static final Duration PACE = Duration.ofMillis(20);
  // Less than the pace: whoever is told of a token is done with it before the next one.
  private static final Duration SLOW = Duration.ofMillis(15);
  private static final int TOKENS = 100;
  private static final int SIDE_BY_SIDE = 16;
  private static final int ROUNDS = 5;
  private static final int CALLS = 300;
  private static final Prompt PROMPT =
      new Prompt("Be brief.", "Did it rain? ".repeat(500), 4 * TOKENS, 0, true);

  private ModelStreams() {}

  /// What one stream took.
  private record Timed(Duration whole, Duration first) {}

  /// Runs everything; about half a minute.
  ///
  /// @param args none
  public static void main(String[] args)
      throws ModelFailure, InterruptedException, ExecutionException {
    String text = "rain ".repeat(TOKENS).strip();
    try (ScriptedServer paced = ScriptedServer.saying(PACE, asked -> text);
        ScriptedServer fast = ScriptedServer.saying(asked -> "rain");
        Models atPace = open(paced);
        Models atOnce = open(fast)) {
      Model model = atPace.writer().orElseThrow();
      sideBySide(model, SIDE_BY_SIDE, Duration.ZERO);
      long[] one = new long[ROUNDS];
      long[] many = new long[ROUNDS];
      long[] slow = new long[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        one[i] = sideBySide(model, 1, Duration.ZERO);
        many[i] = sideBySide(model, SIDE_BY_SIDE, Duration.ZERO);
        slow[i] = sideBySide(model, SIDE_BY_SIDE, SLOW);
      }
      long alone = median(one);
      long together = median(many);
      long slowly = median(slow);
      System.out.printf(
          Locale.ROOT,
          "| streams of %d tokens, one each %d ms | the slowest |%n|---|---|%n"
              + "| one alone | %d ms |%n| %d side by side | %d ms, × %.2f |%n"
              + "| the same, each listener %d ms at every token | %d ms, × %.2f |%n%n",
          TOKENS,
          PACE.toMillis(),
          alone,
          SIDE_BY_SIDE,
          together,
          (double) together / alone,
          SLOW.toMillis(),
          slowly,
          (double) slowly / alone);
      System.out.printf(
          Locale.ROOT,
          "| call to first token, the server at once | p50 | p95 |%n|---|---|---|%n"
              + "| prompt of %d characters | %s |%n",
          PROMPT.user().length(),
          firsts(atOnce.writer().orElseThrow()));
    }
  }

  private static Models open(ScriptedServer server) {
    return new Models(
        new ModelSettings("openai", server.url(), "small", "none", "", "", true, true, List.of()),
        SettingsLoader.standard(ModelLimitSettings.class),
        Secrets.NONE,
        new Reach(Duration.ofSeconds(5), null, null),
        Cashbook.inMemory(),
        ZoneOffset.UTC,
        InstantSource.system(),
        new Random(1));
  }

  /// {@return how many milliseconds the slowest of some streams took}
  private static long sideBySide(Model model, int streams, Duration listening)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Timed>> calls = new ArrayList<>();
      for (int i = 0; i < streams; i++) {
        calls.add(threads.submit(() -> timed(model, listening)));
      }
      long slowest = 0;
      for (Future<Timed> call : calls) {
        slowest = Math.max(slowest, call.get().whole().toMillis());
      }
      return slowest;
    }
  }

  private static String firsts(Model model) throws ModelFailure {
    long[] nanos = new long[CALLS];
    for (int i = -CALLS; i < CALLS; i++) {
      Timed timed = timed(model, Duration.ZERO);
      if (i >= 0) {
        nanos[i] = timed.first().toNanos();
      }
    }
    Arrays.sort(nanos);
    return String.format(
        Locale.ROOT, "%.2f ms | %.2f ms", nanos[CALLS / 2] / 1e6, nanos[CALLS * 95 / 100] / 1e6);
  }

  private static Timed timed(Model model, Duration listening) throws ModelFailure {
    long start = System.nanoTime();
    long[] first = new long[1];
    Completion completion =
        model.answer(
            PROMPT,
            Budget.until(Instant.now().plusSeconds(60)),
            text -> {
              first[0] = first[0] == 0 ? System.nanoTime() : first[0];
              LockSupport.parkNanos(listening.toNanos());
            });
    if (completion.usage().tokens() == 0) {
      throw new IllegalStateException("nothing was counted");
    }
    return new Timed(
        Duration.ofNanos(System.nanoTime() - start), Duration.ofNanos(first[0] - start));
  }

  private static long median(long[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
