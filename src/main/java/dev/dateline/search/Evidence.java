// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import dev.dateline.index.Hit;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Version;
import java.util.List;
import java.util.Map;

/// The passages chosen for one question, with the versions they stand in.
///
/// @param question the question
/// @param hits the passages, best first
/// @param versions each hit's version
/// @param extent how far the coverage reached at that moment
/// @param snapshot the index's snapshot that was searched
public record Evidence(
    Question question,
    List<Hit> hits,
    Map<ArticleId, Version> versions,
    Extent extent,
    long snapshot) {
  /// Copies the lists.
  public Evidence {
    hits = List.copyOf(hits);
    versions = Map.copyOf(versions);
  }
}
