// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.news.ArticleId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Receipts as a reader opens them, through a fake Bot API.
class ReceiptTapsTest {
  private static final long READER = 42;
  private static final long GROUP = -100;

  private final FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
  private final Set<ArticleId> withdrawn = ConcurrentHashMap.newKeySet();

  @TempDir Path folder;

  @AfterEach
  void close() {
    api.close();
  }

  private boolean shown(ArticleId article, int version, Instant now) {
    return !withdrawn.contains(article);
  }

  private Bench bench() {
    return new Bench(api, folder, Newsstand::answer, Orders.NONE, Newsstand::version, this::shown)
        .start();
  }

  private static void until(Callable<Boolean> holds) {
    await().atMost(Duration.ofSeconds(20)).until(holds);
  }

  private FakeBotApi.Sent last() {
    return api.sent.getLast();
  }

  private FakeBotApi.Sent answer(long chat, int messages) {
    until(() -> api.sent.size() == messages);
    return last();
  }

  private String tap(long chat, FakeBotApi.Sent below, String label, long person) {
    String query =
        api.updates()
            .tap(
                chat, chat < 0 ? "supergroup" : "private", below.id(), below.button(label), person);
    until(() -> api.taps.containsKey(query));
    return api.taps.get(query);
  }

  @Test
  void a_receipt_shows_the_quoted_words_between_their_neighbours_and_whose_they_are() {
    try (Bench _ = bench()) {
      api.updates().personal(READER, "when did the ferry come");
      FakeBotApi.Sent answer = answer(READER, 1);
      assertThat(answer.buttons()).containsExactly("Receipt", "More on this", "👍", "👎");

      assertThat(tap(READER, answer, "Receipt", READER)).isEmpty();
      FakeBotApi.Sent receipt = answer(READER, 2);
      assertThat(receipt.plain())
          .isEqualTo(
              """
              Receipt 1 of 3 · quoted exactly
              Ferry late <again>
              3 Nov 2026 · Ada Lund
              Whose words: the report’s own
              The harbour was full before dawn.
              The ferry came two hours late on Tuesday.
              Forty people waited on the quay.
              Version 1, not corrected.\
              """);
      assertThat(receipt.text())
          .contains(
              "<b>The ferry came two hours late on Tuesday.</b>",
              "<a href=\"https://harbour.example/ferry#:~:text=The%20ferry%20came");
      assertThat(receipt.buttons()).containsExactly("›", "Report a mistake", "Close");

      tap(READER, receipt, "›", READER);
      until(() -> last().plain().contains("Receipt 2 of 3"));
      assertThat(last().plain()).contains("Whose words: the report’s own, quoting Ada Bergman");
      assertThat(last().buttons()).containsExactly("‹", "›", "Report a mistake", "Close");
      tap(READER, last(), "›", READER);
      until(() -> last().plain().contains("Receipt 3 of 3"));
      assertThat(last().plain())
          .contains(
              "3 Nov 2026 · Ada Lund (date from the text)",
              "Version 1. Correction: The boat costs two million, not three.");
      assertThat(last().buttons()).containsExactly("‹", "Report a mistake", "Close");
      assertThat(last().id()).isEqualTo(receipt.id());

      tap(READER, last(), "Close", READER);
      until(() -> api.sent.size() == 1);
      assertThat(api.violations).isEmpty();
    }
  }

  @Test
  void a_group_s_receipts_open_in_a_chat_of_the_reader_s_own() {
    try (Bench _ = bench()) {
      api.updates().inGroup(GROUP, "/ask@DeskBot when did the ferry come", "");
      String link = answer(GROUP, 1).button("Receipt");
      assertThat(link).startsWith("https://t.me/DeskBot?start=receipt_");
      assertThat(link.length() - link.indexOf('=') - 1).isLessThanOrEqualTo(64);

      api.updates().personal(READER, "/start " + link.substring(link.indexOf('=') + 1));
      assertThat(answer(READER, 2).plain()).startsWith("Receipt 1 of 3");
      assertThat(last().chat()).isEqualTo(READER);
      tap(READER, last(), "›", READER);
      until(() -> last().plain().startsWith("Receipt 2 of 3"));
      assertThat(api.violations).isEmpty();
    }
  }

  @Test
  void a_withdrawn_article_never_stands_in_a_receipt() {
    try (Bench _ = bench()) {
      api.updates().personal(READER, "when did the ferry come");
      FakeBotApi.Sent answer = answer(READER, 1);
      withdrawn.add(Newsstand.FERRY);
      tap(READER, answer, "Receipt", READER);
      assertThat(answer(READER, 2).plain())
          .isEqualTo(
              """
              Receipt 1 of 3 · quoted exactly
              This article is no longer available.\
              """);
      tap(READER, last(), "›", READER);
      until(() -> last().plain().startsWith("Receipt 2 of 3"));
      assertThat(last().plain()).doesNotContain("Bergman");
    }
  }

  @Test
  void buttons_outlive_the_process() {
    FakeBotApi.Sent answer;
    try (Bench _ = bench()) {
      api.updates().personal(READER, "when did the ferry come");
      answer = answer(READER, 1);
    }
    try (Bench _ = bench()) {
      tap(READER, answer, "Receipt", READER);
      assertThat(answer(READER, 2).plain()).startsWith("Receipt 1 of 3");
    }
  }

  @Test
  void a_button_of_another_chat_and_junk_open_nothing_and_are_answered() {
    try (Bench _ = bench()) {
      api.updates().personal(READER, "when did the ferry come");
      FakeBotApi.Sent answer = answer(READER, 1);
      assertThat(tap(7, answer, "Receipt", 7)).isEqualTo("This answer is old; ask again.");
      String data = answer.button("Receipt");
      for (String junk :
          new String[] {"", "x", "aaaaaaaaaaaa.r", data + ".r", data.toUpperCase(), "'; --"}) {
        String query = api.updates().tap(READER, "private", answer.id(), junk, READER);
        until(() -> api.taps.containsKey(query));
        assertThat(api.taps.get(query)).isEqualTo("This answer is old; ask again.");
      }
      assertThat(api.sent).hasSize(1);
    }
  }

  @Test
  void whoever_is_forgotten_leaves_no_buttons_behind() {
    try (Bench _ = bench()) {
      api.updates().personal(READER, "when did the ferry come");
      FakeBotApi.Sent answer = answer(READER, 1);
      api.updates().personal(READER, "/forget");
      until(() -> api.sent.size() == 2);
      assertThat(tap(READER, answer, "Receipt", READER))
          .isEqualTo("This answer is old; ask again.");
    }
  }

  @Test
  void a_page_that_was_turned_before_a_crash_is_not_an_error_after_it() {
    try (Bench _ = bench()) {
      api.updates().personal(READER, "when did the ferry come");
      tap(READER, answer(READER, 1), "Receipt", READER);
      FakeBotApi.Sent receipt = answer(READER, 2);
      api.fail("editMessageText", new Fault.LostAnswer());
      tap(READER, receipt, "›", READER);
      until(() -> api.callsOf("editMessageText").size() == 2);
      api.updates().personal(READER, "and then");
      until(() -> api.sent.size() == 3);
      assertThat(api.sent.get(1).plain()).startsWith("Receipt 2 of 3");
    }
  }
}
