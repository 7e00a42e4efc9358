// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.admin.Report;
import dev.dateline.admin.Report.Part;
import dev.dateline.admin.Report.Result;
import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrdersTest {
  private static final Desk ECHO = asked -> Bench.says(asked, "Re: " + asked.text());
  private static final long EDITOR = 42;

  // Says back what it heard, from one person alone.
  private static final Orders ORDERS =
      (person, chat, text) ->
          switch (text) {
            case String any when person == EDITOR && any.equals("/break") ->
                throw new IllegalStateException("broken");
            case String any when person == EDITOR ->
                Optional.of(
                    new Report(
                        Result.DONE,
                        List.of(
                            new Part.Text("Heard <" + any + "> in " + chat),
                            new Part.Table(List.of(new Report.Row("Title & id", "two\nlines"))))));
            case String _ -> Optional.empty();
          };

  @TempDir Path folder;

  private List<String> answers(long person, String text) {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench _ = new Bench(api, folder, ECHO, ORDERS).start()) {
      api.updates().personal(person, text);
      return answers(api);
    }
  }

  private static List<String> answers(FakeBotApi api) {
    await().atMost(Duration.ofSeconds(10)).until(() -> api.sent.size() == 1);
    assertThat(api.violations).isEmpty();
    return api.texts();
  }

  @Test
  void an_editor_is_heard() {
    assertThat(answers(EDITOR, "/retract a wrong name"))
        .containsExactly("Heard </retract a wrong name> in 42\nTitle & id: two lines");
  }

  @Test
  void nobody_else_is_told_that_there_is_such_a_command() {
    assertThat(answers(7, "/retract a wrong name"))
        .containsExactly(Phrasebook.ENGLISH.say(Phrase.UNKNOWN_COMMAND));
  }

  @Test
  void help_with_a_command_behind_it_is_help_to_a_reader() {
    assertThat(answers(7, "/help retract")).containsExactly("help");
  }

  @Test
  void a_command_that_breaks_is_answered_all_the_same() {
    assertThat(answers(EDITOR, "/break")).containsExactly(Phrasebook.ENGLISH.say(Phrase.NOT_NOW));
  }

  @Test
  void a_forwarded_command_is_nobodys() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench _ = new Bench(api, folder, ECHO, ORDERS).start()) {
      api.updates()
          .message(
              EDITOR,
              "private",
              "\"text\":\"/status\",\"forward_origin\":{\"type\":\"hidden_user\","
                  + "\"sender_user_name\":\"Ann\",\"date\":1700000000}");
      assertThat(answers(api)).containsExactly(Phrasebook.ENGLISH.say(Phrase.UNKNOWN_COMMAND));
    }
  }

  @Test
  void a_command_in_a_group_comes_with_the_group_s_number() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench bench = new Bench(api, folder, ECHO, ORDERS).start()) {
      // The group's number is the editor's with a minus before it.
      api.updates().inGroup(-EDITOR, "/status@DeskBot", "");
      assertThat(answers(api).getFirst()).startsWith("Heard </status@DeskBot> in -42");
      assertThat(bench.bot.heard()).isPresent();
    }
  }
}
