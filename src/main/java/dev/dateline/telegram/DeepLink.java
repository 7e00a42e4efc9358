// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.news.ArticleId;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// What stands behind `?start=` in a link to the bot: `ask_` and a question, or `article_` and an
/// article's id, as Base64 of UTF-8 in the alphabet of addresses, so that a newsroom's page can
/// lead to an answer or an article. Telegram allows 64 characters, which is a question of 45
/// letters or an id of 42. Pure; any thread.
final class DeepLink {
  /// Longest parameter that Telegram passes on, in characters.
  private static final int LONGEST = 64;

  private static final String ASK = "ask_";
  private static final String ARTICLE = "article_";

  private static final String BOARD = "receipt_";

  private DeepLink() {}

  /// {@return a link that opens a chat of the person's own and tells the bot of a board}
  ///
  /// @param username the bot's name without `@`
  /// @param board the board's key
  static String board(String username, String board) {
    return "https://t.me/" + username + "?start=" + BOARD + board;
  }

  /// {@return the key of a link's board, empty where it holds none}
  ///
  /// @param parameter what Telegram put behind /start
  static String board(String parameter) {
    if (!parameter.startsWith(BOARD)) {
      return "";
    }
    String key = parameter.substring(BOARD.length());
    return Tap.key(key) ? key : "";
  }

  /// {@return the question of a link, empty where it holds none that can be read}
  ///
  /// @param parameter what Telegram put behind /start
  static String question(String parameter) {
    return decoded(ASK, parameter);
  }

  /// {@return a link that opens an article in a chat of the person's own, or just that chat where
  /// the article's id is too long for one}
  ///
  /// @param username the bot's name without `@`
  /// @param article which
  static String article(String username, ArticleId article) {
    String parameter =
        ARTICLE
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(article.value().getBytes(StandardCharsets.UTF_8));
    return "https://t.me/"
        + username
        + (parameter.length() <= LONGEST ? "?start=" + parameter : "");
  }

  /// {@return the article of a link, empty where it names none that can be read}
  ///
  /// @param parameter what Telegram put behind /start
  static Optional<ArticleId> article(String parameter) {
    String id = decoded(ARTICLE, parameter);
    return id.isEmpty() ? Optional.empty() : Optional.of(new ArticleId(id));
  }

  private static String decoded(String kind, String parameter) {
    if (!parameter.startsWith(kind) || parameter.length() > LONGEST) {
      return "";
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(parameter.substring(kind.length()));
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().strip();
    } catch (IllegalArgumentException | CharacterCodingException broken) {
      // Anybody can write a link; what is none leads to the greeting.
      return "";
    }
  }
}
