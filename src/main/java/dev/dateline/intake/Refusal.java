// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import org.jspecify.annotations.Nullable;

/// Says why an article cannot be read; caught where the file's name is known.
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  /// Longest message in UTF-16 units; a message may repeat a piece of a hostile file.
  private static final int LONGEST = 300;

  private final @Nullable Integer line;

  Refusal(String reason) {
    this(reason, null);
  }

  Refusal(String reason, @Nullable Integer line) {
    super(shown(reason, LONGEST), null, false, false);
    this.line = line;
  }

  /// {@return the line of the fault, or null where it is the whole article's}
  @Nullable Integer line() {
    return line;
  }

  /// {@return why}
  String reason() {
    return String.valueOf(getMessage());
  }

  /// {@return the text on one line, without control characters, cut to a length}
  static String shown(String text, int longest) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .limit(longest)
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
        .forEach(out::appendCodePoint);
    return text.codePointCount(0, text.length()) > longest ? out + "…" : out.toString();
  }
}
