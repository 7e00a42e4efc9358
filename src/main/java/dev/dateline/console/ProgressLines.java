// SPDX-License-Identifier: Apache-2.0
package dev.dateline.console;

import dev.dateline.eval.Meter;
import dev.dateline.intake.Progress;
import java.io.PrintStream;
import java.util.Locale;

/// How far a long piece of work has come: a bar that redraws itself on a terminal, a line for every
/// tenth otherwise. What takes a moment says nothing.
public final class ProgressLines implements Progress, Meter {
  // Fewer files or articles than this are done before anybody has read a line.
  private static final long FEW = 100;
  private static final int WIDTH = 30;

  private final PrintStream err;
  private final boolean terminal;
  private String stage = "";
  private long shown = -1;

  /// Shows it.
  ///
  /// @param err where
  /// @param terminal whether a line can be drawn over
  public ProgressLines(PrintStream err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  @Override
  public void at(Stage now, long done, long of) {
    at(now.name().toLowerCase(Locale.ROOT), done, of);
  }

  @Override
  public synchronized void at(String now, long done, long of) {
    if (of < FEW) {
      return;
    }
    long step = done * (terminal ? 100 : 10) / of;
    if (now.equals(stage) && step == shown) {
      return;
    }
    stage = now;
    shown = step;
    if (!terminal) {
      err.println("dateline: " + now + " " + done + " of " + of);
      return;
    }
    int full = (int) (done * WIDTH / of);
    String bar = "█".repeat(full) + "░".repeat(WIDTH - full);
    err.print("\r\u001b[K" + (done == of ? "" : now + " " + bar + " " + done + " of " + of));
    err.flush();
  }

  @Override
  public synchronized void say(String line) {
    err.println((terminal ? "\r\u001b[K" : "") + "dateline: " + Look.clean(line));
  }
}
