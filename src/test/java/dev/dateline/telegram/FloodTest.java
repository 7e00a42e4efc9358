// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.ask.Asked;
import dev.dateline.ask.Reply;
import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Chats in which more is asked than can be answered at once.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FloodTest {
  private static final long GROUP = -100;

  private final Queue<String> begun = new ConcurrentLinkedQueue<>();
  private final CountDownLatch free = new CountDownLatch(1);

  @TempDir Path folder;

  private static void until(Callable<Boolean> holds) {
    await().atMost(Duration.ofSeconds(30)).until(holds);
  }

  // The first question is in hand until everything else has come.
  private Reply answer(Asked asked) {
    begun.add(asked.text());
    try {
      assertThat(free.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return Bench.says(asked, "Re: " + asked.text());
  }

  private static void asks(FakeBotApi api, long person, String question) {
    api.updates()
        .add(
            "{\"update_id\":%d,\"message\":{\"message_id\":%d,\"date\":"
                + Instant.now().getEpochSecond()
                + ",\"chat\":{\"id\":"
                + GROUP
                + ",\"type\":\"supergroup\"},\"from\":{\"id\":"
                + person
                + ",\"is_bot\":false,\"first_name\":\"P\"},\"text\":\"/ask@DeskBot "
                + question
                + "\"}}");
  }

  @Test
  void a_flood_of_one_person_in_a_group_slows_that_person_alone() {
    // Telegram's rates are another test's.
    try (FakeBotApi api = new FakeBotApi(() -> System.nanoTime() * 100_000);
        Bench _ = new Bench(api, folder, this::answer, new FastTime(400), Map.of()).start()) {
      for (int i = 1; i <= 12; i++) {
        asks(api, 7, "loud " + i);
      }
      asks(api, 8, "quiet 1");
      asks(api, 9, "other 1");
      asks(api, 8, "quiet 2");
      until(() -> api.updates().left() == 0 && !begun.isEmpty());
      free.countDown();
      until(() -> begun.size() == 15);

      List<String> expected = new ArrayList<>();
      IntStream.rangeClosed(1, 5).forEach(i -> expected.add("loud " + i));
      expected.addAll(List.of("quiet 1", "other 1", "quiet 2"));
      IntStream.rangeClosed(6, 12).forEach(i -> expected.add("loud " + i));
      assertThat(begun).containsExactlyElementsOf(expected);
    }
  }

  @Test
  void alone_in_a_chat_nobody_is_passed_over() {
    try (FakeBotApi api = new FakeBotApi(() -> System.nanoTime() * 100_000);
        Bench _ = new Bench(api, folder, this::answer, new FastTime(400), Map.of()).start()) {
      IntStream.rangeClosed(1, 12).forEach(i -> api.updates().personal(7, "mine " + i));
      free.countDown();
      until(() -> begun.size() == 12);
      assertThat(begun)
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, 12).mapToObj(i -> "mine " + i).toList());
    }
  }

  @Test
  void a_question_that_waited_too_long_gets_a_line_and_no_stale_answer() {
    try (FakeBotApi api = new FakeBotApi();
        Bench _ =
            new Bench(api, folder, this::answer, Timepiece.REAL, Map.of("waitSeconds", 1))
                .start()) {
      api.updates().personal(7, "first");
      until(() -> begun.contains("first"));
      api.updates().personal(7, "second");
      until(() -> api.updates().left() == 0);
      Instant stored = Instant.now();
      until(() -> Instant.now().isAfter(stored.plusMillis(1_100)));
      free.countDown();
      until(() -> api.sent.size() == 2);
      assertThat(api.texts())
          .containsExactly("Re: first", Phrasebook.ENGLISH.say(Phrase.WAITED, "minutes", 1));
      assertThat(begun).containsExactly("first");
    }
  }
}
