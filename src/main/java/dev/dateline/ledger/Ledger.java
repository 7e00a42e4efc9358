// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import dev.dateline.ask.Reply;
import dev.dateline.draft.Transcript;
import dev.dateline.settings.RetentionSettings;
import dev.dateline.verify.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// What was asked and what was answered. Answers, citations and the audit are append-only within
/// their retention; a question's words and the links to chats can be erased at any time, and no
/// other row holds them. Any thread may call; what a call has returned from is on the disk.
public final class Ledger {
  /// Most UTF-16 units of a question that are kept: more than any message of a chat can hold.
  static final int LONGEST_QUESTION = 10_000;

  private final Database database;
  private final Supplier<RetentionSettings> retention;
  private final InstantSource clock;

  /// Opens the ledger of a database.
  ///
  /// @param database the database, which stays its caller's to close
  /// @param retention how long rows are kept; asked for at each purge
  /// @param clock the time of rows
  public Ledger(Database database, Supplier<RetentionSettings> retention, InstantSource clock) {
    this.database = database;
    this.retention = retention;
    this.clock = clock;
  }

  /// Records an answer of any kind with its question, citations and evidence, in one commit.
  ///
  /// @param reply the answer with what it was made of
  /// @param origin where the question came from
  /// @return the answer's key, from 1
  public long record(Reply reply, Origin origin) {
    return database.write(entry(reply, origin)::write);
  }

  /// The same, to be written together with the message that tells it.
  ///
  /// @param reply the answer with what it was made of
  /// @param origin where the question came from
  /// @return gives the answer's key, from 1
  public Entry<Long> entry(Reply reply, Origin origin) {
    AnswerRow row = AnswerRow.of(reply.answer());
    return new Entry<>(
        handle -> {
          long chat = chat(handle, origin.chat());
          long answer = answer(handle, reply, origin, row);
          handle
              .createUpdate(
                  "insert into question (answer, asked, standalone, unanswered, person, chat,"
                      + " message, at, context) values (:answer, :asked, :standalone, :unanswered,"
                      + " :person, :chat, :message, :at, :context)")
              .bind("answer", answer)
              .bind("asked", cut(reply.asked()))
              .bind("standalone", cut(reply.answer().standalone()))
              .bind("unanswered", AnswerRow.unanswered(reply.answer()))
              .bind("person", origin.person())
              .bind("chat", chat)
              .bind("message", origin.message())
              .bind("at", origin.asked().toEpochMilli())
              .bind("context", origin.reply() ? "reply" : null)
              .execute();
          Transcript transcript = reply.transcript();
          if (transcript != null) {
            TranscriptRow.write(handle, answer, transcript);
          }
          for (Answer.Source source : row.sources()) {
            cite(handle, answer, source, origin.asked());
          }
          SentAnswers.nearest(handle, answer, row.nearest(), origin.asked());
          return answer;
        });
  }

  /// The same for a question that was changed: of what it was before stays only that it was asked
  /// and what was answered, and no message tells that any more.
  ///
  /// @param reply the answer with what it was made of
  /// @param origin where the question came from
  /// @param earlier keys of the answers to what it was before
  /// @return gives the answer's key, from 1
  public Entry<Long> entry(Reply reply, Origin origin, Collection<Long> earlier) {
    Entry<Long> now = entry(reply, origin);
    return new Entry<>(
        handle -> {
          earlier.forEach(each -> Erasure.changed(handle, each, clock.instant()));
          return now.write(handle);
        });
  }

  private static long answer(Handle handle, Reply reply, Origin origin, AnswerRow row) {
    return handle
        .createQuery(
            "insert into answer (answer, at, filter, language, snapshot, settings, prompt, status,"
                + " reason, mode, took, sentences, evidence) values ((select coalesce(max(answer),"
                + " 0) + 1 from answer), :at, :filter, :language, :snapshot, :settings, :prompt,"
                + " :status, :reason, :mode, :took, :sentences, :evidence) returning answer")
        .bind("at", origin.asked().toEpochMilli())
        .bind("filter", AnswerRow.filter(reply))
        .bind("language", AnswerRow.language(reply.evidence()))
        .bind("snapshot", reply.evidence().snapshot())
        .bind("settings", origin.settings())
        .bind("prompt", reply.transcript() == null ? null : reply.transcript().prompt())
        .bind("status", row.status())
        .bind("reason", row.reason())
        .bind("mode", row.mode())
        .bind("took", reply.took().toMillis())
        .bind("sentences", row.sentences())
        .bind("evidence", AnswerRow.evidence(reply.evidence()))
        .mapTo(Long.class)
        .one();
  }

  private static String cut(String words) {
    return words.length() <= LONGEST_QUESTION ? words : words.substring(0, LONGEST_QUESTION);
  }

  private static void cite(Handle handle, long answer, Answer.Source source, Instant at) {
    handle
        .createUpdate(
            "insert into citation (answer, n, article, number, start_at, end_at, quote, at)"
                + " values (:answer, :n, :article, :number, :start, :end, :quote, :at)")
        .bind("answer", answer)
        .bind("n", source.n())
        .bind("article", source.article().value())
        .bind("number", source.version())
        .bind("start", source.start())
        .bind("end", source.end())
        .bind("quote", Fingerprint.of(source.quote()))
        .bind("at", at.toEpochMilli())
        .execute();
  }

