// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import dev.dateline.news.ArticleId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a file looked like when it was last read, and what came of it: an unchanged file is not
/// parsed again.
///
/// @param size bytes
/// @param modifiedMillis its time of change, epoch milliseconds
/// @param sha256 of its bytes
/// @param parser the parser's version, with whatever settings change its output
/// @param articles ids of the articles that were read from it
/// @param refusals what of it could not be read
public record FileMark(
    long size,
    long modifiedMillis,
    String sha256,
    String parser,
    List<ArticleId> articles,
    List<Refusal> refusals) {
  /// Copies the lists.
  public FileMark {
    articles = List.copyOf(articles);
    refusals = List.copyOf(refusals);
  }

  /// A file, or an article in it, that could not be read.
  ///
  /// @param line from 1, or null for the whole file
  /// @param reason why
  public record Refusal(@Nullable Integer line, String reason) {}
}
