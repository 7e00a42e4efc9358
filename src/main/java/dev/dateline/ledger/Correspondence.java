// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What came from a chat and went to it before, as long as finished updates are remembered. Any
/// thread may call.
///
/// @param database the ledger
public record Correspondence(Database database) {
  /// What became of a question before it was changed.
  ///
  /// @param messages those that told its answer, in order, as Telegram calls them; none where it
  ///   was never answered
  /// @param answers keys of all answers to it
  /// @param asked its words as they were answered last, or null where they are not kept
  public record Earlier(List<Long> messages, Set<Long> answers, @Nullable String asked) {
    /// Copies what it holds.
    public Earlier {
      messages = List.copyOf(messages);
      answers = Set.copyOf(answers);
    }
  }

  private record Row(long inbox, long message, @Nullable Long answer, @Nullable String asked) {}

  /// {@return what became of a question before, empty where a message was none}
  ///
  /// @param bot whose
  /// @param chat the chat
  /// @param message the question's message
  /// @param before the place of the update that changes it
  public Optional<Earlier> earlier(long bot, long chat, long message, long before) {
    return database.read(
        handle ->
            asked(handle, bot, chat, message, before)
                ? Optional.of(told(handle, bot, chat, message, before))
                : Optional.empty());
  }

  private static boolean asked(Handle handle, long bot, long chat, long message, long before) {
    return handle
            .createQuery(
                """
                select count(*) from telegram_inbox where bot = :bot and chat = :chat
                  and message = :message and kind = 'question' and seq < :seq
                """)
            .bind("bot", bot)
            .bind("chat", chat)
            .bind("message", message)
            .bind("seq", before)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  private static Earlier told(Handle handle, long bot, long chat, long message, long before) {
    List<Row> rows =
        handle
            .createQuery(
                """
                select o.inbox, o.message, o.answer, q.asked from telegram_inbox i
                join telegram_outbox o on o.bot = i.bot and o.inbox = i.seq
                left join question q on cast(q.answer as text) = o.answer
                where i.bot = :bot and i.chat = :chat and i.message = :message
                  and i.kind = 'question' and i.seq < :seq and o.state = 'sent'
                order by i.seq desc, o.part
                """)
            .bind("bot", bot)
            .bind("chat", chat)
            .bind("message", message)
            .bind("seq", before)
            .map(
                (row, context) -> {
                  String answer = row.getString("answer");
                  return new Row(
                      row.getLong("inbox"),
                      row.getLong("message"),
                      answer == null ? null : Long.valueOf(answer),
                      row.getString("asked"));
                })
            .list();
    List<Long> messages = new ArrayList<>();
    Set<Long> answers = new LinkedHashSet<>();
    for (Row row : rows) {
      if (row.inbox() == rows.getFirst().inbox()) {
        messages.add(row.message());
      }
      if (row.answer() != null) {
        answers.add(row.answer());
      }
    }
    return new Earlier(messages, answers, rows.isEmpty() ? null : rows.getFirst().asked());
  }

  /// {@return whether a question is not worth an answer any more: it is changed, or whoever asked
  /// it has cancelled it since}
  ///
  /// @param bot whose
  /// @param question the update that asks it
  /// @param person who asked
  public boolean overtaken(long bot, Inbox.Waiting question, long person) {
    return database.read(
        handle ->
            handle
                    .createQuery(
                        """
                        select count(*) from telegram_inbox
                        where bot = :bot and chat = :chat and topic = :topic and seq > :seq
                          and state = 'waiting' and (kind = 'question' and message = :message
                            or kind = 'cancel' and person = :person)
                        """)
                    .bind("bot", bot)
                    .bindMethods(question)
                    .bind("person", person)
                    .mapTo(Integer.class)
                    .one()
                > 0);
  }

  /// {@return how many questions a person has cancelled}
  ///
  /// @param bot whose
  /// @param cancelling the update that does it
  /// @param person who
  public int cancelled(long bot, Inbox.Waiting cancelling, long person) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from telegram_inbox i
                    where i.bot = :bot and i.chat = :chat and i.topic = :topic
                      and i.person = :person and i.kind = 'question' and i.seq < :seq
                      and i.finished >= :since and not exists
                        (select 1 from telegram_outbox o where o.bot = i.bot and o.inbox = i.seq)
                    """)
                .bind("bot", bot)
                .bindMethods(cancelling)
                .bind("person", person)
                .bind("since", cancelling.received().toEpochMilli())
                .mapTo(Integer.class)
                .one());
  }

  /// {@return whether a chat was told that what it sent is not read}
  ///
  /// @param bot whose
  /// @param chat the chat
  /// @param since from this moment on
  public boolean toldOfMedia(long bot, long chat, Instant since) {
    return database.read(
        handle ->
            handle
                    .createQuery(
                        """
                        select count(*) from telegram_inbox i
                        join telegram_outbox o on o.bot = i.bot and o.inbox = i.seq
                        where i.bot = :bot and i.chat = :chat and i.kind = 'media'
                          and o.created >= :since
                        """)
                    .bind("bot", bot)
                    .bind("chat", chat)
                    .bind("since", since.toEpochMilli())
                    .mapTo(Integer.class)
                    .one()
                > 0);
  }
}
