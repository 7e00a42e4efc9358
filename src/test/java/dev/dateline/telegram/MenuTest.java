// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What Telegram is told to show of the bot.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class MenuTest {
  private static final Desk ECHO = asked -> Bench.says(asked, "Re: " + asked.text());

  @TempDir Path folder;

  private Bench bench(FakeBotApi api) {
    return new Bench(api, folder, ECHO, Timepiece.REAL, Map.of());
  }

  private static long told(FakeBotApi api) {
    return api.calls.stream()
        .map(FakeBotApi.Call::method)
        .filter(method -> method.startsWith("setMy") || method.equals("setChatMenuButton"))
        .count();
  }

  // The button is asked for last.
  private static void awaitMenu(FakeBotApi api, int starts) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> api.callsOf("getChatMenuButton").size() == starts);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !api.menu.of("ChatMenuButton", "", "").isMissingNode());
  }

  @Test
  void it_is_told_what_differs_and_nothing_else() throws InterruptedException {
    try (FakeBotApi api = new FakeBotApi()) {
      try (Bench first = bench(api).start()) {
        awaitMenu(api, 1);
        first.stop();
      }
      // Commands of three scopes and two descriptions, each in five languages, and the button.
      assertThat(told(api)).isEqualTo(26);
      try (Bench second = bench(api).start()) {
        awaitMenu(api, 2);
        second.stop();
      }
      assertThat(told(api)).isEqualTo(26);
      api.menu.answer(
          "setMyShortDescription",
          JsonNodeFactory.instance
              .objectNode()
              .put("language_code", "de")
              .put("short_description", "another's"));
      try (Bench third = bench(api).start()) {
        awaitMenu(api, 3);
        third.stop();
      }
      assertThat(told(api)).isEqualTo(27);
      assertThat(api.menu.of("MyShortDescription", "", "de").asText())
          .isEqualTo(Phrasebook.of("de").say(Phrase.DESCRIPTION_SHORT));
      assertThat(api.violations).isEmpty();
    }
  }

  @Test
  void each_scope_has_its_commands_in_each_language() {
    try (FakeBotApi api = new FakeBotApi();
        Bench bench = bench(api).start()) {
      awaitMenu(api, 1);
      assertThat(bench.bot.bot()).isEqualTo(FakeBotApi.BOT);
      for (Phrasebook book : Phrasebook.all()) {
        String language = book == Phrasebook.ENGLISH ? "" : book.language();
        assertThat(names(api.menu.of("MyCommands", "all_private_chats", language)))
            .containsExactly(
                "ask",
                "latest",
                "sources",
                "search",
                "article",
                "language",
                "notices",
                "cancel",
                "feedback",
                "help",
                "privacy",
                "forget");
        assertThat(names(api.menu.of("MyCommands", "all_group_chats", language)))
            .doesNotContain("language", "notices");
        JsonNode admins = api.menu.of("MyCommands", "all_chat_administrators", language);
        assertThat(names(admins)).contains("language", "notices");
        assertThat(admins.findValuesAsText("description"))
            .contains(book.say(Phrase.COMMAND_LANGUAGE));
      }
      assertThat(api.menu.of("ChatMenuButton", "", "").path("type").asText()).isEqualTo("commands");
    }
  }

  @Test
  void nobody_waits_for_it() {
    try (FakeBotApi api = new FakeBotApi()) {
      CountDownLatch never = new CountDownLatch(1);
      api.fail("getMyCommands", new Fault.Slow(never));
      try (Bench bench = bench(api)) {
        api.updates().personal(1, "who?");
        bench.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> api.sent.size() == 1);
      } finally {
        never.countDown();
      }
    }
  }

  private static List<String> names(JsonNode commands) {
    return commands.findValuesAsText("command");
  }
}
