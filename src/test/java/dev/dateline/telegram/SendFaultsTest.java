// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What Telegram can do to a bot that sends.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class SendFaultsTest {
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
  void a_message_whose_receipt_was_lost_comes_twice_and_no_more() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench bench = bench(api)) {
      api.fail("sendMessage", new Fault.LostAnswer());
      api.updates().personal(1, "who?");
      api.updates().personal(1, "when?");
      bench.start();
      awaitSent(api, 3);
      assertThat(api.texts()).containsExactly("Re: who?", "Re: who?", "Re: when?");
    }
  }

  @Test
  void retry_after_is_obeyed_for_the_chat_that_it_names_and_no_other() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench bench = bench(api)) {
      api.fail("sendMessage", Fault.Says.retryAfter(30));
      api.updates().personal(1, "first");
      bench.start();
      await().atMost(Duration.ofSeconds(10)).until(() -> !api.callsOf("sendMessage").isEmpty());
      api.updates().personal(2, "second");
      awaitSent(api, 2);
      assertThat(api.texts()).containsExactly("Re: second", "Re: first");
      List<Long> toFirst =
          api.callsOf("sendMessage").stream()
              .filter(call -> call.body().path("chat_id").asLong() == 1)
              .map(FakeBotApi.Call::nanos)
              .toList();
      assertThat(toFirst.get(1) - toFirst.get(0)).isGreaterThanOrEqualTo(30 * SECOND);
    }
  }

  @Test
  void a_message_is_sent_until_it_arrives() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench bench = bench(api)) {
      api.fail(
          "sendMessage",
          new Fault.Page(502),
          new Fault.Reset(),
          Fault.Says.of(500, "Internal Server Error"));
      api.updates().personal(1, "who?");
      bench.start();
      awaitSent(api, 1);
      assertThat(api.callsOf("sendMessage")).hasSize(4);
      assertThat(api.texts()).containsExactly("Re: who?");
    }
  }

  @Test
  void a_message_that_telegram_always_fails_on_is_given_up_and_the_next_one_goes() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench bench = new Bench(api, folder, ECHO, Bench.FAST, Map.of("sendAttempts", 2))) {
      api.fail("sendMessage", Fault.Says.of(500, "oops"), Fault.Says.of(500, "oops"));
      api.updates().personal(1, "first");
      api.updates().personal(1, "second");
      bench.start();
      awaitSent(api, 1);
      assertThat(api.texts()).containsExactly("Re: second");
    }
  }

  @Test
  void markup_that_telegram_cannot_parse_goes_as_plain_text() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench bench = bench(api)) {
      api.fail("sendMessage", Fault.Says.of(400, "Bad Request: can't parse entities: odd"));
      api.updates().personal(1, "is 1 < 2?");
      bench.start();
      awaitSent(api, 1);
      assertThat(api.sent.getFirst().body().has("parse_mode")).isFalse();
      assertThat(api.sent.getFirst().text()).isEqualTo("Re: is 1 < 2?");
    }
  }

  @Test
  void a_bot_that_was_blocked_sends_nothing_more_there_until_it_is_asked_again() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench bench = bench(api)) {
      api.fail("sendMessage", Fault.Says.of(403, "Forbidden: bot was blocked by the user"));
      for (int i = 0; i < 5; i++) {
        api.updates().personal(1, "question " + i);
      }
      bench.start();
      await()
          .atMost(Duration.ofSeconds(10))
          .until(
              () ->
                  !api.callsOf("sendMessage").isEmpty()
                      && bench.inbox.backlog(FakeBotApi.BOT).updates() == 0);
      assertThat(api.callsOf("sendMessage")).hasSize(1);
      api.updates().personal(1, "back again");
      awaitSent(api, 1);
      assertThat(api.texts()).containsExactly("Re: back again");
    }
  }

  @Test
  void a_group_that_became_a_supergroup_gets_its_answer_there() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench bench = bench(api)) {
      api.fail("sendMessage", Fault.Says.migrated(-100200));
      api.updates().inGroup(-77, "/ask who?", "");
      api.updates().inGroup(-77, "/ask when?", "");
      bench.start();
      awaitSent(api, 2);
      assertThat(api.sentTo(-100200))
          .extracting(FakeBotApi.Sent::plain)
          .containsExactly("Re: who?", "Re: when?");
      assertThat(Optional.ofNullable(api.sent.getFirst().body().get("reply_parameters")))
          .isPresent();
    }
  }
}
