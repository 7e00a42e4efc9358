// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import dev.dateline.news.Article;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Block;
import dev.dateline.news.Canonical;
import dev.dateline.news.Header;
import dev.dateline.news.Kind;
import dev.dateline.news.Role;
import dev.dateline.news.Stamp;
import dev.dateline.news.Status;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Articles for tests.
final class Articles {
  private Articles() {}

  static Article article(String id, String body) {
    return article(id, body, Status.PUBLISHED, null, "https://news.example/" + id);
  }

  static Article article(
      String id, String body, Status status, @Nullable String embargo, @Nullable String url) {
    Header header =
        new Header(
            "A title",
            "A deck",
            "Ann Author",
            "The Outlet",
            "Town",
            Kind.NEWS,
            Stamp.of(LocalDate.of(2026, 3, 4)),
            false,
            Stamp.parse("2026-03-05T06:07:08+02:00", ZoneOffset.UTC),
            embargo == null ? null : Stamp.parse(embargo, ZoneOffset.UTC),
            url,
            "en",
            status,
            null);
    return new Article(
        new ArticleId(id),
        header,
        Canonical.of("A title", "A deck", List.of(new Block(Role.BODY, body))));
  }
}
