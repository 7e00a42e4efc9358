// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.admin.Report;
import dev.dateline.admin.TestingJob;
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
    try (FakeBotApi api = new FakeBotApi();
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
    try (FakeBotApi api = new FakeBotApi();
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
    try (FakeBotApi api = new FakeBotApi()) {
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
  void a_message_that_cannot_be_edited_keeps_nobody() {
    try (FakeBotApi api = new FakeBotApi();
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
