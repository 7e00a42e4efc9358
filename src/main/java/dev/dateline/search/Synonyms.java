// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import dev.dateline.grammar.Kin;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Tokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The newsroom's file of words that stand for each other: one group a line, separated by commas.
/// Immutable.
public final class Synonyms implements Kin {
  /// Largest file in bytes.
  public static final int LARGEST = 1_000_000;

  /// No synonyms.
  public static final Synonyms NONE = new Synonyms(Map.of(), Map.of());

  private final Map<String, Set<String>> stems;
  private final Map<String, Set<String>> words;

  private Synonyms(Map<String, Set<String>> stems, Map<String, Set<String>> words) {
    this.stems = stems;
    this.words = words;
  }

  /// Reads a file.
  ///
  /// @param file the newsroom's file
  /// @return its groups
  /// @throws IOException when it cannot be read or is larger than [#LARGEST]
  public static Synonyms read(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new IOException(file + " is larger than " + LARGEST + " bytes");
    }
    return of(Files.readAllLines(file, StandardCharsets.UTF_8));
  }

  /// Reads lines.
  ///
  /// @param lines groups, comments and blank lines
  /// @return the groups
  public static Synonyms of(List<String> lines) {
    Map<String, Set<String>> stems = new HashMap<>();
    Map<String, Set<String>> words = new HashMap<>();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<Token> group = Tokens.of(line.replace(",", " , ")).stream().toList();
      for (Token one : group) {
        for (Token other : group) {
          if (!one.stem().equals(other.stem())) {
            stems.computeIfAbsent(one.stem(), k -> new LinkedHashSet<>()).add(other.stem());
            words.computeIfAbsent(one.stem(), k -> new LinkedHashSet<>()).add(other.folded());
          }
        }
      }
    }
    return new Synonyms(stems, words);
  }

  @Override
  public Set<String> of(String stem) {
    return stems.getOrDefault(stem, Set.of());
  }

  /// {@return the words that may stand for a word, in the file's order}
  ///
  /// @param word the word
  public Set<String> words(Token word) {
    return words.getOrDefault(word.stem(), Set.of());
  }
}
