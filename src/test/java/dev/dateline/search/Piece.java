// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import dev.dateline.news.Article;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Block;
import dev.dateline.news.Canonical;
import dev.dateline.news.Header;
import dev.dateline.news.Kind;
import dev.dateline.news.Role;
import dev.dateline.news.Stamp;
import dev.dateline.news.Status;
import dev.dateline.news.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An invented article in the making, for tests.
public final class Piece {
  private final String id;
  private final String title;
  private final List<Block> blocks = new ArrayList<>();
  private int number = 1;
  private @Nullable String day = "2026-11-20";
  private boolean inferred;
  private @Nullable String author = "Ann Author";
  private String source = "The Ferry Post";
  private Kind kind = Kind.NEWS;
  private Status status = Status.PUBLISHED;
  private @Nullable String correction;

  private Piece(String id, String title) {
    this.id = id;
    this.title = title;
  }

  public static Piece of(String id, String title, String... paragraphs) {
    Piece piece = new Piece(id, title);
    for (String paragraph : paragraphs) {
      piece.block(Role.BODY, paragraph);
    }
    return piece;
  }

  public Piece block(Role role, String text) {
    blocks.add(new Block(role, text));
    return this;
  }

  public Piece number(int n) {
    number = n;
    return this;
  }

  public Piece day(@Nullable String published) {
    day = published;
    return this;
  }

  public Piece inferred() {
    inferred = true;
    return this;
  }

  public Piece author(@Nullable String name) {
    author = name;
    return this;
  }

  public Piece source(String outlet) {
    source = outlet;
    return this;
  }

  public Piece kind(Kind is) {
    kind = is;
    return this;
  }

  public Piece status(Status is) {
    status = is;
    return this;
  }

  public Piece corrected(String text) {
    correction = text;
    return this;
  }

  public Version version() {
    String published = day;
    Header header =
        new Header(
            title,
            null,
            author,
            source,
            null,
            kind,
            published == null ? null : Stamp.of(LocalDate.parse(published)),
            inferred,
            null,
            null,
            null,
            "en",
            status,
            correction);
    return new Version(
        new Article(new ArticleId(id), header, Canonical.of(title, null, blocks)), number);
  }
}
