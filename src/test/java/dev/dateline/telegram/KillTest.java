// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static java.util.Collections.frequency;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.ledger.Database;
import dev.dateline.settings.LedgerSettings;
import dev.dateline.settings.SettingsLoader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The process is killed in each phase of an answer, and started again on the same ledger.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class KillTest {
  private static final int CHATS = 8;

  @TempDir Path folder;

  // Method, phase at the Bot API, and which such event it is that kills.
  private record Moment(String method, String phase, int nth) {}

  private static final List<Moment> MOMENTS =
      List.of(
          new Moment("getUpdates", "done", 1), // given out, perhaps not stored
          new Moment("getUpdates", "arrived", 2), // stored, not confirmed
          new Moment("sendChatAction", "arrived", 2), // being answered
          new Moment("sendMessage", "arrived", 2), // marked as being sent
          new Moment("sendMessage", "done", 4)); // sent, and the bot does not know

  @Test
  void no_question_is_lost_and_only_what_was_in_the_air_comes_twice()
      throws IOException, InterruptedException {
    try (FakeBotApi api = new FakeBotApi()) {
      List<Map.Entry<Long, String>> inTheAir = new ArrayList<>();
      int asked = 0;
      for (Moment moment : MOMENTS) {
        for (int chat = 1; chat <= CHATS; chat++) {
          api.updates().personal(chat, "question " + asked);
        }
        asked++;
        inTheAir.addAll(lifeUntil(api, moment));
      }
      api.watcher = (method, phase) -> {};
      Process last = start(api, 0);
      try {
        int questions = asked;
        await().atMost(Duration.ofSeconds(60)).until(() -> answered(api) == questions * CHATS);
        await().atMost(Duration.ofSeconds(20)).until(() -> api.updates().left() == 0);
      } finally {
        kill(last);
      }
      List<Map.Entry<Long, String>> again = again(api);
      assertThat(again)
          .isNotEmpty()
          .allMatch(each -> frequency(again, each) <= frequency(inTheAir, each));
      for (int chat = 1; chat <= CHATS; chat++) {
        List<String> expected = new ArrayList<>();
        for (int question = 0; question < asked; question++) {
          expected.add("Re: question " + question);
        }
        List<String> inOrder =
            api.sentTo(chat).stream().map(FakeBotApi.Sent::plain).distinct().toList();
        assertThat(inOrder).isEqualTo(expected);
      }
    }
  }

  @Test
  void an_answer_is_recorded_once_whenever_the_process_dies()
      throws IOException, InterruptedException {
    try (FakeBotApi api = new FakeBotApi()) {
      int asked = 0;
      // Before an answer is written, while it is, and while its sending is noted.
      for (int look : List.of(1, 2, 4)) {
        api.updates().personal(1, "question " + asked);
        api.updates().personal(2, "question " + asked);
        asked += 2;
        Process life = start(api, look);
        boolean ended = life.waitFor(40, TimeUnit.SECONDS);
        kill(life);
        assertThat(ended).as("look %s killed it", look).isTrue();
        assertThat(life.exitValue()).as("look %s", look).isEqualTo(Killed.HALTED);
      }
      Process last = start(api, 0);
      int questions = asked;
      try {
        await().atMost(Duration.ofSeconds(60)).until(() -> answered(api) == questions);
        await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> rows("select answer from delivery").size() == questions);
      } finally {
        kill(last);
      }
      assertThat(rows("select answer from answer")).hasSize(questions);
      assertThat(rows("select distinct chat || '/' || message from question")).hasSize(questions);
      assertThat(rows("select distinct answer from delivery")).hasSize(questions);
    }
  }

  private List<String> rows(String sql) {
    try (Database database =
        Database.readOnly(
            folder.resolve("ledger.db"), SettingsLoader.standard(LedgerSettings.class))) {
      return database.read(handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
  }

  private static long answered(FakeBotApi api) {
    return api.sent.stream()
        .map(each -> Map.entry(each.chat(), each.plain()))
        .collect(Collectors.toSet())
        .size();
  }

  // As often as a message came after its first time.
  private static List<Map.Entry<Long, String>> again(FakeBotApi api) {
    Set<Map.Entry<Long, String>> once = new HashSet<>();
    return api.sent.stream()
        .map(each -> Map.entry(each.chat(), each.plain()))
        .filter(each -> !once.add(each))
        .toList();
  }

  // Each chat's last message before the end: the bot may not have noted that it arrived.
  private Set<Map.Entry<Long, String>> lifeUntil(FakeBotApi api, Moment moment)
      throws IOException, InterruptedException {
    int before = api.calls.size();
    AtomicInteger events = new AtomicInteger();
    Process[] process = new Process[1];
    synchronized (process) {
      api.watcher =
          (method, phase) -> {
            if (method.equals(moment.method())
                && phase.equals(moment.phase())
                && events.incrementAndGet() == moment.nth()) {
              synchronized (process) {
                process[0].destroyForcibly();
              }
            }
          };
      process[0] = start(api, 0);
    }
    boolean ended = process[0].waitFor(40, TimeUnit.SECONDS);
    kill(process[0]);
    assertThat(ended).as("%s killed it", moment).isTrue();
    Map<Long, String> last = new HashMap<>();
    api.calls.stream()
        .skip(before)
        .filter(call -> call.method().equals("sendMessage"))
        .map(FakeBotApi.Call::body)
        .forEach(body -> last.put(body.path("chat_id").asLong(), body.path("text").asText()));
    return last.entrySet();
  }

  private Process start(FakeBotApi api, int look) throws IOException {
    return start(api, folder, look);
  }

  /// {@return a bot in a process of its own}
  static Process start(FakeBotApi api, Path folder, int look) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Killed.class.getName(),
            api.url(),
            folder.toString(),
            Integer.toString(look))
        .redirectErrorStream(true)
        .redirectOutput(new File(folder.toFile(), "bot.log"))
        .start();
  }

  static void kill(Process process) throws InterruptedException {
    process.destroyForcibly();
    process.waitFor(10, TimeUnit.SECONDS);
  }
}
