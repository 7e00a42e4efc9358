// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import dev.dateline.news.ArticleId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Messages from the moment they are written until Telegram has them. A message is marked as being
/// sent before the call: after a crash it is sent again, at most once more than before. Any thread
/// may call; one lane's messages are sent by one thread at a time.
public final class Outbox {
  private final Database database;
  private final InstantSource clock;

  /// An outbox in a ledger.
  ///
  /// @param database the ledger
  /// @param clock the time that rows are marked with
  public Outbox(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// One message's words.
  ///
  /// @param html as Telegram HTML
  /// @param plain the same without marks, for when Telegram cannot parse it
  /// @param keys the buttons below it as the Bot API writes them, or null for none
  /// @param file the file that it is, whose words are what stands below it; null where it is none
  public record Part(String html, String plain, @Nullable String keys, @Nullable Document file) {
    /// A message that is no file.
    ///
    /// @param html as Telegram HTML
    /// @param plain the same without marks
    /// @param keys the buttons below it, or null for none
    public Part(String html, String plain, @Nullable String keys) {
      this(html, plain, keys, null);
    }

    /// A message without buttons.
    ///
    /// @param html as Telegram HTML
    /// @param plain the same without marks
    public Part(String html, String plain) {
      this(html, plain, null);
    }
  }

  /// The answer to one update, in one or several messages.
  ///
  /// @param bot whose
  /// @param inbox the update's place in the inbox, or 0 where it answers none
  /// @param chat where to
  /// @param topic its topic, or 0
  /// @param replyTo the message it replies to, or null
  /// @param parts the messages in order; none when silence is the answer
  /// @param cites every version it quotes
  /// @param answer records the answer and gives its key, or null where there is none
  /// @param target the message whose words the first part replaces, or null where all are new
  /// @param board what the buttons mean, or null where none are new
  public record Letter(
      long bot,
      long inbox,
      long chat,
      long topic,
      @Nullable Long replyTo,
      List<Part> parts,
      Map<ArticleId, Integer> cites,
      @Nullable Entry<Long> answer,
      @Nullable Long target,
      @Nullable Board board) {
    /// Copies what it holds.
    public Letter {
      parts = List.copyOf(parts);
      cites = Map.copyOf(cites);
    }

    /// New messages without buttons.
    ///
    /// @param bot whose
    /// @param inbox the update's place in the inbox
    /// @param chat where to
    /// @param topic its topic, or 0
    /// @param replyTo the message it replies to, or null
    /// @param parts the messages in order; none when silence is the answer
    /// @param cites every version it quotes
    /// @param answer records the answer and gives its key, or null where there is none
    public Letter(
        long bot,
        long inbox,
        long chat,
        long topic,
        @Nullable Long replyTo,
        List<Part> parts,
        Map<ArticleId, Integer> cites,
        @Nullable Entry<Long> answer) {
      this(bot, inbox, chat, topic, replyTo, parts, cites, answer, null, null);
    }
  }

  /// A message that is being sent.
  ///
  /// @param seq its place in the order of writing
  /// @param inbox the update it answers; negative where it answers none
  /// @param part its number, from 0
  /// @param chat where to, after any migration
  /// @param topic its topic, or 0
  /// @param replyTo the message it replies to, or null
  /// @param words what to send
  /// @param cites every version it quotes
  /// @param answer the answer's key in the ledger, or null
  /// @param again whether it was being sent before, so that it may arrive twice
  /// @param written when it was put in
  /// @param target the message whose words it replaces, or null where it is a new one
  public record Sending(
      long seq,
      long inbox,
      int part,
      long chat,
      long topic,
      @Nullable Long replyTo,
      Part words,
      Map<ArticleId, Integer> cites,
      @Nullable String answer,
      boolean again,
      Instant written,
      @Nullable Long target) {
    /// Copies what it holds.
    public Sending {
      cites = Map.copyOf(cites);
    }

    /// {@return the same as a new message}
    public Sending anew() {
      return new Sending(
          seq, inbox, part, chat, topic, replyTo, words, cites, answer, again, written, null);
    }
  }

  /// Puts an answer in, records it and finishes its update: all of it or nothing. An update that
  /// was finished before changes nothing; of one whose asker was forgotten since, no question is
  /// kept.
  ///
  /// @param letter the answer
  public void put(Letter letter) {
    long now = clock.millis();
    boolean forgotten =
        database.write(
            handle -> {
              boolean erased = false;
              if (Inbox.finish(handle, letter.inbox(), now) > 0) {
                Entry<Long> answer = letter.answer();
                Long key = answer == null ? null : answer.write(handle);
                erased = Erasure.unlinked(handle, letter.inbox());
                if (key != null && erased) {
                  Erasure.answered(handle, key, clock.instant());
                }
                // Buttons of a forgotten question would link its answer to the chat again.
                Board board = erased ? null : letter.board();
                if (board != null) {
                  Boards.insert(handle, letter, board, key, now);
                }
                for (int part = 0; part < letter.parts().size(); part++) {
                  OutboxRow.insert(handle, letter, part, key, !erased, now);
                }
              }
              return erased;
            });
    if (forgotten) {
      // The words stood in the update; the log that it was written through is emptied of them.
      database.checkpoint();
    }
  }

  /// Takes the oldest message of a lane and marks it as being sent.
  ///
  /// @param bot whose
  /// @param lane the lane
  /// @return the message, or empty when none waits
  public Optional<Sending> next(long bot, String lane) {
    return database.write(
        handle -> {
          Optional<Sending> found =
              handle
                  .createQuery(
                      """
                      select * from telegram_outbox
                      where bot = :bot and lane = :lane and state in ('ready', 'sending')
                      order by seq limit 1
                      """)
                  .bind("bot", bot)
                  .bind("lane", lane)
                  .map((row, context) -> OutboxRow.read(row))
                  .findFirst();
          found.ifPresent(
              sending ->
                  handle.execute(
                      "update telegram_outbox set state = 'sending' where seq = ?", sending.seq()));
          return found;
        });
  }

  /// Telegram has it.
  ///
  /// @param seq the message's place
  /// @param message what Telegram calls it
  /// @param delivery notes which answer it tells, in the same commit; null where there is none
  public void sent(long seq, long message, @Nullable Entry<Integer> delivery) {
    database.write(
        handle -> {
          if (delivery != null) {
            delivery.write(handle);
          }
          SentPages.sent(handle, seq, message, clock.millis());
          return OutboxRow.close(handle, seq, "sent", message, null, clock.millis());
        });
  }

  /// Telegram will not have it.
  ///
  /// @param seq the message's place
  /// @param reason what Telegram said
  public void refused(long seq, String reason) {
    long now = clock.millis();
    database.write(handle -> OutboxRow.close(handle, seq, "refused", null, reason, now));
  }

  /// Gives up a chat that cannot be written to: what waits for it and what it asked are finished.
  /// Whatever it asks afterwards is answered again.
  ///
  /// @param bot whose
  /// @param chat the chat
  /// @param reason what Telegram said
  public void abandon(long bot, long chat, String reason) {
    long now = clock.millis();
    database.write(
        handle -> {
          handle.execute(
              "update telegram_inbox set state = 'done', payload = null, finished = ?"
                  + " where bot = ? and chat = ? and state = 'waiting'",
              now,
              bot,
              chat);
          return handle.execute(
              "update telegram_outbox set state = 'refused', html = null, plain = null,"
                  + " keys = null, file = null, reason = ?, finished = ?"
                  + " where bot = ? and chat = ? and state in ('ready', 'sending')",
              reason,
              now,
              bot,
              chat);
        });
  }

  /// Moves what waits for a group to the supergroup that it became.
  ///
  /// @param bot whose
  /// @param from the group
  /// @param to the supergroup
  /// @return the lanes that have something to do
  public Set<String> migrate(long bot, long from, long to) {
    return database.write(
        handle -> {
          for (String table : List.of("telegram_inbox", "telegram_outbox")) {
            handle
                .createUpdate(
                    "update "
                        + table
                        + " set chat = :to, lane = :prefix || cast(topic as text)"
                        + " where bot = :bot and chat = :from and finished is null")
                .bind("to", to)
                .bind("prefix", to + ":")
                .bind("bot", bot)
                .bind("from", from)
                .execute();
          }
          Boards.moved(handle, bot, from, to);
          return handle
              .createQuery(
                  """
                  select lane from telegram_inbox
                  where bot = :bot and chat = :to and finished is null
                  union
                  select lane from telegram_outbox
                  where bot = :bot and chat = :to and finished is null
                  """)
              .bind("bot", bot)
              .bind("to", to)
              .mapTo(String.class)
              .collectIntoSet();
        });
  }
}
