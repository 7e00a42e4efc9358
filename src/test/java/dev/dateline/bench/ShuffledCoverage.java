// SPDX-License-Identifier: Apache-2.0
package dev.dateline.bench;

import dev.dateline.news.ArticleId;
import dev.dateline.news.Passage;
import dev.dateline.news.Status;
import dev.dateline.news.Version;
import dev.dateline.search.Coverage;
import dev.dateline.search.Extent;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// All of some [Shuffled] articles, every one shown. Keeps those that were asked for, as the
/// archive does.
///
/// @param articles where they come from
/// @param kept those that were asked for
record ShuffledCoverage(Shuffled articles, Map<ArticleId, Version> kept) implements Coverage {
  ShuffledCoverage(Shuffled articles) {
    this(articles, new ConcurrentHashMap<>());
  }

  private Version get(ArticleId id) {
    return kept.computeIfAbsent(id, one -> articles.article(Integer.parseInt(one.value())));
  }

  @Override
  public Optional<Version> version(ArticleId id, int number) {
    return Optional.of(get(id));
  }

  @Override
  public boolean shown(ArticleId id, int number, Instant now) {
    return true;
  }

  @Override
  public Map<ArticleId, Version> shown(Collection<Passage> passages, Instant now) {
    Map<ArticleId, Version> shown = new HashMap<>();
    passages.forEach(passage -> shown.put(passage.article(), get(passage.article())));
    return shown;
  }

  @Override
  public Optional<Status> status(ArticleId id) {
    return Optional.of(Status.PUBLISHED);
  }

  @Override
  public Extent extent(Set<String> folders, Instant now) {
    return new Extent(0, null, null, null, Set.of("en"), 0);
  }
}
