// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.admin.Report;
import dev.dateline.admin.Report.Part;
import dev.dateline.admin.Report.Result;
import dev.dateline.archive.Retraction;
import dev.dateline.archive.Retraction.Kind;
import dev.dateline.ask.Asked;
import dev.dateline.ask.Reply;
import dev.dateline.news.ArticleId;
import dev.dateline.verify.Answer;
import dev.dateline.verify.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Answers that were sent are called back when what they quote is withdrawn.
class RecallsTest {
  private static final long READER = 42;
  private static final long OTHER = 43;
  private static final long EDITOR = 9;
  private static final String PLAIN =
      "The newsroom has retracted an article that this answer quoted: Ferry late <again>. The"
          + " answer no longer counts.";
  private static final String GONE =
      "An article that this answer quoted is no longer available. Please ask again.";

  @TempDir Path folder;
  private final FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
  private @Nullable Bench running;

  @AfterEach
  void close() {
    if (running != null) {
      running.close();
    }
    api.close();
  }

  private static Retraction ferry(boolean killed, @Nullable String note) {
    return new Retraction(
        Newsstand.FERRY,
        killed ? Kind.KILLED : Kind.RETRACTED,
        note,
        killed ? null : "Ferry late <again>",
        "en");
  }

  // The only command is any word with a slash; it withdraws what the test has prepared.
  private Bench bench(Retraction... withdrawn) {
    Bench bench =
        new Bench(
            api,
            folder,
            RecallsTest::answer,
            (person, chat, text) -> {
              if (person != EDITOR) {
                return Optional.empty();
              }
              running.withdrawn.set(List.of(withdrawn));
              return Optional.of(new Report(Result.DONE, List.of(new Part.Text("Done."))));
            },
            Newsstand::version,
            (article, version, now) -> true);
    running = bench;
    return bench.start();
  }

  private static Reply answer(Asked asked) {
    return switch (asked.text()) {
      case "boat" ->
          Bench.reply(
              asked,
              new Answer.NotCovered(
                  asked.text(),
                  Reason.NO_EVIDENCE,
                  List.of(),
                  "The articles don’t say that.",
                  List.of(
                      new Answer.Nearest(
                          Newsstand.FERRY,
                          1,
                          Newsstand.FERRY_NEWS.header(),
                          "3 Nov 2026",
                          Newsstand.LATE)),
                  List.of()));
      case "hello" -> Bench.says(asked, "Hello.");
      default -> Newsstand.answer(asked);
    };
  }

  private static void until(Callable<Boolean> holds) {
    await().atMost(Duration.ofSeconds(20)).until(holds);
  }

  private void asked(long reader, String question) {
    int before = api.sent.size();
    api.updates().personal(reader, question);
    until(() -> api.sent.size() == before + 1);
  }

  private void told(String... texts) {
    until(() -> api.texts().equals(List.of(texts)));
    assertThat(api.violations).isEmpty();
  }

  @Test
  void every_message_that_quotes_a_retracted_article_says_so_and_loses_its_buttons() {
    bench(ferry(false, "The paper mistook one ferry for another."));
    asked(READER, "when did the ferry come");
    asked(OTHER, "boat");
    asked(OTHER, "hello");
    asked(EDITOR, "/retract ferry.md wrong ship");
    String note = PLAIN + "\nThe paper mistook one ferry for another.";
    told(note, note, "Hello.", "Done.");
    assertThat(api.sent.getFirst().buttons()).isEmpty();
    assertThat(api.callsOf("editMessageText")).hasSize(2);
  }

  @Test
  void a_killed_article_leaves_no_name_behind_and_none_in_an_earlier_retraction() {
    Bench bench = bench(ferry(false, "A note."));
    asked(READER, "when did the ferry come");
    asked(EDITOR, "/retract");
    told(PLAIN + "\nA note.", "Done.");
    bench.withdrawn.set(List.of(ferry(true, null)));
    asked(READER, "hello");
    told(GONE, "Done.", "Hello.");
  }

  @Test
  void an_article_that_is_shown_again_is_told_of_where_its_retraction_was() {
    Bench bench = bench(ferry(false, null));
    asked(READER, "when did the ferry come");
    asked(EDITOR, "/retract");
    told(PLAIN, "Done.");
    bench.withdrawn.set(List.of());
    asked(OTHER, "hello");
    told(
        "The newsroom shows an article again that this answer quoted: Ferry late. Please ask"
            + " again.",
        "Done.",
        "Hello.");
  }

  @Test
  void a_reader_is_told_in_the_language_of_the_chat() {
    bench(ferry(false, null));
    asked(READER, "/language de");
    asked(READER, "when did the ferry come");
    asked(EDITOR, "/retract");
    until(
        () ->
            api.texts()
                .get(1)
                .equals(
                    "Die Redaktion hat einen Artikel zurückgezogen, den diese Antwort zitierte:"
                        + " Ferry late <again>. Die Antwort gilt nicht mehr."));
  }

