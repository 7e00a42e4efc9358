// SPDX-License-Identifier: Apache-2.0
package dev.dateline.split;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts one block into sentences.
///
/// A quotation is never cut, however many sentences it holds, and neither is a short bracket: such
/// sentences come as one, together with the words that say whose they are. Boundaries are the JDK's
/// for the language, and those behind a stop and its closing marks, less the ones that
/// [Abbreviations] or the words behind them speak against.
final class Sentences {
  /// Longest sentence in UTF-16 units; what has no stop for so long is cut at a blank, in a
  /// quotation too.
  static final int LONGEST = 4_000;

  /// A bracket that closes further away than this many units does not hold its sentences together.
  private static final int LONGEST_BRACKET = 400;

  /// A sentence no longer than this many units that is a time of day goes on with what happened
  /// then.
  private static final int LONGEST_TIME = 10;

  /// A name that signs a quotation has at most this many units.
  private static final int LONGEST_SIGNATURE = 80;

  private static final String STOPS = ".?!…。！？｡؟۔।॥։።။";
  private static final String FULL_WIDTH = "。！？｡";
  private static final String CLOSERS = "\"”“’')]}»«」』";
  private static final String OPENERS = "\"“„‘'([{«»「『¿¡";

  private final String text;
  private final String language;
  private final List<Stretch> whole;

  /// @param start first unit in the block
  /// @param end one behind the last
  record Stretch(int start, int end) {}

  private Sentences(String text, String language, List<Quoted> quoted) {
    this.text = text;
    this.language = language;
    this.whole = merged(quoted, brackets(text));
  }

  /// The sentences of a block, in order, without blanks at their ends; every character that is not
  /// a blank is in exactly one.
  ///
  /// @param text the block
  /// @param language ISO 639-1
  /// @param quoted the block's quotations
  static List<Stretch> cut(String text, String language, List<Quoted> quoted) {
    return new Sentences(text, language, quoted).cut();
  }

