// SPDX-License-Identifier: Apache-2.0
package dev.dateline.console;

import org.jline.utils.WCWidth;

/// How text looks where it is shown: in colours and wrapped on a terminal, plain in a pipe.
///
/// @param colours whether escape codes are understood
/// @param width columns to wrap at, 0 for never
public record Look(boolean colours, int width) {
  /// Text in a pipe or a file.
  public static final Look PLAIN = new Look(false, 0);

  // Below this a wrapped line is harder to read than one that the terminal breaks itself.
  private static final int NARROWEST = 20;

  /// {@return a text that stands out}
  ///
  /// @param text the text, [#clean]
  String strong(String text) {
    return colours ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  /// {@return a text that stands back}
  ///
  /// @param text the text, [#clean]
  String faint(String text) {
    return colours ? "\u001b[2m" + text + "\u001b[0m" : text;
  }

  /// {@return a text without control characters, so that no article can move the cursor or colour
  /// the screen; line ends stay}
  ///
  /// @param text any text
  static String clean(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) && c != '\n' ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /// {@return a text wrapped at blanks, each line behind an indent}
  ///
  /// @param text any text; its own line ends are blanks
  /// @param first stands before the first line
  /// @param others stands before every other one
  String wrap(String text, String first, String others) {
    String[] words = clean(text).strip().split("\\s+", -1);
    StringBuilder out = new StringBuilder(first);
    int column = columns(first);
    boolean begun = false;
    for (String word : words) {
      int wide = columns(word);
      if (begun && width >= NARROWEST && column + 1 + wide > width) {
        out.append('\n').append(others);
        column = columns(others);
        begun = false;
      }
      if (begun) {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += wide;
      begun = true;
    }
    return out.toString();
  }

  /// {@return how many rows of the screen a text takes, a word longer than a row counted by its
  /// rows}
  ///
  /// @param wrapped a wrapped text
  int rows(String wrapped) {
    return wrapped
        .lines()
        .mapToInt(line -> width <= 0 ? 1 : Math.max(1, (columns(line) + width - 1) / width))
        .sum();
  }

  private static int columns(String text) {
    return text.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
  }
}
