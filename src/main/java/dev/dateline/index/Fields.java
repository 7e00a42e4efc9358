// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.jspecify.annotations.Nullable;

/// The index's fields. Searched text has one field for each part and language group, so that word
/// statistics do not mix: `body.en`, `headline.de`.
final class Fields {
  static final String BODY = "body";
  static final String HEADLINE = "headline";
  static final String DECK = "deck";
  static final String BYLINE = "byline";
  static final String SOURCE = "source";
  static final String SECTION = "section";
  static final String DATE = "date";

  /// The parts of a passage and its header that words are looked for in.
  static final List<String> SEARCHED = List.of(BODY, HEADLINE, DECK, BYLINE, SOURCE, SECTION, DATE);

  /// Every word as written, in positions.
  static final String EXACT = "exact";

  /// Folder and article: what is replaced and removed together.
  static final String KEY = "key";

  static final String ARTICLE = "article";
  static final String FOLDER = "folder";
  static final String ROLE = "role";
  static final String LANGUAGE = "language";
  static final String VERSION = "version";
  static final String ORDINAL = "ordinal";
  static final String START = "start";
  static final String END = "end";
  static final String TEXT = "text";

  /// The outlet's and the authors' names, folded, to filter by and to read back.
  static final String NAMED = "named";

  /// Which terms stand together in a sentence.
  static final String GIST = "gist";

  /// The day of publication in the newsroom's zone, as days since 1970; absent for an undated
  /// article.
  static final String DAY = "day";

  /// The moment of publication in milliseconds, to sort by; absent for an undated article.
  static final String PUBLISHED = "published";

  /// The moment in milliseconds before which nothing may be shown.
  static final String DUE = "due";

  /// Marks an article's first passage, and its first of each role.
  static final String LEAD = "lead";

  /// The vector of the passage's text.
  static final String VECTOR = "vector";

  /// Whether an article's passages have their vectors: [#YES] or [#NO], on each article's first
  /// passage.
  static final String EMBEDDED = "embedded";

  /// Which edition of its version an article's passages are cut from, on its first passage; 0 where
  /// it is absent.
  static final String EDITION = "edition";

  static final String YES = "yes";
  static final String NO = "no";

  private static final char MARK = '.';

  private Fields() {}

  /// {@return the field of a part in a language group}
  ///
  /// @param part one of the searched parts
  /// @param group a language group of [Analysis]
  static String of(String part, String group) {
    return part + MARK + group;
  }

  /// {@return the language group of a body field, or null for any other field}
  ///
  /// @param field a field's name
  static @Nullable String groupOfBody(String field) {
    String prefix = BODY + MARK;
    return field.startsWith(prefix) ? field.substring(prefix.length()) : null;
  }

  /// {@return the analyzer that knows each field's own}
  ///
  /// @param analysis the languages
  static Analyzer analyzer(Analysis analysis) {
    return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        int mark = field.indexOf(MARK);
        return mark < 0 ? analysis.exact() : analysis.of(field.substring(mark + 1));
      }
    };
  }
}
