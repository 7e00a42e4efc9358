// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The keys of an article's header as front matter, JSON and a page's `dateline:` tags write them.
enum Key {
  ID,
  TITLE,
  DECK,
  AUTHOR,
  SOURCE,
  SECTION,
  KIND,
  PUBLISHED,
  UPDATED,
  EMBARGO,
  URL,
  LANGUAGE,
  STATUS,
  CORRECTION;

  private static final Map<String, Key> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(Key::key, Function.identity()));

  /// {@return the key of that name, or null where none has it}
  static @Nullable Key named(String name) {
    return BY_NAME.get(name);
  }

  /// {@return the name as files write it}
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
