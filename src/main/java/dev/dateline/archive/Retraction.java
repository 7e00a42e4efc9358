// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import dev.dateline.news.ArticleId;
import org.jspecify.annotations.Nullable;

/// An article that is withdrawn now.
///
/// @param article which
/// @param kind how
/// @param note what readers are told of a retraction, or null for a plain line
/// @param title its headline, or null where it may not be named
/// @param language of its text
public record Retraction(
    ArticleId article, Kind kind, @Nullable String note, @Nullable String title, String language) {
  /// How an article is withdrawn.
  public enum Kind {
    /// For all to know.
    RETRACTED,
    /// Nothing may be said of it.
    KILLED,
    /// Until an editor decides, for what it shares with something withdrawn.
    HELD
  }
}
