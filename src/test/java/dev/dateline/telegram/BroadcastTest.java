// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.ledger.Broadcasts;
import dev.dateline.ledger.Choices;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BroadcastTest {
  private static final Desk ECHO = asked -> Bench.says(asked, "Re: " + asked.text());
  private static final long EDITOR = 9;
  private static final String WORDS = "The <bridge> is open again.\nRead on: /latest";

  @TempDir Path folder;

  private static void until(Callable<Boolean> holds) {
    await().atMost(Duration.ofSeconds(30)).until(holds);
  }

  private Bench bench(FakeBotApi api) {
    return new Bench(api, folder, ECHO, Timepiece.REAL, Map.of("sendCallSeconds", 2));
  }

  private static Broadcasts begin(Bench bench, long... chats) {
    Choices choices = new Choices(bench.database);
    LongStream.of(chats).forEach(chat -> choices.notices(FakeBotApi.BOT, chat, true));
    Broadcasts broadcasts = new Broadcasts(bench.database, InstantSource.system());
    broadcasts.begin(
        "ticket", FakeBotApi.BOT, WORDS, "9", EDITOR, choices.welcoming(FakeBotApi.BOT));
    return broadcasts;
  }

  private static String report(FakeBotApi api) {
    until(() -> !api.sentTo(EDITOR).isEmpty());
    return api.sentTo(EDITOR).getFirst().plain();
  }

  @Test
  void it_reaches_every_chat_once_and_tells_how_it_went() {
    try (FakeBotApi api = new FakeBotApi();
        Bench bench = bench(api)) {
      Broadcasts broadcasts = begin(bench, 1, 2, 3);
      bench.start();

      assertThat(report(api)).isEqualTo("Broadcast: 3 delivered.");
      for (long chat : List.of(1L, 2L, 3L)) {
        assertThat(api.sentTo(chat)).extracting(FakeBotApi.Sent::plain).containsExactly(WORDS);
      }
      // Heard again, the same order begins nothing.
      broadcasts.begin("ticket", FakeBotApi.BOT, WORDS, "9", EDITOR, List.of(1L));
      assertThat(broadcasts.next(FakeBotApi.BOT)).isEmpty();
      assertThat(broadcasts.newest(FakeBotApi.BOT).orElseThrow().line()).isEqualTo("3 delivered");
      List<String> chats =
          bench.database.read(
              handle ->
                  handle.createQuery("select chat from broadcast_copy").mapTo(String.class).list());
      assertThat(chats).isEmpty();
      assertThat(api.violations).isEmpty();
    }
  }

  @Test
  void whoever_blocked_the_bot_is_gone_or_has_changed_their_mind_is_counted() {
    try (FakeBotApi api = new FakeBotApi();
        Bench bench = bench(api)) {
      begin(bench, 1, 2, 3, 4, 5);
      new Choices(bench.database).notices(FakeBotApi.BOT, 5, false);
      api.fail(
          "sendMessage",
          Fault.Says.of(403, "Forbidden: bot was blocked by the user"),
          Fault.Says.of(400, "Bad Request: chat not found"),
          Fault.Says.of(400, "Bad Request: message text is odd"));
      bench.start();

      assertThat(report(api))
          .isEqualTo(
              "Broadcast: 1 delivered, 1 blocked, 1 gone, 1 refused, 1 not welcome or let in any"
                  + " more.");
    }
  }

  @Test
  void what_got_no_answer_is_unknown_and_not_sent_again() {
    try (FakeBotApi api = new FakeBotApi();
        Bench bench = bench(api)) {
      begin(bench, 1, 2, 3);
      // It arrives, and nobody says so; a server that fails may have sent it.
      api.fail("sendMessage", new Fault.LostAnswer(), new Fault.Page(502));
      bench.start();

      assertThat(report(api)).startsWith("Broadcast: 1 delivered, 2 unknown, for they were in");
      assertThat(api.sentTo(1)).hasSize(1);
      assertThat(api.sentTo(2)).isEmpty();
    }
  }

  @Test
  void a_chat_that_is_to_be_left_alone_for_a_while_gets_it_later() {
    try (FakeBotApi api = new FakeBotApi();
        Bench bench = bench(api)) {
      begin(bench, 1, 2);
      api.fail("sendMessage", Fault.Says.retryAfter(1));
      bench.start();

      assertThat(report(api)).isEqualTo("Broadcast: 2 delivered.");
      assertThat(api.sent.getFirst().chat()).isEqualTo(2);
      assertThat(api.sentTo(1)).hasSize(1);
    }
  }

  @Test
  void what_is_stopped_goes_no_further_and_readers_are_answered_meanwhile() {
    try (FakeBotApi api = new FakeBotApi();
        Bench bench = bench(api)) {
      Broadcasts broadcasts = begin(bench, 1, 2, 3);
      CountDownLatch latch = new CountDownLatch(1);
      api.fail("sendMessage", new Fault.Slow(latch));
      bench.start();
      until(() -> !api.callsOf("sendMessage").isEmpty());

      api.updates().personal(7, "who won");
      until(() -> api.sentTo(7).size() == 1);
      assertThat(broadcasts.stop(FakeBotApi.BOT)).isTrue();
      latch.countDown();
      assertThat(report(api)).isEqualTo("Broadcast: 1 delivered, 2 stopped before they were sent.");
      assertThat(broadcasts.stop(FakeBotApi.BOT)).isFalse();
    }
  }

  @Test
  void what_was_in_the_air_at_the_end_of_a_process_is_unknown() throws InterruptedException {
    try (FakeBotApi api = new FakeBotApi()) {
      try (Bench bench = bench(api)) {
        begin(bench, 1, 2, 3);
        CountDownLatch latch = new CountDownLatch(1);
        api.fail("sendMessage", new Fault.Slow(latch));
        bench.start();
        until(() -> !api.callsOf("sendMessage").isEmpty());
        bench.stop();
        latch.countDown();
      }
      try (Bench again = bench(api)) {
        again.start();
        assertThat(report(api)).startsWith("Broadcast: 2 delivered, 1 unknown");
      }
      assertThat(api.callsOf("sendMessage").stream())
          .filteredOn(call -> call.body().path("chat_id").asLong() == 1)
          .hasSize(1);
    }
  }
}
