// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.ledger.Votes;
import dev.dateline.ledger.Votes.Thumbs;
import dev.dateline.verify.Answer;
import dev.dateline.verify.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What readers think of answers, by taps through a fake Bot API.
class VoteTapsTest {
  private static final long READER = 42;
  private static final long OWNER = 9;

  private final FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);

  @TempDir Path folder;

  @AfterEach
  void close() {
    api.close();
  }

  private Bench bench(Desk desk) {
    return new Bench(
            api, folder, desk, Orders.NONE, Newsstand::version, (article, version, now) -> true)
        .start();
  }

  private static void until(Callable<Boolean> holds) {
    await().atMost(Duration.ofSeconds(20)).until(holds);
  }

  private FakeBotApi.Sent message(int place) {
    until(() -> api.sent.size() >= place);
    return api.sent.get(place - 1);
  }

  private String tap(FakeBotApi.Sent below, String label) {
    String query = api.updates().tap(READER, "private", below.id(), below.button(label), READER);
    until(() -> api.taps.containsKey(query));
    return api.taps.get(query);
  }

  private static Desk silent(Reason reason) {
    return asked ->
        Bench.reply(
            asked,
            new Answer.NotCovered(
                asked.text(),
                reason,
                List.of(),
                "The articles don’t say that.",
                List.of(),
                List.of()));
  }

  @Test
  void a_thumb_can_be_changed_and_a_reason_is_asked_of_one_that_is_down() {
    try (Bench bench = bench(Newsstand::answer)) {
      api.updates().personal(READER, "when did the ferry come");
      FakeBotApi.Sent answer = message(1);
      assertThat(tap(answer, "👍")).isEqualTo("Kept for the newsroom; /forget erases it.");
      assertThat(bench.votes.thumbs(1)).isEqualTo(new Thumbs(1, 0, Map.of()));

      assertThat(tap(answer, "👎")).isEmpty();
      FakeBotApi.Sent why = message(2);
      assertThat(why.plain()).isEqualTo("What is wrong with the answer?");
      assertThat(why.buttons())
          .containsExactly(
              "Wrong quote, person", "Another question", "Out of date", "Something missing");
      assertThat(bench.votes.thumbs(1)).isEqualTo(new Thumbs(0, 1, Map.of()));

      tap(why, "Out of date");
      until(() -> api.sent.get(1).plain().startsWith("Kept"));
      assertThat(api.sent.get(1).buttons()).isEmpty();
      assertThat(bench.votes.thumbs(1))
          .isEqualTo(new Thumbs(0, 1, Map.of(Votes.Reason.OUTDATED, 1)));
      assertThat(api.sent).hasSize(2);
      assertThat(api.violations).isEmpty();
    }
  }

  @Test
  void a_wrong_quotation_reaches_the_newsroom_at_once_and_each_answer_once() {
    try (Bench bench = bench(Newsstand::answer)) {
      api.updates().personal(READER, "when did the ferry come");
      tap(message(1), "Receipt");
      tap(message(2), "Report a mistake");
      tap(message(3), "Wrong quote, person");
      FakeBotApi.Sent alert = message(4);
      assertThat(alert.chat()).isEqualTo(OWNER);
      assertThat(alert.plain())
          .isEqualTo("A reader reports a wrong quote or a wrong person · /replay 1");
      assertThat(bench.votes.thumbs(1))
          .isEqualTo(new Thumbs(0, 1, Map.of(Votes.Reason.WRONG_QUOTE, 1)));

      tap(message(1), "👎");
      FakeBotApi.Sent again = message(5);
      tap(again, "Wrong quote, person");
      until(() -> api.sent.get(4).plain().startsWith("Kept"));
      api.updates().personal(OWNER, "when did the ferry come");
      assertThat(message(6).plain()).doesNotContain("A reader reports");
      assertThat(api.violations).isEmpty();
    }
  }

  @Test
  void whoever_knows_better_says_that_it_is_covered() {
    try (Bench bench = bench(silent(Reason.NO_EVIDENCE))) {
      api.updates().personal(READER, "who sank the ferry");
      assertThat(message(1).buttons()).containsExactly("👎 It is covered");
      tap(message(1), "👎 It is covered");
      assertThat(bench.votes.thumbs(1))
          .isEqualTo(new Thumbs(0, 1, Map.of(Votes.Reason.MISSING, 1)));
    }
  }

  @Test
  void what_is_refused_for_its_own_sake_has_no_buttons() {
    try (Bench _ = bench(silent(Reason.ACCUSATION))) {
      api.updates().personal(READER, "did the captain steal");
      assertThat(message(1).buttons()).isEmpty();
    }
  }

  @Test
  void a_group_has_one_button_and_casts_no_votes() {
    try (Bench _ = bench(Newsstand::answer)) {
      api.updates().inGroup(-100, "/ask@DeskBot when did the ferry come", "");
      assertThat(message(1).buttons()).containsExactly("Receipt");
    }
  }

  @Test
  void a_button_that_its_board_does_not_have_changes_nothing() {
    try (Bench bench = bench(Newsstand::answer)) {
      api.updates().personal(READER, "when did the ferry come");
      tap(message(1), "👎");
      String forged = message(2).button("Out of date").replace(".old", ".all");
      String query = api.updates().tap(READER, "private", message(2).id(), forged, READER);
      until(() -> api.taps.containsKey(query));
      assertThat(api.taps.get(query)).isEqualTo("This answer is old; ask again.");
      assertThat(bench.votes.thumbs(1)).isEqualTo(new Thumbs(0, 1, Map.of()));
    }
  }
}
