// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ask.Asked;
import dev.dateline.ask.Audience;
import dev.dateline.ask.Reply;
import dev.dateline.ledger.Correspondence;
import dev.dateline.ledger.Correspondence.Earlier;
import dev.dateline.ledger.Entry;
import dev.dateline.ledger.Inbox;
import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import dev.dateline.settings.TelegramSettings;
import dev.dateline.telegram.Markup.Block;
import dev.dateline.telegram.Markup.Line;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a question to the letter that answers it. A question that is changed has its answer
/// changed, and of one that is changed while it waits only the newest words are answered.
///
/// @param bot our own number
/// @param before what came and went before
/// @param letters how answers are written
/// @param bell takes messages away
/// @param desk who answers
/// @param chronicle who writes it down
/// @param folders the sources to search, empty for all
/// @param signs shows that we are at work
/// @param inHand what is being answered
/// @param allowance how much may be asked
/// @param threads where searching is done: platform threads, as many as there are processors
/// @param settings limits
/// @param questionCharacters longest question in UTF-16 units
/// @param clock the time
record Enquiries(
    long bot,
    Correspondence before,
    Letters letters,
    TapDesk.Bell bell,
    Desk desk,
    Chronicle chronicle,
    Set<String> folders,
    Signs signs,
    InHand inHand,
    Allowance allowance,
    ExecutorService threads,
    TelegramSettings settings,
    int questionCharacters,
    InstantSource clock) {
  private static final Logger LOG = LoggerFactory.getLogger(Enquiries.class);

  /// Shows that we are at work.
  interface Signs {
    /// Shows for some seconds that we type.
    ///
    /// @param chat where
    /// @param topic the topic, or 0
    /// @throws InterruptedException when the thread was told to stop
    void typing(long chat, long topic) throws InterruptedException;

    /// {@return what shows an answer while it is written, to be closed before the answer is sent}
    ///
    /// @param waiting the update that is answered, in a chat of one person
    Preview preview(Inbox.Waiting waiting);
  }

  // A question on its way to its answer: the answers that it had before it was changed, and what it
  // is called within its conversation, empty where nobody can change it.
  private record Enquiry(
      Inbox.Waiting waiting,
      Incoming.Question question,
      Instant sent,
      Phrasebook book,
      Set<Long> earlier,
      String name) {
    long person() {
      return question.person();
    }
  }

  // What is said to a question, and its row in the ledger where it has one.
  private record Told(Screen screen, @Nullable Entry<Long> answer) {
    static Told line(String line) {
      return new Told(Screen.of(line), null);
    }
  }

  /// Answers a question.
  ///
  /// @param waiting its update
  /// @param question the question
  /// @param sent when it was sent
  /// @param book the language of who asked
  /// @throws InterruptedException when stopped half-way; the update still waits then
  void answer(Inbox.Waiting waiting, Incoming.Question question, Instant sent, Phrasebook book)
      throws InterruptedException {
    Told told = told(new Enquiry(waiting, question, sent, book, Set.of(), name(waiting)));
    if (told == null) {
      letters.silent(waiting);
    } else {
      letters.put(
          waiting, told.screen(), Letters.Place.of(waiting, question.setting()), told.answer());
    }
  }

  /// Answers a question that stood on a button, in a chat of one person; it stands above its
  /// answer.
  ///
  /// @param waiting the tap
  /// @param text the question
  /// @param person who tapped
  /// @param book the person's language
  /// @throws InterruptedException when stopped half-way; the update still waits then
  void ask(Inbox.Waiting waiting, String text, long person, Phrasebook book)
      throws InterruptedException {
    Incoming.Question question = new Incoming.Question(text, person, Asked.Setting.PRIVATE);
    Told told = told(new Enquiry(waiting, question, waiting.received(), book, Set.of(), ""));
    if (told == null) {
      letters.silent(waiting);
      return;
    }
    Screen screen = told.screen();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Line(List.of(new Markup.Bold(text)), true));
    blocks.addAll(screen.blocks());
    letters.put(
        waiting,
        new Screen(blocks, screen.cites(), screen.keyboard()),
        new Letters.Place.Alone(),
        told.answer());
  }

  /// Answers a question that was changed, in the place of the answer that it had. Does nothing
  /// where the message was no question before.
  ///
  /// @param waiting the update that changes it
  /// @param changed what it asks now
  /// @param sent when it was changed
  /// @param book the language of who asked
  /// @throws InterruptedException when stopped half-way; the update still waits then
  void change(Inbox.Waiting waiting, Incoming.Changed changed, Instant sent, Phrasebook book)
      throws InterruptedException {
    Optional<Earlier> earlier =
        before.earlier(bot, waiting.chat(), waiting.message(), waiting.seq());
    Incoming.Question now = changed.now();
    if (earlier.isEmpty()
        // A link in it was given a preview, for example.
        || now != null && now.text().equals(earlier.get().asked())) {
      letters.silent(waiting);
      return;
    }
    Told told =
        now == null
            ? Told.line(book.say(Phrase.TOO_LONG, "characters", questionCharacters))
            : told(new Enquiry(waiting, now, sent, book, earlier.get().answers(), name(waiting)));
    if (told == null) {
      letters.silent(waiting);
      return;
    }
    List<Long> messages = earlier.get().messages();
    Letters.Place place = Letters.Place.of(waiting, changed.setting());
    if (!messages.isEmpty()) {
      boolean silence = told.screen().blocks().isEmpty();
      for (long message : messages.subList(silence ? 0 : 1, messages.size())) {
        boolean gone = bell.remove(waiting.chat(), message);
        LOG.debug("chat {}: message {} gone: {}", waiting.chat(), message, gone);
      }
      place = silence ? place : new Letters.Place.Instead(messages.getFirst(), null);
    }
    letters.put(waiting, told.screen(), place, told.answer());
  }

  /// Drops what is remembered of a conversation.
  ///
  /// @param waiting an update of it
  void forget(Inbox.Waiting waiting) {
    desk.forget(conversation(waiting));
  }

  // Nothing where it is not to be answered: it was overtaken, or nobody asks who may be told so.
  private @Nullable Told told(Enquiry enquiry) throws InterruptedException {
    Inbox.Waiting waiting = enquiry.waiting();
    try (InHand.Work work = inHand.begin(waiting, enquiry.person())) {
      // Whoever cancels is in the ledger first, and then ends what is in hand.
      return before.overtaken(bot, waiting, enquiry.person()) ? null : told(enquiry, work);
    }
  }

  private @Nullable Told told(Enquiry enquiry, InHand.Work work) throws InterruptedException {
    Inbox.Waiting waiting = enquiry.waiting();
    Phrasebook book = enquiry.book();
    Chronicle.Place place =
        new Chronicle.Place(
            bot,
            waiting.chat(),
            waiting.topic(),
            waiting.message(),
            enquiry.person(),
            enquiry.sent());
    Optional<String> refusal = allowance.refusal(place, book);
    if (refusal.isPresent()) {
      return refusal.get().isEmpty() ? null : Told.line(refusal.get());
    }
    // Begun again and again and never finished: it may be what ends the process.
    Reply reply = waiting.attempts() > settings.attempts() ? null : reply(enquiry, work);
    if (work.ended()) {
      return null;
    }
    if (reply == null) {
      return Told.line(book.say(Phrase.NOT_NOW));
    }
    List<Block> blocks = new ArrayList<>(AnswerMarkup.of(reply, book));
    Duration waited = Duration.between(enquiry.sent(), clock.instant());
    if (!blocks.isEmpty() && waited.compareTo(Duration.ofHours(settings.lateHours())) > 0) {
      blocks.addFirst(Line.of(book.say(Phrase.LATE, "hours", waited.toHours())));
    }
    Entry<Long> answer =
        enquiry.earlier().isEmpty()
            ? chronicle.answered(place, reply)
            : chronicle.changed(place, reply, enquiry.earlier());
    // Without a row in the ledger a button would have nothing to open.
    Keyboard keyboard =
        answer == null ? null : AnswerButtons.of(reply, enquiry.question().setting(), book);
    return new Told(new Screen(blocks, AnswerMarkup.cites(reply.answer()), keyboard), answer);
  }

  private static String name(Inbox.Waiting waiting) {
    return Long.toString(waiting.message());
  }

  private static String conversation(Inbox.Waiting waiting) {
    return "telegram:" + waiting.chat() + ":" + waiting.topic();
  }

  private @Nullable Reply reply(Enquiry enquiry, InHand.Work work) throws InterruptedException {
    // What is written for a group is read by many: they see that we type, and then the answer.
    if (enquiry.question().setting() == Asked.Setting.GROUP) {
      return reply(enquiry, work, Audience.NONE);
    }
    try (Preview preview = signs.preview(enquiry.waiting())) {
      return reply(enquiry, work, preview);
    }
  }

  private @Nullable Reply reply(Enquiry enquiry, InHand.Work work, Audience audience)
      throws InterruptedException {
    Inbox.Waiting waiting = enquiry.waiting();
    Asked asked =
        new Asked(
            enquiry.question().text(),
            conversation(waiting),
            enquiry.question().setting(),
            folders,
            clock.instant(),
            enquiry.name());
    Future<Reply> answering = threads.submit(() -> desk.ask(asked, audience));
    work.by(answering);
    int waits = Math.max(1, settings.answerSeconds() * 1_000 / settings.typingMilliseconds());
    try {
      for (int wait = 0; wait < waits; wait++) {
        signs.typing(waiting.chat(), waiting.topic());
        try {
          return answering.get(settings.typingMilliseconds(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          LOG.trace("update {} is still being answered", waiting.update());
        }
      }
      answering.cancel(true);
      LOG.error("update {}: no answer in {} s", waiting.update(), settings.answerSeconds());
      return null;
    } catch (CancellationException e) {
      LOG.debug("update {} is not to be answered any more", waiting.update());
      return null;
    } catch (ExecutionException e) {
      LOG.error("update {} of chat {} broke", waiting.update(), waiting.chat(), e.getCause());
      return null;
    } catch (InterruptedException e) {
      answering.cancel(true);
      throw e;
    }
  }
}
