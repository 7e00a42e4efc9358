// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits a text into words. Punctuation makes no token; what stands between two tokens can be read
/// from their offsets.
public final class Tokens {
  // Letters and digits, joined inside by apostrophes, hyphens, dots of abbreviations, commas and
  // dots of
  // numbers; a currency sign before and a percent sign behind belong to the number. The counted
  // repetitions keep a hostile line from running up the matcher's stack.
  private static final Pattern WORD =
      Pattern.compile(
          "[$€£¥]?[\\p{L}\\p{M}\\p{N}]++(?:(?:[.,](?=\\d)|['’\\-‐‑.&/](?=[\\p{L}\\p{N}]))[\\p{L}\\p{M}\\p{N}]++){0,40}+%?");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern ABBREVIATION = Pattern.compile("(?:\\p{L}\\.)+\\p{L}");

  private Tokens() {}

  /// Splits a text.
  ///
  /// @param text any text
  /// @return its words in order
  public static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    Stems stems = new Stems();
    while (matcher.find()) {
      String word = matcher.group();
      int at = matcher.start();
      // "Reuters.He" and "and/or" are two words, "U.S" and "AC/DC" one.
      if (!ABBREVIATION.matcher(word).matches()
          && (word.indexOf('.') > 0 || word.indexOf('/') > 0)
          && word.chars().noneMatch(Character::isDigit)) {
        int from = 0;
        for (int i = 0; i <= word.length(); i++) {
          if (i == word.length() || word.charAt(i) == '.' || word.charAt(i) == '/') {
            if (i > from) {
              tokens.add(token(word.substring(from, i), at + from, stems));
            }
            from = i + 1;
          }
        }
      } else {
        tokens.add(token(word, at, stems));
      }
    }
    return tokens;
  }

  /// {@return a word in lower case, without diacritics, possessive ending, inner dots, hyphens and
  /// apostrophes}
  ///
  /// @param word one word
  public static String fold(String word) {
    String bare = strip(word);
    if (bare.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z')) {
      return bare.toLowerCase(Locale.ROOT);
    }
    String plain = MARKS.matcher(Normalizer.normalize(bare, Normalizer.Form.NFD)).replaceAll("");
    StringBuilder out = new StringBuilder(plain.length());
    boolean digits = plain.chars().anyMatch(Character::isDigit);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c)
          || c == '%'
          || c == '$'
          || c == '€'
          || c == '£'
          || (digits && (c == '.' || c == '-'))) {
        out.append(c);
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }

  private static String strip(String word) {
    if (word.endsWith("'s") || word.endsWith("’s") || word.endsWith("'S") || word.endsWith("’S")) {
      return word.substring(0, word.length() - 2);
    }
    return word;
  }

  private static Token token(String word, int start, Stems stems) {
    String folded = fold(word);
    String stem = stems.of(folded);
    Set<String> keys = new LinkedHashSet<>();
    keys.add(stem);
    String bare = strip(word);
    if (bare.indexOf('-') > 0 || bare.indexOf('‐') > 0 || bare.indexOf('‑') > 0) {
      boolean digits = bare.chars().anyMatch(Character::isDigit);
      for (String part : bare.split("[-‐‑]", -1)) {
        if (part.length() > 2 && !digits) {
          keys.add(stems.of(fold(part)));
        }
      }
    }
    return new Token(word, folded, stem, keys, start, start + word.length());
  }
}
