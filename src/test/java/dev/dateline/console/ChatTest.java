// SPDX-License-Identifier: Apache-2.0
package dev.dateline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.ask.Audience;
import dev.dateline.ask.Reply;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jline.terminal.Attributes;
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

  private Reply answer(String text, Audience audience) {
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
            (text, audience) -> {
              throw new IllegalStateException("index gone");
            },
            "1 article");
    assertThat(typing(broken, "a\rb\r\u0004").split("index gone", -1)).hasSize(3);
  }

  @Test
  void ctrl_c_ends_an_answer_and_not_the_chat() throws IOException, InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    Chat slow =
        new Chat(
            (text, audience) -> {
              if (text.equals("slow")) {
                begun.countDown();
                try {
                  never.await();
                } catch (InterruptedException stopped) {
                  interrupted.countDown();
                  throw new IllegalStateException("stopped", stopped);
                }
              }
              return answer(text, audience);
            },
            "1 article");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PipedOutputStream keyboard = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(keyboard);
        Terminal terminal = dumb(in, out)) {
      Thread talk =
          Thread.ofPlatform().start(() -> slow.terminal(terminal, folder.resolve("history")));
      type(keyboard, "slow\r");
      begun.await();
      terminal.raise(Terminal.Signal.INT);
      interrupted.await();
      type(keyboard, "quick\r\u0004");
      keyboard.close();
      talk.join();
      terminal.flush();
    }
    assertThat(asked).containsExactly("quick");
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Stopped.", "Nearest passage");
  }

  @Test
  void ctrl_c_at_the_prompt_does_not_end_the_chat() throws IOException, InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PipedOutputStream keyboard = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(keyboard);
        Terminal terminal = dumb(in, out)) {
      Thread talk =
          Thread.ofPlatform().start(() -> chat.terminal(terminal, folder.resolve("history")));
      await().until(() -> prompts(out) == 1);
      terminal.raise(Terminal.Signal.INT);
      await().until(() -> prompts(out) == 2);
      type(keyboard, "one\r\u0004");
      talk.join();
    }
    assertThat(asked).containsExactly("one");
  }

  private static int prompts(ByteArrayOutputStream out) {
    return out.toString(StandardCharsets.UTF_8).split("\\? ", -1).length - 1;
  }

  @Test
  void ctrl_d_ends_the_chat_and_what_is_typed_behind_it_is_not_asked() throws IOException {
    typing(chat, "one\r\u0004two\r");
    assertThat(asked).containsExactly("one");
  }

  private static void type(PipedOutputStream keyboard, String keys) throws IOException {
    keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
    keyboard.flush();
  }

  // With the keys that a person's terminal has. No pseudo-terminal: its line discipline may swallow
  // keys that come before the reader.
  private static Terminal dumb(InputStream in, OutputStream out) throws IOException {
    Terminal terminal = new DumbTerminal("test", "dumb", in, out, StandardCharsets.UTF_8);
    Attributes keys = terminal.getAttributes();
    keys.setLocalFlag(Attributes.LocalFlag.ISIG, true);
    keys.setControlChar(Attributes.ControlChar.VINTR, 3);
    keys.setControlChar(Attributes.ControlChar.VEOF, 4);
    terminal.setAttributes(keys);
    return terminal;
  }

  private String typing(Chat talk, String keys) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    // Closed behind the keys: whatever the reader makes of them, it comes to their end.
    try (PipedOutputStream keyboard = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(keyboard);
        Terminal terminal = dumb(in, out)) {
      type(keyboard, keys);
      keyboard.close();
      talk.terminal(terminal, folder.resolve("history"));
      terminal.flush();
      return out.toString(StandardCharsets.UTF_8);
    }
  }
}
