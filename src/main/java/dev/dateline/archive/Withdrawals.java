// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import dev.dateline.archive.Kinship.Tie;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// What sources have withdrawn, by their last word, and what is tied to anything that ever was.
/// Immutable.
///
/// A source that vanishes takes back no retraction, and neither does a file that vanishes: only a
/// source's own other word does.
///
/// @param articles the withdrawn articles, each with the newest decision at that time
/// @param versions every version that a withdrawing source has held of them, with the same number
/// @param twins by the twin's version
record Withdrawals(
    Map<String, Long> articles, Map<Numbered, Long> versions, Map<Numbered, List<Twin>> twins) {
  /// No source has withdrawn anything.
  static final Withdrawals NONE = new Withdrawals(Map.of(), Map.of(), Map.of());

  private static final String LAST_WORDS =
      "select w.folder, w.article, w.decided from source_state w"
          + " where w.status in ('retracted', 'killed') and not exists"
          + " (select 1 from source_state later where later.folder = w.folder"
          + " and later.article = w.article and later.seq > w.seq)";

  Withdrawals {
    articles = Map.copyOf(articles);
    versions = Map.copyOf(versions);
    twins = Map.copyOf(twins);
  }

  static Withdrawals load(Handle handle) {
    Map<String, Long> articles = new HashMap<>();
    Map<Numbered, Long> versions = new HashMap<>();
    handle
        .createQuery(
            "select distinct held.article, held.number, w.decided from ("
                + LAST_WORDS
                + ") w cross join source_state held where held.folder = w.folder"
                + " and held.article = w.article")
        .map(
            (row, context) -> {
              Numbered version = new Numbered(row.getString(1), row.getInt(2));
              articles.merge(version.article(), row.getLong(3), Math::max);
              return versions.merge(version, row.getLong(3), Math::max);
            })
        .list();
    return new Withdrawals(articles, versions, twins(handle));
  }

  private static Map<Numbered, List<Twin>> twins(Handle handle) {
    Map<Numbered, List<Twin>> twins = new HashMap<>();
    handle
        .createQuery(
            "select t.article, t.number, t.of_article, t.of_number, t.tie, t.shared, t.sentences,"
                + " t.decided, v.address, v.content_hash from twin t join article_version v"
                + " on v.article = t.of_article and v.number = t.of_number order by t.seq")
        .map(
            (row, context) ->
                new Twin(
                    new Numbered(row.getString("article"), row.getInt("number")),
                    new Rulings.Subject(
                        new Numbered(row.getString("of_article"), row.getInt("of_number")),
                        row.getString("address"),
                        row.getString("content_hash")),
                    new Kinship(
                        Tie.valueOf(row.getString("tie").toUpperCase(Locale.ROOT)),
                        row.getInt("shared"),
                        row.getInt("sentences")),
                    row.getLong("decided")))
        .forEach(twin -> twins.computeIfAbsent(twin.version(), _ -> new ArrayList<>()).add(twin));
    twins.replaceAll((version, rows) -> Collections.unmodifiableList(rows));
    return twins;
  }
}
