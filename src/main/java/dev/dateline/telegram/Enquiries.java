// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ask.Asked;
import dev.dateline.ask.Reply;
import dev.dateline.ledger.Correspondence;
import dev.dateline.ledger.Correspondence.Earlier;
import dev.dateline.ledger.Entry;
import dev.dateline.ledger.Held;
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
import java.util.function.IntSupplier;
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
/// @param runner takes questions to the desk
/// @param chronicle who writes it down
/// @param inHand what is being answered
/// @param allowance how much may be asked
/// @param bulletin what the newsroom has ordered for all readers
/// @param settings limits
/// @param questionCharacters longest question in UTF-16 units; asked each time
/// @param since from when on waiting counts: while nobody was there nobody kept anybody waiting
/// @param clock the time
record Enquiries(
    long bot,
    Correspondence before,
    Letters letters,
    TapDesk.Bell bell,
    DeskRunner runner,
    Chronicle chronicle,
    InHand inHand,
    Allowance allowance,
    Bulletin bulletin,
    TelegramSettings settings,
    IntSupplier questionCharacters,
    Instant since,
    InstantSource clock) {
  private static final Logger LOG = LoggerFactory.getLogger(Enquiries.class);

  // What is said to a question, and its row in the ledger where it has one.
  private record Told(Screen screen, @Nullable Entry<Long> answer) {
    static Told line(String line) {
      return new Told(Screen.of(line), null);
    }
  }

  /// Answers a question, or lets it wait through a pause.
  ///
  /// @param waiting its update
  /// @param question the question
  /// @param sent when it was sent
  /// @param book the language of who asked
  /// @throws InterruptedException when stopped half-way; the update still waits then
  void answer(Inbox.Waiting waiting, Incoming.Question question, Instant sent, Phrasebook book)
      throws InterruptedException {
    Told told = due(new Enquiry(waiting, question, sent, book, Set.of(), name(waiting)));
    if (told != null) {
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
    Told told = due(new Enquiry(waiting, question, waiting.received(), book, Set.of(), ""));
    if (told == null) {
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
            ? Told.line(book.say(Phrase.TOO_LONG, "characters", questionCharacters.getAsInt()))
            : due(new Enquiry(waiting, now, sent, book, earlier.get().answers(), name(waiting)));
    if (told == null) {
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

  // Nothing where no more is to be done: it waits through a pause, or is answered by silence.
  private @Nullable Told due(Enquiry enquiry) throws InterruptedException {
    Asked.Setting setting = enquiry.question().setting();
    boolean waits =
        bulletin.holds(
            enquiry.waiting(), enquiry.place(bot), setting, letters, allowance, enquiry.book());
    Told told = waits ? null : told(enquiry);
    if (told == null && !waits) {
      letters.silent(enquiry.waiting());
    }
    bulletin.asked().accept(Long.toString(enquiry.person()));
    return told;
  }

  /// Drops what is remembered of a conversation.
  ///
  /// @param waiting an update of it
  void forget(Inbox.Waiting waiting) {
    runner.forget(waiting);
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
    Chronicle.Place place = enquiry.place(bot);
    Optional<String> refusal = allowance.refusal(place, book);
    if (refusal.isPresent()) {
      return refusal.get().isEmpty() ? null : Told.line(refusal.get());
    }
    if (waiting.held() == Held.STALE) {
      return Told.line(book.say(Phrase.PAUSE_OVER));
    }
    Duration queued = Duration.between(later(waiting.received(), since), clock.instant());
    if (waiting.held() == Held.NEVER
        && queued.compareTo(Duration.ofSeconds(settings.waitSeconds())) > 0) {
      return Told.line(book.say(Phrase.WAITED, "minutes", Math.max(1, queued.toMinutes())));
    }
    // Begun again and again and never finished: it may be what ends the process.
    Reply reply = waiting.attempts() > settings.attempts() ? null : runner.ask(enquiry, work);
    // The ledger says whether it was overtaken; what only ended the wait silences nobody.
    if (work.ended() && before.overtaken(bot, waiting, enquiry.person())) {
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
    blocks.addAll(0, bulletin.above(reply.answer()));
    Entry<Long> answer =
        enquiry.earlier().isEmpty()
            ? chronicle.answered(place, reply)
            : chronicle.changed(place, reply, enquiry.earlier());
    // Without a row in the ledger a button would have nothing to open.
    Keyboard keyboard =
        answer == null ? null : AnswerButtons.of(reply, enquiry.question().setting(), book);
    return new Told(new Screen(blocks, AnswerMarkup.cites(reply.answer()), keyboard), answer);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  private static String name(Inbox.Waiting waiting) {
    return Long.toString(waiting.message());
  }
}
