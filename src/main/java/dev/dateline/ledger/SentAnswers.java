// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import dev.dateline.news.ArticleId;
import dev.dateline.verify.Answer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Answers, receipts, articles and lists where they were sent, found by what they quote, and what
/// stands in their place once that was withdrawn. Any thread may call.
///
/// @param database the ledger
/// @param clock the time of rows
public record SentAnswers(Database database, InstantSource clock) {
  /// What became of a quoted article.
  public enum State {
    /// It is held until an editor decides.
    HELD,
    /// It is withdrawn, and readers are told so.
    RETRACTED,
    /// It is withdrawn, and nothing is said of it.
    KILLED,
    /// It was withdrawn, and is shown again.
    RESTORED;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    // What messages may say that are to say this: a killed article's name goes from a message that
    // has told of its retraction.
    List<String> before() {
      return switch (this) {
        case HELD -> List.of(RESTORED.key());
        case RETRACTED -> List.of(HELD.key(), RESTORED.key());
        case KILLED -> List.of(HELD.key(), RETRACTED.key(), RESTORED.key());
        case RESTORED -> List.of(HELD.key(), RETRACTED.key(), KILLED.key());
      };
    }
  }

  /// An answer where it was sent.
  ///
  /// @param answer its key
  /// @param place its chat's key in the ledger
  public record Sent(long answer, long place) {}

  /// A message of ours.
  ///
  /// @param sent the answer that it tells, or a part of it; null where it is no answer
  /// @param chat its chat's number now
  /// @param topic its topic, or 0
  /// @param message what Telegram calls it
  /// @param first whether it is the answer's first
  /// @param article what it quotes
  public record Message(
      @Nullable Sent sent, long chat, long topic, long message, boolean first, ArticleId article) {}

  /// What a message is to say.
  ///
  /// @param message which
  /// @param state why
  /// @param part the words
  public record Edit(Message message, State state, Outbox.Part part) {}

  private static final String FOUND =
      "select min(x.article) as article, d.answer, d.chat, d.message, c.external, c.topic, not"
          + " exists (select 1 from delivery o where o.answer = d.answer and o.chat = d.chat and"
          + " cast(o.message as bigint) < cast(d.message as bigint)) as first";
  private static final String BY =
      " group by d.answer, d.chat, d.message, d.at, c.external, c.topic"
          + " order by d.at desc limit :most";
  private static final String OURS =
      " join chat c on c.chat = d.chat and c.platform = '" + Inbox.PLATFORM + "' and c.bot = :bot";

  /// Messages that quote articles and do not say yet what became of them, answers first, each the
  /// newest first.
  ///
  /// @param bot whose
  /// @param articles which
  /// @param state what became of them; any but [State#RESTORED]
  /// @param most at most so many
  /// @return the messages
  public List<Message> quoting(long bot, Collection<ArticleId> articles, State state, int most) {
    if (articles.isEmpty() || most <= 0) {
      return List.of();
    }
    List<String> ids = articles.stream().map(ArticleId::value).toList();
    return database.read(
        handle -> {
          List<Message> answers =
              handle
                  .createQuery(
                      FOUND
                          + " from (select answer, article from citation where article in (<ids>)"
                          + " union select answer, article from nearest where article in (<ids>)) x"
                          + " join delivery d on d.answer = x.answer"
                          + OURS
                          + " left join recall r on r.answer = d.answer and r.chat = d.chat"
                          + " and r.message = d.message"
                          + " where (r.state is null or r.state in (<before>))"
                          + BY)
                  .bindList("ids", ids)
                  .bindList("before", state.before())
                  .bind("bot", Long.toString(bot))
                  .bind("most", most)
                  .map((row, context) -> read(row))
                  .list();
          return both(
              answers, SentPages.showing(handle, bot, ids, state.before(), most - answers.size()));
        });
  }

