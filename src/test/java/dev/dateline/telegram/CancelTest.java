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
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Questions that are not to be answered any more, through a fake Bot API.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CancelTest {
  private static final long READER = 42;
  private static final long GROUP = -100;

  private final FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
  private final Queue<String> begun = new ConcurrentLinkedQueue<>();
  private final CountDownLatch never = new CountDownLatch(1);

  @TempDir Path folder;

  @AfterEach
  void close() {
    never.countDown();
    api.close();
  }

  // A question that is slow is answered when it is told to stop, or never.
  private Reply answer(Asked asked) {
    begun.add(asked.text());
    if (asked.text().contains("slow")) {
      try {
        assertThat(never.await(1, TimeUnit.MINUTES)).isTrue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return Bench.says(asked, "Re: " + asked.text());
  }

  private Bench bench() {
    return new Bench(
            api, folder, this::answer, Orders.NONE, Newsstand::version, (article, n, now) -> true)
        .start();
  }

  private static void until(Callable<Boolean> holds) {
    await().atMost(Duration.ofSeconds(20)).until(holds);
  }

  private static String cancelled(int questions) {
    return Phrasebook.ENGLISH.say(Phrase.QUESTION_CANCELLED, "questions", questions);
  }

  @Test
  void what_is_in_hand_and_what_waits_behind_it_is_ended() {
    try (Bench bench = bench()) {
      api.updates().personal(READER, "slow one");
      until(() -> begun.contains("slow one"));
      api.updates().personal(READER, "another one");
      api.updates().personal(READER, "/cancel");
      api.updates().personal(READER, "the next");
      until(() -> api.texts().size() == 2);
      assertThat(api.texts()).containsExactly(cancelled(2), "Re: the next");
      assertThat(begun).containsExactly("slow one", "the next");
      assertThat(bench.inbox.backlog(FakeBotApi.BOT).updates()).isZero();
    }
  }

  @Test
  void with_nothing_in_hand_it_says_so() {
    try (Bench _ = bench()) {
      api.updates().personal(READER, "quick one");
      until(() -> api.texts().size() == 1);
      api.updates().personal(READER, "/cancel");
      until(() -> api.texts().size() == 2);
      assertThat(api.texts()).containsExactly("Re: quick one", cancelled(0));
    }
  }

  @Test
  void in_a_group_each_ends_their_own_and_only_by_our_name() {
    try (Bench _ = bench()) {
      api.updates().inGroup(GROUP, "/ask@DeskBot slow one", "");
      until(() -> begun.size() == 1);
      api.updates().inGroup(GROUP, "/cancel", "");
      other("/cancel@DeskBot");
      until(() -> api.updates().left() == 0);
      api.updates().inGroup(GROUP, "/cancel@DeskBot", "");
      until(() -> api.texts().size() == 2);
      assertThat(api.texts()).containsExactlyInAnyOrder(cancelled(0), cancelled(1));
    }
  }

  private void other(String text) {
    api.updates()
        .add(
            "{\"update_id\":%d,\"message\":{\"message_id\":77,\"date\":1795000000,\"chat\":{\"id\":"
                + GROUP
                + ",\"type\":\"supergroup\"},\"from\":{\"id\":7,\"is_bot\":false,\"first_name\":\"Q\"},"
                + "\"text\":\""
                + text
                + "\"}}");
  }

  @Test
  void a_question_that_is_changed_while_it_is_answered_is_answered_in_its_new_words() {
    try (Bench _ = bench()) {
      int question = api.updates().personal(READER, "slow one");
      until(() -> begun.size() == 1);
      api.updates().changed(READER, "private", question, "quick one");
      until(() -> api.texts().size() == 1);
      assertThat(api.texts()).isEqualTo(List.of("Re: quick one"));
    }
  }

  @Test
  void a_cancel_that_comes_twice_does_not_end_the_next_question() {
    try (Bench _ = bench()) {
      api.updates().personal(READER, "/cancel");
      until(() -> api.texts().size() == 1);
      api.updates().repeat();
      api.updates().personal(READER, "quick one");
      until(() -> api.texts().size() == 2);
      assertThat(api.texts()).containsExactly(cancelled(0), "Re: quick one");
    }
  }
}
