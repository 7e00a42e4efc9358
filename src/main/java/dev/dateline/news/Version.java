// SPDX-License-Identifier: Apache-2.0
package dev.dateline.news;

/// One article as the archive keeps it for ever: the pair of id and number means the same
/// characters always.
///
/// @param article the article
/// @param number from 1
public record Version(Article article, int number) {
  /// Refuses a number below 1.
  public Version {
    if (number < 1) {
      throw new IllegalArgumentException("version " + number + " is below 1");
    }
  }

  /// {@return the article's id}
  public ArticleId id() {
    return article.id();
  }

  /// {@return the article's header}
  public Header header() {
    return article.header();
  }

  /// {@return the canonical text}
  public String text() {
    return article.canonical().text();
  }
}
