// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.ask.Asked;
import dev.dateline.ask.Audience;
import dev.dateline.ask.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What people see of an answer while it is written, through a fake Bot API.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class StreamingTest {
  private static final long READER = 42;
  private static final long GROUP = -100;

  private final FakeBotApi api = new FakeBotApi();

  @TempDir Path folder;

  @AfterEach
  void close() {
    api.close();
  }

  private static void until(Callable<Boolean> holds) {
    await().atMost(Duration.ofSeconds(20)).until(holds);
  }

  private List<String> frames() {
    return api.callsOf("sendMessageDraft").stream()
        .map(call -> call.body().path("text").asText())
        .toList();
  }

  private Bench bench(Consumer<Audience> writing) {
    Desk desk =
        new Desk() {
          @Override
          public Reply ask(Asked asked) {
            throw new IllegalStateException("asked without an audience");
          }

          @Override
          public Reply ask(Asked asked, Audience audience) {
            writing.accept(audience);
            Reply reply = Newsstand.answer(asked);
            audience.settled(reply.answer());
            return reply;
          }
        };
    return new Bench(api, folder, desk, Timepiece.REAL, Map.of("draftMilliseconds", 100)).start();
  }

  private static String quoted(String... sentences) {
    return "<blockquote>" + String.join("\n", sentences) + "</blockquote>";
  }

  @Test
  void a_reader_sees_the_sentences_that_hold_and_then_the_answer() {
    try (Bench _ =
        bench(
            audience -> {
              audience.accepted("One <holds>.");
              until(() -> frames().size() == 1);
              audience.accepted("Two holds.");
              until(() -> frames().size() == 2);
            })) {
      api.updates().personal(READER, "when did the ferry come");
      until(() -> api.sent.size() == 1);
      assertThat(frames())
          .containsExactly(
              quoted("One &lt;holds&gt;."), quoted("One &lt;holds&gt;.", "Two holds."));
      assertThat(api.callsOf("sendMessageDraft"))
          .allMatch(call -> call.body().path("chat_id").asLong() == READER)
          .extracting(call -> call.body().path("draft_id").asLong())
          .containsOnly(api.callsOf("sendMessageDraft").getFirst().body().path("draft_id").asLong())
          .doesNotContain(0L);
      assertThat(api.calls.getLast().method()).isNotEqualTo("sendMessageDraft");
      assertThat(api.violations).isEmpty();
    }
  }

  @Test
  void a_sentence_whose_article_was_taken_back_since_it_was_checked_is_not_shown() {
    AtomicBoolean standing = new AtomicBoolean(true);
    try (Bench _ =
        bench(
            audience -> {
              audience.from(standing::get);
              audience.accepted("One.");
              until(() -> frames().size() == 1);
              audience.accepted("Two.");
              standing.set(false);
              audience.accepted("Three.");
            })) {
      api.updates().personal(READER, "when did the ferry come");
      until(() -> api.sent.size() == 1);
      assertThat(frames()).allMatch(frame -> !frame.contains("Three."));
    }
  }

  @Test
  void of_frames_that_wait_only_the_newest_is_shown() {
    try (Bench _ =
        bench(
            audience -> {
              audience.accepted("1.");
              until(() -> frames().size() == 1);
              for (int i = 2; i < 30; i++) {
                audience.accepted(i + ".");
              }
              until(() -> frames().getLast().contains("29."));
            })) {
      api.updates().personal(READER, "when did the ferry come");
      until(() -> api.sent.size() == 1);
      assertThat(frames()).hasSizeLessThan(4);
    }
  }

  @Test
  void an_attempt_that_begins_again_takes_back_what_was_seen() {
    try (Bench _ =
        bench(
            audience -> {
              audience.again();
              audience.accepted("One.");
              until(() -> frames().size() == 1);
              audience.again();
              until(() -> frames().size() == 2);
              audience.accepted("Other.");
              until(() -> frames().size() == 3);
            })) {
      api.updates().personal(READER, "when did the ferry come");
      until(() -> api.sent.size() == 1);
      assertThat(frames()).containsExactly(quoted("One."), "…", quoted("Other."));
    }
  }

  @Test
  void a_frame_that_is_refused_is_dropped_and_no_other_is_tried() {
    api.fail("sendMessageDraft", Fault.Says.of(400, "Bad Request: drafts are not for you"));
    try (Bench _ =
        bench(
            audience -> {
              audience.accepted("One.");
              until(() -> frames().size() == 1);
              audience.accepted("Two.");
            })) {
      api.updates().personal(READER, "when did the ferry come");
      until(() -> api.sent.size() == 1);
      assertThat(frames()).hasSize(1);
      assertThat(api.callsOf("editMessageText")).isEmpty();
      assertThat(api.sent.getFirst().plain()).contains(Newsstand.LATE);
    }
  }

  @Test
  void a_group_sees_that_we_type_and_one_message() {
    try (Bench _ = bench(audience -> audience.accepted("One."))) {
      api.updates().inGroup(GROUP, "/ask@DeskBot when did the ferry come", "");
      until(() -> api.sent.size() == 1);
      assertThat(frames()).isEmpty();
      assertThat(api.callsOf("sendChatAction")).isNotEmpty();
    }
  }

  @Test
  void a_frame_in_the_air_lands_before_the_answer_is_sent() {
    java.util.concurrent.CountDownLatch air = new java.util.concurrent.CountDownLatch(1);
    api.fail("sendMessageDraft", new Fault.Slow(air));
    api.watcher =
        (method, phase) -> {
          if (method.equals("sendMessage") && phase.equals("arrived")) {
            air.countDown();
          }
        };
    try (Bench _ =
        bench(
            audience -> {
              audience.accepted("One.");
              until(() -> frames().size() == 1);
            })) {
      api.updates().personal(READER, "when did the ferry come");
      // It is waited for, but not for ever.
      until(() -> api.sent.size() == 1);
      long frame = api.callsOf("sendMessageDraft").getFirst().nanos();
      long answer = api.callsOf("sendMessage").getFirst().nanos();
      assertThat(Duration.ofNanos(answer - frame)).isGreaterThan(Duration.ofMillis(500));
    }
  }
}
