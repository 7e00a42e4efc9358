// SPDX-License-Identifier: Apache-2.0
package dev.dateline.console;

import java.io.Console;
import java.io.IOException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/// The terminal that the process was started in, where there is one.
public final class Screen {
  private Screen() {}

  /// {@return whether standard input and output are both a terminal}
  // The JDK gives null in a pipe or not, by its version.
  @SuppressWarnings("SystemConsoleNull")
  public static boolean there() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /// {@return the terminal, to be closed}
  ///
  /// @throws IOException when it cannot be opened
  public static Terminal open() throws IOException {
    return TerminalBuilder.builder().system(true).dumb(true).build();
  }

  /// How text looks on this process's standard output. Costs a tenth of a second on a terminal and
  /// nothing in a pipe.
  ///
  /// @return colours and width of the terminal, or plain
  public static Look look() {
    if (!there()) {
      return Look.PLAIN;
    }
    try (Terminal terminal = open()) {
      boolean dumb = terminal.getType().startsWith(Terminal.TYPE_DUMB);
      return new Look(!dumb && System.getenv("NO_COLOR") == null, terminal.getSize().getColumns());
    } catch (IOException unusable) {
      return Look.PLAIN;
    }
  }
}
