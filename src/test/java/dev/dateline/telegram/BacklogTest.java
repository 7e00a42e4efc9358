// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A bot that starts after a day away: what waits for it stands in the ledger, never in memory.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class BacklogTest {
  private static final int CHATS = 200;
  private static final int QUESTIONS = 10;
  private static final int GOSSIP = 4;

  @TempDir Path folder;

  @Test
  void ten_thousand_updates_are_answered_once_in_order_and_a_bounded_number_at_a_time() {
    AtomicInteger asked = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger together = new AtomicInteger();
    AtomicInteger now = new AtomicInteger();
    Bench[] running = new Bench[1];
    Desk desk =
        question -> {
          together.accumulateAndGet(now.incrementAndGet(), Math::max);
          most.accumulateAndGet(running[0].bot.atWork(), Math::max);
          asked.incrementAndGet();
          now.decrementAndGet();
          return Bench.says(question, "Re: " + question.text());
        };
    // Telegram's rates are another test's: here its clock runs so fast that none is reached.
    try (FakeBotApi api = new FakeBotApi(() -> System.nanoTime() * 100_000);
        Bench bench =
            new Bench(
                api,
                folder,
                desk,
                new FastTime(400),
                Map.of("chatsAtOnce", 64, "answersAtOnce", 3))) {
      running[0] = bench;
      for (int question = 0; question < QUESTIONS; question++) {
        for (int chat = 1; chat <= CHATS; chat++) {
          api.updates().personal(chat, "question " + question);
          for (int said = 0; said < GOSSIP; said++) {
            api.updates().inGroup(-chat, "nobody asked you", "");
          }
        }
      }
      assertThat(api.updates().left()).isEqualTo(10_000);
      bench.start();
      await()
          .atMost(Duration.ofSeconds(100))
          .until(() -> api.sent.size() >= CHATS * QUESTIONS && api.updates().left() == 0);
      List<String> expected =
          IntStream.range(0, QUESTIONS).mapToObj(each -> "Re: question " + each).toList();
      for (int chat = 1; chat <= CHATS; chat++) {
        assertThat(api.sentTo(chat)).extracting(FakeBotApi.Sent::plain).isEqualTo(expected);
      }
      assertThat(asked).as("each begun once").hasValue(CHATS * QUESTIONS);
      assertThat(most.get()).isBetween(3, 64);
      assertThat(together.get()).isBetween(1, 3);
      assertThat(api.callsOf("getUpdates"))
          .as("each poll's batch is bounded")
          .allMatch(call -> limit(call.body()) == 100);
      assertThat(bench.inbox.backlog(FakeBotApi.BOT).updates()).isZero();
    }
  }

  private static int limit(JsonNode body) {
    return body.path("limit").asInt();
  }
}
