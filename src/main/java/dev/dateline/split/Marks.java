// SPDX-License-Identifier: Apache-2.0
package dev.dateline.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds quotations by their marks: straight, curly, low-high, angle and corner ones, double and
/// single, with apostrophes, inches and decades told apart.
///
/// Linear in the block's length. Marks that match nothing are ordinary characters, except an
/// opening double mark near a block's end: a quotation of several paragraphs closes only its last
/// one.
final class Marks {
  /// A double mark left open runs to the block's end at most this many units away; from further
  /// away it is a slip of the keyboard, since paragraphs of news are shorter.
  static final int LONGEST_OPEN = 2_000;

  /// A quotation in single marks reaches at most this many units, since apostrophes look alike.
  static final int LONGEST_SINGLE = 600;

  /// Marks nested more deeply are not followed; two is the most that news nests.
  private static final int DEEPEST = 8;

  private static final String SINGLE = "'‘’‚‛";
  private static final String DOUBLE = "\"“”„‟«»「」『』";

  private Marks() {}

  /// The outermost quotations of a block, in order, not touching each other's inside.
  ///
  /// @param text the block
  /// @param continued whether the block before left a quotation open
  static List<Quoted> in(String text, boolean continued) {
    List<Quoted> found = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (SINGLE.indexOf(c) >= 0) {
        int close = open.isEmpty() ? closingSingle(text, i) : -1;
        if (close > 0) {
          found.add(new Quoted(i, close + 1, true, true));
          i = close;
        }
      } else if (DOUBLE.indexOf(c) >= 0) {
        int partner = partner(text, i, open);
        if (partner >= 0) {
          found.add(new Quoted(open.get(partner), i + 1, true, true));
          open.subList(partner, open.size()).clear();
        } else if (opens(text, i)) {
          if (open.size() < DEEPEST) {
            open.add(i);
          }
        } else if (continued && found.isEmpty() && open.isEmpty() && i > 0) {
          found.add(new Quoted(0, i + 1, false, true));
        }
      }
    }
    for (int start : open) {
      if (text.length() - start <= LONGEST_OPEN && text.length() - start > 1) {
        found.add(new Quoted(start, text.length(), true, false));
        break;
      }
    }
    return outermost(found);
  }

  private static List<Quoted> outermost(List<Quoted> found) {
    found.sort(Comparator.comparingInt(Quoted::start));
    List<Quoted> outer = new ArrayList<>();
    int reached = 0;
    for (Quoted one : found) {
      if (one.start() >= reached) {
        outer.add(one);
        reached = one.end();
      }
    }
    return outer;
  }

  /// The place in the stack of the opening mark that the mark at i closes, or -1.
  private static int partner(String text, int i, List<Integer> open) {
    char c = text.charAt(i);
    if (c == '"' && !wordEnds(text, i) && wordStarts(text, i)) {
      return -1;
    }
    boolean low = !open.isEmpty() && text.charAt(open.getLast()) == '„';
    if (c == '“' && !low && (!wordEnds(text, i) || wordStarts(text, i))) {
      return -1;
    }
    if (c == '”' && i + 1 < text.length() && wordOpensAfterEmptyPair(text, i)) {
      return -1;
    }
    String partners =
        switch (c) {
          // Pages mix straight and curly marks, and close with an opening one.
          case '"' -> "\"“”";
          case '“' -> "„“";
          case '”' -> "“”„‟\"";
          case '«' -> "»";
          case '»' -> "«»";
          case '」' -> "「";
          case '』' -> "『";
          default -> "";
        };
    for (int k = open.size() - 1; k >= 0; k--) {
      if (partners.indexOf(text.charAt(open.get(k))) >= 0) {
        return k;
      }
    }
    return -1;
  }

  private static boolean opens(String text, int i) {
    return switch (text.charAt(i)) {
      case '“', '„', '‟', '«', '「', '『' -> true;
      case '”', '»' ->
          wordStarts(text, i) && !wordEnds(text, i) && (i == 0 || text.charAt(i - 1) != '“');
      // Between two letters, as in said:"Go, a mark opens; behind a figure it means inches.
      case '"' ->
          i + 1 < text.length()
              && !Character.isWhitespace(text.charAt(i + 1))
              && (wordStarts(text, i)
                  || (!Character.isDigit(text.charAt(i - 1))
                      && Character.isLetter(text.charAt(i + 1))));
      default -> false;
    };
  }

  /// Whether nothing that a word could end with stands before i.
  private static boolean wordStarts(String text, int i) {
    if (i == 0) {
      return true;
    }
    char before = text.charAt(i - 1);
    return Character.isWhitespace(before) || "([{—–-/:".indexOf(before) >= 0 || mark(before);
  }

  /// Whether the mark is the second of “” before a word, a doubled opening mark.
  private static boolean wordOpensAfterEmptyPair(String text, int i) {
    return i > 0 && text.charAt(i - 1) == '“' && Character.isLetter(text.charAt(i + 1));
  }

  private static boolean wordEnds(String text, int i) {
    return i > 0
        && !Character.isWhitespace(text.charAt(i - 1))
        && (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)));
  }

  private static boolean mark(char c) {
    return SINGLE.indexOf(c) >= 0 || DOUBLE.indexOf(c) >= 0;
  }

  private static int closingSingle(String text, int i) {
    char c = text.charAt(i);
    boolean straight = c == '\'';
    if (!(straight || c == '‘' || c == '‚')
        || i + 1 == text.length()
        || !Character.isLetterOrDigit(text.charAt(i + 1))
        || !wordStarts(text, i)
        || decade(text, i)) {
      return -1;
    }
    String closers = straight ? "'" : c == '‚' ? "‘’" : "’";
    int unsure = -1;
    int last = Math.min(text.length(), i + LONGEST_SINGLE);
    for (int k = i + 2; k < last; k++) {
      char at = text.charAt(k);
      if (at == c && !straight) {
        break;
      }
      if (closers.indexOf(at) < 0 || !wordEnds(text, k)) {
        continue;
      }
      // "the Russians’ move" ends in a mark too; a later one decides.
      char before = text.charAt(k - 1);
      boolean plural =
          (before == 's' || before == 'S') && k + 2 < text.length() && text.charAt(k + 1) == ' ';
      if (!plural) {
        return k;
      }
      if (unsure < 0) {
        unsure = k;
      }
    }
    return unsure - i > 2 ? unsure : -1;
  }

  private static boolean decade(String text, int i) {
    return i + 3 < text.length()
        && Character.isDigit(text.charAt(i + 1))
        && Character.isDigit(text.charAt(i + 2))
        && text.charAt(i + 3) == 's';
  }
}
