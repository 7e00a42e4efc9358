// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.admin.Report;
import dev.dateline.ledger.HeldQuestions;
import dev.dateline.ledger.StandingOrders;
import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PauseTest {
  private static final Desk ECHO = asked -> Bench.says(asked, "Re: " + asked.text());
  private static final long STAFF = 9;
  private static final String KEPT =
      Phrasebook.ENGLISH.say(Phrase.PAUSED) + "\n" + Phrasebook.ENGLISH.say(Phrase.PAUSED_KEPT);

  @TempDir Path folder;
  private final AtomicReference<Bench> bench = new AtomicReference<>();

  // Ends the pause; whatever a question waited longer than is too old.
  private final Orders orders =
      new Orders() {
        @Override
        public Optional<Report> hear(long person, long chat, String text) {
          if (person != STAFF) {
            return Optional.empty();
          }
          order(null);
          new HeldQuestions(bench.get().database, InstantSource.system())
              .release(Duration.parse(text.substring("/resume ".length())));
          return Optional.of(
              new Report(Report.Result.DONE, List.of(new Report.Part.Text("Resumed."))));
        }

        @Override
        public Set<String> lanes() {
          return bench.get().inbox.lanes(FakeBotApi.BOT);
        }
      };

  private Bench open(FakeBotApi api) {
    bench.set(new Bench(api, folder, ECHO, orders));
    order("on");
    return bench.get().start();
  }

  private void order(String value) {
    new StandingOrders(bench.get().database, InstantSource.system())
        .set(StandingOrders.PAUSE, value, null, "9");
  }

  private static void until(Callable<Boolean> holds) {
    await().atMost(Duration.ofSeconds(20)).until(holds);
  }

  private static List<String> said(FakeBotApi api, long chat) {
    return api.sentTo(chat).stream().map(FakeBotApi.Sent::plain).toList();
  }

  private int held() {
    return new HeldQuestions(bench.get().database, InstantSource.system()).waiting();
  }

  @Test
  void a_chat_is_told_once_and_every_question_is_answered_after_the_pause() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench _ = open(api)) {
      api.updates().personal(7, "who won");
      api.updates().personal(7, "by how much");
      api.updates().personal(8, "who lost");
      until(() -> held() == 3 && api.sent.size() == 2);
      assertThat(said(api, 7)).containsExactly(KEPT);
      assertThat(said(api, 8)).containsExactly(KEPT);

      api.updates().personal(STAFF, "/resume PT1H");
      until(() -> api.sent.size() == 6);
      assertThat(said(api, 7)).containsExactly(KEPT, "Re: who won", "Re: by how much");
      assertThat(said(api, 8)).containsExactly(KEPT, "Re: who lost");
      assertThat(held()).isZero();
      assertThat(api.violations).isEmpty();
    }
  }

  @Test
  void who_waited_too_long_is_told_once_that_they_may_ask_again() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench _ = open(api)) {
      api.updates().personal(7, "who won");
      api.updates().personal(7, "by how much");
      until(() -> held() == 2);

      // Every question is older than none at all.
      api.updates().personal(STAFF, "/resume PT-1H");
      until(() -> api.sent.size() == 3);
      api.updates().personal(7, "and now");
      until(() -> api.sent.size() == 4);
      assertThat(said(api, 7))
          .containsExactly(KEPT, Phrasebook.ENGLISH.say(Phrase.PAUSE_OVER), "Re: and now");
    }
  }

  @Test
  void what_waits_outlives_a_restart() throws InterruptedException {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos)) {
      try (Bench _ = open(api)) {
        api.updates().personal(7, "who won");
        until(() -> held() == 1 && api.sent.size() == 1);
        bench.get().stop();
      }
      bench.set(new Bench(api, folder, ECHO, orders));
      try (Bench again = bench.get().start()) {
        api.updates().personal(STAFF, "/resume PT1H");
        until(() -> said(api, 7).size() == 2);
        assertThat(said(api, 7)).containsExactly(KEPT, "Re: who won");
        assertThat(again.inbox.lanes(FakeBotApi.BOT)).isEmpty();
      }
    }
  }

  @Test
  void the_newsrooms_own_people_are_answered_and_readers_look_nothing_up() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench _ = open(api)) {
      api.updates().personal(STAFF, "who won");
      api.updates().personal(7, "/search harbour");
      until(() -> api.sent.size() == 2);
      assertThat(said(api, STAFF)).containsExactly("Re: who won");
      assertThat(said(api, 7)).containsExactly(Phrasebook.ENGLISH.say(Phrase.PAUSED));
      assertThat(held()).isZero();
    }
  }

  @Test
  void whoever_wants_to_be_answered_as_a_reader_is_one_for_one_question() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench _ = open(api)) {
      new StandingOrders(bench.get().database, InstantSource.system())
          .set(StandingOrders.asReader("9"), "on", null, "9");
      api.updates().personal(STAFF, "who won");
      until(() -> api.sent.size() == 1);
      api.updates().personal(STAFF, "by how much");
      until(() -> api.sent.size() == 2);
      assertThat(said(api, STAFF)).containsExactly(KEPT, "Re: by how much");
      assertThat(held()).isEqualTo(1);
    }
  }

  @Test
  void in_a_group_the_line_answers_the_question() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench _ = open(api)) {
      api.updates().inGroup(-5, "/ask@DeskBot who won", "");
      until(() -> api.sent.size() == 1);
      assertThat(api.sent.getFirst().body().path("reply_parameters").isMissingNode()).isFalse();
      assertThat(held()).isEqualTo(1);
    }
  }
}
