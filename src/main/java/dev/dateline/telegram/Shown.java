// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.news.ArticleId;
import java.time.Instant;

/// Whether a version may still be shown; asked again at the moment of sending.
@FunctionalInterface
public interface Shown {
  /// Says so.
  ///
  /// @param article the article
  /// @param version its version
  /// @param now the moment
  /// @return whether a reader may see it
  boolean shown(ArticleId article, int version, Instant now);

  /// Whether a message that was written before may still be sent, as far as sentences were struck
  /// since.
  ///
  /// @param article an article that it quotes
  /// @param words the message
  /// @param written when
  /// @return whether nothing of it was
  default boolean quotable(ArticleId article, String words, Instant written) {
    return true;
  }
}
