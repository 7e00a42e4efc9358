// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import dev.dateline.ledger.Database;
import dev.dateline.news.ArticleId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds articles by their id and headline for those who look after them, whether or not readers
/// may be shown them. Any thread may call.
///
/// @param database the database
/// @param zone the newsroom's zone
public record Catalogue(Database database, ZoneId zone) {
  // Dated ones first, the newest on top; then by id, so that a page stays the same.
  private static final Comparator<Card> ORDER =
      Comparator.comparing(Card::published, Comparator.nullsLast(Comparator.<String>reverseOrder()))
          .thenComparing(Card::article);

  /// One article in a list.
  ///
  /// @param article the article
  /// @param number the version that its source holds, or held last
  /// @param title the headline
  /// @param published ISO 8601, or null
  public record Card(ArticleId article, int number, String title, @Nullable String published) {}

  private record Listed(String folder, Card card) {}

  /// One version of an article.
  ///
  /// @param number from 1
  /// @param title its headline
  /// @param read when it was first read
  public record Edition(int number, String title, Instant read) {}

  /// What one source says of an article.
  ///
  /// @param folder the source
  /// @param file the file below it
  /// @param number the version that it holds, or held last
  /// @param present whether it still holds it
  /// @param status what it says of it, before any decision of an editor
  public record Source(String folder, String file, int number, boolean present, String status) {}

  /// One decision about an article's id.
  ///
  /// @param ruling in a word
  /// @param who an editor's id
  /// @param reason why; may be empty
  /// @param at when
  public record Decided(String ruling, String who, String reason, Instant at) {}

  /// Finds articles that sources hold.
  ///
  /// @param folders the sources, empty for all
  /// @param words each must stand in the headline or the id, in any case; none finds all
  /// @return the articles, the last published first
  public List<Card> find(Set<String> folders, List<String> words) {
    List<String> wanted = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select s.folder, s.article, s.number, v.title, v.published from"
                        + " (select max(seq) as seq from source_state group by folder, article) l"
                        + " join source_state s on s.seq = l.seq join article_version v"
                        + " on v.article = s.article and v.number = s.number"
                        + " where s.state = 'present'")
                .map(
                    (row, context) ->
                        new Listed(
                            row.getString("folder"),
                            new Card(
                                new ArticleId(row.getString("article")),
                                row.getInt("number"),
                                row.getString("title"),
                                row.getString("published"))))
                .stream()
                .filter(held -> folders.isEmpty() || folders.contains(held.folder()))
                .map(Listed::card)
                .filter(card -> holds(card, wanted))
                .distinct()
                .sorted(ORDER)
                .toList());
  }

  private static boolean holds(Card card, List<String> words) {
    String text = (card.title() + ' ' + card.article()).toLowerCase(Locale.ROOT);
    return words.stream().allMatch(text::contains);
  }

  /// {@return when the last version of any article was read, empty where there is none}
  public Optional<Instant> lastRead() {
    return database.read(
        handle ->
            handle
                .createQuery("select max(first_read) as at from article_version")
                .map(
                    (row, context) -> {
                      long at = row.getLong("at");
                      return row.wasNull()
                          ? Optional.<Instant>empty()
                          : Optional.of(Instant.ofEpochMilli(at));
                    })
                .one());
  }

  /// {@return every version of an article, the newest first; empty for an unknown one}
  ///
  /// @param article the article
  public List<Edition> editions(ArticleId article) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select number, title, first_read from article_version where article = :id"
                        + " order by number desc")
                .bind("id", article.value())
                .map(
                    (row, context) ->
                        new Edition(
                            row.getInt("number"),
                            row.getString("title"),
                            Instant.ofEpochMilli(row.getLong("first_read"))))
                .list());
  }

  /// {@return what each source says of an article, the last to speak first}
  ///
  /// @param article the article
  public List<Source> sources(ArticleId article) {
    return database.read(
        handle ->
            StateRow.of(handle, article.value(), zone).stream()
                .map(
                    state ->
                        new Source(
                            state.folder(),
                            state.file(),
                            state.number(),
                            state.present(),
                            state.status().key()))
                .toList());
  }

  /// {@return what editors decided about an article by its id, the newest first}
  ///
  /// @param article the article
  public List<Decided> decisions(ArticleId article) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select ruling, who, reason, at from decision where target = 'id'"
                        + " and value = :id order by seq desc")
                .bind("id", article.value())
                .map(
                    (row, context) ->
                        new Decided(
                            row.getString("ruling"),
                            row.getString("who"),
                            row.getString("reason"),
                            Instant.ofEpochMilli(row.getLong("at"))))
                .list());
  }
}
