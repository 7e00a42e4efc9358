// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.news.ArticleId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a reader may do beside asking, read from a command. Numbers count what the chat was shown
/// last: `/search_2` is its search's second page, `/article_3` the article of its third passage,
/// `/page_2` the second page of the article that it opened. Telegram makes each a link to tap.
sealed interface Wish {
  /// Passages by words.
  ///
  /// @param words what to look for; empty when nothing was said
  record Search(String words) implements Wish {}

  /// Another page of the chat's last search.
  ///
  /// @param page from 1
  record SearchPage(int page) implements Wish {}

  /// Passages on what was answered, beside those that the answer quoted.
  ///
  /// @param words what was asked
  /// @param told what was quoted
  record More(String words, Set<String> told) implements Wish {
    /// Copies what was quoted.
    public More {
      told = Set.copyOf(told);
    }
  }

  /// An article by words of its headline.
  ///
  /// @param words what to look for; empty when nothing was said
  record Article(String words) implements Wish {}

  /// An article by its id, which a link named.
  ///
  /// @param article which
  record Linked(ArticleId article) implements Wish {}

  /// The article of a passage of the chat's last search.
  ///
  /// @param number from 1
  record Open(int number) implements Wish {}

  /// Another page of the article that the chat opened last.
  ///
  /// @param page from 1
  record ArticlePage(int page) implements Wish {}

  /// Chooses the chat's language.
  ///
  /// @param language what was said, perhaps nothing
  record Language(String language) implements Wish {}

  /// Says whether broadcasts and notices are welcome.
  ///
  /// @param wish `on`, `off`, or anything else
  record Notices(String wish) implements Wish {}

  /// Tells the newsroom something of the bot.
  ///
  /// @param words what was told; empty when nothing was said
  record Remark(String words) implements Wish {}

  /// Four digits are more than any list has.
  Pattern NUMBERED = Pattern.compile("(search|article|page|language)_([0-9a-z]{1,4})");

  /// {@return whether a group's admins alone may do it there}
  default boolean forAdmins() {
    return this instanceof Language || this instanceof Notices;
  }

  /// {@return whether the coverage is read for it}
  default boolean reads() {
    return !forAdmins() && !(this instanceof Remark);
  }

  /// Reads a command.
  ///
  /// @param command its name, without the slash
  /// @param rest what stands behind it
  /// @return what is to be done, or null when it is none of these
  static @Nullable Wish of(String command, String rest) {
    String name = command.toLowerCase(Locale.ROOT);
    Matcher numbered = NUMBERED.matcher(name);
    if (numbered.matches()) {
      String of = numbered.group(2);
      if (numbered.group(1).equals("language")) {
        return new Language(of);
      }
      return of.matches("[0-9]+") ? numbered(numbered.group(1), Integer.parseInt(of)) : null;
    }
    return switch (name) {
      case "search" -> new Search(rest);
      case "article" -> new Article(rest);
      case "language" -> new Language(rest);
      case "notices" -> new Notices(rest);
      case "feedback" -> new Remark(rest);
      default -> null;
    };
  }

  private static Wish numbered(String what, int number) {
    return switch (what) {
      case "search" -> new SearchPage(number);
      case "article" -> new Open(number);
      default -> new ArticlePage(number);
    };
  }
}
