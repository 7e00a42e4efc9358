// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.admin.Attachment;
import dev.dateline.admin.Report;
import dev.dateline.admin.Report.Part;
import dev.dateline.admin.Report.Result;
import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file reaches the newsroom's desk with the command below it or that answers to it.
class HandedInTest {
  private static final long EDITOR = 42;
  private static final String FILE =
      "\"document\":{\"file_id\":\"F1\",\"file_unique_id\":\"u\",\"file_name\":\"ferry.txt\",\"file_size\":";

  // Says what a file holds, to one person alone.
  private static final Orders ORDERS =
      new Orders() {
        @Override
        public Optional<Report> hear(long person, long chat, String text) {
          return hear(person, chat, text, null);
        }

        @Override
        public Optional<Report> hear(
            long person, long chat, String text, @Nullable Attachment file) {
          return person == EDITOR ? Optional.of(said(text, file)) : Optional.empty();
        }
      };

  @TempDir Path folder;

  private static Report said(String text, @Nullable Attachment file) {
    String line;
    try {
      line =
          file == null
              ? "nothing"
              : file.name() + ": " + new String(file.bytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      line = String.valueOf(e.getMessage());
    }
    return new Report(Result.DONE, List.of(new Part.Text(text + " with " + line)));
  }

  private String answer(long person, String content) throws IOException {
    // Each with a ledger of its own, for each fake counts its updates from the same number.
    Path own = Files.createTempDirectory(folder, "bot");
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench _ = new Bench(api, own, asked -> Bench.says(asked, "answer"), ORDERS).start()) {
      api.files.put("documents/F1", "Rain fell.".getBytes(StandardCharsets.UTF_8));
      api.updates().message(person, "private", content);
      await().atMost(Duration.ofSeconds(10)).until(() -> api.sent.size() == 1);
      assertThat(api.violations).isEmpty();
      return api.texts().getFirst();
    }
  }

  @Test
  void a_file_comes_with_the_command_below_it() throws IOException {
    assertThat(answer(EDITOR, FILE + "10},\"caption\":\"/add\""))
        .isEqualTo("/add with ferry.txt: Rain fell.");
  }

  @Test
  void a_file_comes_with_the_command_that_answers_to_it() throws IOException {
    assertThat(
            answer(
                EDITOR,
                "\"text\":\"/add\",\"reply_to_message\":{\"message_id\":3,\"date\":1700000000,"
                    + "\"chat\":{\"id\":42,\"type\":\"private\"},"
                    + FILE
                    + "10}}"))
        .isEqualTo("/add with ferry.txt: Rain fell.");
  }

  @Test
  void a_file_that_telegram_does_not_give_is_named() throws IOException {
    assertThat(answer(EDITOR, FILE.replace("F1", "F2") + "10},\"caption\":\"/add\""))
        .isEqualTo("/add with Telegram answered with status 404");
    assertThat(answer(EDITOR, FILE + (21 << 20) + "},\"caption\":\"/add\""))
        .isEqualTo("/add with Telegram gives a bot no file of more than 20 MB");
  }

  @Test
  void a_file_without_a_command_or_from_a_reader_is_as_it_was() throws IOException {
    String line = Phrasebook.ENGLISH.say(Phrase.NO_TEXT);
    assertThat(answer(EDITOR, FILE + "10}")).isEqualTo(line);
    assertThat(answer(7, FILE + "10},\"caption\":\"/add\"")).isEqualTo(line);
  }
}
