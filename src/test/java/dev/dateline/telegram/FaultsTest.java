// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What Telegram can do to a bot that polls.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class FaultsTest {
  @TempDir Path folder;

  private static final Desk ECHO = asked -> Bench.says(asked, "Re: " + asked.text());
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private Bench bench(FakeBotApi api) {
    return new Bench(api, folder, ECHO, Bench.FAST, Map.of());
  }

  private static void awaitSent(FakeBotApi api, int messages) {
    await().atMost(Duration.ofSeconds(20)).until(() -> api.sent.size() >= messages);
  }

  @Test
  void a_wrong_token_ends_the_bot_with_a_sentence() throws InterruptedException {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench bench = bench(api)) {
      api.fail("getMe", Fault.Says.of(401, "Unauthorized"));
      bench.start();
      assertThat(bench.bot.await())
          .contains(
              "Telegram does not know this bot's token (401 Unauthorized): compare"
                  + " TELEGRAM_BOT_TOKEN with what BotFather gave");
    }
  }

  @Test
  void a_token_revoked_while_polling_ends_the_bot() throws InterruptedException {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench bench = bench(api)) {
      api.fail("getUpdates", Fault.Says.of(401, "Unauthorized"));
      bench.start();
      assertThat(bench.bot.await().orElseThrow()).startsWith("Telegram does not know");
    }
  }

  @Test
  void a_second_poller_is_waited_for_and_then_given_way_to() throws InterruptedException {
    String said = "Conflict: terminated by other getUpdates request";
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench bench = new Bench(api, folder, ECHO, Bench.FAST, Map.of("conflictSeconds", 3))) {
      Fault[] held = new Fault[20];
      java.util.Arrays.fill(held, Fault.Says.of(409, said));
      api.fail("getUpdates", held);
      bench.start();
      assertThat(bench.bot.await())
          .contains(
              "another program polls with this bot's token, or a webhook is set for it (409 "
                  + said
                  + "): stop the other one, or call deleteWebhook once");
      assertThat(api.callsOf("getUpdates").size()).isBetween(3, 5);
    }
  }

  @Test
  void a_short_conflict_is_survived() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench bench = bench(api)) {
      api.fail("getUpdates", Fault.Says.of(409, "Conflict"), Fault.Says.of(409, "Conflict"));
      api.updates().personal(1, "who?");
      bench.start();
      awaitSent(api, 1);
    }
  }

  @Test
  void polls_that_fail_are_repeated_with_growing_pauses() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench bench = bench(api)) {
      api.fail(
          "getUpdates",
          new Fault.Page(502),
          new Fault.Reset(),
          Fault.Says.of(500, "Internal Server Error"),
          Fault.Says.retryAfter(20));
      api.updates().personal(1, "who?");
      bench.start();
      awaitSent(api, 1);
      List<Long> at =
          api.callsOf("getUpdates").stream().map(FakeBotApi.Call::nanos).limit(5).toList();
      assertThat(at.get(1) - at.get(0)).isGreaterThanOrEqualTo(SECOND);
      assertThat(at.get(2) - at.get(1)).isGreaterThanOrEqualTo(2 * SECOND);
      assertThat(at.get(3) - at.get(2)).isGreaterThanOrEqualTo(4 * SECOND);
      assertThat(at.get(4) - at.get(3)).isGreaterThanOrEqualTo(20 * SECOND);
      assertThat(bench.bot.calls().now())
          .containsEntry(new CallCounts.Ended("getUpdates", "unreachable"), 2L)
          .containsEntry(new CallCounts.Ended("getUpdates", "500"), 1L)
          .containsEntry(new CallCounts.Ended("getUpdates", "429"), 1L)
          .containsEntry(new CallCounts.Ended("getMe", "done"), 1L);
    }
  }

  @Test
  void update_ids_may_fall() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench bench = bench(api).start()) {
      api.updates().personal(1, "before");
      awaitSent(api, 1);
      api.updates().continueAt(17);
      api.updates().personal(1, "after");
      awaitSent(api, 2);
      await().atMost(Duration.ofSeconds(10)).until(() -> api.updates().left() == 0);
      assertThat(api.texts()).containsExactly("Re: before", "Re: after");
      assertThat(bench.inbox.backlog(FakeBotApi.BOT).updates()).isZero();
    }
  }

  @Test
  void an_update_that_cannot_be_read_makes_nobody_deaf() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench bench = bench(api)) {
      api.updates().personal(1, "first");
      api.updates().add("{\"update_id\":%d,\"message\":{\"message_id\":99999999999999999999}}");
      api.updates().add("{\"update_id\":%d,\"message\":{\"chat\":7}}");
      api.updates().add("{\"update_id\":%d,\"what_is_this\":{\"new\":true}}");
      api.updates().personal(1, "last");
      bench.start();
      awaitSent(api, 2);
      await().atMost(Duration.ofSeconds(10)).until(() -> api.updates().left() == 0);
      assertThat(api.texts()).containsExactly("Re: first", "Re: last");
    }
  }

  @Test
  void an_update_given_twice_is_answered_once() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench bench = bench(api).start()) {
      api.updates().personal(1, "who?");
      awaitSent(api, 1);
      api.updates().repeat();
      api.updates().personal(1, "when?");
      awaitSent(api, 2);
      assertThat(api.texts()).containsExactly("Re: who?", "Re: when?");
      assertThat(bench.bot.heard()).isPresent();
    }
  }

  @Test
  void updates_whose_delivery_was_lost_come_again() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench bench = bench(api)) {
      api.fail("getUpdates", new Fault.LostAnswer());
      api.updates().personal(1, "who?");
      bench.start();
      awaitSent(api, 1);
      assertThat(api.texts()).containsExactly("Re: who?");
    }
  }

  @Test
  void telegram_away_at_the_start_is_waited_for() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench bench = bench(api)) {
      api.fail("getMe", new Fault.Page(502), new Fault.Reset(), Fault.Says.retryAfter(2));
      api.fail("setMyCommands", Fault.Says.of(400, "Bad Request"));
      api.updates().personal(1, "who?");
      bench.start();
      awaitSent(api, 1);
    }
  }

  @Test
  void a_menu_that_is_refused_keeps_nobody_from_an_answer() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench bench = bench(api)) {
      api.fail("setMyCommands", Fault.Says.of(400, "Bad Request"), new Fault.Reset());
      api.updates().personal(1, "who?");
      bench.start();
      awaitSent(api, 1);
      assertThat(api.violations).isEmpty();
    }
  }
}
