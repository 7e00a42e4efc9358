// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

/// How near two spellings are.
final class Spelling {
  private Spelling() {}

  /// Whether two words differ by one letter changed, added or left out, or by two that changed
  /// places.
  static boolean oneOff(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int from = 0;
    while (from < a.length() && from < b.length() && a.charAt(from) == b.charAt(from)) {
      from++;
    }
    int enda = a.length();
    int endb = b.length();
    while (enda > from && endb > from && a.charAt(enda - 1) == b.charAt(endb - 1)) {
      enda--;
      endb--;
    }
    if (enda - from <= 1 && endb - from <= 1) {
      return true;
    }
    return swapped(a.substring(from, enda), b.substring(from, endb));
  }

  /// Whether two words are the same but for doubled letters or two neighbours that changed places.
  static boolean sameLetters(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 2) {
      return false;
    }
    if (single(a).equals(single(b))) {
      return true;
    }
    return a.length() == b.length() && oneOff(a, b) && sorted(a).equals(sorted(b));
  }

  /// Whether a word is another with one or two of its inner letters left out.
  static boolean shortened(String word, String whole) {
    int missing = whole.length() - word.length();
    if (missing < 1
        || missing > 2
        || word.charAt(word.length() - 1) != whole.charAt(whole.length() - 1)) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < whole.length() && at < word.length(); i++) {
      if (whole.charAt(i) == word.charAt(at)) {
        at++;
      }
    }
    return at == word.length();
  }

  private static boolean swapped(String a, String b) {
    return a.length() == 2
        && b.length() == 2
        && a.charAt(0) == b.charAt(1)
        && a.charAt(1) == b.charAt(0);
  }

  private static String single(String word) {
    StringBuilder single = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
        single.append(word.charAt(i));
      }
    }
    return single.toString();
  }

  private static String sorted(String word) {
    char[] letters = word.toCharArray();
    java.util.Arrays.sort(letters);
    return new String(letters);
  }
}
