// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.admin.Report;
import dev.dateline.admin.Verb;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The commands that Telegram shows in the chats of the newsroom's own people.
@Timeout(60)
class StaffMenuTest {
  private static final long OWNER = 9;
  private static final long EDITOR = 10;

  @TempDir Path folder;
  private final FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
  private final Map<Long, List<Verb>> menus = new ConcurrentHashMap<>();

  // Whatever the owner says has been done.
  private final Orders orders =
      new Orders() {
        @Override
        public Optional<Report> hear(long person, long chat, String text) {
          return person == OWNER
              ? Optional.of(new Report(Report.Result.DONE, List.of(new Report.Part.Text("Done."))))
              : Optional.empty();
        }

        @Override
        public Map<Long, List<Verb>> menus() {
          return Map.copyOf(menus);
        }
      };

  @AfterEach
  void close() {
    api.close();
  }

  private Bench bench() {
    return new Bench(api, folder, asked -> Bench.says(asked, "Hello."), orders).start();
  }

  private static void until(Callable<Boolean> holds) {
    await().atMost(Duration.ofSeconds(20)).until(holds);
  }

  private JsonNode shown(long chat) {
    return api.menu.of("MyCommands", "chat" + chat, "");
  }

  private void said(String command) {
    int before = api.sent.size();
    api.updates().personal(OWNER, command);
    until(() -> api.sent.size() > before);
  }

  @Test
  void whoever_has_a_role_is_shown_its_commands_and_the_readers_own_behind_them() {
    menus.put(OWNER, List.of(Verb.STATUS, Verb.ARTICLE, Verb.ADMINS));
    try (Bench _ = bench()) {
      until(() -> !shown(OWNER).isMissingNode());
      List<String> names = shown(OWNER).findValuesAsText("command");
      assertThat(names).startsWith("status", "article", "admins", "ask").doesNotHaveDuplicates();
      assertThat(shown(OWNER).findValuesAsText("description"))
          .contains(Verb.ARTICLE.does())
          .allMatch(does -> !does.isEmpty() && does.length() <= 256);
      assertThat(shown(EDITOR).isMissingNode()).isTrue();
      assertThat(api.violations).isEmpty();
    }
  }

  @Test
  void whoever_loses_a_role_loses_the_commands_at_once() {
    menus.put(OWNER, List.of(Verb.STATUS));
    menus.put(EDITOR, List.of(Verb.STATUS));
    try (Bench _ = bench()) {
      until(() -> !shown(OWNER).isMissingNode() && !shown(EDITOR).isMissingNode());
      menus.remove(EDITOR);
      said("/admins remove 10");
      until(() -> shown(EDITOR).isMissingNode());
      assertThat(shown(OWNER).isMissingNode()).isFalse();
      int calls = api.callsOf("setMyCommands").size();
      said("/status");
      said("/status");
      assertThat(api.callsOf("setMyCommands")).hasSize(calls);
      assertThat(api.callsOf("deleteMyCommands")).hasSize(1);
    }
  }

  @Test
  void a_role_that_was_lost_while_the_bot_was_away_is_noticed_at_the_start()
      throws InterruptedException {
    menus.put(EDITOR, List.of(Verb.STATUS));
    try (Bench bench = bench()) {
      until(() -> !shown(EDITOR).isMissingNode());
      bench.stop();
    }
    menus.clear();
    try (Bench _ = bench()) {
      until(() -> shown(EDITOR).isMissingNode());
    }
  }

  @Test
  void a_chat_that_telegram_does_not_know_yet_is_told_once_it_has_said_something() {
    menus.put(OWNER, List.of(Verb.STATUS));
    api.watcher =
        (method, phase) -> {
          if (method.equals("getMe") && phase.equals("arrived")) {
            api.fail("setMyCommands", Fault.Says.of(400, "Bad Request: chat not found"));
          }
        };
    try (Bench _ = bench()) {
      until(() -> !api.callsOf("getChatMenuButton").isEmpty());
      said("/status");
      until(() -> !shown(OWNER).isMissingNode());
    }
  }
}
