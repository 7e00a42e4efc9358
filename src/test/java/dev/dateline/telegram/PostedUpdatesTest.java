// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A bot that Telegram posts updates to.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class PostedUpdatesTest {
  private static final Desk ECHO = asked -> Bench.says(asked, "Re: " + asked.text());
  private static final String ADDRESS = "https://bot.example.org/telegram";

  private static final HookKey KEY = HookKey.of(new BotToken(FakeBotApi.TOKEN));

  @TempDir Path folder;

  private Bench bench(FakeBotApi api, Timepiece time) {
    return new Bench(api, folder, ECHO, time, Map.of("webhookUrl", ADDRESS));
  }

  private static void posted(Bench bench, String json) {
    await().atMost(Duration.ofSeconds(20)).until(() -> bench.bot.take(json));
  }

  private static String message(int id, String text) {
    return "{\"update_id\":"
        + id
        + ",\"message\":{\"message_id\":"
        + id
        + ",\"date\":1795000000,\"chat\":{\"id\":5,\"type\":\"private\"},\"from\":{\"id\":5,"
        + "\"is_bot\":false,\"first_name\":\"P\"},\"text\":\""
        + text
        + "\"}}";
  }

  @Test
  void telegram_is_told_where_to_post_and_what_it_posts_is_answered_once() {
    try (FakeBotApi api = new FakeBotApi();
        Bench bench = bench(api, Timepiece.REAL).start()) {
      posted(bench, message(1, "who?"));
      posted(bench, message(1, "who?"));
      posted(bench, message(2, "when?"));
      await().atMost(Duration.ofSeconds(20)).until(() -> api.sent.size() == 2);
      assertThat(api.texts()).allMatch(text -> text.contains("Re: "));
      await().until(() -> api.callsOf("setWebhook").size() == 1);
      JsonNode set = api.callsOf("setWebhook").getFirst().body();
      assertThat(set.path("url").asText()).isEqualTo(ADDRESS + KEY.tail());
      assertThat(set.path("secret_token").asText())
          .isEqualTo(KEY.secret())
          .matches("[A-Za-z0-9_-]{1,256}")
          .isNotEqualTo(KEY.tail().substring(1));
      assertThat(set.path("max_connections").asInt()).isEqualTo(40);
      assertThat(set.path("allowed_updates")).hasSameSizeAs(Poll.UPDATES);
      assertThat(api.callsOf("getUpdates")).isEmpty();
      assertThat(bench.bot.heard()).isPresent();
      assertThat(api.violations).isEmpty();
    }
  }

  @Test
  void what_cannot_be_read_is_kept_and_comes_no_second_time() {
    try (FakeBotApi api = new FakeBotApi();
        Bench bench = bench(api, Timepiece.REAL).start()) {
      posted(bench, "no JSON at all");
      posted(bench, "[]");
      posted(bench, "{\"update_id\":3,\"message\":{\"chat\":7}}");
      posted(bench, message(4, "who?"));
      await().atMost(Duration.ofSeconds(20)).until(() -> api.sent.size() == 1);
    }
  }

  @Test
  void nothing_is_taken_before_the_bot_knows_its_name_and_after_it_stops()
      throws InterruptedException {
    try (FakeBotApi api = new FakeBotApi();
        Bench bench = bench(api, Timepiece.REAL)) {
      assertThat(bench.bot.take(message(1, "who?"))).isFalse();
      bench.start();
      posted(bench, message(2, "when?"));
      bench.stop();
      assertThat(bench.bot.take(message(3, "where?"))).isFalse();
      // It stands still, so that Telegram keeps what comes meanwhile.
      assertThat(api.callsOf("deleteWebhook")).isEmpty();
    }
  }

  @Test
  void a_webhook_that_is_refused_or_lost_is_set_again() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench bench = bench(api, Bench.FAST)) {
      api.fail("setWebhook", Fault.Says.retryAfter(2), new Fault.Page(502), new Fault.Reset());
      api.fail("getWebhookInfo", Fault.Says.of(500, "Internal Server Error"));
      bench.start();
      await().atMost(Duration.ofSeconds(20)).until(() -> bench.bot.heard().isPresent());
      assertThat(api.callsOf("setWebhook")).hasSize(4);
      api.hook.taken("");
      await().atMost(Duration.ofSeconds(20)).until(() -> api.callsOf("setWebhook").size() == 5);
      assertThat(api.hook.url()).startsWith(ADDRESS);
    }
  }

  @Test
  void a_wrong_token_ends_it() throws InterruptedException {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench bench = bench(api, Bench.FAST)) {
      api.fail("setWebhook", Fault.Says.of(401, "Unauthorized"));
      bench.start();
      assertThat(bench.bot.await().orElseThrow()).startsWith("Telegram does not know");
    }
  }

  @Test
  void another_program_that_takes_it_away_again_and_again_is_given_way_to()
      throws InterruptedException {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench bench = bench(api, Bench.FAST)) {
      api.watcher =
          (method, phase) -> {
            if (method.equals("setWebhook") && phase.equals("done")) {
              api.hook.taken("https://other.example.org/");
            }
          };
      bench.start();
      assertThat(bench.bot.await().orElseThrow())
          .isEqualTo(
              "another program with this bot's token takes its webhook away again and again: stop"
                  + " the other one, or give it another token");
    }
  }

  @Test
  void a_bot_that_polls_again_takes_its_own_webhook_away() throws InterruptedException {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos)) {
      try (Bench before = bench(api, Bench.FAST).start()) {
        await().atMost(Duration.ofSeconds(20)).until(() -> before.bot.heard().isPresent());
        before.stop();
      }
      api.updates().personal(1, "who?");
      try (Bench after = new Bench(api, folder, ECHO, Bench.FAST, Map.of()).start()) {
        await().atMost(Duration.ofSeconds(20)).until(() -> api.sent.size() == 1);
        assertThat(after.bot.heard()).isPresent();
        assertThat(api.callsOf("deleteWebhook")).hasSize(1);
        assertThat(api.hook.url()).isEmpty();
      }
    }
  }

  @Test
  void another_programs_webhook_is_left_alone_and_named() throws InterruptedException {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench bench = new Bench(api, folder, ECHO, Bench.FAST, Map.of("conflictSeconds", 3))) {
      api.hook.taken("https://other.example.org/hook");
      bench.start();
      assertThat(bench.bot.await().orElseThrow()).contains("a webhook is set for it (409 Conflict");
      assertThat(api.callsOf("deleteWebhook")).isEmpty();
      assertThat(api.hook.url()).isEqualTo("https://other.example.org/hook");
    }
  }
}
