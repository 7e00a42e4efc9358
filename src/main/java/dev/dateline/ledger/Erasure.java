// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.statement.Update;

/// Takes out of the ledger what must not stay. Deleted rows are overwritten with zeros in the file
/// (`secure_delete`); the caller empties the write-ahead log afterwards.
final class Erasure {
  /// A chat, all of its topics.
  static final String CHAT = " c.platform = :platform and c.bot = :bot and c.external = :external";

  /// A chat in one topic.
  static final String CHAT_AND_TOPIC = CHAT + " and c.topic = :topic";

  private static final String CHATS = "(select c.chat from chat c where" + CHAT + ")";

  private Erasure() {}

  static int moved(Handle handle, Chat chat, String external) {
    Map<String, Long> before = topics(handle, chat);
    Map<String, Long> after =
        topics(handle, new Chat(chat.platform(), chat.bot(), external, chat.topic()));
    before.forEach(
        (topic, key) -> {
          // Something may have been asked under the new id before the news of the move came.
          Long other = after.get(topic);
          if (other != null) {
            run(handle, "update question set chat = ? where chat = ?", key, other);
            run(
                handle,
                "insert into delivery (answer, chat, message, at) select answer, ?, message, at"
                    + " from delivery where chat = ? on conflict do nothing",
                key,
                other);
            run(handle, "delete from delivery where chat = ?", other);
            run(handle, "delete from chat where chat = ?", other);
          }
          run(handle, "update chat set external = ? where chat = ?", external, key);
        });
    new Spent(handle).moved(chat, external);
    Access.moved(handle, chat.external(), external);
    StandingOrders.moved(handle, chat.external(), external);
    Choices.moved(handle, chat, external);
    Broadcasts.moved(handle, chat, external);
    Perused.moved(handle, chat, external);
    SentPages.moved(handle, chat, external);
    return before.size();
  }

  private static Map<String, Long> topics(Handle handle, Chat chat) {
    return handle
        .createQuery("select c.topic, c.chat from chat c where" + CHAT)
        .bindMethods(chat)
        .setMapKeyColumn("topic")
        .setMapValueColumn("chat")
        .collectInto(new GenericType<Map<String, Long>>() {});
  }

  static int person(Handle handle, String platform, String person, Instant now) {
    Spent spent = new Spent(handle);
    spent.purge(now);
    spent.note(
        "c.platform = :platform and q.person = :person",
        Map.of("platform", platform, "person", person),
        now.minus(Spent.KEPT));
    Unreadable.erase(handle, platform, person);
    unlink(handle, platform, person);
    Access.forget(handle, person);
    Feedback.forget(handle, person);
    Votes.forget(handle, person);
    SentPages.erase(handle, platform, person);
    String asked =
        " from question where person = :person and chat in"
            + " (select chat from chat where platform = :platform)";
    Boards.erase(handle, platform, person, "select cast(answer as text)" + asked);
    handle
        .createUpdate("delete from delivery where answer in (select answer" + asked + ")")
        .bind("person", person)
        .bind("platform", platform)
        .execute();
    return handle
        .createUpdate("delete" + asked)
        .bind("person", person)
        .bind("platform", platform)
        .execute();
  }

  // Whoever is forgotten while a question of theirs is being answered gets the answer, and nothing
  // is kept of who asked what. One that waits through a pause is gone with the rest.
  private static void unlink(Handle handle, String platform, String person) {
    if (platform.equals(Inbox.PLATFORM)) {
      run(
          handle,
          "update telegram_inbox set state = 'done', payload = null, finished = received"
              + " where cast(person as text) = ? and state = 'waiting' and held = 1",
          person);
      run(
          handle,
          "update telegram_inbox set forgotten = 1"
              + " where cast(person as text) = ? and state = 'waiting'",
          person);
    }
  }

  /// {@return whether who asked was forgotten since}
  ///
  /// @param handle of the transaction
  /// @param seq the update's place in the inbox
  static boolean unlinked(Handle handle, long seq) {
    return handle
            .createQuery("select forgotten from telegram_inbox where seq = :seq")
            .bind("seq", seq)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /// Keeps of an answer that was just recorded only that it was given.
  static void answered(Handle handle, long answer, Instant now) {
    new Spent(handle)
        .note(
            "cast(q.answer as text) = :answer",
            Map.of("answer", Long.toString(answer)),
            now.minus(Spent.KEPT));
    run(handle, "delete from question where answer = ?", answer);
  }

  /// Keeps of an answer whose question was changed only that it was given: its messages and buttons
  /// are another answer's now.
  static void changed(Handle handle, long answer, Instant now) {
    answered(handle, answer, now);
    run(handle, "delete from delivery where answer = ?", answer);
    run(handle, "delete from telegram_board where answer = ?", Long.toString(answer));
  }

  static int chat(Handle handle, Chat chat, Instant now) {
    Spent spent = new Spent(handle);
    spent.purge(now);
    spent.note(
        CHAT,
        Map.of("platform", chat.platform(), "bot", chat.bot(), "external", chat.external()),
        now.minus(Spent.KEPT));
    int questions = in(handle, "delete from question where chat in " + CHATS, chat);
    in(handle, "delete from delivery where chat in " + CHATS, chat);
    Boards.erase(handle, chat);
    SentPages.erase(handle, chat);
    in(handle, "delete from chat where chat in " + CHATS, chat);
    Choices.forget(handle, chat);
    Broadcasts.forget(handle, chat);
    return questions;
  }

  private static int in(Handle handle, String sql, Chat chat) {
    return handle.createUpdate(sql).bindMethods(chat).execute();
  }

  static Purged purge(
      Handle handle, Instant questions, Instant links, Instant answers, Instant now) {
    // The triggers let go of what is older than the newest purge's bound, and of nothing else.
    run(
        handle,
        "insert into purge (seq, before, at) values"
            + " ((select coalesce(max(seq), 0) + 1 from purge), ?, ?)",
        answers.toEpochMilli(),
        now.toEpochMilli());
    new Spent(handle).purge(now);
    Feedback.purge(handle, questions);
    Votes.purge(handle, questions);
    Perused.purge(handle, now);
    SentPages.purge(handle, links);
    InlinePosts.purge(handle, links);
    int asked = run(handle, "delete from question where at < ?", questions.toEpochMilli());
    int sent = run(handle, "delete from delivery where at < ?", links.toEpochMilli());
    run(handle, "delete from telegram_board where created < ?", links.toEpochMilli());
    // An answer that is sent long after it was asked keeps its link until the link's own end.
    String old =
        "at < ? and answer not in (select answer from delivery)"
            + " and answer not in (select answer from question)";
    run(
        handle,
        "delete from citation where answer in (select answer from answer where " + old + ")",
        answers.toEpochMilli());
    run(
        handle,
        "delete from nearest where answer in (select answer from answer where " + old + ")",
        answers.toEpochMilli());
    int answered = run(handle, "delete from answer where " + old, answers.toEpochMilli());
    run(handle, "delete from audit where at < ?", answers.toEpochMilli());
    run(handle, "delete from usage where at < ?", answers.toEpochMilli());
    int chats =
        run(
            handle,
            "delete from chat where since < ? and chat not in (select chat from question)"
                + " and chat not in (select chat from delivery)",
            links.toEpochMilli());
    return new Purged(asked, sent, answered, chats);
  }

  private static int run(Handle handle, String sql, Object... arguments) {
    try (Update update = handle.createUpdate(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        update.bind(i, arguments[i]);
      }
      return update.execute();
    }
  }
}
