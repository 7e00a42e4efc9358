// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import dev.dateline.grammar.Token;
import dev.dateline.grammar.Tokens;
import dev.dateline.grammar.Words;
import dev.dateline.index.Filter;
import dev.dateline.index.PassageIndex;
import dev.dateline.index.Probe;
import java.util.List;
import java.util.Optional;

/// Mends words that the coverage has never seen by words that it has. What stands between quotation
/// marks stays as it is.
final class Spelling {
  private static final int SHORTEST = 5;

  private final PassageIndex index;

  Spelling(PassageIndex index) {
    this.index = index;
  }

  /// {@return the text with misspelt words mended}
  ///
  /// @param text a question
  /// @param filter which passages' words count
  String mend(String text, Filter filter) {
    StringBuilder mended = new StringBuilder();
    int at = 0;
    boolean quoted = false;
    for (Token token : Tokens.of(text)) {
      String between = text.substring(at, token.start());
      quoted ^= between.chars().filter(c -> c == '"' || c == '“' || c == '”').count() % 2 == 1;
      mended.append(between);
      mended.append(quoted ? token.text() : word(token, filter).orElse(token.text()));
      at = token.end();
    }
    return mended.append(text.substring(at)).toString();
  }

  private Optional<String> word(Token token, Filter filter) {
    String word = token.folded();
    if (word.length() < SHORTEST
        || token.in(Words.STOP)
        || Words.SOFT.contains(token.stem())
        || token.numeric()
        || index.passagesWith(token.text(), filter) > 0
        || index.passagesWith(word, filter) > 0) {
      return Optional.empty();
    }
    // A byline, a headline's or an outlet's word is known too.
    if (!index
        .find(new Probe.Words(List.of(new Probe.Term(token.text(), 1)), filter, 1))
        .isEmpty()) {
      return Optional.empty();
    }
    // "putins": a possessive typed without its apostrophe.
    if (word.endsWith("s")
        && index.passagesWith(word.substring(0, word.length() - 1), filter) > 0) {
      return Optional.of(word.substring(0, word.length() - 1));
    }
    List<String> near = index.spelledLike(word);
    for (String candidate : near) {
      // Another form of the same word is no misspelling: the stems will meet.
      if (Tokens.of(candidate).stream().anyMatch(t -> t.meets(token))) {
        return Optional.empty();
      }
    }
    if (Words.verb(token)) {
      return Optional.empty();
    }
    return near.stream()
        .filter(candidate -> slip(word, candidate) && index.passagesWith(candidate, filter) > 0)
        .findFirst();
  }

  /// Whether one word is a likely slip for another: the same first letter, and one edit, or two in
  /// a long word.
  private static boolean slip(String typed, String meant) {
    if (meant.length() < SHORTEST || typed.charAt(0) != meant.charAt(0)) {
      return false;
    }
    int edits = edits(typed, meant);
    return edits == 1 || edits == 2 && typed.length() >= 7;
  }

  /// Damerau's distance with adjacent transpositions (F. J. Damerau, 1964, in its restricted form).
  private static int edits(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
