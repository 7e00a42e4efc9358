// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.ask.Asked;
import dev.dateline.ask.Reply;
import dev.dateline.search.Evidence;
import dev.dateline.search.Span;
import dev.dateline.verify.Answer;
import dev.dateline.verify.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Where the buttons below an answer lead, through a fake Bot API.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class AnswerTapsTest {
  private static final long READER = 42;
  private static final String ADA = "What did Ada Bergman say?";

  private final FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
  private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();

  @TempDir Path folder;

  @AfterEach
  void close() {
    api.close();
  }

  // Understands days as the search does.
  private Reply answer(Asked question) {
    asked.add(question);
    Reply plain =
        question.text().contains("sank")
            ? Bench.reply(question, missing(question))
            : question.text().contains("stole")
                ? Bench.reply(question, refused(question))
                : Newsstand.answer(question);
    Evidence evidence = plain.evidence();
    List<Span> spans =
        Span.in(question.text(), question.now().atZone(ZoneOffset.UTC).toLocalDate());
    return new Reply(
        plain.asked(),
        plain.answer(),
        new Evidence(
            evidence.question(),
            evidence.inquiry(),
            evidence.hits(),
            evidence.phrases(),
            evidence.versions(),
            evidence.weights(),
            spans,
            evidence.extent(),
            evidence.snapshot(),
            evidence.clauses(),
            evidence.topic()),
        plain.took());
  }

  private static Answer refused(Asked question) {
    return new Answer.NotCovered(
        question.text(),
        Reason.ACCUSATION,
        List.of(),
        "The articles don’t say that.",
        List.of(),
        List.of());
  }

  private static Answer missing(Asked question) {
    return new Answer.NotCovered(
        question.text(),
        Reason.NO_EVIDENCE,
        List.of(),
        "The articles don’t say that.",
        List.of(
            new Answer.Nearest(
                Newsstand.FERRY,
                1,
                Newsstand.FERRY_NEWS.header(),
                "3 Nov 2026 · Ada Lund",
                Newsstand.LATE)),
        List.of());
  }

  private Bench bench() {
    Bench bench =
        new Bench(
            api,
            folder,
            this::answer,
            Orders.NONE,
            Newsstand::version,
            (article, version, now) -> true);
    bench.library.put(
        "ferry.md",
        "Ferry late <again>",
        "https://harbour.example/ferry",
        Newsstand.LATE + " It was the ferry’s third time.",
        "The ferry’s engine was built in 1961.",
        "A new ferry would cost two million.",
        "Nobody has a ferry to lend.");
    return bench.start();
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

  @Test
  void more_shows_what_was_not_quoted_and_questions_that_lead_on() {
    try (Bench bench = bench()) {
      bench.suggestions.next.add(ADA);
      api.updates().personal(READER, "ferry");
      assertThat(message(1).buttons()).containsExactly("Receipt", "More on this", "👍", "👎");
      tap(message(1), "More on this");
      assertThat(message(2).plain())
          .isEqualTo(
              """
              19 Dec 2024 · Ann
              The ferry’s engine was built in 1961.
              Ferry late <again> /article_2
              19 Dec 2024 · Ann
              A new ferry would cost two million.
              Ferry late <again> /article_3
              The coverage also answers:\
              """);
      assertThat(message(2).buttons()).containsExactly(ADA);

      tap(message(2), ADA);
      assertThat(message(3).plain()).startsWith(ADA + "\n3 Nov 2026 · Ada Lund");
      assertThat(message(3).buttons()).contains("Receipt");
      assertThat(asked.stream().map(Asked::text)).containsExactly("ferry", ADA);
      assertThat(api.violations).isEmpty();
    }
  }

  @Test
  void with_nothing_more_it_says_so() {
    try (Bench _ = bench()) {
      api.updates().personal(READER, "when did it come");
      assertThat(tap(message(1), "More on this")).isEqualTo("The coverage says no more about it.");
      assertThat(api.sent).hasSize(1);
    }
  }

  @Test
  void the_days_that_were_understood_are_named_and_can_be_left_out() {
    try (Bench _ = bench()) {
      api.updates().personal(READER, "when did the ferry come on 3 November 2026?");
      assertThat(message(1).plain()).endsWith("Looked first at coverage of 3 Nov 2026.");
      assertThat(message(1).buttons()).containsExactly("Receipt", "Any date", "👍", "👎");
      tap(message(1), "Any date");
      assertThat(message(2).plain()).startsWith("when did the ferry come?\n");
      assertThat(message(2).plain()).doesNotContain("Looked first");
      assertThat(message(2).buttons()).contains("More on this");
    }
  }

  @Test
  void what_is_nearest_opens_by_its_headline() {
    try (Bench _ = bench()) {
      api.updates().personal(READER, "who sank the ferry last week");
      assertThat(message(1).buttons())
          .containsExactly("Ferry late <again>", "Any date", "👎 It is covered");
      tap(message(1), "Ferry late <again>");
      assertThat(message(2).plain()).startsWith("Ferry late <again>\n19 Dec 2024 · Ann\n");
    }
  }

  @Test
  void a_greeting_brings_questions_to_begin_with_and_a_group_none() {
    try (Bench bench = bench()) {
      bench.suggestions.first.addAll(List.of("What did Ann say?", ADA));
      api.updates().personal(READER, "/start");
      assertThat(message(1).plain()).isEqualTo("start");
      assertThat(message(1).buttons()).containsExactly("What did Ann say?", ADA);
      tap(message(1), ADA);
      assertThat(message(2).plain()).startsWith(ADA);
      api.updates().inGroup(-100, "/start@DeskBot", "");
      assertThat(message(3).buttons()).isEmpty();
    }
  }

  @Test
  void whoever_is_not_let_in_any_more_is_led_on_by_no_question() {
    try (Bench bench = bench()) {
      bench.suggestions.next.add(ADA);
      bench.suggestions.first.add(ADA);
      api.updates().personal(READER, "ferry");
      FakeBotApi.Sent answer = message(1);
      bench.door.refusal = "Not you.";
      tap(answer, "More on this");
      assertThat(message(2).plain()).isEqualTo("Not you.");
      assertThat(message(2).buttons()).isEmpty();
      api.updates().personal(READER, "/start");
      assertThat(message(3).plain()).isEqualTo("start");
      assertThat(message(3).buttons()).isEmpty();
      bench.door.refusal = "";
      assertThat(tap(answer, "More on this")).isEqualTo("This answer is old; ask again.");
      assertThat(api.sent).hasSize(3);
    }
  }

  @Test
  void what_is_refused_for_its_own_sake_is_offered_no_other_dates() {
    try (Bench _ = bench()) {
      api.updates().personal(READER, "who stole from the ferry last week");
      assertThat(message(1).plain()).startsWith("The articles don’t say that.");
      assertThat(message(1).buttons()).isEmpty();
    }
  }

  @Test
  void questions_of_a_forgotten_reader_lead_nowhere() {
    try (Bench _ = bench()) {
      api.updates().personal(READER, "ferry");
      FakeBotApi.Sent answer = message(1);
      api.updates().personal(READER, "/forget");
      message(2);
      assertThat(tap(answer, "More on this")).isEqualTo("This answer is old; ask again.");
    }
  }
}
