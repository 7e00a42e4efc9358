// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import dev.dateline.news.Stamp;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How far the coverage reaches.
///
/// @param articles how many readers may be shown
/// @param oldest the first publication date, or null when none is dated
/// @param newest the last publication date, or null when none is dated
/// @param read when the sources were last read through, or null when never
/// @param languages ISO 639-1 codes of the articles
/// @param samples how many of them are sample coverage
public record Extent(
    int articles,
    @Nullable Stamp oldest,
    @Nullable Stamp newest,
    @Nullable Instant read,
    Set<String> languages,
    int samples) {
  /// Copies the languages.
  public Extent {
    languages = Set.copyOf(languages);
  }
}
