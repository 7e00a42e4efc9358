// SPDX-License-Identifier: Apache-2.0
package dev.dateline.console;

import dev.dateline.ask.Audience;
import dev.dateline.ask.Reply;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/// A conversation: on a terminal with a prompt, history and colours, from a pipe line by line.
/// Ctrl-C ends an answer, Ctrl-D the chat.
public final class Chat {
  private static final String PROMPT = "? ";

  /// Longest wait at the end for an answer that was stopped and goes on: nobody waits longer for a
  /// prompt.
  private static final int END_SECONDS = 5;

  private final Counter desk;
  private final String greeting;

  /// Who answers. Called by one thread at a time, and interrupted by Ctrl-C.
  @FunctionalInterface
  public interface Counter {
    /// Answers.
    ///
    /// @param typed what was typed
    /// @param audience hears of the answer while it is written
    /// @return the answer
    Reply ask(String typed, Audience audience);
  }

  /// Prepares one.
  ///
  /// @param desk answers what was typed
  /// @param greeting the first line: what coverage is loaded
  public Chat(Counter desk, String greeting) {
    this.desk = desk;
    this.greeting = greeting;
  }

  /// Answers every line until there is none.
  ///
  /// @param lines what is typed
  /// @param out where answers go, a blank line behind each
  /// @throws IOException when the lines break
  public void pipe(Lines lines, PrintStream out) throws IOException {
    out.print(greeting + "\n\n");
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (line.get().isBlank()) {
        continue;
      }
      out.print(AnswerText.of(desk.ask(line.get(), Audience.NONE), Look.PLAIN) + "\n\n");
      out.flush();
      if (out.checkError()) {
        return;
      }
    }
  }

  /// Talks on the process's own terminal until Ctrl-D.
  ///
  /// @param history the file of what was typed before
  /// @throws IOException when the terminal cannot be opened
  public void screen(Path history) throws IOException {
    try (Terminal terminal = Screen.open()) {
      terminal(terminal, history);
    }
  }

  /// Talks on a terminal until Ctrl-D.
  ///
  /// @param terminal open
  /// @param history the file of what was typed before
  void terminal(Terminal terminal, Path history) {
    LineReader reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .variable(LineReader.HISTORY_FILE, history)
            // An exclamation mark in a question means itself.
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .build();
    Look look = look(terminal);
    terminal.writer().println(look.wrap(greeting, "", ""));
    terminal.writer().println(look.faint("Ctrl-C stops an answer, Ctrl-D ends."));
    AtomicReference<@Nullable Future<Reply>> current = new AtomicReference<>();
    // From here to the end: between a line and its answer Ctrl-C must not end the process either.
    // While a line is typed it is the reader's.
    var before = terminal.handle(Terminal.Signal.INT, signal -> stop(current.get()));
    ExecutorService worker =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().name("chat").daemon().factory());
    try {
      while (true) {
        String line;
        try {
          line = reader.readLine(PROMPT);
        } catch (UserInterruptException typedAway) {
          continue;
        } catch (EndOfFileException ended) {
          return;
        }
        if (!line.isBlank()) {
          Provisional provisional = new Provisional(terminal.writer(), look(terminal));
          FutureTask<Reply> answer = new FutureTask<>(() -> desk.ask(line, provisional));
          current.set(answer);
          worker.execute(answer);
          String text = answer(terminal, answer);
          provisional.end();
          terminal.writer().println(text);
          terminal.writer().println();
          terminal.flush();
        }
      }
    } finally {
      terminal.handle(Terminal.Signal.INT, before);
      end(worker);
    }
  }

  private static void stop(@Nullable Future<Reply> answer) {
    if (answer != null) {
      answer.cancel(true);
    }
  }

  private static String answer(Terminal terminal, Future<Reply> answer) {
    try {
      return AnswerText.of(answer.get(), look(terminal));
    } catch (CancellationException stopped) {
      return "Stopped.";
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return "Stopped.";
    } catch (ExecutionException failed) {
      return "That could not be answered: " + failed.getCause();
    }
  }

  // An answer that was stopped may still be at work, and what it reads is closed behind us.
  private static void end(ExecutorService worker) {
    worker.shutdownNow();
    try {
      worker.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static Look look(Terminal terminal) {
    boolean dumb = terminal.getType().startsWith(Terminal.TYPE_DUMB);
    return new Look(!dumb && System.getenv("NO_COLOR") == null, terminal.getSize().getColumns());
  }
}
