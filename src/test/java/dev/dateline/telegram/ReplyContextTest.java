// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.ask.Asked;
import dev.dateline.ask.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Questions below other people's messages, through a fake Bot API.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ReplyContextTest {
  private static final long GROUP = -100;

  private final FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
  private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();

  @TempDir Path folder;

  @AfterEach
  void close() {
    api.close();
  }

  private Reply answer(Asked question) {
    asked.add(question);
    return Bench.says(question, "Re: " + question.text());
  }

  private Bench bench() {
    return new Bench(
            api, folder, this::answer, Orders.NONE, Newsstand::version, (article, n, now) -> true)
        .start();
  }

  private static void until(Callable<Boolean> holds) {
    await().atMost(Duration.ofSeconds(20)).until(holds);
  }

  private static String below(long person, String content) {
    return ",\"reply_to_message\":{\"message_id\":8,\"date\":1,\"chat\":{\"id\":-100,"
        + "\"type\":\"supergroup\"},\"from\":{\"id\":"
        + person
        + ",\"is_bot\":false,\"first_name\":\"Q\"},"
        + content
        + "}";
  }

  private Asked asked(String text, String more) {
    int before = asked.size();
    api.updates().inGroup(GROUP, text, more);
    until(() -> asked.size() > before && api.sent.size() > before);
    return asked.stream().skip(before).findFirst().orElseThrow();
  }

  @Test
  void the_other_s_words_come_along_and_the_ledger_marks_it_without_them() {
    try (Bench bench = bench()) {
      Asked first =
          asked("/ask@DeskBot is that so?", below(6, "\"text\":\"The ferry sank, they say.\""));
      assertThat(first.text()).isEqualTo("is that so?");
      assertThat(first.context()).isEqualTo("The ferry sank, they say.");
      assertThat(
              asked("/ask@DeskBot and this?", below(6, "\"caption\":\"A ferry at dawn\""))
                  .context())
          .isEqualTo("A ferry at dawn");
      assertThat(asked("/ask@DeskBot who sails?", "").context()).isEmpty();

      assertThat(
              bench.database.<java.util.List<String>>read(
                  handle ->
                      handle
                          .createQuery(
                              "select coalesce(context, '-') from question order by answer")
                          .mapTo(String.class)
                          .list()))
          .containsExactly("reply", "reply", "-");
      assertThat(
              bench.database.<Integer>read(
                  handle ->
                      handle
                          .createQuery(
                              "select count(*) from question where asked || standalone like"
                                  + " '%sank%' or asked || standalone like '%dawn%'")
                          .mapTo(Integer.class)
                          .one()))
          .isZero();
    }
  }

  @Test
  void our_own_words_and_a_message_that_is_the_question_itself_are_no_context() {
    try (Bench _ = bench()) {
      assertThat(asked("and when?", below(FakeBotApi.BOT, "\"text\":\"An answer.\"")).context())
          .isEmpty();
      Asked itself = asked("/ask@DeskBot", below(6, "\"text\":\"who sails?\""));
      assertThat(itself.text()).isEqualTo("who sails?");
      assertThat(itself.context()).isEmpty();
    }
  }

  @Test
  void long_words_are_cut() {
    try (Bench _ = bench()) {
      String text = "ferry ".repeat(200);
      assertThat(asked("/ask@DeskBot is that so?", below(6, "\"text\":\"" + text + "\"")).context())
          .hasSizeLessThanOrEqualTo(Asked.LONGEST_CONTEXT)
          .startsWith("ferry ferry");
    }
  }
}
