// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Kin;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Tokens;
import dev.dateline.grammar.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Which words of a sentence that a model chose tell of a question's word: the newsroom's own,
/// those that may stand for each other in a sentence of other words, and `asked.txt`. Any thread
/// may ask.
final class AskedWords implements Kin {
  private static final Map<String, Set<String>> TOLD_BY = read(" > ");
  private static final Map<String, Set<String>> THINGS = read(": ");
  private static final List<Set<String>> MATTERS = matters();

  private final Kin newsroom;
  private final Paraphrases paraphrases;
  private final Map<String, Set<String>> found = new ConcurrentHashMap<>();

  AskedWords(Kin newsroom, Paraphrases paraphrases) {
    this.newsroom = newsroom;
    this.paraphrases = paraphrases;
  }

  @Override
  public Set<String> of(String stem) {
    Set<String> known = found.get(stem);
    return known != null ? known : found.computeIfAbsent(stem, this::together);
  }

  private Set<String> together(String stem) {
    Set<String> all = new HashSet<>(newsroom.of(stem));
    all.addAll(paraphrases.provers(stem));
    all.addAll(TOLD_BY.getOrDefault(stem, Set.of()));
    return Set.copyOf(all);
  }

  /// {@return whether a sentence's word is of the same matter as a yes-or-no question's, so that it
  /// says yes or no to it}
  ///
  /// @param asked the question's word
  /// @param said the sentence's word
  static boolean settles(Token asked, Token said) {
    return MATTERS.stream()
        .anyMatch(
            matter ->
                matter.contains(asked.stem()) && said.keys().stream().anyMatch(matter::contains));
  }

  /// {@return whether a sentence's word is one of the things that a question's word is a class of}
  ///
  /// @param asked the question's word
  /// @param said the sentence's word
  static boolean oneOf(Token asked, Token said) {
    Set<String> things = THINGS.getOrDefault(asked.stem(), Set.of());
    return said.keys().stream().anyMatch(things::contains);
  }

  private static Map<String, Set<String>> read(String mark) {
    Map<String, Set<String>> map = new HashMap<>();
    for (String line : lines("asked.txt")) {
      int at = line.indexOf(mark);
      if (at > 0) {
        map.computeIfAbsent(
                Tokens.of(line.substring(0, at)).getFirst().stem(), key -> new HashSet<>())
            .addAll(Words.stems(line.substring(at + mark.length())));
      } else if (!line.contains(" > ") && !line.contains(": ")) {
        throw new IllegalStateException("asked.txt: no words in '" + line + "'");
      }
    }
    return Map.copyOf(map);
  }

  private static List<Set<String>> matters() {
    return lines("settles.txt").stream().map(Words::stems).toList();
  }

  private static List<String> lines(String file) {
    try (var in = AskedWords.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(
            "dev/dateline/verify/" + file + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("dev/dateline/verify/" + file + " cannot be read", e);
    }
  }
}
