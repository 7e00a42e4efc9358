// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.admin.Report;
import dev.dateline.admin.TestingJob;
import dev.dateline.ledger.Document;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A message about work that goes on says how far it is, and in the end what came of it.
class TickerTest {
  private static final long EDITOR = 42;
  private static final Desk ECHO = asked -> Bench.says(asked, "Re: " + asked.text());

  private final TestingJob job = new TestingJob();

  @TempDir Path folder;

  private final Orders orders =
      (person, chat, text) ->
          Optional.of(
              text.equals("/reindex full")
                  ? new Report(
                      Report.Result.WAITS,
                      List.of(new Report.Part.Text("Sure?"), new Report.Part.Confirm("k7", 2)))
                  : job.going());

  private static void until(Callable<Boolean> holds) {
    await().atMost(Duration.ofSeconds(20)).until(holds);
  }

  private static boolean says(FakeBotApi api, String text) {
    return api.sent.size() == 1 && api.sent.getFirst().plain().equals(text);
  }

  @Test
  void a_command_s_answer_is_edited_while_its_work_goes_on_and_readers_are_answered() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench _ = new Bench(api, folder, ECHO, orders).start()) {
      api.updates().personal(EDITOR, "/reindex");
      until(() -> says(api, "/reindex has begun."));
      job.at(1_500, 6_000);
      until(() -> says(api, "/reindex: indexing, 1,500 of 6,000."));
      api.updates().personal(7, "When?");
      until(() -> api.sent.size() == 2);
      job.ends("The index is new.");
      until(() -> api.sent.getFirst().plain().equals("The index is new."));
      assertThat(api.sent).hasSize(2);
      assertThat(api.violations).isEmpty();
    }
  }

  @Test
  void a_message_whose_button_began_the_work_tells_of_it() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench _ = new Bench(api, folder, ECHO, orders).start()) {
      api.updates().personal(EDITOR, "/reindex full");
      until(() -> api.sent.size() == 1);
      FakeBotApi.Sent waits = api.sent.getFirst();
      api.updates().tap(EDITOR, "private", waits.id(), waits.button("Confirm"), EDITOR);
      until(() -> says(api, "/reindex has begun."));
      job.ends("The index is new.");
      until(() -> says(api, "The index is new."));
      assertThat(api.sent.getFirst().buttons()).isEmpty();
      assertThat(api.violations).isEmpty();
    }
  }

  @Test
  void work_that_a_process_died_over_is_told_of_by_the_next_one() throws InterruptedException {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos)) {
      try (Bench bench = new Bench(api, folder, ECHO, orders).start()) {
        api.updates().personal(EDITOR, "/reindex");
        until(() -> says(api, "/reindex has begun."));
        bench.stop();
      }
      try (Bench _ = new Bench(api, folder, ECHO, orders).start()) {
        until(() -> says(api, Ticker.CUT_OFF));
      }
      // Once.
      api.calls.clear();
      try (Bench _ = new Bench(api, folder, ECHO, orders).start()) {
        api.updates().personal(7, "When?");
        until(() -> api.sent.size() == 2);
        assertThat(api.callsOf("editMessageText")).isEmpty();
      }
      assertThat(api.violations).isEmpty();
    }
  }

  @Test
  void what_came_of_it_may_be_a_file_too_and_one_that_was_lost_on_its_way_comes_again() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench bench = new Bench(api, folder, ECHO, orders).start()) {
      api.updates().personal(EDITOR, "/eval");
      until(() -> says(api, "/reindex has begun."));
      api.fail("sendDocument", new Fault.Reset(), Fault.Says.retryAfter(1));
      job.ends(
          new Report(
              Report.Result.DONE,
              List.of(
                  new Report.Part.Text("Two of two are OK."),
                  new Report.Part.Sheet(Document.of("page.md", "# Straße\r\n")))));
      until(() -> api.sent.size() == 2);
      assertThat(api.texts()).containsExactly("Two of two are OK.", "page.md");
      assertThat(api.documents.get("page.md"))
          .isEqualTo("# Straße\r\n".getBytes(StandardCharsets.UTF_8));
      assertThat(api.callsOf("sendDocument")).hasSize(3);
      // No more of it is kept than of any message that has arrived.
      until(
          () ->
              bench.database.read(
                  handle ->
                      handle
                          .createQuery(
                              "select count(*) from telegram_outbox where state <> 'sent'"
                                  + " or html is not null or file is not null")
                          .mapTo(Integer.class)
                          .one()
                          .equals(0)));
      assertThat(api.violations).isEmpty();
    }
  }

  @Test
  void a_message_that_cannot_be_edited_keeps_nobody() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench _ = new Bench(api, folder, ECHO, orders).start()) {
      api.updates().personal(EDITOR, "/reindex");
      until(() -> says(api, "/reindex has begun."));
      api.fail("editMessageText", Fault.Says.of(400, "Bad Request: message can't be edited"));
      job.ends("The index is new.");
      until(() -> api.callsOf("editMessageText").size() == 1);
      api.updates().personal(EDITOR, "When?");
      until(() -> api.sent.size() == 2);
      assertThat(api.violations).isEmpty();
    }
  }
}
