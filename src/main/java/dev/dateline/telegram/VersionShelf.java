// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.news.ArticleId;
import dev.dateline.news.Version;
import java.util.Optional;

/// Where versions are found. Any thread may call.
@FunctionalInterface
public interface VersionShelf {
  /// Finds one.
  ///
  /// @param article whose
  /// @param version its number
  /// @return the version, or empty when there is none
  Optional<Version> version(ArticleId article, int version);
}
