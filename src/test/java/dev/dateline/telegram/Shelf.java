// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.news.ArticleId;
import dev.dateline.news.Header;
import dev.dateline.news.Kind;
import dev.dateline.news.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A library of made-up articles: one is found by any word that a passage of it holds.
final class Shelf implements Library {
  private final Map<ArticleId, Opened> articles = new LinkedHashMap<>();
  private long snapshot;

  synchronized void put(String id, String title, String url, String... passages) {
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < passages.length; i++) {
      pages.add(new Page(i, passages[i]));
    }
    ArticleId article = new ArticleId(id);
    articles.put(article, new Opened(article, 1, header(title, url), "19 Dec 2024 · Ann", pages));
    snapshot++;
  }

  synchronized void withdraw(String id) {
    articles.remove(new ArticleId(id));
    snapshot++;
  }

  static Header header(String title, @Nullable String url) {
    return new Header(
        title,
        null,
        null,
        null,
        null,
        Kind.NEWS,
        null,
        false,
        null,
        null,
        url == null || url.isEmpty() ? null : url,
        "en",
        Status.PUBLISHED,
        null);
  }

  @Override
  public synchronized List<Found> search(String words, int most) {
    List<Found> all = new ArrayList<>();
    for (Opened each : articles.values()) {
      for (Page page : each.passages()) {
        if (all.size() < most
            && page.text().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT))) {
          all.add(found(each, page));
        }
      }
    }
    return all;
  }

  @Override
  public synchronized List<Found> latest(int most) {
    return articles.values().stream()
        .limit(most)
        .map(each -> found(each, each.passages().getFirst()))
        .toList();
  }

  private static Found found(Opened article, Page page) {
    return new Found(
        article.article(),
        article.version(),
        article.header(),
        article.dateline(),
        page.passage(),
        page.text());
  }

  @Override
  public synchronized Optional<Opened> open(ArticleId article) {
    return Optional.ofNullable(articles.get(article));
  }

  @Override
  public synchronized long snapshot() {
    return snapshot;
  }
}
