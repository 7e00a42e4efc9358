// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.ask.Asked;
import dev.dateline.ask.Reply;
import dev.dateline.ledger.LedgerException;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Header;
import dev.dateline.news.Kind;
import dev.dateline.news.Status;
import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import dev.dateline.verify.Answer;
import dev.dateline.verify.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What people do with a bot, in private and in groups.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class ConversationsTest {
  @TempDir Path folder;

  private static final Desk ECHO = asked -> Bench.says(asked, "Re: " + asked.text());

  private Bench bench(FakeBotApi api, Desk desk) {
    return new Bench(api, folder, desk, Timepiece.REAL, Map.of());
  }

  private static void awaitSent(FakeBotApi api, int messages) {
    await().atMost(Duration.ofSeconds(20)).until(() -> api.sent.size() >= messages);
  }

  private static Reply quoting(Asked asked, String text) {
    ArticleId id = new ArticleId("a.md");
    Header header =
        new Header(
            "Headline",
            null,
            null,
            null,
            null,
            Kind.NEWS,
            null,
            false,
            null,
            null,
            null,
            "en",
            Status.PUBLISHED,
            null);
    return Bench.reply(
        asked,
        new Answer.NotCovered(
            asked.text(),
            Reason.NO_EVIDENCE,
            List.of(),
            "Not covered.",
            List.of(new Answer.Nearest(id, 3, header, "3 Nov 2026", text)),
            List.of()));
  }

  @Test
  void commands_get_the_newsroom_s_pages() {
    try (FakeBotApi api = new FakeBotApi();
        Bench bench = bench(api, ECHO).start()) {
      api.updates().personal(1, "/start");
      api.updates().personal(2, "/help");
      api.updates().personal(3, "/privacy");
      api.updates().message(4, "private", "\"dice\":{\"emoji\":\"x\",\"value\":3}");
      awaitSent(api, 4);
      assertThat(api.texts())
          .containsExactlyInAnyOrder(
              "start", "help", "privacy en", Phrasebook.ENGLISH.say(Phrase.NO_TEXT));
      assertThat(bench.inbox.backlog(FakeBotApi.BOT).updates()).isZero();
    }
  }

  @Test
  void a_wish_to_be_forgotten_is_told_to_desk_and_chronicle_and_confirmed() {
    Queue<String> told = new ConcurrentLinkedQueue<>();
    Desk desk =
        new Desk() {
          @Override
          public Reply ask(Asked asked) {
            return ECHO.ask(asked);
          }

          @Override
          public void forget(String conversation) {
            told.add(conversation);
          }
        };
    Chronicle chronicle =
        new Chronicle() {
          @Override
          public int forgotten(Place place, boolean own) {
            told.add(place.chat() + (own ? " own" : " shared"));
            if (told.size() > 2) {
              throw new LedgerException("the disk is full");
            }
            return 1;
          }
        };
    try (FakeBotApi api = new FakeBotApi();
        Bench _ =
            new Bench(
                    api,
                    folder,
                    desk,
                    Timepiece.REAL,
                    Map.of(),
                    chronicle,
                    (article, version, now) -> true)
                .start()) {
      api.updates().personal(7, "/forget");
      awaitSent(api, 1);
      api.updates().inGroup(-5, "/forget@DeskBot", "");
      awaitSent(api, 2);
      assertThat(told).containsExactly("telegram:7:0", "7 own", "telegram:-5:0", "-5 shared");
      assertThat(api.texts())
          .containsExactly(
              "Erased: 1 question of yours, and where its answer was sent. The messages in this"
                  + " chat are yours to delete.",
              "This cannot be erased now. Please send /forget again.");
    }
  }

  @Test
  void in_groups_only_what_is_addressed_to_us_is_answered_as_a_reply_in_its_topic() {
    Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    Desk desk =
        question -> {
          asked.add(question);
          return ECHO.ask(question);
        };
    try (FakeBotApi api = new FakeBotApi();
        Bench bench = bench(api, desk).start()) {
      api.updates().inGroup(-5, "nobody asked you", "");
      int message =
          api.updates()
              .inGroup(
                  -5, "/ask@DeskBot who?", ",\"message_thread_id\":9,\"is_topic_message\":true");
      awaitSent(api, 1);
      FakeBotApi.Sent sent = api.sent.getFirst();
      assertThat(sent.topic()).isEqualTo(9);
      assertThat(sent.body().path("reply_parameters").path("message_id").asInt())
          .isEqualTo(message);
      assertThat(sent.body().path("link_preview_options").path("is_disabled").asBoolean()).isTrue();
      assertThat(asked.poll().conversation()).isEqualTo("telegram:-5:9");
      assertThat(asked).isEmpty();
      assertThat(api.violations).isEmpty();
      assertThat(bench.bot.bot()).isEqualTo(FakeBotApi.BOT);
    }
  }

  @Test
  void a_slow_chat_delays_no_other_and_keeps_its_own_order() {
    CountDownLatch slow = new CountDownLatch(1);
    Desk desk =
        asked -> {
          if (asked.text().equals("slow")) {
            awaitQuietly(slow);
          }
          return ECHO.ask(asked);
        };
    try (FakeBotApi api = new FakeBotApi();
        Bench bench =
            new Bench(api, folder, desk, Timepiece.REAL, Map.of("typingMilliseconds", 100))
                .start()) {
      api.updates().personal(1, "slow");
      api.updates().personal(1, "behind");
      for (int chat = 2; chat < 12; chat++) {
        api.updates().personal(chat, "quick");
      }
      awaitSent(api, 10);
      assertThat(api.sentTo(1)).isEmpty();
      await()
          .atMost(Duration.ofSeconds(10))
          .until(
              () ->
                  api.callsOf("sendChatAction").stream()
                          .filter(call -> call.body().path("chat_id").asLong() == 1)
                          .count()
                      >= 3);
      slow.countDown();
      awaitSent(api, 12);
      assertThat(api.sentTo(1))
          .extracting(FakeBotApi.Sent::plain)
          .containsExactly("Re: slow", "Re: behind");
      assertThat(bench.inbox.backlog(FakeBotApi.BOT).updates()).isZero();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void silence_sends_nothing_and_finishes_the_update() {
    try (FakeBotApi api = new FakeBotApi();
        Bench bench = bench(api, asked -> Bench.says(asked, "")).start()) {
      api.updates().inGroup(-5, "/ask@DeskBot thx", "");
      await()
          .atMost(Duration.ofSeconds(10))
          .until(
              () ->
                  !api.callsOf("sendChatAction").isEmpty()
                      && bench.inbox.backlog(FakeBotApi.BOT).updates() == 0);
      assertThat(api.sent).isEmpty();
    }
  }

  @Test
  void a_long_answer_comes_in_several_messages_in_order() {
    try (FakeBotApi api = new FakeBotApi();
        Bench bench = bench(api, asked -> quoting(asked, "word ".repeat(2_000))).start()) {
      api.updates().personal(1, "who?");
      awaitSent(api, 3);
      assertThat(api.sent).hasSize(3).allMatch(each -> each.plain().length() <= 4_096);
      assertThat(api.violations).isEmpty();
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> bench.inbox.lanes(FakeBotApi.BOT).isEmpty());
    }
  }

  @Test
  void what_was_withdrawn_before_it_was_sent_is_not_shown() {
    try (FakeBotApi api = new FakeBotApi();
        Bench bench =
            new Bench(
                api,
                folder,
                asked -> quoting(asked, "the secret words"),
                Timepiece.REAL,
                Map.of(),
                Chronicle.NONE,
                (article, version, now) -> version != 3 || !article.value().equals("a.md"))) {
      api.updates().personal(1, "who?");
      bench.start();
      awaitSent(api, 1);
      assertThat(api.texts()).containsExactly(Phrasebook.ENGLISH.say(Phrase.WITHDRAWN));
    }
  }

  @Test
  void what_is_withdrawn_while_telegram_lets_it_wait_is_not_shown() {
    AtomicInteger looked = new AtomicInteger();
    FastTime time = new FastTime(20);
    try (FakeBotApi api = new FakeBotApi(time::nanos);
        Bench bench =
            new Bench(
                api,
                folder,
                asked -> quoting(asked, "the secret words"),
                time,
                Map.of(),
                Chronicle.NONE,
                (article, version, now) -> looked.getAndIncrement() == 0)) {
      api.fail("sendMessage", Fault.Says.retryAfter(5));
      api.updates().personal(1, "who?");
      bench.start();
      awaitSent(api, 1);
      assertThat(api.texts()).containsExactly(Phrasebook.ENGLISH.say(Phrase.WITHDRAWN));
    }
  }
}
