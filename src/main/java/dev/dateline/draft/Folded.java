// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// A text in the one folding by which a model's copy of words is found again: NFC, every quotation
/// mark and apostrophe alike, every dash and hyphen alike, one blank for any white space, brackets
/// of all forms round, format characters gone. Digits and capitals stay as they are.
final class Folded {
  private static final String QUOTES = "\"“”„‟«»'‘’‚‹›「」『』`´′″";
  private static final String DASHES = "-‐‑‒–—―−";

  private final String text;
  private final int[] offsets;

  private Folded(String text, int[] offsets) {
    this.text = text;
    this.offsets = offsets;
  }

  /// {@return a text's folding}
  ///
  /// @param original in NFC where offsets are asked for
  static Folded of(String original) {
    StringBuilder out = new StringBuilder(original.length());
    int[] offsets = new int[original.length() + 1];
    for (int i = 0; i < original.length(); i++) {
      int code = original.codePointAt(i);
      char c = original.charAt(i);
      boolean pair = Character.isSupplementaryCodePoint(code);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
          offsets[out.length()] = i;
          out.append(' ');
        }
      } else if (Character.getType(code) != Character.FORMAT) {
        offsets[out.length()] = i;
        out.append(folded(c));
        if (pair) {
          offsets[out.length()] = i + 1;
          out.append(original.charAt(i + 1));
        }
      }
      i += pair ? 1 : 0;
    }
    offsets[out.length()] = original.length();
    return new Folded(out.toString(), offsets);
  }

  private static char folded(char c) {
    if (QUOTES.indexOf(c) >= 0) {
      return '\'';
    }
    if (DASHES.indexOf(c) >= 0) {
      return '-';
    }
    return switch (c) {
      case '[', '{', '<' -> '(';
      case ']', '}', '>' -> ')';
      default -> c;
    };
  }

  /// A stretch of the original.
  ///
  /// @param start first UTF-16 unit
  /// @param end one behind its last
  record Stretch(int start, int end) {}

  /// {@return where words stand in the original, each time}
  ///
  /// @param words any text, whole words of which are looked for
  List<Stretch> find(String words) {
    String wanted = of(Normalizer.normalize(words, Normalizer.Form.NFC)).text.strip();
    List<Stretch> found = new ArrayList<>();
    if (wanted.isEmpty()) {
      return found;
    }
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      int end = at + wanted.length();
      if (edge(at) && edge(end)) {
        found.add(new Stretch(offsets[at], offsets[end - 1] + 1));
      }
    }
    return found;
  }

  /// Words begin and end here, and no number is cut in two: "1,000" holds no "1".
  private boolean edge(int at) {
    if (at <= 0 || at >= text.length()) {
      return true;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    boolean word = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
    boolean number =
        (Character.isDigit(before) || at > 1 && Character.isDigit(text.charAt(at - 2)))
            && (before == '.' || before == ',' || Character.isDigit(before))
            && (Character.isDigit(after)
                || (after == '.' || after == ',')
                    && at + 1 < text.length()
                    && Character.isDigit(text.charAt(at + 1)));
    return !word && !number;
  }

  /// {@return the folded text}
  String text() {
    return text;
  }
}
