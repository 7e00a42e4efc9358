// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import dev.dateline.news.Article;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Block;
import dev.dateline.news.Canonical;
import dev.dateline.news.Header;
import dev.dateline.news.Kind;
import dev.dateline.news.Passage;
import dev.dateline.news.Role;
import dev.dateline.news.Stamp;
import dev.dateline.news.Status;
import dev.dateline.news.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Invented articles for the index's tests, each paragraph a passage.
final class Shelf {
  static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  static final Filter ALL = Filter.shown(Set.of(), NOW);
  static final String FOLDER = "/news";

  private Shelf() {}

  static Version article(String id, String title, String... paragraphs) {
    return version(id, 1, title, "2026-11-01", null, "en", paragraphs);
  }

  static Version version(
      String id,
      int number,
      String title,
      @Nullable String published,
      @Nullable String embargo,
      String language,
      String... paragraphs) {
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : paragraphs) {
      blocks.add(new Block(Role.BODY, paragraph));
    }
    Header header =
        new Header(
            title,
            null,
            "Ada Brook",
            "The Harbour Post",
            "Town",
            Kind.NEWS,
            published == null ? null : Stamp.of(LocalDate.parse(published)),
            false,
            null,
            embargo == null ? null : Stamp.of(LocalDate.parse(embargo)),
            null,
            language,
            Status.PUBLISHED,
            null);
    return new Version(
        new Article(new ArticleId(id), header, Canonical.of(title, null, blocks)), number);
  }

  static List<Passage> passages(Version version) {
    List<Passage> passages = new ArrayList<>();
    for (Canonical.Placed block : version.article().canonical().blocks()) {
      passages.add(
          new Passage(
              version.id(),
              version.number(),
              passages.size(),
              block.role(),
              block.start(),
              block.end(),
              version.text().substring(block.start(), block.end())));
    }
    return passages;
  }

  static void put(LuceneIndex index, Version... versions) {
    for (Version version : versions) {
      index.replace(version, FOLDER, passages(version));
    }
    index.refresh();
  }

  static Probe.Words words(String question) {
    List<Probe.Term> terms = new ArrayList<>();
    for (String word : question.split(" ")) {
      terms.add(new Probe.Term(word, 1));
    }
    return new Probe.Words(terms, ALL.of(Set.of(Role.BODY)), 10);
  }

  static List<String> texts(List<Hit> hits) {
    return hits.stream().map(hit -> hit.passage().text()).toList();
  }
}
