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

class ConfirmTapsTest {
  private static final long EDITOR = 42;
  private static final Desk ECHO = asked -> Bench.says(asked, "Re: " + asked.text());

  private final List<String> heard = new CopyOnWriteArrayList<>();

  @TempDir Path folder;

  // One editor; a retraction waits for a second word.
  private final Orders orders =
      new Orders() {
        @Override
        public Optional<Report> hear(long person, long chat, String text) {
          heard.add(person + " in " + chat + ": " + text);
          return Optional.of(
              text.startsWith("/retract")
                  ? new Report(
                      Result.WAITS,
                      List.of(new Part.Text("Ferry late is retracted."), new Part.Confirm("k7", 2)))
                  : new Report(Result.DONE, List.of(new Part.Text("Done."))));
        }

        @Override
        public void dropped(long person, long chat, String code) {
          heard.add(person + " in " + chat + " drops " + code);
        }
      };

  private static void until(Callable<Boolean> holds) {
    await().atMost(Duration.ofSeconds(20)).until(holds);
  }

  private FakeBotApi.Sent waits(FakeBotApi api) {
    api.updates().personal(EDITOR, "/retract ferry.md wrong");
    until(() -> api.sent.size() == 1);
    return api.sent.getFirst();
  }

  @Test
  void a_command_that_waits_is_confirmed_by_a_tap_and_its_buttons_go() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench _ = new Bench(api, folder, ECHO, orders).start()) {
      FakeBotApi.Sent waits = waits(api);
      assertThat(waits.plain())
          .isEqualTo(
              "Ferry late is retracted.\nNothing has changed. Within 2 minutes: /confirm k7");
      assertThat(waits.buttons()).containsExactly("Confirm", "Cancel");
      api.updates().tap(EDITOR, "private", waits.id(), waits.button("Confirm"), EDITOR);
      until(() -> api.sent.getFirst().plain().equals("Done."));
      assertThat(api.sent).hasSize(1);
      assertThat(api.sent.getFirst().buttons()).isEmpty();
      assertThat(heard)
          .containsExactly("42 in 42: /retract ferry.md wrong", "42 in 42: /confirm k7");
      assertThat(api.violations).isEmpty();
    }
  }

  @Test
  void a_command_that_waits_is_dropped_by_a_tap() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench _ = new Bench(api, folder, ECHO, orders).start()) {
      FakeBotApi.Sent waits = waits(api);
      api.updates().tap(EDITOR, "private", waits.id(), waits.button("Cancel"), EDITOR);
      until(() -> api.sent.getFirst().plain().equals("Cancelled; nothing has changed."));
      assertThat(heard).containsExactly("42 in 42: /retract ferry.md wrong", "42 in 42 drops k7");
    }
  }

  @Test
  void another_person_s_tap_confirms_nothing() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench _ = new Bench(api, folder, ECHO, orders).start()) {
      FakeBotApi.Sent waits = waits(api);
      String query = api.updates().tap(EDITOR, "private", waits.id(), waits.button("Confirm"), 7);
      until(() -> api.taps.containsKey(query));
      assertThat(api.taps.get(query)).isEqualTo("This button is somebody else’s.");
      assertThat(heard).containsExactly("42 in 42: /retract ferry.md wrong");
    }
  }
}
