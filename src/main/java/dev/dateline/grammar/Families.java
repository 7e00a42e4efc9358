// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Words of news in general that tell in one form what is asked in another: "died" of "killed",
/// "chief executive" of "runs". Kept in `families.txt` beside this class. Immutable.
final class Families {
  private static final Pattern LINE = Pattern.compile("(\\S+) ([=>~]) (.+)");
  private static final Map<String, Set<String>> TELLING = new HashMap<>();
  private static final Map<String, Set<String>> OPPOSITES = new HashMap<>();

  static {
    read();
  }

  private Families() {}

  /// The newsroom's words and the families together.
  ///
  /// @param newsroom the newsroom's own words that stand for each other
  static Kin beside(Kin newsroom) {
    // One question asks for the same few words again and again.
    Map<String, Set<String>> known = new ConcurrentHashMap<>();
    return asked -> {
      Set<String> found = known.get(asked);
      return found == null ? known.computeIfAbsent(asked, stem -> together(stem, newsroom)) : found;
    };
  }

  private static Set<String> together(String stem, Kin newsroom) {
    Set<String> family = TELLING.getOrDefault(stem, Set.of());
    Set<String> own = newsroom.of(stem);
    if (family.isEmpty() || own.isEmpty()) {
      return own.isEmpty() ? family : own;
    }
    Set<String> both = new HashSet<>(own);
    both.addAll(family);
    return Set.copyOf(both);
  }

  /// {@return whether a sentence's word says the opposite of a question's}
  ///
  /// @param asked the question's word
  /// @param said the sentence's word
  static boolean opposite(Token asked, Token said) {
    Set<String> others = new HashSet<>(OPPOSITES.getOrDefault(asked.stem(), Set.of()));
    for (String near : TELLING.getOrDefault(asked.stem(), Set.of())) {
      others.addAll(OPPOSITES.getOrDefault(near, Set.of()));
    }
    return !others.isEmpty() && said.keys().stream().anyMatch(others::contains)
        || PREFIX.matcher(said.folded()).matches()
            && said.folded().endsWith(asked.folded())
            && said.folded().length() - asked.folded().length() <= 3;
  }

  // "illegal", "unsafe", "impossible"
  private static final Pattern PREFIX = Pattern.compile("(?:un|il|im|in|ir|dis|non).{4,}");

  private static void read() {
    try (var in = Families.class.getResourceAsStream("families.txt")) {
      if (in == null) {
        throw new IllegalStateException(
            "dev/dateline/grammar/families.txt is not on the class path");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(Families::line);
    } catch (IOException e) {
      throw new UncheckedIOException("dev/dateline/grammar/families.txt cannot be read", e);
    }
  }

  private static void line(String line) {
    var parts = LINE.matcher(line.strip());
    if (!parts.matches()) {
      throw new IllegalStateException("families.txt: no family in '" + line + "'");
    }
    String first = Tokens.of(parts.group(1)).getFirst().stem();
    List<String> others = Tokens.of(parts.group(3)).stream().map(Token::stem).toList();
    switch (parts.group(2)) {
      case ">" -> others.forEach(other -> add(TELLING, first, other));
      case "~" -> {
        others.forEach(other -> add(OPPOSITES, first, other));
        others.forEach(other -> add(OPPOSITES, other, first));
      }
      default -> {
        others.forEach(other -> add(TELLING, first, other));
        others.forEach(other -> add(TELLING, other, first));
      }
    }
  }

  private static void add(Map<String, Set<String>> map, String one, String other) {
    if (!one.equals(other)) {
      map.computeIfAbsent(one, key -> new HashSet<>()).add(other);
    }
  }
}
