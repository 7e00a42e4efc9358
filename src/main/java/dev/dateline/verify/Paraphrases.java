// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Kin;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which words of an article prove which others: the same in another form, those of
/// `paraphrases.txt`, and the newsroom's own. Immutable.
final class Paraphrases {
  private static final Pattern LINE = Pattern.compile("(\\S+) ([=>]) (.+)");
  private static final Map<String, Set<String>> PROVED_BY = read();

  private final Kin newsroom;

  Paraphrases(Kin newsroom) {
    this.newsroom = newsroom;
  }

  /// {@return whether an article's word proves a sentence's}
  ///
  /// @param claimed the sentence's word
  /// @param said the article's word
  boolean proves(Token claimed, Token said) {
    if (claimed.folded().equals(said.folded())) {
      return true;
    }
    if (claimed.numeric() || said.numeric()) {
      return said.keys().contains(claimed.stem()) && !said.numeric();
    }
    if (Kin.NONE.meets(claimed, said)) {
      return true;
    }
    Set<String> provers = PROVED_BY.getOrDefault(claimed.stem(), Set.of());
    Set<String> own = newsroom.of(claimed.stem());
    for (String key : said.keys()) {
      if (provers.contains(key) || own.contains(key)) {
        return true;
      }
    }
    return false;
  }

  /// {@return the stems that may prove a word in another form}
  ///
  /// @param stem the word's
  Set<String> provers(String stem) {
    return PROVED_BY.getOrDefault(stem, Set.of());
  }

  private static Map<String, Set<String>> read() {
    try (var in = Paraphrases.class.getResourceAsStream("paraphrases.txt")) {
      if (in == null) {
        throw new IllegalStateException(
            "dev/dateline/verify/paraphrases.txt is not on the class path");
      }
      Map<String, Set<String>> map = new HashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> add(line, map));
      return Map.copyOf(map);
    } catch (IOException e) {
      throw new UncheckedIOException("dev/dateline/verify/paraphrases.txt cannot be read", e);
    }
  }

  private static void add(String line, Map<String, Set<String>> map) {
    Matcher parts = LINE.matcher(line.strip());
    if (!parts.matches()) {
      throw new IllegalStateException("paraphrases.txt: no words in '" + line + "'");
    }
    String first = Tokens.of(parts.group(1)).getFirst().stem();
    List<String> others = Tokens.of(parts.group(3)).stream().map(Token::stem).toList();
    for (String other : others) {
      map.computeIfAbsent(first, key -> new HashSet<>()).add(other);
      if (parts.group(2).equals("=")) {
        map.computeIfAbsent(other, key -> new HashSet<>()).add(first);
        for (String third : others) {
          map.computeIfAbsent(other, key -> new HashSet<>()).add(third);
        }
      }
    }
  }
}
