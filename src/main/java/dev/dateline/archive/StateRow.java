// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import dev.dateline.news.ArticleId;
import dev.dateline.news.Stamp;
import dev.dateline.news.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// The newest row of `source_state` of one article in one folder: what that source says of it now.
///
/// @param folder the source
/// @param article the id
/// @param number the version that it holds, or held last
/// @param present whether it still holds it
/// @param status what it says of it
/// @param embargo its embargo, or null
/// @param file the file below the folder
record StateRow(
    String folder,
    String article,
    int number,
    boolean present,
    Status status,
    @Nullable Stamp embargo,
    String file) {

  static Optional<StateRow> newest(Handle handle, String folder, String article, ZoneId zone) {
    return handle
        .createQuery(
            "select folder, article, number, state, status, embargo, file from source_state"
                + " where folder = :f and article = :a order by seq desc limit 1")
        .bind("f", folder)
        .bind("a", article)
        .map((row, context) -> read(row, zone))
        .findOne();
  }

  /// {@return the newest word of each source that ever held an article, the last to speak first}
  static List<StateRow> of(Handle handle, String article, ZoneId zone) {
    return handle
        .createQuery(
            "select folder, article, number, state, status, embargo, file from source_state"
                + " where seq in (select max(seq) from source_state where article = :a"
                + " group by folder) order by seq desc")
        .bind("a", article)
        .map((row, context) -> read(row, zone))
        .list();
  }

  /// {@return how every article of some sources stands, by folder and id}
  ///
  /// @param folders the sources, empty for all
  static List<Standing> standings(
      Handle handle, Set<String> folders, Rulings rulings, ZoneId zone) {
    return standings(handle, "folder", folders, rulings, zone);
  }

  /// {@return how some articles stand in every source, by folder and id}
  ///
  /// @param articles their ids, one at least
  static List<Standing> standingsOf(
      Handle handle, Collection<ArticleId> articles, Rulings rulings, ZoneId zone) {
    List<String> ids = articles.stream().map(ArticleId::value).toList();
    return standings(handle, "article", ids, rulings, zone);
  }

  private static List<Standing> standings(
      Handle handle, String column, Collection<String> of, Rulings rulings, ZoneId zone) {
    String where = of.isEmpty() ? "" : " where " + column + " in (<of>)";
    Query query =
        handle.createQuery(
            "select s.folder, s.article, s.number, s.state, s.status, s.embargo, s.file,"
                + " v.title, v.published, v.language, v.address, v.content_hash"
                + " from (select max(seq) as seq from source_state"
                + where
                + " group by folder, article) n"
                + " join source_state s on s.seq = n.seq"
                + " join article_version v on v.article = s.article and v.number = s.number"
                + " order by s.folder, s.article");
    if (!of.isEmpty()) {
      query.bindList("of", List.copyOf(of));
    }
    return query
        .map(
            (row, context) ->
                read(row, zone)
                    .standing(
                        rulings,
                        new Rulings.Subject(
                            new Numbered(row.getString("article"), row.getInt("number")),
                            row.getString("address"),
                            row.getString("content_hash")),
                        new Heading(
                            row.getString("title"),
                            VersionRow.stamp(row.getString("published"), zone),
                            row.getString("language")),
                        zone))
        .list();
  }

  /// What of a version's header its standing depends on, as its source has it.
  ///
  /// @param title the headline
  /// @param published when, or null
  /// @param language of its text
  record Heading(String title, @Nullable Stamp published, String language) {}

  Standing standing(Rulings rulings, Rulings.Subject subject, Heading heading, ZoneId zone) {
    Instant due = rulings.embargo(subject, embargo == null ? null : embargo.earliest(zone));
    Redaction redaction = rulings.redaction(article);
    Stamp dated = redaction.published(heading.published(), zone);
    if (dated != null) {
      Instant out = dated.earliest(zone);
      due = due == null || out.isAfter(due) ? out : due;
    }
    return new Standing(
        new ArticleId(article),
        folder,
        file,
        number,
        present,
        guarded(rulings, rulings.status(subject, status), redaction.title(heading.title())),
        dated,
        due,
        redaction.language(heading.language()),
        rulings.edition(article));
  }

  // An article whose headline names somebody who is protected is about that person throughout.
  private static Status guarded(Rulings rulings, Status status, String title) {
    return status.shown() && rulings.guarded().named(title) ? Status.HELD : status;
  }

  StateRow removed() {
    return new StateRow(folder, article, number, false, status, embargo, file);
  }

  void insert(Handle handle, Instant now) {
    handle
        .createUpdate(
            "insert into source_state (seq, folder, article, number, state, status, embargo, file,"
                + " at, decided) values ((select coalesce(max(seq), 0) + 1 from source_state),"
                + " :folder, :article, :number, :state, :status, :embargo, :file, :at,"
                + " (select coalesce(max(seq), 0) from decision))")
        .bind("folder", folder)
        .bind("article", article)
        .bind("number", number)
        .bind("state", present ? "present" : "removed")
        .bind("status", status.key())
        .bind("embargo", VersionRow.iso(embargo))
        .bind("file", file)
        .bind("at", now.toEpochMilli())
        .execute();
  }

  private static StateRow read(ResultSet row, ZoneId zone) throws SQLException {
    return new StateRow(
        row.getString("folder"),
        row.getString("article"),
        row.getInt("number"),
        row.getString("state").equals("present"),
        Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        VersionRow.stamp(row.getString("embargo"), zone),
        row.getString("file"));
  }
}
