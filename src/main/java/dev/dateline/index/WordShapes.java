// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/// Brings words that newsrooms spell differently to one shape: "U.S" is "us", "1,000" is "1000",
/// "don't" is "dont", and a hyphenated word is found joined and in its parts ("cease-fire" as
/// "ceasefire", "cease" and "fire"). Expects lower case, and an underscore where a hyphen stood.
final class WordShapes extends TokenFilter {
  // A longer chain ("a-b-c-d-e") is a list or a slug, and nobody types it joined.
  private static final int MOST_JOINED = 4;

  private final boolean joined;
  private final Map<String, String> spelled;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private final Queue<String> parts = new ArrayDeque<>();
  private int skipped;
  private boolean stacked;
  private @Nullable State whole;

  /// Filters words.
  ///
  /// @param input words in lower case
  /// @param joined whether a hyphenated word is also emitted joined, at its first part's place
  /// @param spelled words that stand for others ("dec" for "december")
  WordShapes(TokenStream input, boolean joined, Map<String, String> spelled) {
    super(input);
    this.joined = joined;
    this.spelled = spelled;
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (true) {
      String part = parts.poll();
      if (part != null) {
        // The whole word's offsets: the tokenizer wants them, nobody reads them.
        restoreState(whole);
        term.setEmpty().append(part);
        position.setPositionIncrement(stacked ? 0 : 1 + skipped);
        stacked = false;
        skipped = 0;
        return true;
      }
      if (!input.incrementToken()) {
        return false;
      }
      int before = position.getPositionIncrement() - 1;
      List<String> shapes = shapes(term.toString());
      if (shapes.isEmpty()) {
        skipped += before;
        continue;
      }
      term.setEmpty().append(shapes.getFirst());
      position.setPositionIncrement(1 + before + skipped);
      skipped = 0;
      parts.addAll(shapes.subList(1, shapes.size()));
      whole = parts.isEmpty() ? null : captureState();
      stacked = joined && shapes.size() > 2;
      return true;
    }
  }

  /// The shapes of one word: alone, or where it is hyphenated its joined form (where wanted) and
  /// its parts.
  private List<String> shapes(String word) {
    List<String> found = new ArrayList<>();
    for (String part : word.split("_", -1)) {
      String plain = plain(part);
      if (!plain.isEmpty()) {
        found.add(spelled.getOrDefault(plain, plain));
      }
    }
    if (found.size() > 1 && joined) {
      // An overlong chain repeats its first part, so that every hyphenated word has a joined form.
      found.addFirst(found.size() <= MOST_JOINED ? String.join("", found) : found.getFirst());
    }
    return found;
  }

  private static String plain(String part) {
    boolean dotted = true;
    boolean number = true;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      dotted &= i % 2 == 0 ? Character.isLetter(c) : c == '.';
      number &= Character.isDigit(c) || c == ',' || c == '.';
    }
    StringBuilder plain = new StringBuilder(part.length());
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      boolean drop = c == '\'' || c == '\u2019' || (c == '.' && dotted) || (c == ',' && number);
      if (!drop) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    parts.clear();
    skipped = 0;
    stacked = false;
  }
}