  @Test
  void a_crash_after_the_edit_edits_nothing_twice_and_one_before_it_loses_nothing()
      throws Exception {
    Bench first = bench(ferry(false, null));
    asked(READER, "when did the ferry come");
    asked(OTHER, "when did the ferry come");
    api.fail("editMessageText", new Fault.LostAnswer(), new Fault.Reset(), new Fault.Reset());
    first.withdrawn.set(List.of(ferry(false, null)));
    asked(EDITOR, "hello");
    until(() -> api.callsOf("editMessageText").size() >= 2);
    first.close();
    running = bench();
    running.withdrawn.set(List.of(ferry(false, null)));
    asked(EDITOR, "hello");
    told(PLAIN, PLAIN, "Hello.", "Hello.");
    int edits = api.callsOf("editMessageText").size();
    asked(READER, "hello");
    asked(OTHER, "hello");
    assertThat(api.callsOf("editMessageText")).hasSize(edits);
  }

  @Test
  void more_messages_than_one_batch_are_all_called_back() {
    bench(ferry(false, null));
    int readers = 3 * Recalls.BATCH + 1;
    for (int reader = 1; reader <= readers; reader++) {
      api.updates().personal(1_000 + reader, "when did the ferry come");
    }
    until(() -> api.sent.size() == readers);
    asked(EDITOR, "/retract");
    until(() -> api.texts().stream().filter(PLAIN::equals).count() == readers);
    assertThat(api.callsOf("editMessageText")).hasSize(readers);
  }

  private void receipt(FakeBotApi.Sent below, String label) {
    int edits = api.callsOf("editMessageText").size() + api.sent.size();
    api.updates().tap(READER, "private", below.id(), below.button(label), READER);
    until(() -> api.callsOf("editMessageText").size() + api.sent.size() == edits + 1);
  }

  @Test
  void a_receipt_that_shows_a_withdrawn_article_says_so_and_follows_what_becomes_of_it() {
    Bench bench = bench(ferry(false, "A note."));
    asked(READER, "when did the ferry come");
    receipt(api.sent.getFirst(), "Receipt");
    asked(EDITOR, "/retract");
    String page = "The newsroom has retracted an article that stood here: Ferry late <again>.";
    told(PLAIN + "\nA note.", page + "\nA note.", "Done.");
    assertThat(api.sent.get(1).buttons()).isEmpty();
    bench.withdrawn.set(List.of(ferry(true, null)));
    asked(OTHER, "hello");
    told(GONE, "An article that stood here is no longer available.", "Done.", "Hello.");
    bench.withdrawn.set(List.of());
    asked(OTHER, "hello");
    until(
        () ->
            api.texts()
                .get(1)
                .equals("The newsroom shows an article again that stood here: Ferry late."));
  }

  @Test
  void a_receipt_that_was_turned_to_another_article_stays() {
    bench(ferry(false, null));
    asked(READER, "when did the ferry come");
    receipt(api.sent.getFirst(), "Receipt");
    receipt(api.sent.getLast(), "›");
    receipt(api.sent.getLast(), "›");
    asked(EDITOR, "/retract");
    until(() -> api.texts().getFirst().equals(PLAIN));
    asked(OTHER, "hello");
    assertThat(api.sent.get(1).plain()).startsWith("Receipt 3 of 3");
  }

  @Test
  void what_is_held_is_taken_down_without_a_name_and_a_retraction_of_it_is_told() {
    Retraction held = new Retraction(Newsstand.FERRY, Kind.HELD, null, null, "en");
    Bench bench = bench(held);
    asked(READER, "when did the ferry come");
    asked(EDITOR, "/retract the-twin.md");
    told(GONE, "Done.");
    bench.withdrawn.set(List.of(ferry(false, null)));
    asked(OTHER, "hello");
    told(PLAIN, "Done.", "Hello.");
  }

  @Test
  void whoever_is_forgotten_has_no_receipt_called_back() {
    bench(ferry(false, null));
    asked(READER, "when did the ferry come");
    receipt(api.sent.getFirst(), "Receipt");
    asked(READER, "/forget");
    asked(EDITOR, "/retract");
    asked(READER, "hello");
    assertThat(api.callsOf("editMessageText")).isEmpty();
  }

  @Test
  void an_article_that_nobody_was_told_of_edits_nothing() {
    bench(new Retraction(new ArticleId("other.md"), Kind.RETRACTED, null, "Other", "en"));
    asked(READER, "when did the ferry come");
    asked(EDITOR, "/retract");
    asked(READER, "hello");
    assertThat(api.callsOf("editMessageText")).isEmpty();
  }
}
