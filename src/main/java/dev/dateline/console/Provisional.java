// SPDX-License-Identifier: Apache-2.0
package dev.dateline.console;

import dev.dateline.ask.Audience;
import dev.dateline.verify.Answer;
import java.io.PrintWriter;

/// Shows the sentences of an answer while it is written, faint, and takes them off the screen when
/// the answer is settled: what stands then is the settled answer alone. On a terminal without
/// escape codes nothing can be taken back, so nothing is shown early. Threads: one writes, another
/// ends.
final class Provisional implements Audience {
  private final PrintWriter screen;
  private final Look look;
  private int rows;
  private boolean ended;

  Provisional(PrintWriter screen, Look look) {
    this.screen = screen;
    this.look = look;
  }

  @Override
  public synchronized void accepted(String sentence) {
    // A terminal whose width nobody knows breaks lines where nobody counts them.
    if (ended || !look.colours() || look.width() <= 0) {
      return;
    }
    String wrapped = look.wrap(sentence, "", "");
    wrapped.lines().forEach(line -> screen.println(look.faint(line)));
    screen.flush();
    rows += look.rows(wrapped);
  }

  @Override
  public synchronized void again() {
    erase();
  }

  @Override
  public synchronized void settled(Answer answer) {
    end();
  }

  /// The answer is there, or will never be: nothing early is left, and nothing more is shown.
  synchronized void end() {
    ended = true;
    erase();
  }

  private void erase() {
    if (rows > 0) {
      // Up to the first of our rows, then everything below it.
      screen.print("\r\u001b[" + rows + "A\u001b[J");
      screen.flush();
      rows = 0;
    }
  }
}