  private List<Stretch> cut() {
    boolean[] boundary = new boolean[text.length() + 1];
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
    breaks.setText(text);
    for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
      boundary[at] = true;
    }
    List<Stretch> found = new ArrayList<>();
    int start = 0;
    int inside = 0;
    for (int i = 1; i < text.length(); i++) {
      while (inside < whole.size() && whole.get(inside).end() <= i) {
        inside++;
      }
      if (inside < whole.size() && whole.get(inside).start() < i) {
        continue;
      }
      if ((boundary[i] || Character.isWhitespace(text.charAt(i - 1))) && breaksAt(i, start)) {
        add(found, start, i);
        start = i;
      }
    }
    add(found, start, text.length());
    return found;
  }

  /// Whether a sentence that began at start ends before i.
  private boolean breaksAt(int i, int start) {
    int end = i;
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int next = i;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    if (next > i || end == start || next == text.length()) {
      return false;
    }
    if (end < i && text.substring(end, i).indexOf('\n') >= 0 && listMark(next)) {
      return true;
    }
    int stop = end;
    while (stop > start && CLOSERS.indexOf(text.charAt(stop - 1)) >= 0) {
      stop--;
    }
    if (stop == start || STOPS.indexOf(text.charAt(stop - 1)) < 0) {
      return false;
    }
    if (end == i && FULL_WIDTH.indexOf(text.charAt(stop - 1)) < 0) {
      return false;
    }
    return !goesOn(start, stop, end, next);
  }

  private boolean goesOn(int start, int stop, int end, int next) {
    int word = next;
    while (word < text.length() && OPENERS.indexOf(text.charAt(word)) >= 0) {
      word++;
    }
    if (word == text.length()) {
      return false;
    }
    int after = word;
    while (after < text.length()
        && after - word < 40
        && (Character.isLetter(text.charAt(after)) || "’'-".indexOf(text.charAt(after)) >= 0)) {
      after++;
    }
    String follows = text.substring(word, after);
    char first = text.charAt(word);
    if (Character.isLowerCase(first)
        && !(follows.length() > 1 && Character.isUpperCase(follows.charAt(1)))) {
      return true;
    }
    if (",;|/+=&".indexOf(first) >= 0 || dashed(word)) {
      return true;
    }
    if (stop < end) {
      // “We go.” — Ann Reed, the mayor
      if (signed(next)) {
        return true;
      }
      // “Why?” Mr. Reed asked.
      return "?!".indexOf(text.charAt(stop - 1)) >= 0
          && Speech.attributionAt(text, next, Math.min(text.length(), next + 80));
    }
    if (text.charAt(stop - 1) != '.' || (stop > 1 && text.charAt(stop - 2) == '.')) {
      return false;
    }
    int back = stop - 1;
    while (back > start && stop - back < 40 && !Character.isWhitespace(text.charAt(back - 1))) {
      back--;
    }
    while (back < stop - 1 && (OPENERS.indexOf(text.charAt(back)) >= 0)) {
      back++;
    }
    String last = text.substring(back, stop - 1);
    if (back == start && !last.isEmpty() && last.length() < 4 && digits(last)) {
      return true;
    }
    // "8:26 p.m. The ferry left": the time alone says nothing.
    if (stop - start <= LONGEST_TIME
        && Character.isDigit(text.charAt(start))
        && last.endsWith(".m")) {
      return true;
    }
    return Abbreviations.join(last, follows, Character.isDigit(first), language);
  }

  /// Whether a name, led by a dash or not, and no sentence stands between the place and the end.
  private boolean signed(int at) {
    int end = text.length();
    if (end - at > LONGEST_SIGNATURE
        || STOPS.indexOf(text.charAt(end - 1)) >= 0
        || CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
      return false;
    }
    if ("–—-".indexOf(text.charAt(at)) >= 0) {
      return true;
    }
    List<Token> words = Token.of(text.substring(at, end));
    return words.size() > 1 && words.get(0).capital() && words.get(1).capital();
  }

  /// Whether a dash stands there that a sentence goes on behind, in small letters.
  private boolean dashed(int at) {
    return at + 2 < text.length()
        && "–—-".indexOf(text.charAt(at)) >= 0
        && text.charAt(at + 1) == ' '
        && Character.isLowerCase(text.charAt(at + 2));
  }

  private static boolean digits(String word) {
    return word.chars().allMatch(Character::isDigit);
  }

  private boolean listMark(int at) {
    char c = text.charAt(at);
    if ("•‣◦▪●·*-–—".indexOf(c) >= 0) {
      return at + 1 < text.length() && text.charAt(at + 1) == ' ';
    }
    int k = at;
    while (k < text.length() && k - at < 3 && Character.isDigit(text.charAt(k))) {
      k++;
    }
    return k > at && k < text.length() && ".)".indexOf(text.charAt(k)) >= 0;
  }

  private void add(List<Stretch> found, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    while (end - start > LONGEST) {
      int cut = start + LONGEST;
      while (cut > start + LONGEST / 2 && !Character.isWhitespace(text.charAt(cut))) {
        cut--;
      }
      if (!Character.isWhitespace(text.charAt(cut))) {
        cut = start + LONGEST;
        if (Character.isLowSurrogate(text.charAt(cut))) {
          cut--;
        }
      }
      int trimmed = cut;
      while (Character.isWhitespace(text.charAt(trimmed - 1))) {
        trimmed--;
      }
      found.add(new Stretch(start, trimmed));
      start = cut;
      while (Character.isWhitespace(text.charAt(start))) {
        start++;
      }
    }
    if (end > start) {
      found.add(new Stretch(start, end));
    }
  }

  private static List<Stretch> brackets(String text) {
    List<Stretch> found = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        open = i;
      } else if (c == ')' && open >= 0) {
        if (i - open <= LONGEST_BRACKET) {
          found.add(new Stretch(open, i + 1));
        }
        open = -1;
      }
    }
    return found;
  }

  private static List<Stretch> merged(List<Quoted> quoted, List<Stretch> brackets) {
    List<Stretch> all = new ArrayList<>(brackets);
    for (Quoted one : quoted) {
      all.add(new Stretch(one.start(), one.end()));
    }
    all.sort((a, b) -> Integer.compare(a.start(), b.start()));
    List<Stretch> out = new ArrayList<>();
    for (Stretch one : all) {
      Stretch last = out.isEmpty() ? null : out.getLast();
      if (last != null && one.start() < last.end()) {
        out.set(out.size() - 1, new Stretch(last.start(), Math.max(last.end(), one.end())));
      } else {
        out.add(one);
      }
    }
    return out;
  }
}
