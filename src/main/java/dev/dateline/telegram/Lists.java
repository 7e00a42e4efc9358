// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.news.ArticleId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What each chat searched and opened last, so that a number alone leads on. Kept in memory, for so
/// many chats; the one unused for longest leaves first, and is told to search again. Any thread may
/// call.
final class Lists {
  /// What a chat was shown last.
  ///
  /// @param words the words of its search, empty for none
  /// @param article the article that it opened, or null
  record Shown(String words, @Nullable ArticleId article) {}

  private final Map<String, Shown> last;

  /// Lists of nobody.
  ///
  /// @param chats how many are kept
  Lists(int chats) {
    this.last =
        new LinkedHashMap<>(16, .75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Shown> eldest) {
            return size() > chats;
          }
        };
  }

  /// A chat has searched.
  ///
  /// @param chat which, with its topic
  /// @param words for what
  synchronized void searched(String chat, String words) {
    Shown before = last.get(chat);
    last.put(chat, new Shown(words, before == null ? null : before.article()));
  }

  /// A chat has opened an article.
  ///
  /// @param chat which, with its topic
  /// @param article which
  synchronized void opened(String chat, ArticleId article) {
    Shown before = last.get(chat);
    last.put(chat, new Shown(before == null ? "" : before.words(), article));
  }

  /// {@return the words of a chat's last search, empty for none}
  ///
  /// @param chat which, with its topic
  synchronized Optional<String> words(String chat) {
    return Optional.ofNullable(last.get(chat)).map(Shown::words).filter(words -> !words.isEmpty());
  }

  /// {@return the article that a chat opened last}
  ///
  /// @param chat which, with its topic
  synchronized Optional<ArticleId> article(String chat) {
    return Optional.ofNullable(last.get(chat)).map(Shown::article);
  }

  /// Forgets a chat.
  ///
  /// @param chat which, with its topic
  synchronized void forget(String chat) {
    last.remove(chat);
  }
}
