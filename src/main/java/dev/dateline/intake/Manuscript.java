// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import dev.dateline.news.Block;
import dev.dateline.news.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a parser found in a file, as the file has it and unchecked; [Accession] makes an article of
/// it. For one thread.
final class Manuscript {
  private record Entry(String text, @Nullable Integer line) {}

  private final Map<Key, Entry> fields = new EnumMap<>(Key.class);
  private final List<Block> blocks = new ArrayList<>();

  /// Sets a field; a blank text is no text, and the first one given stays.
  ///
  /// @param line where it stands, or null where that says nothing
  void put(Key key, @Nullable String text, @Nullable Integer line) {
    if (text != null && !text.isBlank()) {
      fields.putIfAbsent(key, new Entry(text, line));
    }
  }

  void put(Key key, @Nullable String text) {
    put(key, text, null);
  }

  void remove(Key key) {
    fields.remove(key);
  }

  @Nullable String get(Key key) {
    Entry entry = fields.get(key);
    return entry == null ? null : entry.text();
  }

  @Nullable Integer line(Key key) {
    Entry entry = fields.get(key);
    return entry == null ? null : entry.line();
  }

  boolean has(Key key) {
    return fields.containsKey(key);
  }

  void add(Role role, String text) {
    if (!text.isBlank()) {
      blocks.add(new Block(role, text));
    }
  }

  List<Block> blocks() {
    return blocks;
  }
}
