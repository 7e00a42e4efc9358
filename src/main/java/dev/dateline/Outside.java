// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.console.Look;
import dev.dateline.console.Screen;
import dev.dateline.settings.Secrets;
import dev.dateline.settings.SettingsException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/// What a command reads and writes: a process's streams and variables, or a test's.
///
/// @param in questions
/// @param out answers, in UTF-8
/// @param err progress and errors, in UTF-8
/// @param environment variables
/// @param home the folder that holds the program's `config/` and `seeds/`
/// @param clock what time it is
/// @param terminal whether a person reads and types, rather than a pipe
record Outside(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Path home,
    InstantSource clock,
    boolean terminal) {
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

  /// {@return this process's}
  static Outside process() {
    return new Outside(
        System.in,
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        System.getenv(),
        Path.of(System.getProperty("dateline.home", "")).toAbsolutePath().normalize(),
        InstantSource.system(),
        Screen.there());
  }

  // The process's own streams encode by the locale; what reads us expects UTF-8 in any.
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /// Says one line on standard error. A control character, which a file's name or an option may
  /// hold, would command the terminal: it becomes a blank.
  ///
  /// @param line without a line end
  void say(String line) {
    String first = line.lines().findFirst().orElse("");
    err.println("dateline: " + CONTROL.matcher(first).replaceAll(" "));
  }

  /// Says one answer on standard output, its lines ended by LF on every system.
  ///
  /// @param text without a line end
  /// @return false when nobody reads any more
  boolean answer(String text) {
    out.print(text + "\n");
    out.flush();
    return !out.checkError();
  }

  /// {@return how text looks on standard output}
  Look look() {
    return terminal ? Screen.look() : Look.PLAIN;
  }

  /// Says why a command ended early.
  ///
  /// @param failure why
  /// @return the exit status
  int failed(Exception failure) {
    String message = failure.getMessage();
    say(Secrets.redacted(message == null ? failure.getClass().getSimpleName() : message));
    if (failure instanceof SettingsException) {
      return Main.WRONG;
    }
    LoggerFactory.getLogger(Main.class).debug("failed", failure);
    return Main.FAILED;
  }
}
