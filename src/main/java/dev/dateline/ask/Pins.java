// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.news.ArticleId;
import java.util.Optional;

/// From which article the newsroom wants a question answered first. Any thread may ask.
@FunctionalInterface
public interface Pins {
  /// Nothing is pinned.
  Pins NONE = question -> Optional.empty();

  /// Says which.
  ///
  /// @param question a question that stands by itself
  /// @return the article, whether or not it may be shown; empty where none is pinned to a question
  ///   of this meaning
  Optional<ArticleId> of(String question);
}
