// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import dev.dateline.news.Article;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Canonical;
import dev.dateline.news.Canonical.Placed;
import dev.dateline.news.Header;
import dev.dateline.news.Kind;
import dev.dateline.news.Role;
import dev.dateline.news.Stamp;
import dev.dateline.news.Status;
import dev.dateline.news.Version;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// One row of `article_version`: the characters of a version and everything that is shown over
/// them. Status and embargo are the source's word of the day and stand in `source_state`.
///
/// @param version the version; its header says published and no embargo
/// @param contentHash of its text
/// @param address its url's form for decisions, or null
record VersionRow(Version version, String contentHash, @Nullable String address) {
  private static final String COLUMNS =
      "article, number, title, deck, author, source, section, kind, published, published_inferred,"
          + " updated, url, language, correction, canonical, blocks, content_hash, address";

  static VersionRow of(Article article, int number) {
    Header h = article.header();
    Header header =
        new Header(
            Objects.requireNonNull(whole(h.title())),
            whole(h.deck()),
            whole(h.author()),
            whole(h.source()),
            whole(h.section()),
            h.kind(),
            h.published(),
            h.publishedInferred(),
            h.updated(),
            null,
            whole(h.url()),
            h.language(),
            Status.PUBLISHED,
            whole(h.correction()));
    return new VersionRow(
        new Version(new Article(article.id(), header, article.canonical()), number),
        ContentHash.of(article.canonical()),
        Address.of(header.url()));
  }

  // Half a character cannot be stored: it would come back as another one, and each reading would
  // be a new version.
  private static @Nullable String whole(@Nullable String text) {
    return text == null
        ? null
        : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static Header with(
      Header h, Status status, @Nullable Stamp embargo, @Nullable String correction) {
    return new Header(
        h.title(),
        h.deck(),
        h.author(),
        h.source(),
        h.section(),
        h.kind(),
        h.published(),
        h.publishedInferred(),
        h.updated(),
        embargo,
        h.url(),
        h.language(),
        status,
        correction);
  }

  /// {@return the version with what stands over it today}
  Version standing(Status status, @Nullable Stamp embargo, @Nullable String correction) {
    Header header = with(version.header(), status, embargo, correction);
    return new Version(
        new Article(version.id(), header, version.article().canonical()), version.number());
  }

  /// {@return the version's name}
  Numbered numbered() {
    return new Numbered(version.id().value(), version.number());
  }

  /// {@return what decisions can be about}
  Rulings.Subject subject() {
    return new Rulings.Subject(numbered(), address, contentHash);
  }

  /// {@return whether an article has the same characters and the same header}
  ///
  /// @param other of [#of]
  boolean same(VersionRow other) {
    return version.article().equals(other.version.article());
  }

  static Optional<VersionRow> find(Handle handle, String article, int number, ZoneId zone) {
    return handle
        .createQuery(
            "select " + COLUMNS + " from article_version where article = :a and number = :n")
        .bind("a", article)
        .bind("n", number)
        .map((row, context) -> read(row, zone))
        .findOne();
  }

  static OptionalInt newest(Handle handle, String article) {
    int number =
        handle
            .createQuery("select coalesce(max(number), 0) from article_version where article = :a")
            .bind("a", article)
            .mapTo(Integer.class)
            .one();
    return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
  }

  void insert(Handle handle, String folder, String file, Instant now) {
    Header h = version.header();
    handle
        .createUpdate(
            "insert into article_version ("
                + COLUMNS
                + ", folder, file, first_read) values (:article, :number, :title, :deck, :author,"
                + " :source, :section, :kind, :published, :inferred, :updated, :url, :language,"
                + " :correction, :canonical, :blocks, :hash, :address, :folder, :file, :now)")
        .bind("article", version.id().value())
        .bind("number", version.number())
        .bind("title", h.title())
        .bind("deck", h.deck())
        .bind("author", h.author())
        .bind("source", h.source())
        .bind("section", h.section())
        .bind("kind", h.kind().key())
        .bind("published", iso(h.published()))
        .bind("inferred", h.publishedInferred() ? 1 : 0)
        .bind("updated", iso(h.updated()))
        .bind("url", h.url())
        .bind("language", h.language())
        .bind("correction", h.correction())
        .bind("canonical", version.text())
        .bind("blocks", blocks(version.article().canonical().blocks()))
        .bind("hash", contentHash)
        .bind("address", address)
        .bind("folder", folder)
        .bind("file", file)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  private static VersionRow read(ResultSet row, ZoneId zone) throws SQLException {
    Header header =
        new Header(
            row.getString("title"),
            row.getString("deck"),
            row.getString("author"),
            row.getString("source"),
            row.getString("section"),
            Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
            stamp(row.getString("published"), zone),
            row.getInt("published_inferred") != 0,
            stamp(row.getString("updated"), zone),
            null,
            row.getString("url"),
            row.getString("language"),
            Status.PUBLISHED,
            row.getString("correction"));
    Canonical canonical =
        new Canonical(row.getString("canonical"), placed(row.getString("blocks")));
    return new VersionRow(
        new Version(
            new Article(new ArticleId(row.getString("article")), header, canonical),
            row.getInt("number")),
        row.getString("content_hash"),
        row.getString("address"));
  }

  static @Nullable String iso(@Nullable Stamp stamp) {
    return stamp == null ? null : stamp.iso();
  }

  static @Nullable Stamp stamp(@Nullable String iso, ZoneId zone) {
    return iso == null ? null : Stamp.parse(iso, zone);
  }

  private static String blocks(List<Placed> blocks) {
    StringBuilder text = new StringBuilder();
    for (Placed block : blocks) {
      text.append(text.isEmpty() ? "" : " ")
          .append(block.role().key())
          .append(':')
          .append(block.start())
          .append(':')
          .append(block.end());
    }
    return text.toString();
  }

  private static List<Placed> placed(String text) {
    List<Placed> blocks = new ArrayList<>();
    for (String block : text.split(" ", -1)) {
      if (!block.isEmpty()) {
        String[] parts = block.split(":", 3);
        blocks.add(
            new Placed(
                Role.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2])));
      }
    }
    return blocks;
  }
}
