// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import dev.dateline.news.ArticleId;
import java.util.List;

/// One sentence with the stretches that carry it.
///
/// @param text what would be shown
/// @param receipts the stretches, at least one
/// @param purpose what it is to tell, which decides what may carry it
public record Claim(String text, List<Receipt> receipts, Purpose purpose) {
  /// Copies the receipts.
  public Claim {
    receipts = List.copyOf(receipts);
  }

  /// A stretch of a version.
  ///
  /// @param article whose
  /// @param version which version
  /// @param start first UTF-16 unit in the canonical text
  /// @param end one behind its last
  public record Receipt(ArticleId article, int version, int start, int end) {}

  /// What a claim is about.
  public enum Purpose {
    /// The world: body and boxes carry it.
    REPORT,
    /// A picture: captions carry it.
    PICTURE,
    /// Who wrote: biography and credit carry it.
    AUTHOR
  }
}
