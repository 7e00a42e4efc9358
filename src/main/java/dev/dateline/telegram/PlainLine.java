// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ledger.Outbox;
import dev.dateline.telegram.Markup.Block;
import dev.dateline.telegram.Markup.Line;
import java.util.List;

/// A line as a message's words. Pure.
public final class PlainLine {
  // Well below what Telegram takes for a message.
  private static final int LONGEST = 3_000;

  private PlainLine() {}

  /// {@return the words}
  ///
  /// @param line the line; its end is cut where it is longer than a message
  public static Outbox.Part part(String line) {
    String cut = line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    List<Block> blocks = List.of(Line.of(cut));
    return new Outbox.Part(Markup.html(blocks), Markup.plain(blocks));
  }
}
