// SPDX-License-Identifier: Apache-2.0
package dev.dateline.news;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article's text exactly as offsets count it: headline, deck and blocks joined by one blank
/// line, in NFC, with LF line ends and no control characters. Every offset of the product counts
/// UTF-16 units in [#text].
///
/// @param text the whole text
/// @param blocks where each block stands, in order, apart from each other by exactly two LF
public record Canonical(String text, List<Placed> blocks) {
  private static final String GAP = "\n\n";

  /// One block's stretch.
  ///
  /// @param role what the block is
  /// @param start its first UTF-16 unit
  /// @param end one behind its last
  public record Placed(Role role, int start, int end) {
    /// Refuses an empty or backward stretch.
    public Placed {
      if (start < 0 || end <= start) {
        throw new IllegalArgumentException("block stretch " + start + " to " + end + " is empty");
      }
    }
  }

  /// Refuses blocks that do not tile the text.
  public Canonical {
    blocks = List.copyOf(blocks);
    int at = 0;
    for (Placed block : blocks) {
      if (block.start() != at || block.end() > text.length()) {
        throw new IllegalArgumentException(
            "block at " + block.start() + " to " + block.end() + " does not follow " + at);
      }
      at = block.end() + GAP.length();
    }
    if (at != (blocks.isEmpty() ? 0 : text.length() + GAP.length())) {
      throw new IllegalArgumentException("blocks end at " + at + ", the text at " + text.length());
    }
  }

  /// Joins and cleans an article's parts; parts that are empty after cleaning are left out.
  ///
  /// @param title the headline
  /// @param deck the deck, or null where there is none
  /// @param parts the remaining blocks in the article's order
  /// @return the canonical text with each block's place
  public static Canonical of(String title, @Nullable String deck, List<Block> parts) {
    List<Block> all = new ArrayList<>();
    all.add(new Block(Role.HEADLINE, title));
    if (deck != null) {
      all.add(new Block(Role.DECK, deck));
    }
    all.addAll(parts);
    StringBuilder text = new StringBuilder();
    List<Placed> placed = new ArrayList<>();
    for (Block block : all) {
      String clean = clean(block.text());
      if (clean.isEmpty()) {
        continue;
      }
      if (!text.isEmpty()) {
        text.append(GAP);
      }
      int start = text.length();
      text.append(clean);
      placed.add(new Placed(block.role(), start, text.length()));
    }
    return new Canonical(text.toString(), placed);
  }

  /// Cleans one block: NFC, LF, no control, bidirectional or tag characters, no blank line inside,
  /// no blank at a line's end, runs of blanks as one.
  ///
  /// @param raw any text
  /// @return the cleaned text, possibly empty
  public static String clean(String raw) {
    String text =
        Normalizer.normalize(raw, Normalizer.Form.NFC).replace("\r\n", "\n").replace('\r', '\n');
    StringBuilder out = new StringBuilder(text.length());
    boolean blank = false;
    boolean line = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\n' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
        line = true;
      } else if (Character.isSpaceChar(c) || c == '\t' || c == '\u000b' || c == '\f') {
        blank = true;
      } else if (!dropped(c)) {
        if (line && !out.isEmpty()) {
          out.append('\n');
        } else if (blank && !out.isEmpty()) {
          out.append(' ');
        }
        line = false;
        blank = false;
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  private static boolean dropped(int c) {
    int type = Character.getType(c);
    // A zero-width joiner holds together letters of some scripts and emoji; every other format
    // character
    // (direction marks, soft hyphens, tags, byte-order marks) can hide text from a reader.
    return type == Character.CONTROL
        || (type == Character.FORMAT && c != 0x200D && c != 0x200C)
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED;
  }
}
