// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import dev.dateline.news.ArticleId;
import dev.dateline.news.Passage;
import dev.dateline.news.Status;
import dev.dateline.news.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The articles behind the passages, from the system of record. Any thread may ask.
public interface Coverage {
  /// One version of an article.
  ///
  /// @param id the article
  /// @param number the version
  /// @return it, or empty when the archive never had it
  Optional<Version> version(ArticleId id, int number);

  /// Whether readers may be shown a version at a moment: it is the article's newest, its effective
  /// status is shown, it is present in its source and past its embargo.
  ///
  /// @param id the article
  /// @param number the version that is cited
  /// @param now the moment
  /// @return whether it may be shown
  boolean shown(ArticleId id, int number, Instant now);

  /// {@return whether all of some versions may be shown}
  ///
  /// @param versions the versions
  /// @param now the moment
  default boolean stand(Collection<Version> versions, Instant now) {
    return versions.stream().allMatch(version -> shown(version.id(), version.number(), now));
  }

  /// The versions behind passages, asked for at once: what [#shown(ArticleId, int, Instant)] and
  /// [#version] say of each.
  ///
  /// @param passages the passages, best first
  /// @param now the moment
  /// @return by article, the version of its best passage that readers may be shown; nothing for an
  ///   article of which they may be shown none
  Map<ArticleId, Version> shown(Collection<Passage> passages, Instant now);

  /// The status that counts: the editors' decision where there is one, else the source's.
  ///
  /// @param id the article
  /// @return the status, or empty for an unknown article
  Optional<Status> status(ArticleId id);

  /// Whether a question is about somebody whom the newsroom protects.
  ///
  /// @param question as it was typed, or as it stands by itself
  /// @return whether it gets one fixed line and nothing else
  default boolean guarded(String question) {
    return false;
  }

  /// How many articles readers may be shown, and the span of their dates.
  ///
  /// @param folders the sources, empty for all
  /// @param now the moment
  /// @return the extent
  Extent extent(Set<String> folders, Instant now);
}
