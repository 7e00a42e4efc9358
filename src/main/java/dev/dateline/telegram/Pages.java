// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.telegram.Markup.Block;
import dev.dateline.telegram.Markup.Inline;
import dev.dateline.telegram.Markup.Line;
import dev.dateline.telegram.Markup.Quote;
import java.util.ArrayList;
import java.util.List;

/// Divides a message into messages that Telegram takes: at the ends of paragraphs where that is
/// possible, else between words. Pure.
///
/// @param characters most UTF-16 units in one message after parsing
/// @param entities most entities in one
/// @param weight most weight of its entities
record Pages(int characters, int entities, int weight) {
  /// Telegram's limits, with room below each: 4,096 units, about 100 entities shown, about 9,500
  /// characters of entities taken.
  static final Pages TELEGRAM = new Pages(4_096, 90, 8_000);

  /// Divides.
  ///
  /// @param blocks the message
  /// @return one list of blocks for each message; none is empty, each is within the limits
  List<List<Block>> of(List<Block> blocks) {
    List<Block> atoms = new ArrayList<>();
    for (Block block : blocks) {
      switch (block) {
        case Line line -> atoms.addAll(pieces(line));
        case Quote quote -> atoms.addAll(pieces(quote));
      }
    }
    List<List<Block>> pages = new ArrayList<>();
    List<Block> page = new ArrayList<>();
    for (int i = 0; i < atoms.size(); i++) {
      Block atom = atoms.get(i);
      // A dateline goes over with the excerpt that it leads.
      boolean together =
          atom instanceof Line line
              && line.leads()
              && i + 1 < atoms.size()
              && fits(List.of(atom, atoms.get(i + 1)));
      List<Block> next = new ArrayList<>(page);
      next.add(atom);
      if (together) {
        next.add(atoms.get(i + 1));
      }
      if (!page.isEmpty() && !fits(next)) {
        finish(page, pages);
        page = new ArrayList<>();
      }
      page.add(atom);
    }
    finish(page, pages);
    return pages;
  }

  private static void finish(List<Block> page, List<List<Block>> pages) {
    List<Block> out = new ArrayList<>(page);
    while (!out.isEmpty() && blank(out.getFirst())) {
      out.removeFirst();
    }
    while (!out.isEmpty() && blank(out.getLast())) {
      out.removeLast();
    }
    if (!out.isEmpty()) {
      pages.add(List.copyOf(out));
    }
  }

  private static boolean blank(Block block) {
    return block.plain().isBlank();
  }

  private boolean fits(List<Block> blocks) {
    int size = blocks.size() - 1;
    int marks = 0;
    int heavy = 0;
    for (Block block : blocks) {
      size += block.length();
      marks += block.entities();
      heavy += block.weight();
    }
    return size <= characters && marks <= entities && heavy <= weight;
  }

  private List<Quote> pieces(Quote quote) {
    if (fits(List.of(quote))) {
      return List.of(quote);
    }
    List<Quote> out = new ArrayList<>();
    List<Line> held = new ArrayList<>();
    for (Line line : quote.lines()) {
      for (Line piece : pieces(line)) {
        List<Line> next = new ArrayList<>(held);
        next.add(piece);
        if (!held.isEmpty() && !fits(List.of(new Quote(next, quote.expandable())))) {
          out.add(new Quote(held, quote.expandable()));
          held.clear();
        }
        held.add(piece);
      }
    }
    if (!held.isEmpty()) {
      out.add(new Quote(held, quote.expandable()));
    }
    return out;
  }

  // Room for the quote around the line: one entity more.
  private List<Line> pieces(Line line) {
    if (line.length() <= characters
        && line.entities() < entities
        && line.weight() + Markup.ENTITY <= weight) {
      return List.of(line);
    }
    List<Line> out = new ArrayList<>();
    List<Inline> held = new ArrayList<>();
    for (Inline part : line.parts()) {
      Inline rest = part;
      while (!rest.text().isEmpty()) {
        Line so = new Line(held, false);
        int room = characters - so.length();
        boolean heavy =
            so.entities() + rest.entities() >= entities
                || so.weight() + rest.weight() + Markup.ENTITY > weight;
        if (heavy && held.isEmpty()) {
          // One piece that is too heavy by itself keeps its words.
          rest = new Markup.Plain(rest.text());
          continue;
        }
        int cut = heavy ? 0 : cut(rest.text(), room);
        if (cut > 0) {
          held.add(rest.with(rest.text().substring(0, cut)));
          rest = rest.with(rest.text().substring(cut));
        }
        if (!rest.text().isEmpty()) {
          out.add(new Line(held, false));
          held.clear();
        }
      }
    }
    if (!held.isEmpty()) {
      out.add(new Line(held, line.leads()));
    }
    return out;
  }

  // Where to cut so that no more than `room` units stand before it: behind a blank in the last half
  // where there is one, never inside a character. 0 when nothing fits.
  private static int cut(String text, int room) {
    if (text.length() <= room) {
      return text.length();
    }
    for (int at = room; at > room / 2; at--) {
      if (Character.isWhitespace(text.charAt(at - 1))) {
        return at;
      }
    }
    return room > 0 && Character.isHighSurrogate(text.charAt(room - 1)) ? room - 1 : room;
  }
}
