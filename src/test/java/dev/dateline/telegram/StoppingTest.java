// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.ledger.Inbox;
import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// How a bot ends, and how questions end that cannot be answered.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class StoppingTest {
  @TempDir Path folder;

  private static final Desk ECHO = asked -> Bench.says(asked, "Re: " + asked.text());

  private Bench bench(FakeBotApi api, Desk desk) {
    return new Bench(api, folder, desk, Timepiece.REAL, Map.of());
  }

  private static void awaitSent(FakeBotApi api, int messages) {
    await().atMost(Duration.ofSeconds(20)).until(() -> api.sent.size() >= messages);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void an_answer_that_breaks_becomes_a_plain_line() {
    Desk broken =
        asked -> {
          throw new IllegalStateException("broken on purpose");
        };
    try (FakeBotApi api = new FakeBotApi();
        Bench bench = bench(api, broken).start()) {
      api.updates().personal(1, "who?");
      awaitSent(api, 1);
      assertThat(api.texts()).containsExactly(Phrasebook.ENGLISH.say(Phrase.NOT_NOW));
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> bench.inbox.lanes(FakeBotApi.BOT).isEmpty());
    }
  }

  @Test
  void an_answer_that_never_comes_becomes_a_plain_line() {
    CountDownLatch never = new CountDownLatch(1);
    Desk stuck =
        asked -> {
          awaitQuietly(never);
          return ECHO.ask(asked);
        };
    try (FakeBotApi api = new FakeBotApi();
        Bench bench =
            new Bench(
                api,
                folder,
                stuck,
                Timepiece.REAL,
                Map.of("answerSeconds", 1, "typingMilliseconds", 500))) {
      api.updates().personal(1, "who?");
      bench.start();
      awaitSent(api, 1);
      assertThat(api.texts()).containsExactly(Phrasebook.ENGLISH.say(Phrase.NOT_NOW));
    }
  }

  @Test
  void a_question_begun_too_often_is_given_up_with_a_line() {
    try (FakeBotApi api = new FakeBotApi();
        Bench bench = new Bench(api, folder, ECHO, Timepiece.REAL, Map.of("attempts", 2))) {
      bench.inbox.store(
          FakeBotApi.BOT,
          List.of(
              new Inbox.Received(
                  1, 5, 7, 0, 5, Inbox.Fate.WAITING, question(Instant.now().getEpochSecond()))));
      assertThat(bench.inbox.begin(FakeBotApi.BOT, "5:0")).isPresent();
      assertThat(bench.inbox.begin(FakeBotApi.BOT, "5:0")).isPresent();
      bench.start();
      awaitSent(api, 1);
      assertThat(api.texts()).containsExactly(Phrasebook.ENGLISH.say(Phrase.NOT_NOW));
    }
  }

  @Test
  void a_question_that_waited_for_days_is_answered_with_a_note() {
    try (FakeBotApi api = new FakeBotApi();
        Bench bench = bench(api, ECHO)) {
      long asked = Instant.now().minus(Duration.ofHours(30)).getEpochSecond();
      bench.inbox.store(
          FakeBotApi.BOT,
          List.of(new Inbox.Received(1, 5, 7, 0, 5, Inbox.Fate.WAITING, question(asked))));
      bench.start();
      awaitSent(api, 1);
      assertThat(api.texts())
          .containsExactly(Phrasebook.ENGLISH.say(Phrase.LATE, "hours", 30) + "\nRe: who?");
    }
  }

  private static String question(long date) {
    return "{\"update_id\":1,\"message\":{\"message_id\":7,\"date\":"
        + date
        + ",\"chat\":{\"id\":5,\"type\":\"private\"},\"from\":{\"id\":5,\"is_bot\":false,"
        + "\"first_name\":\"P\"},\"text\":\"who?\"}}";
  }

  @Test
  void stopping_finishes_what_is_in_hand_and_leaves_the_rest_in_the_ledger()
      throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Desk desk =
        asked -> {
          begun.countDown();
          awaitQuietly(go);
          return ECHO.ask(asked);
        };
    try (FakeBotApi api = new FakeBotApi()) {
      try (Bench bench = bench(api, desk).start()) {
        api.updates().personal(1, "in hand");
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        api.updates().personal(1, "behind");
        await()
            .atMost(Duration.ofSeconds(10))
            .until(() -> bench.inbox.backlog(FakeBotApi.BOT).updates() == 2);
        Thread stopping = Thread.ofPlatform().start(() -> stop(bench));
        Thread watching = Thread.ofPlatform().start(() -> end(bench));
        watching.join(Duration.ofMillis(300));
        assertThat(watching.isAlive())
            .as("whoever waits for the end waits for what is in hand")
            .isTrue();
        go.countDown();
        stopping.join(Duration.ofSeconds(10));
        watching.join(Duration.ofSeconds(10));
        assertThat(watching.isAlive()).isFalse();
        assertThat(stopping.isAlive()).isFalse();
        assertThat(api.texts()).containsExactly("Re: in hand");
        assertThat(bench.inbox.backlog(FakeBotApi.BOT).updates()).isEqualTo(1);
      }
      try (Bench bench = bench(api, ECHO).start()) {
        awaitSent(api, 2);
        assertThat(api.texts()).containsExactly("Re: in hand", "Re: behind");
        assertThat(bench.bot.bot()).isPositive();
      }
    }
  }

  private static void end(Bench bench) {
    try {
      assertThat(bench.bot.await()).isEmpty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void stop(Bench bench) {
    try {
      bench.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void stopping_does_not_wait_for_ever() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    Desk stuck =
        asked -> {
          begun.countDown();
          awaitQuietly(never);
          return ECHO.ask(asked);
        };
    try (FakeBotApi api = new FakeBotApi();
        Bench bench = new Bench(api, folder, stuck, Timepiece.REAL, Map.of("stopSeconds", 1))) {
      api.updates().personal(1, "who?");
      bench.start();
      assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
      long before = System.nanoTime();
      bench.stop();
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
      assertThat(bench.inbox.lanes(FakeBotApi.BOT)).containsExactly("1:0");
    }
  }
}
