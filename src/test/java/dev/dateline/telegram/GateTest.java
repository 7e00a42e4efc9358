// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
final class GateTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
  private final BotApi calls =
      new BotApi(
          new BotToken(FakeBotApi.TOKEN),
          ApiAddress.of(api.url()),
          Bench.settings(api.url(), Map.of()),
          Network.direct(Duration.ofSeconds(5)));
  private final Gate gate =
      new Gate(calls, Bench.settings(api.url(), Map.of()), Bench.FAST).start();

  @AfterEach
  void close() {
    gate.close();
    calls.close();
    api.close();
  }

  private static SendMessage message(long chat, String text) {
    return SendMessage.builder().chatId(chat).text(text).build();
  }

  private Thread sending(long chat, String text) {
    return Thread.ofVirtual()
        .start(
            () -> {
              try {
                assertThat(gate.send(chat, () -> message(chat, text)).getText()).isEqualTo(text);
              } catch (Refused | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  @Test
  void a_burst_to_one_chat_is_spread() throws InterruptedException {
    List<Thread> all = IntStream.range(0, 9).mapToObj(i -> sending(5, "m" + i)).toList();
    for (Thread each : all) {
      each.join();
    }
    List<Long> at = api.callsOf("sendMessage").stream().map(FakeBotApi.Call::nanos).toList();
    assertThat(at.getLast() - at.getFirst()).isGreaterThan(5 * SECOND);
    assertThat(api.violations).isEmpty();
  }

  @Test
  void a_group_gets_no_more_than_its_minute_allows() throws InterruptedException {
    List<Thread> all = IntStream.range(0, 22).mapToObj(i -> sending(-5, "m" + i)).toList();
    for (Thread each : all) {
      each.join();
    }
    List<Long> at = api.callsOf("sendMessage").stream().map(FakeBotApi.Call::nanos).toList();
    assertThat(at.get(20) - at.get(0)).isGreaterThan(59 * SECOND);
    assertThat(api.violations).isEmpty();
  }

  @Test
  void a_typing_action_waits_for_no_turn_and_keeps_nobody_waiting() throws Exception {
    api.fail("sendMessage", Fault.Says.retryAfter(60));
    Thread held = sending(5, "held");
    await().atMost(Duration.ofSeconds(5)).until(() -> !api.callsOf("sendMessage").isEmpty());
    await()
        .atMost(Duration.ofSeconds(5))
        .until(
            () -> {
              int before = api.callsOf("sendChatAction").size();
              gate.hint(5, SendChatAction.builder().chatId(5L).action("typing").build());
              return api.callsOf("sendChatAction").size() == before;
            });
    held.setUncaughtExceptionHandler((thread, thrown) -> {});
    held.interrupt();
  }

  @Test
  void a_typing_action_that_is_answered_late_is_left_behind() throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(1);
    api.fail("sendChatAction", new Fault.Slow(latch));
    long before = System.nanoTime();
    gate.hint(5, SendChatAction.builder().chatId(5L).action("typing").build());
    assertThat(System.nanoTime() - before).isLessThan(5 * SECOND);
    latch.countDown();
  }

  @Test
  void a_closed_gate_tells_whoever_waits() throws InterruptedException {
    api.fail("sendMessage", Fault.Says.retryAfter(3_000));
    Thread held = sending(5, "held");
    held.setUncaughtExceptionHandler((thread, thrown) -> {});
    await().atMost(Duration.ofSeconds(5)).until(() -> !api.callsOf("sendMessage").isEmpty());
    gate.close();
    held.join();
    assertThatThrownBy(() -> gate.send(5, () -> message(5, "late")))
        .isInstanceOf(InterruptedException.class);
    assertThat(api.sent).isEmpty();
  }

  @Test
  void a_refusal_carries_what_telegram_said() {
    api.fail("sendMessage", Fault.Says.of(403, "Forbidden: bot was kicked from the group chat"));
    assertThatThrownBy(() -> gate.send(5, () -> message(5, "x")))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.gone()).isTrue();
              assertThat(refused.method()).isEqualToIgnoringCase("sendMessage");
              assertThat(refused.code()).isEqualTo(403);
            });
  }
}
