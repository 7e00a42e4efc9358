// SPDX-License-Identifier: Apache-2.0
package dev.dateline.news;

/// A paragraph-sized stretch of one version: whole sentences of one block or of neighbouring
/// blocks.
///
/// @param article whose
/// @param version which version
/// @param ordinal its place among the version's passages, from 0
/// @param role what it is; body and box are receipts
/// @param start first UTF-16 unit in the canonical text
/// @param end one behind its last
/// @param text exactly that stretch
public record Passage(
    ArticleId article, int version, int ordinal, Role role, int start, int end, String text) {
  /// Refuses a stretch that is not as long as its text.
  public Passage {
    if (start < 0 || end - start != text.length() || text.isEmpty()) {
      throw new IllegalArgumentException(
          article
              + " passage "
              + ordinal
              + ": stretch "
              + start
              + " to "
              + end
              + " holds "
              + text.length());
    }
  }
}
