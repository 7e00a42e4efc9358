// SPDX-License-Identifier: Apache-2.0
package dev.dateline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ask.Reply;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ChatTest {
  private final List<String> asked = new ArrayList<>();
  private final Chat chat = new Chat(this::answer, "1 article");

  @TempDir Path folder;

  private Reply answer(String text) {
    asked.add(text);
    return Replies.reply(text, Replies.notCovered());
  }

  @Test
  void a_pipe_is_greeted_and_answered_line_by_line() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    chat.pipe(
        new Lines(new ByteArrayInputStream("one\n  \ntwo".getBytes(StandardCharsets.UTF_8))),
        new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(asked).containsExactly("one", "two");
    String answer = AnswerText.of(Replies.reply("one", Replies.notCovered()), Look.PLAIN);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("1 article\n\n" + answer + "\n\n" + answer + "\n\n");
  }

  @Test
  void a_terminal_keeps_what_was_typed_and_ends_with_ctrl_d() throws IOException {
    // An exclamation mark, quotes and a backslash mean themselves.
    String typed = "it's over!! \"really\" \\o/";
    String shown = typing(chat, typed + "\r\u0004");
    assertThat(asked).containsExactly(typed);
    assertThat(shown).contains("1 article", "Nearest passage");
    assertThat(Files.readString(folder.resolve("history"))).contains("over!!");
  }

  @Test
  void an_answer_that_breaks_does_not_end_the_chat() throws IOException {
    Chat broken =
        new Chat(
            text -> {
              throw new IllegalStateException("index gone");
            },
            "1 article");
    assertThat(typing(broken, "a\rb\r\u0004").split("index gone", -1)).hasSize(3);
  }

  private String typing(Chat talk, String keys) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    // Closed behind the keys: whatever the reader makes of them, it comes to their end.
    try (PipedOutputStream keyboard = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(keyboard);
        Terminal terminal =
            // No pseudo-terminal: its line discipline may swallow keys that come before the reader.
            new DumbTerminal("test", "dumb", in, out, StandardCharsets.UTF_8)) {
      keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
      keyboard.flush();
      keyboard.close();
      talk.terminal(terminal, folder.resolve("history"));
      terminal.flush();
      return out.toString(StandardCharsets.UTF_8);
    }
  }
}
