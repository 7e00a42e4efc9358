// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import dev.dateline.news.Article;
import dev.dateline.news.Header;
import dev.dateline.news.Stamp;
import dev.dateline.news.Version;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What editors changed in what an article says and in what stands over it: fields that were set,
/// sentences that were struck. Immutable.
///
/// @param edits the fields that an editor set, each with its value
/// @param struck words whose sentences are struck, in the order of their decisions
/// @param seq the number of the newest decision that made a difference, 0 for none: what was made
///   of an article under another number is out of date
/// @param at when sentences were last struck, epoch milliseconds, 0 for never
record Redaction(Map<Field, String> edits, List<String> struck, long seq, long at) {
  /// Nothing was changed.
  static final Redaction NONE = new Redaction(Map.of(), List.of(), 0, 0);

  Redaction {
    edits = Map.copyOf(edits);
    struck = List.copyOf(struck);
  }

  /// {@return what some decisions come to}
  ///
  /// @param rows one article's, oldest first
  static Redaction of(List<Rulings.Row> rows) {
    Map<Field, String> edits = new EnumMap<>(Field.class);
    List<String> corrected = new ArrayList<>();
    List<String> hidden = new ArrayList<>();
    long seq = 0;
    long at = 0;
    for (Rulings.Row row : rows) {
      String words = row.words();
      if (row.is("edit")) {
        Field field = Field.of(String.valueOf(words)).orElseThrow();
        String value = row.detail();
        if (value == null) {
          edits.remove(field);
        } else {
          edits.put(field, value);
        }
      } else if (row.is("hide") || row.is("correct")) {
        List<String> mine = row.is("hide") ? hidden : corrected;
        if (words != null) {
          mine.add(words);
          at = row.at();
        } else if (row.is("hide") || row.detail() == null) {
          mine.clear();
        }
      } else {
        continue;
      }
      seq = row.seq();
    }
    List<String> struck = new ArrayList<>(corrected);
    struck.addAll(hidden);
    return seq == 0 ? NONE : new Redaction(edits, struck, seq, at);
  }

  /// {@return a version as readers may see it; the same one where nothing of it was changed}
  ///
  /// @param version as it was read
  /// @param zone the newsroom's zone
  Version over(Version version, ZoneId zone) {
    if (seq == 0) {
      return version;
    }
    Header header = version.header();
    for (Map.Entry<Field, String> edit : edits.entrySet()) {
      header = edit.getKey().set(header, edit.getValue(), zone);
    }
    Version edited =
        new Version(
            new Article(version.id(), header, version.article().canonical()), version.number());
    return struck.isEmpty() ? edited : Struck.of(edited, struck);
  }

  /// {@return when it was published, as far as editors set it}
  ///
  /// @param source as its source has it, or null
  /// @param zone the newsroom's zone
  @Nullable Stamp published(@Nullable Stamp source, ZoneId zone) {
    String set = edits.get(Field.PUBLISHED);
    return set == null ? source : Stamp.parse(set, zone);
  }

  /// {@return its headline, as far as editors set it}
  ///
  /// @param source as its source has it
  String title(String source) {
    return edits.getOrDefault(Field.TITLE, source);
  }

  /// {@return its language, as far as editors set it}
  ///
  /// @param source as its source has it
  String language(String source) {
    return edits.getOrDefault(Field.LANGUAGE, source);
  }
}
