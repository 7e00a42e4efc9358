// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import dev.dateline.ledger.SentAnswers.State;
import dev.dateline.news.ArticleId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Quotations that people have posted by typing behind our name, as long as they can be called
/// back. Neither who nor where is kept. Any thread may call.
///
/// @param database the ledger
/// @param clock the time of rows
public record InlinePosts(Database database, InstantSource clock) {
  /// One of them.
  ///
  /// @param message what Telegram calls it
  /// @param article what it quotes
  /// @param language of whoever posted it, or null where it is not known
  public record Post(String message, ArticleId article, @Nullable String language) {}

  /// Notes one; one that is known stays as it is.
  ///
  /// @param bot whose
  /// @param post what
  /// @param number the version that it quotes
  public void put(long bot, Post post, int number) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    "insert into telegram_inline (bot, message, article, number, language, at)"
                        + " values (:bot, :message, :article, :number, :language, :now)"
                        + " on conflict do nothing")
                .bind("bot", bot)
                .bind("message", post.message())
                .bind("article", post.article().value())
                .bind("number", number)
                .bind("language", post.language())
                .bind("now", clock.millis())
                .execute());
  }

  /// Posts that quote articles and do not say yet what became of them, the newest first.
  ///
  /// @param bot whose
  /// @param articles which
  /// @param state what became of them; any but [State#RESTORED]
  /// @param most at most so many
  /// @return the posts
  public List<Post> quoting(long bot, Collection<ArticleId> articles, State state, int most) {
    return posts(
        bot,
        articles.stream().map(ArticleId::value).toList(),
        "(state is null or state in (<before>))",
        state.before(),
        most);
  }

  /// Posts that say of an article that it is withdrawn when it is not any more.
  ///
  /// @param bot whose
  /// @param withdrawn the articles that are
  /// @param most at most so many
  /// @return the posts
  public List<Post> restored(long bot, Set<ArticleId> withdrawn, int most) {
    List<String> ids =
        SentAnswers.shownAgain(
            database,
            "select distinct article from telegram_inline where state <> 'restored'",
            withdrawn);
    return posts(bot, ids, "state in (<before>)", State.RESTORED.before(), most);
  }

  private List<Post> posts(
      long bot, List<String> ids, String saying, List<String> before, int most) {
    return ids.isEmpty() || most <= 0
        ? List.of()
        : database.read(
            handle ->
                handle
                    .createQuery(
                        "select message, article, language from telegram_inline where bot = :bot"
                            + " and article in (<ids>) and "
                            + saying
                            + " order by at desc limit :most")
                    .bindList("ids", ids)
                    .bindList("before", before)
                    .bind("bot", bot)
                    .bind("most", most)
                    .map(
                        (row, context) ->
                            new Post(
                                row.getString("message"),
                                new ArticleId(row.getString("article")),
                                row.getString("language")))
                    .list());
  }

  /// Notes what a post says now.
  ///
  /// @param bot whose
  /// @param message which
  /// @param state why
  public void note(long bot, String message, State state) {
    database.write(
        handle ->
            handle.execute(
                "update telegram_inline set state = ? where bot = ? and message = ?",
                state.key(),
                bot,
                message));
  }

  /// Forgets a post that cannot be changed any more.
  ///
  /// @param bot whose
  /// @param message which
  public void gone(long bot, String message) {
    database.write(
        handle ->
            handle.execute(
                "delete from telegram_inline where bot = ? and message = ?", bot, message));
  }

  static void purge(Handle handle, Instant before) {
    handle.execute("delete from telegram_inline where at < ?", before.toEpochMilli());
  }
}
