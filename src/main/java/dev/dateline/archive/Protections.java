// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import dev.dateline.ledger.Database;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Sentence;
import dev.dateline.news.Version;
import dev.dateline.split.Reading;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Protects people: a minor, a victim, whom a court's order names. Nothing in it is changed or
/// deleted; a name's newest row counts. Any thread may call.
public final class Protections {
  private final Database database;
  private final ZoneId zone;
  private final InstantSource clock;

  /// Looks into an archive.
  ///
  /// @param database the archive's
  /// @param zone the newsroom's zone
  /// @param clock the time of rows
  Protections(Database database, ZoneId zone, InstantSource clock) {
    this.database = database;
    this.zone = zone;
    this.clock = clock;
  }

  /// {@return the names that are protected now, in the order of their protection}
  public List<String> names() {
    return database.read(Guarded::load).names();
  }

  /// What protecting a name takes out.
  ///
  /// @param articles those that say the name
  /// @param headlines those of them whose headline says it: they are out whole
  /// @param sentences how many sentences are struck
  public record Reach(Set<ArticleId> articles, int headlines, int sentences) {
    /// Copies the articles.
    public Reach {
      articles = Set.copyOf(articles);
    }
  }

  private record Text(String article, int number, String title) {}

  /// Finds what a name stands in. Reads the texts of all articles that sources hold: some seconds
  /// for a hundred thousand.
  ///
  /// @param name the full name
  /// @return where
  public Reach reach(String name) {
    Guarded alone = new Guarded(List.of(name), Map.of(), 0);
    String word = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    Set<ArticleId> articles = new TreeSet<>();
    int[] counts = {0, 0};
    List<Text> candidates = candidates(word);
    for (Text each : candidates) {
      database
          .read(handle -> VersionRow.find(handle, each.article(), each.number(), zone))
          .map(VersionRow::version)
          .filter(version -> alone.named(version.text()) || alone.named(each.title()))
          .ifPresent(
              version -> {
                articles.add(version.id());
                counts[0] += alone.named(each.title()) ? 1 : 0;
                counts[1] += struck(alone, version).size();
              });
    }
    return new Reach(articles, counts[0], counts[1]);
  }

  private static List<Sentence> struck(Guarded guarded, Version version) {
    String after = guarded.over(version).text();
    return Reading.of(version).sentences().stream()
        .filter(sentence -> !after.startsWith(sentence.text(), sentence.start()))
        .toList();
  }

  private List<Text> candidates(String word) {
    return database.read(
        handle -> {
          List<Text> found = new ArrayList<>();
          handle
              .createQuery(
                  "select s.article, s.number, v.title, v.canonical from (select max(seq) as seq"
                      + " from source_state group by folder, article) l join source_state s"
                      + " on s.seq = l.seq join article_version v on v.article = s.article and"
                      + " v.number = s.number where s.state = 'present'")
              .map(
                  (row, context) -> {
                    String title = row.getString(3);
                    boolean near =
                        folded(row.getString(4)).contains(word) || folded(title).contains(word);
                    if (near) {
                      found.add(new Text(row.getString(1), row.getInt(2), title));
                    }
                    return near;
                  })
              .forEach(_ -> {});
          return found;
        });
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /// Protects a person, or ends it.
  ///
  /// @param name the full name
  /// @param on whether it is protected from now on
  /// @param who an editor's id
  /// @param reason why; may be empty
  /// @param articles those that say the name: what the index holds of them is out of date now
  public void set(String name, boolean on, String who, String reason, Set<ArticleId> articles) {
    database.write(
        handle -> {
          long seq =
              handle
                  .createQuery("select coalesce(max(seq), 0) + 1 from protection")
                  .mapTo(Long.class)
                  .one();
          handle
              .createUpdate(
                  "insert into protection (seq, name, state, reason, who, at) values (:seq, :name,"
                      + " :state, :reason, :who, :at)")
              .bind("seq", seq)
              .bind("name", name)
              .bind("state", on ? "on" : "off")
              .bind("reason", reason)
              .bind("who", who)
              .bind("at", clock.millis())
              .execute();
          for (ArticleId article : articles) {
            handle.execute(
                "insert into protection_article (seq, article) values (?, ?)",
                seq,
                article.value());
          }
          return seq;
        });
  }
}