  /// Notes which messages an answer was sent as; nothing where its question was erased meanwhile.
  ///
  /// @param answer the answer's key
  /// @param chat where it was sent
  /// @param messages the platform's ids; one that is noted already is passed over
  public void delivered(long answer, Chat chat, Collection<String> messages) {
    database.write(delivery(answer, chat, messages)::write);
  }

  /// The same, to be written together with the note that they were sent.
  ///
  /// @param answer the answer's key
  /// @param chat where it was sent
  /// @param messages the platform's ids
  /// @return gives how many
  public Entry<Integer> delivery(long answer, Chat chat, Collection<String> messages) {
    return new Entry<>(
        handle -> {
          long key = chat(handle, chat);
          for (String message : messages) {
            handle
                .createUpdate(
                    "insert into delivery (answer, chat, message, at) select :answer, :chat,"
                        + " :message, :at where exists"
                        + " (select 1 from question where answer = :answer)"
                        + " on conflict do nothing")
                .bind("answer", answer)
                .bind("chat", key)
                .bind("message", message)
                .bind("at", clock.millis())
                .execute();
          }
          return messages.size();
        });
  }

  /// The answer that a message shows.
  ///
  /// @param chat where it stands
  /// @param message the platform's id of it
  /// @return the answer's key, or empty when the message is none of ours or its link was purged
  public Optional<Long> answerOf(Chat chat, String message) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select d.answer from delivery d join chat c on c.chat = d.chat where"
                        + Erasure.CHAT_AND_TOPIC
                        + " and d.message = :message order by d.answer desc limit 1")
                .bindMethods(chat)
                .bind("message", message)
                .mapTo(Long.class)
                .findOne());
  }

  /// A chat goes on under another id, with everything that was asked in it.
  ///
  /// @param chat the chat, in whichever topic
  /// @param external its new id
  public void moved(Chat chat, String external) {
    database.write(handle -> Erasure.moved(handle, chat, external));
  }

  /// Erases what a person asked anywhere, the links from the answers to where they were sent, and
  /// what came from that person and could not be read. It is gone from the disk when this returns;
  /// only how much was asked today is still counted, under a hash.
  ///
  /// @param platform the platform
  /// @param person the platform's id of the person
  /// @return how many questions
  public int erasePerson(String platform, String person) {
    int erased =
        database.write(handle -> Erasure.person(handle, platform, person, clock.instant()));
    database.backups().write(handle -> Erasure.person(handle, platform, person, clock.instant()));
    return gone("person", erased);
  }

  /// Erases what was asked in a chat, in all of its topics, and the chat itself. It is gone from
  /// the disk when this returns.
  ///
  /// @param chat the chat, in whichever topic
  /// @return how many questions
  public int eraseChat(Chat chat) {
    int erased = database.write(handle -> Erasure.chat(handle, chat, clock.instant()));
    database.backups().write(handle -> Erasure.chat(handle, chat, clock.instant()));
    return gone("chat", erased);
  }

  private int gone(String what, int questions) {
    audit("erasure", what, questions + " questions");
    database.checkpoint();
    // Copies from before a migration hold the words too; a wish to be forgotten outweighs them.
    database.deleteCopies(Instant.MAX);
    return questions;
  }

  /// Deletes what is older than its retention, and copies of the ledger older than a question's.
  ///
  /// @return what was deleted
  public Purged purge() {
    Instant now = clock.instant();
    RetentionSettings kept = retention.get();
    Instant questions = now.minus(Duration.ofDays(kept.questionDays()));
    Instant links = now.minus(Duration.ofDays(kept.chatLinkDays()));
    Instant answers = now.minus(Duration.ofDays(kept.auditDays()));
    Purged purged = database.write(handle -> Erasure.purge(handle, questions, links, answers, now));
    database.checkpoint();
    database.deleteCopies(questions);
    database.backups().delete(questions);
    return purged;
  }

  /// Notes who did what.
  ///
  /// @param who the platform's id of an editor, or the program's part that did it
  /// @param what in a word
  /// @param detail ids and counts, never a question's words or a name
  public void audit(String who, String what, String detail) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    "insert into audit (seq, at, who, what, detail) values ((select"
                        + " coalesce(max(seq), 0) + 1 from audit), :at, :who, :what, :detail)")
                .bind("at", clock.millis())
                .bind("who", who)
                .bind("what", what)
                .bind("detail", detail)
                .execute());
  }

  private long chat(Handle handle, Chat chat) {
    return handle
        .createQuery("select c.chat from chat c where" + Erasure.CHAT_AND_TOPIC)
        .bindMethods(chat)
        .mapTo(Long.class)
        .findOne()
        .orElseGet(
            () ->
                handle
                    .createQuery(
                        "insert into chat (chat, platform, bot, external, topic, since) values"
                            + " ((select coalesce(max(chat), 0) + 1 from chat), :platform, :bot,"
                            + " :external, :topic, :since) returning chat")
                    .bindMethods(chat)
                    .bind("since", clock.millis())
                    .mapTo(Long.class)
                    .one());
  }
}
