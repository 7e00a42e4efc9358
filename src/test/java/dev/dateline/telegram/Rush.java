// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Times the program itself, started as anyone starts it, while two hundred questions from fifty
/// chats wait for it at once at a Bot API that keeps Telegram's rates. Prints Markdown.
public final class Rush {
  private static final int CHATS = 50;

  /// Questions to the sample coverage, and what each one's answer holds: the order is told by it.
  private static final List<Map.Entry<String, String>> QUESTIONS =
      List.of(
          Map.entry("how many people were injured in the mill explosion", "Eleven people"),
          Map.entry("when does the sugar beet festival start", "The articles don’t say that."),
          Map.entry("who was sentenced for taking bribes", "Alden Fyskerton"),
          Map.entry("/help", "Ask in plain words"));

  private static final Duration LONGEST = Duration.ofMinutes(2);

  private Rush() {}

  /// Runs it; about a quarter of a minute.
  ///
  /// @param args none; the top level is the working directory
  public static void main(String[] args) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("dateline-rush");
    try (FakeBotApi api = new FakeBotApi()) {
      Process program = started(api, work);
      try {
        measure(api);
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

  private static Process started(FakeBotApi api, Path work) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("./dateline", "run", "--articles", "seeds", "--data", work + "/data")
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("log").toFile());
    builder.environment().put("TELEGRAM_BOT_TOKEN", FakeBotApi.TOKEN);
    builder.environment().put("TELEGRAM_API_URL", api.url());
    return builder.start();
  }

  private static void measure(FakeBotApi api) throws InterruptedException {
    await(() -> !api.callsOf("getUpdates").isEmpty());
    long from = System.nanoTime();
    for (Map.Entry<String, String> question : QUESTIONS) {
      for (int chat = 1; chat <= CHATS; chat++) {
        api.updates().personal(chat, question.getKey());
      }
    }
    int all = CHATS * QUESTIONS.size();
    await(() -> api.sent.size() >= all && api.updates().left() == 0);
    long took = System.nanoTime() - from;
    // Whatever came twice comes soon.
    Thread.sleep(2_000);
    List<Long> times = api.callsOf("sendMessage").stream().map(FakeBotApi.Call::nanos).toList();
    System.out.println("| at a Bot API that keeps Telegram's rates | measured | wanted |");
    System.out.println("|---|---|---|");
    System.out.printf(
        Locale.ROOT,
        "| %d questions from %d chats at once: the last answer after | %.1f s | |%n",
        all,
        CHATS,
        took / 1e9);
    row("messages sent", api.sent.size(), Integer.toString(all));
    row("most messages in a second", most(times), "at most 30");
    row("chats with an answer too many, too few or out of order", disordered(api), "0");
    row("rates broken", api.violations.size(), "0");
  }

  private static void row(String what, long measured, String wanted) {
    System.out.printf(Locale.ROOT, "| %s | %d | %s |%n", what, measured, wanted);
  }

  private static long most(List<Long> times) {
    long second = Duration.ofSeconds(1).toNanos();
    return times.stream()
        .mapToLong(
            from -> times.stream().filter(each -> each >= from && each - from < second).count())
        .max()
        .orElse(0);
  }

  private static long disordered(FakeBotApi api) {
    return IntStream.rangeClosed(1, CHATS)
        .filter(
            chat -> {
              List<FakeBotApi.Sent> sent = api.sentTo(chat);
              return sent.size() != QUESTIONS.size()
                  || IntStream.range(0, sent.size())
                      .anyMatch(i -> !sent.get(i).plain().contains(QUESTIONS.get(i).getValue()));
            })
        .count();
  }

  private interface Condition {
    boolean holds();
  }

  private static void await(Condition condition) throws InterruptedException {
    long until = System.nanoTime() + LONGEST.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("not within " + LONGEST);
      }
      Thread.sleep(20);
    }
  }
}
