// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands between the brackets of a mark: ids of four letters and digits, each perhaps with an
/// anchor between quotation marks behind it. Models write it in more ways than they were told.
final class MarkSyntax {
  private static final String QUOTES = "\"“”„‟«»'‘’‚‹›「」『』";
  private static final String BETWEEN = " \t,;|:";
  private static final String EDGES = " .…,;:";
  private static final Pattern ID =
      Pattern.compile("(?:id\\s*[=:]\\s*)?([A-Za-z0-9]{4})(?![A-Za-z0-9])");
  private static final Pattern LAST_ID =
      Pattern.compile("[" + QUOTES + "][\\s,;|]+[A-Za-z0-9]{4}\\s*$");

  private MarkSyntax() {}

  /// {@return whether a closing bracket ends it: an anchor that was opened has been closed}
  ///
  /// @param inside what stands behind the opening bracket so far
  static boolean whole(CharSequence inside) {
    String all = inside.toString().stripTrailing();
    int anchor = anchorAt(all, 0);
    return anchor < 0
        || all.length() > anchor + 1 && quote(all.charAt(all.length() - 1))
        || LAST_ID.matcher(all).find(anchor + 1);
  }

  /// {@return the marks, or empty where it is none}
  ///
  /// @param inside what stands between the brackets
  static Optional<List<Mark>> marks(String inside) {
    List<Mark> marks = new ArrayList<>();
    int at = skip(inside, 0);
    while (at < inside.length()) {
      Matcher id = ID.matcher(inside).region(at, inside.length());
      if (!id.lookingAt() || marks.isEmpty() && !telling(inside, id)) {
        break;
      }
      int from = skip(inside, id.end());
      int to = end(inside, from);
      marks.add(new Mark(id.group(1).toLowerCase(Locale.ROOT), trimmed(inside, from, to)));
      at = skip(inside, to);
    }
    return marks.isEmpty() ? Optional.empty() : Optional.of(marks);
  }

  /// What running text puts into brackets ("that", "2024") is no mark: an id has a digit beside a a
  /// letter, or an anchor behind it.
  private static boolean telling(String inside, Matcher id) {
    boolean letter = id.group(1).chars().anyMatch(Character::isLetter);
    boolean digit = id.group(1).chars().anyMatch(Character::isDigit);
    return letter && (digit || anchorAt(inside, id.start()) >= 0);
  }

  /// {@return where an anchor's quotation mark stands behind the id at a place, or -1}
  private static int anchorAt(String inside, int start) {
    int at = skip(inside, start);
    Matcher id = ID.matcher(inside).region(at, inside.length());
    if (!id.lookingAt()) {
      return -1;
    }
    int behind = skip(inside, id.end());
    return behind < inside.length() && quote(inside.charAt(behind)) ? behind : -1;
  }

  /// {@return one behind an anchor: behind the quotation mark that nothing or another id follows}
  private static int end(String inside, int from) {
    if (from >= inside.length()) {
      return inside.length();
    }
    boolean quoted = quote(inside.charAt(from));
    if (!quoted && ID.matcher(inside).region(from, inside.length()).lookingAt()) {
      return from; // "[k7f2, m3x9]": no anchor
    }
    for (int i = from + 1; i < inside.length(); i++) {
      char c = inside.charAt(i);
      boolean closes = quoted ? quote(c) : c == ';' || c == '|';
      if (closes) {
        int behind = skip(inside, i + 1);
        if (behind == inside.length()
            || behind > i + 1
                && ID.matcher(inside).region(behind, inside.length()).lookingAt()
                && idAlone(inside, behind)) {
          return i + 1;
        }
      }
    }
    return inside.length();
  }

  /// Behind a quotation mark within an anchor a word of four letters is no id, nor is the last word
  /// of an anchor that holds a quotation.
  private static boolean idAlone(String inside, int at) {
    Matcher id = ID.matcher(inside).region(at, inside.length());
    return id.lookingAt()
        && (id.group(1).chars().anyMatch(Character::isDigit)
            || id.end() == inside.length()
            || anchorAt(inside, at) > id.end());
  }

  private static int skip(String inside, int from) {
    int at = from;
    while (at < inside.length() && BETWEEN.indexOf(inside.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static String trimmed(String inside, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && edge(inside.charAt(start))) {
      start++;
    }
    while (end > start && edge(inside.charAt(end - 1))) {
      end--;
    }
    return inside.substring(start, end);
  }

  private static boolean edge(char c) {
    return quote(c) || EDGES.indexOf(c) >= 0;
  }

  private static boolean quote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }
}
