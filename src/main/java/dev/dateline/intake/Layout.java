// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import dev.dateline.news.Canonical;
import java.util.ArrayList;
import java.util.List;

/// The lines of a text file → its paragraphs, whichever way it breaks its lines: a line a
/// paragraph, or lines broken at a width.
final class Layout {
  /// A file whose longest line is below the first or above the second is not broken at a width.
  private static final int NARROWEST = 40;

  private static final int WIDEST = 132;

  private Layout() {}

  /// One paragraph.
  ///
  /// @param text cleaned, on one line, not empty
  /// @param gap whether a blank line stands before it
  record Paragraph(String text, boolean gap) {}

  /// {@return the paragraphs of a text, in order}
  static List<Paragraph> paragraphs(String text) {
    List<Paragraph> lines = new ArrayList<>();
    boolean gap = false;
    for (String raw : text.split("\r\n|[\n\r\u0085\u2028\u2029\f]", -1)) {
      String line = Canonical.clean(raw);
      if (line.isEmpty()) {
        gap = true;
      } else {
        lines.add(new Paragraph(line, gap));
        gap = false;
      }
    }
    int width = width(lines);
    return width == 0 ? lines : joined(lines, width);
  }

  /// {@return the width at which the lines are broken, or 0}
  private static int width(List<Paragraph> lines) {
    int widest = lines.stream().mapToInt(p -> p.text().length()).max().orElse(0);
    if (widest < NARROWEST || widest > WIDEST) {
      return 0;
    }
    int pairs = 0;
    int full = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i + 1).gap()) {
        pairs++;
        full += full(lines.get(i).text(), lines.get(i + 1).text(), widest) ? 1 : 0;
      }
    }
    return full >= 3 && full * 2 > pairs ? widest : 0;
  }

  /// Whether the next line's first word had no room on this line.
  private static boolean full(String line, String next, int width) {
    int space = next.indexOf(' ');
    int word = space < 0 ? next.length() : space;
    return line.length() + 1 + word > width;
  }

  private static List<Paragraph> joined(List<Paragraph> lines, int width) {
    List<Paragraph> joined = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < lines.size(); i++) {
      Paragraph line = lines.get(i);
      if (text.isEmpty()) {
        gap = line.gap();
      } else {
        text.append(' ');
      }
      text.append(line.text());
      boolean runsOn =
          i + 1 < lines.size()
              && !lines.get(i + 1).gap()
              && full(line.text(), lines.get(i + 1).text(), width);
      if (!runsOn) {
        joined.add(new Paragraph(text.toString(), gap));
        text.setLength(0);
      }
    }
    return joined;
  }
}