  /// Messages that say of an article that it is withdrawn when it is not any more.
  ///
  /// @param bot whose
  /// @param withdrawn the articles that are
  /// @param most at most so many
  /// @return the messages
  public List<Message> restored(long bot, Set<ArticleId> withdrawn, int most) {
    List<String> ids =
        shownAgain(
            database,
            "select article from recall where state <> 'restored'"
                + " union select article from telegram_page where state <> 'restored'",
            withdrawn);
    if (ids.isEmpty() || most <= 0) {
      return List.of();
    }
    return database.read(
        handle -> {
          List<Message> answers =
              handle
                  .createQuery(
                      FOUND
                          + " from recall x join delivery d on d.answer = x.answer"
                          + " and d.chat = x.chat and d.message = x.message"
                          + OURS
                          + " where x.state <> 'restored' and x.article in (<ids>)"
                          + BY)
                  .bindList("ids", ids)
                  .bind("bot", Long.toString(bot))
                  .bind("most", most)
                  .map((row, context) -> read(row))
                  .list();
          return both(answers, SentPages.restored(handle, bot, ids, most - answers.size()));
        });
  }

  /// Of the articles that something was called back for those that are withdrawn no more.
  ///
  /// @param database the ledger
  /// @param called a query for the articles' ids
  /// @param withdrawn the articles that are withdrawn
  static List<String> shownAgain(Database database, String called, Set<ArticleId> withdrawn) {
    return database.read(handle -> handle.createQuery(called).mapTo(String.class).list()).stream()
        .filter(id -> !withdrawn.contains(new ArticleId(id)))
        .toList();
  }

  private static List<Message> both(List<Message> answers, List<Message> pages) {
    return Stream.concat(answers.stream(), pages.stream()).toList();
  }

  private static Message read(ResultSet row) throws SQLException {
    String topic = row.getString("topic");
    return new Message(
        new Sent(row.getLong("answer"), row.getLong("chat")),
        Long.parseLong(row.getString("external")),
        topic.isEmpty() ? 0 : Long.parseLong(topic),
        Long.parseLong(row.getString("message")),
        row.getBoolean("first"),
        new ArticleId(row.getString("article")));
  }

  /// {@return how many edits are not with Telegram yet}
  ///
  /// @param bot whose
  public int waiting(long bot) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select count(*) from telegram_outbox where bot = :bot and inbox < 0"
                        + " and target is not null and state in ('ready', 'sending')")
                .bind("bot", bot)
                .mapTo(Integer.class)
                .one());
  }

  /// Puts edits into the outbox and notes them: all of it or nothing.
  ///
  /// @param bot whose
  /// @param edits the edits
  /// @return the lanes that have something to do
  public Set<String> edit(long bot, List<Edit> edits) {
    long now = clock.millis();
    return database.write(
        handle -> {
          Set<String> lanes = new LinkedHashSet<>();
          for (Edit edit : edits) {
            Message message = edit.message();
            Sent answer = message.sent();
            if (answer == null) {
              SentPages.note(handle, bot, message, edit.state(), now);
            } else {
              note(handle, answer, edit, now);
            }
            List<Outbox.Part> parts = List.of(edit.part());
            Outbox.Letter letter =
                new Outbox.Letter(
                    bot,
                    0,
                    message.chat(),
                    message.topic(),
                    null,
                    parts,
                    Map.of(),
                    null,
                    message.message(),
                    null);
            OutboxRow.insert(handle, letter, 0, null, false, now);
            lanes.add(Inbox.lane(message.chat(), message.topic()));
          }
          return lanes;
        });
  }

  private static void note(Handle handle, Sent sent, Edit edit, long now) {
    handle
        .createUpdate(
            "insert into recall (answer, chat, message, article, state, at)"
                + " values (:answer, :chat, :message, :article, :state, :now)"
                + " on conflict (answer, chat, message) do update set article = excluded.article,"
                + " state = excluded.state, at = excluded.at")
        .bind("answer", sent.answer())
        .bind("chat", sent.place())
        .bind("message", Long.toString(edit.message().message()))
        .bind("article", edit.message().article().value())
        .bind("state", edit.state().key())
        .bind("now", now)
        .execute();
  }

  /// Notes which passages were shown beside an answer that there is none.
  ///
  /// @param handle of the transaction
  /// @param answer the answer
  /// @param passages the passages
  /// @param at when it was asked
  static void nearest(Handle handle, long answer, List<Answer.Nearest> passages, Instant at) {
    for (Answer.Nearest passage : passages) {
      handle
          .createUpdate(
              "insert into nearest (answer, article, number, at)"
                  + " values (:answer, :article, :number, :at) on conflict do nothing")
          .bind("answer", answer)
          .bind("article", passage.article().value())
          .bind("number", passage.version())
          .bind("at", at.toEpochMilli())
          .execute();
    }
  }
}
