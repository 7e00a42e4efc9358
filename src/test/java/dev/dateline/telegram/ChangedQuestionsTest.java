// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.ask.Asked;
import dev.dateline.ask.Reply;
import dev.dateline.ledger.AnswerLog;
import dev.dateline.ledger.Answered;
import dev.dateline.ledger.SentAnswers;
import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Questions that people change after they sent them, through a fake Bot API.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ChangedQuestionsTest {
  private static final long READER = 42;
  private static final long GROUP = -100;

  private final FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
  private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();

  @TempDir Path folder;

  @AfterEach
  void close() {
    api.close();
  }

  // Quotes the ferry's news where it is asked of, else repeats the question.
  private Reply answer(Asked question) {
    asked.add(question);
    return question.text().contains("ferry")
        ? Newsstand.answer(question)
        : Bench.says(question, "Re: " + question.text());
  }

  private Bench bench(Desk desk) {
    return new Bench(
            api, folder, desk, Orders.NONE, Newsstand::version, (article, version, now) -> true)
        .start();
  }

  private static void until(Callable<Boolean> holds) {
    await().atMost(Duration.ofSeconds(20)).until(holds);
  }

  private void untilSent(int messages) {
    until(() -> api.sent.size() >= messages);
  }

  private List<String> questions() {
    return asked.stream().map(Asked::text).toList();
  }

  @Test
  void the_sent_answer_is_changed_and_only_the_newest_words_are_kept() {
    try (Bench bench = bench(this::answer)) {
      int question = api.updates().personal(READER, "when did the ferry come");
      untilSent(1);
      int message = api.sent.getFirst().id();
      api.updates().changed(READER, "private", question, "who pays");
      until(() -> api.texts().contains("Re: who pays"));

      assertThat(api.sent).hasSize(1);
      assertThat(api.sent.getFirst().id()).isEqualTo(message);
      assertThat(api.sent.getFirst().buttons()).isEmpty();
      assertThat(asked.stream().map(Asked::message).distinct()).hasSize(1);
      AnswerLog log = new AnswerLog(bench.database);
      assertThat(log.last(5).stream().map(Answered::asked)).containsExactly("who pays", null);
      // What the message quoted before is not its own any more.
      assertThat(
              new SentAnswers(bench.database, InstantSource.system())
                  .quoting(FakeBotApi.BOT, Set.of(Newsstand.FERRY), SentAnswers.State.RETRACTED, 5))
          .isEmpty();

      api.updates().changed(READER, "private", question, "when did the ferry come");
      until(() -> api.sent.getFirst().plain().contains(Newsstand.LATE));
      assertThat(api.sent.getFirst().buttons()).contains("Receipt");
      assertThat(api.sent).hasSize(1);
      assertThat(api.violations).isEmpty();
    }
  }

  @Test
  void an_update_that_telegram_repeats_ends_nothing_that_is_in_hand() {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch changed = new CountDownLatch(1);
    try (Bench _ =
        bench(
            question -> {
              try {
                CountDownLatch free = question.text().equals("hello") ? first : changed;
                assertThat(free.await(20, TimeUnit.SECONDS)).isTrue();
                return answer(question);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            })) {
      api.updates().personal(READER, "hello");
      int question = api.updates().personal(READER, "who pays");
      api.updates().changed(READER, "private", question, "who pays at last");
      until(() -> api.updates().left() == 0);
      first.countDown();
      untilSent(1);
      api.updates().repeat(2);
      until(() -> api.updates().left() == 0);
      changed.countDown();
      untilSent(2);

      assertThat(api.texts()).containsExactly("Re: hello", "Re: who pays at last");
      assertThat(questions()).containsExactly("hello", "who pays at last");
    }
  }

  @Test
  void a_question_that_is_changed_while_it_waits_is_answered_once() {
    CountDownLatch free = new CountDownLatch(1);
    try (Bench _ =
        bench(
            question -> {
              try {
                assertThat(free.await(20, TimeUnit.SECONDS)).isTrue();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return answer(question);
            })) {
      api.updates().personal(READER, "first");
      int second = api.updates().personal(READER, "second");
      api.updates().changed(READER, "private", second, "second, in other words");
      api.updates().changed(READER, "private", second, "second, at last");
      int last = api.updates().personal(READER, "third");
      until(() -> api.updates().left() == 0);
      free.countDown();
      untilSent(3);

      assertThat(last).isGreaterThan(second);
      assertThat(questions()).containsExactlyInAnyOrder("first", "second, at last", "third");
      assertThat(api.texts())
          .containsExactlyInAnyOrder("Re: first", "Re: second, at last", "Re: third");
    }
  }

  @Test
  void a_longer_answer_takes_one_message_s_place_and_a_shorter_one_takes_the_rest_away() {
    String line = "A line of the newsroom's that is as long as many lines are in such a text.";
    String page =
        IntStream.range(0, 80).mapToObj(i -> i + " " + line).collect(Collectors.joining("\n"));
    try (Bench _ =
        bench(
            question ->
                Bench.says(question, question.text().equals("long") ? page : "Re: short"))) {
      int question = api.updates().personal(READER, "long");
      untilSent(2);
      int first = api.sent.getFirst().id();
      api.updates().changed(READER, "private", question, "short");
      until(() -> api.texts().equals(List.of("Re: short")));
      assertThat(api.sent.getFirst().id()).isEqualTo(first);

      api.updates().changed(READER, "private", question, "long");
      untilSent(2);
      assertThat(api.sent.getFirst().id()).isEqualTo(first);
      assertThat(api.sent.getFirst().plain()).startsWith("0 A line");
    }
  }

  @Test
  void what_was_no_question_is_none_when_it_is_changed() {
    try (Bench _ = bench(this::answer)) {
      int help = api.updates().personal(READER, "/help");
      int chatter = api.updates().inGroup(GROUP, "lovely weather", "");
      int question = api.updates().personal(READER, "who pays");
      untilSent(2);
      api.updates().changed(READER, "private", help, "who sails");
      api.updates().changed(GROUP, "supergroup", chatter, "/ask@DeskBot who sails");
      api.updates().changed(READER, "private", 999, "who sails");
      // A question that becomes a command, and one whose link was given a preview.
      api.updates().changed(READER, "private", question, "/help");
      api.updates().changed(READER, "private", question, "who pays");
      api.updates().personal(READER, "the end");
      until(() -> api.texts().contains("Re: the end"));

      assertThat(questions()).containsExactly("who pays", "the end");
      assertThat(api.texts()).containsExactlyInAnyOrder("help", "Re: who pays", "Re: the end");
      assertThat(api.callsOf("editMessageText")).isEmpty();
    }
  }

  @Test
  void in_a_group_the_reply_is_changed() {
    try (Bench _ = bench(this::answer)) {
      int question = api.updates().inGroup(GROUP, "/ask@DeskBot who pays", "");
      untilSent(1);
      api.updates().changed(GROUP, "supergroup", question, "/ask@DeskBot who sails");
      until(() -> api.texts().contains("Re: who sails"));
      assertThat(api.sent).hasSize(1);
    }
  }

  @Test
  void a_question_that_is_changed_gets_an_answer_though_its_former_one_was_deleted() {
    try (Bench _ = bench(this::answer)) {
      int question = api.updates().personal(READER, "when did the ferry come");
      untilSent(1);
      api.sent.clear();
      api.updates().changed(READER, "private", question, "when did the ferry go");
      untilSent(1);
      assertThat(api.sent.getFirst().plain()).contains(Newsstand.LATE);
    }
  }

  @Test
  void a_question_that_grows_too_long_has_its_answer_taken_back() {
    try (Bench _ = bench(this::answer)) {
      int question = api.updates().personal(READER, "when did the ferry come");
      untilSent(1);
      api.updates().changed(READER, "private", question, "ferry ".repeat(200));
      String line = Phrasebook.ENGLISH.say(Phrase.TOO_LONG, "characters", 1_000);
      until(() -> api.texts().equals(List.of(line)));
      assertThat(asked).hasSize(1);
    }
  }

  @Test
  void whoever_sends_pictures_is_told_once_a_day_and_whoever_adds_words_each_time() {
    String line = Phrasebook.ENGLISH.say(Phrase.NO_TEXT);
    try (Bench _ = bench(this::answer)) {
      String dice = "\"dice\":{\"emoji\":\"x\",\"value\":3}";
      for (int i = 0; i < 3; i++) {
        api.updates().message(READER, "private", dice);
      }
      api.updates().message(READER, "private", dice + ",\"caption\":\"who is this\"");
      api.updates().message(READER + 1, "private", dice);
      api.updates().personal(READER, "the end");
      until(() -> api.texts().contains("Re: the end"));
      until(() -> api.sentTo(READER + 1).size() == 1);
      assertThat(api.sentTo(READER).stream().map(FakeBotApi.Sent::plain))
          .containsExactly(line, line, "Re: the end");
    }
  }
}
