// SPDX-License-Identifier: Apache-2.0
package dev.dateline.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A word, with the stop that belongs to it as in "Lt." or "J." and without a possessive ending.
///
/// @param text the word
/// @param start its first unit
/// @param end one behind its last
/// @param before what stands between the word before and this one
/// @param possessive whether "’s" or "’" was taken off
record Token(String text, int start, int end, String before, boolean possessive) {
  private static final Set<String> STOPPED =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "capt", "sgt", "cpl", "adm",
          "cmdr", "rep", "sen", "gov", "pres", "rev", "hon", "st", "jr", "sr", "supt", "insp",
          "det", "brig", "messrs");

  /// The words of a text in order.
  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    int behind = 0;
    int i = 0;
    while (i < text.length()) {
      if (!Character.isLetterOrDigit(text.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      while (i < text.length() && (wordPart(text.charAt(i)) || joint(text, i))) {
        i++;
      }
      int end = i;
      boolean possessive = false;
      String word = text.substring(start, end);
      if (word.length() > 2 && (word.endsWith("’s") || word.endsWith("'s"))) {
        word = word.substring(0, word.length() - 2);
        possessive = true;
      } else if (i < text.length() && "’'".indexOf(text.charAt(i)) >= 0 && word.endsWith("s")) {
        possessive = i + 1 < text.length() && text.charAt(i + 1) == ' ';
      }
      if (i < text.length() && text.charAt(i) == '.' && stopped(word)) {
        i++;
        word = word + '.';
      }
      String before = text.substring(Math.min(behind, start), start);
      tokens.add(new Token(word, start, start + word.length(), before, possessive));
      behind = Math.max(i, start + word.length());
    }
    return tokens;
  }

  String low() {
    return low(text);
  }

  static String low(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /// The word in lower case without stops.
  String bare() {
    return low().replace(".", "");
  }

  /// Whether only blanks stand between the word before and this one.
  boolean adjacent() {
    return before.isBlank() && !before.isEmpty();
  }

  boolean capital() {
    char first = text.charAt(0);
    if (Character.isUpperCase(first)) {
      return true;
    }
    int hyphen = text.indexOf('-');
    boolean particle = hyphen > 0 && hyphen < 4 && hyphen + 1 < text.length();
    return (particle && Character.isUpperCase(text.charAt(hyphen + 1)))
        || (text.length() > 2
            && Character.isLowerCase(first)
            && Character.isUpperCase(text.charAt(1)));
  }

  boolean acronym() {
    return text.length() > 1
        && text.chars().noneMatch(Character::isLowerCase)
        && text.chars().filter(Character::isUpperCase).count() > 1;
  }

  Token moved(int by) {
    return new Token(text, start + by, end + by, before, possessive);
  }

  private static boolean wordPart(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /// Whether the character joins the letters on both its sides to one word.
  private static boolean joint(String text, int i) {
    char c = text.charAt(i);
    boolean figures =
        c == '/' && i + 1 < text.length() && Character.isDigit(text.charAt(i + 1)) && i > 0;
    return ("’'-.&‑".indexOf(c) >= 0 || (figures && Character.isDigit(text.charAt(i - 1))))
        && i + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(i + 1))
        && Character.isLetterOrDigit(text.charAt(i - 1));
  }

  private static boolean stopped(String word) {
    if (word.length() == 1) {
      return Character.isUpperCase(word.charAt(0)) && !word.equals("I");
    }
    return STOPPED.contains(word.toLowerCase(Locale.ROOT))
        || (word.length() % 2 == 1
            && word.charAt(1) == '.'
            && Character.isUpperCase(word.charAt(word.length() - 1)));
  }
}
