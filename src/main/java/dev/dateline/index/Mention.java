// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import dev.dateline.news.Header;

/// An outlet or an author of the coverage that a question names.
///
/// @param heading which of both
/// @param name the name as the index folds it: lower case, no diacritics, single blanks
/// @param start first UTF-16 unit of the name in the question
/// @param end one behind its last
public record Mention(Heading heading, String name, int start, int end) {
  /// What of an article's header is named.
  public enum Heading {
    /// Where it was published.
    OUTLET,
    /// Who wrote it.
    AUTHOR
  }

  /// {@return whether an article is of this outlet or by this author}
  ///
  /// @param header what stands over the article
  public boolean heads(Header header) {
    return NameKeys.of(header).contains(key());
  }

  /// {@return the key by which passages of that outlet or author are found}
  String key() {
    return heading + "\n" + name;
  }
}
