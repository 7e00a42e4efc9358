// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.news.ArticleId;
import dev.dateline.news.Header;
import java.util.List;
import java.util.Optional;

/// Where readers look something up without an answer being made of it: passages by words, articles
/// by name. Shows what may be shown at the moment of asking. Called on platform threads.
public interface Library {
  /// One passage that was found.
  ///
  /// @param article whose
  /// @param version which version
  /// @param header what stands over it
  /// @param dateline the line that leads it
  /// @param passage its place among the article's passages
  /// @param text the passage
  record Found(
      ArticleId article, int version, Header header, String dateline, int passage, String text) {}

  /// One article.
  ///
  /// @param article which
  /// @param version which version
  /// @param header what stands over it
  /// @param dateline the line that leads it
  /// @param passages what may be shown of it, in its order: reporting alone
  record Opened(
      ArticleId article, int version, Header header, String dateline, List<Page> passages) {
    /// Copies the passages.
    public Opened {
      passages = List.copyOf(passages);
    }
  }

  /// A passage of an opened article.
  ///
  /// @param passage its place among the article's passages
  /// @param text the passage
  record Page(int passage, String text) {}

  /// {@return passages for words, best first}
  ///
  /// @param words any
  /// @param most how many
  List<Found> search(String words, int most);

  /// {@return the first passages of the newest articles, newest first}
  ///
  /// @param most how many
  List<Found> latest(int most);

  /// {@return an article, empty where there is none that may be shown}
  ///
  /// @param article its id
  Optional<Opened> open(ArticleId article);

  /// {@return a number that rises with every change of what can be found}
  long snapshot();
}
