// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.admin.Report;
import dev.dateline.admin.Report.Part;
import dev.dateline.admin.Report.Result;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoTapsTest {
  private static final long EDITOR = 42;
  private static final Desk ECHO = asked -> Bench.says(asked, "Re: " + asked.text());

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private volatile Result taken = Result.DONE;

  @TempDir Path folder;

  private final Orders orders =
      (person, chat, text) -> {
        heard.add(text);
        return person != EDITOR
            ? Optional.empty()
            : Optional.of(
                text.equals("/add")
                    ? new Report(
                        Result.DONE,
                        List.of(
                            new Part.Text("Added: 1 article."), new Part.Undo("/add undo a1", 10)))
                    : new Report(taken, List.of(new Part.Text("It is out again."))));
      };

  private static void until(Callable<Boolean> holds) {
    await().atMost(Duration.ofSeconds(20)).until(holds);
  }

  private static FakeBotApi.Sent added(FakeBotApi api) {
    api.updates().personal(EDITOR, "/add");
    until(() -> api.sent.size() == 1);
    FakeBotApi.Sent sent = api.sent.getFirst();
    assertThat(sent.plain())
        .isEqualTo("Added: 1 article.\nFor 10 minutes: /add undo a1 takes it back.");
    assertThat(sent.buttons()).containsExactly("Undo");
    return sent;
  }

  @Test
  void what_came_in_is_taken_back_by_a_tap_and_its_button_goes() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench _ = new Bench(api, folder, ECHO, orders).start()) {
      FakeBotApi.Sent sent = added(api);
      api.updates().tap(EDITOR, "private", sent.id(), sent.button("Undo"), EDITOR);
      until(() -> api.sent.getFirst().plain().equals("It is out again."));
      assertThat(api.sent.getFirst().buttons()).isEmpty();
      assertThat(heard).containsExactly("/add", "/add undo a1");
      assertThat(api.violations).isEmpty();
    }
  }

  @Test
  void one_that_comes_too_late_is_told_so_and_the_message_stays() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench _ = new Bench(api, folder, ECHO, orders).start()) {
      FakeBotApi.Sent sent = added(api);
      taken = Result.REFUSED;
      String query = api.updates().tap(EDITOR, "private", sent.id(), sent.button("Undo"), EDITOR);
      until(() -> api.taps.containsKey(query));
      assertThat(api.taps).containsEntry(query, "It is out again.");
      assertThat(api.sent.getFirst().plain()).startsWith("Added: 1 article.");
      assertThat(api.violations).isEmpty();
    }
  }

  @Test
  void another_person_s_tap_takes_nothing_back() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench _ = new Bench(api, folder, ECHO, orders).start()) {
      FakeBotApi.Sent sent = added(api);
      String query = api.updates().tap(EDITOR, "private", sent.id(), sent.button("Undo"), 7);
      until(() -> api.taps.containsKey(query));
      assertThat(heard).containsExactly("/add");
    }
  }
}
