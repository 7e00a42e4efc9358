// SPDX-License-Identifier: Apache-2.0
package dev.dateline.news;

/// An article's stable name: given by the source, or made of its path below the folder.
///
/// @param value 1 to 300 characters, no control or half characters, no blank at either end
public record ArticleId(String value) implements Comparable<ArticleId> {
  /// Longest id in UTF-16 units; longer ones cannot be shown on one line or kept as an index term.
  public static final int LONGEST = 300;

  /// Refuses what cannot name an article.
  public ArticleId {
    if (value.isEmpty() || value.length() > LONGEST) {
      throw new IllegalArgumentException(
          "article id has " + value.length() + " characters, allowed are 1 to " + LONGEST);
    }
    if (value.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      throw new IllegalArgumentException("article id holds half a character");
    }
    if (!value.equals(value.strip()) || value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "article id holds control characters or outer blanks: '" + value.strip() + "'");
    }
  }

  @Override
  public int compareTo(ArticleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
