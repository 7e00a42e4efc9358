// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/// The word lists that lie beside this package's classes.
final class Lexicon {
  private Lexicon() {}

  /// Reads a list: lines `key : words`, `#` for remarks.
  ///
  /// @param name the resource's name in this package
  /// @param each called with a line's key and words, in order
  static void read(String name, BiConsumer<String, String> each) {
    for (String line : lines(name)) {
      int colon = line.indexOf(" : ");
      if (colon < 0) {
        throw new IllegalStateException(name + ": line without ' : ': " + line);
      }
      each.accept(line.substring(0, colon).strip(), line.substring(colon + 3).strip());
    }
  }

  /// Reads a list of patterns: `define NAME : pattern` gives a name that later lines write as
  /// `{NAME}`.
  static void patterns(String name, BiConsumer<String, Pattern> each) {
    Map<String, String> names = new LinkedHashMap<>();
    read(
        name,
        (key, written) -> {
          String pattern = written;
          for (var known : names.entrySet()) {
            pattern = pattern.replace("{" + known.getKey() + "}", known.getValue());
          }
          if (key.startsWith("define ")) {
            names.put(key.substring("define ".length()), "(?:" + pattern + ")");
          } else {
            each.accept(key, Pattern.compile(pattern));
          }
        });
  }

  /// The words of one line of a list.
  static Set<String> words(String name, String key) {
    Set<String> words = new LinkedHashSet<>();
    read(
        name,
        (each, list) -> {
          if (each.equals(key)) {
            words.addAll(List.of(list.split(" ", -1)));
          }
        });
    return Set.copyOf(words);
  }

  private static List<String> lines(String name) {
    try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not among the program's resources");
      }
      List<String> lines = new ArrayList<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(lines::add);
      return lines;
    } catch (IOException broken) {
      throw new UncheckedIOException(name + " cannot be read", broken);
    }
  }
}
