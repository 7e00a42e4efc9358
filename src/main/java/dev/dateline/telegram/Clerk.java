// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.admin.Attachment;
import dev.dateline.admin.Report;
import dev.dateline.ask.Asked;
import dev.dateline.ask.Reply;
import dev.dateline.ledger.Entry;
import dev.dateline.ledger.Inbox;
import dev.dateline.ledger.Outbox;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Takes one update to its letter in the outbox. Whatever goes wrong, the person gets a line.
///
/// @param bot our own number
/// @param mail reads updates
/// @param outbox what was written
/// @param letters how it is written
/// @param taps who hears of buttons
/// @param desk who answers
/// @param chronicle who writes it down
/// @param orders who hears the newsroom's own people
/// @param downloads fetches the files that they hand in
/// @param texts the newsroom's own
/// @param front does what readers want beside answers
/// @param members says who a group's admins are
/// @param folders the sources to search, empty for all
/// @param typing shows that we are at work
/// @param allowance how much may be asked
/// @param threads where searching is done: platform threads, as many as there are processors
/// @param settings limits
/// @param questionCharacters longest question in UTF-16 units
/// @param clock the time
record Clerk(
    long bot,
    Mail mail,
    Outbox outbox,
    Letters letters,
    TapDesk taps,
    Desk desk,
    Chronicle chronicle,
    Orders orders,
    Downloads downloads,
    Texts texts,
    FrontDesk front,
    Membership members,
    Set<String> folders,
    Typing typing,
    Allowance allowance,
    ExecutorService threads,
    TelegramSettings settings,
    int questionCharacters,
    InstantSource clock) {
  private static final Logger LOG = LoggerFactory.getLogger(Clerk.class);

  /// Shows that we are at work.
  interface Typing {
    /// Shows it for some seconds.
    ///
    /// @param chat where
    /// @param topic the topic, or 0
    /// @throws InterruptedException when the thread was told to stop
    void show(long chat, long topic) throws InterruptedException;
  }

  /// Answers an update: its letter is in the outbox when this returns.
  ///
  /// @param waiting the update
  /// @return lanes that have something new to do
  /// @throws InterruptedException when stopped half-way; the update still waits then
  Set<String> answer(Inbox.Waiting waiting) throws InterruptedException {
    Mail.Opened opened = mail.open(waiting.payload(), waiting.update()).orElse(null);
    if (opened == null) {
      letters.silent(waiting);
      return Set.of();
    }
    Phrasebook book = book(opened, waiting.chat());
    switch (opened.incoming()) {
      case Incoming.Question question -> question(waiting, question, sentAt(opened, waiting), book);
      case Incoming.Page page ->
          put(waiting, page.setting(), new Screen(page(page.which(), book)), null);
      case Incoming.Order order ->
          put(waiting, order.otherwise().setting(), ordered(waiting, order, book), null);
      case Incoming.Served served -> served(waiting, served, sentAt(opened, waiting), book);
      case Incoming.Tapped tapped -> {
        return taps.tapped(waiting, tapped, book);
      }
      case Incoming.Linked linked -> taps.linked(waiting, linked, book);
      case Incoming.Forget forget -> forget(waiting, forget, sentAt(opened, waiting), book);
      case Incoming.Migrated(long from, long to) -> {
        letters.silent(waiting);
        chronicle.migrated(bot, from, to);
        return outbox.migrate(bot, from, to);
      }
      case Incoming.Gone(String reason) -> {
        letters.silent(waiting);
        outbox.abandon(bot, waiting.chat(), reason);
        chronicle.gone(bot, waiting.chat(), reason);
      }
      case Incoming.Nothing _ -> letters.silent(waiting);
    }
    return Set.of();
  }

  // The chat's, else the one that whoever writes has chosen for Telegram itself; in a group too,
  // where it is that person who is answered.
  private Phrasebook book(Mail.Opened opened, long chat) {
    Message message = opened.update().getMessage();
    CallbackQuery tap = opened.update().getCallbackQuery();
    User from = tap != null ? tap.getFrom() : message == null ? null : message.getFrom();
    return front.book(bot, chat, from == null ? null : from.getLanguageCode());
  }

  private static Instant sentAt(Mail.Opened opened, Inbox.Waiting waiting) {
    Integer date = opened.update().getMessage().getDate();
    return date == null ? waiting.received() : Instant.ofEpochSecond(date);
  }

  private void question(
      Inbox.Waiting waiting, Incoming.Question question, Instant sent, Phrasebook book)
      throws InterruptedException {
    Chronicle.Place place = place(waiting, question.person(), sent);
    Optional<String> refusal = allowance.refusal(place, book);
    if (refusal.isPresent()) {
      Screen screen = refusal.get().isEmpty() ? Screen.SILENCE : Screen.of(refusal.get());
      put(waiting, question.setting(), screen, null);
      return;
    }
    // Begun again and again and never finished: it may be what ends the process.
    Reply reply = waiting.attempts() > settings.attempts() ? null : reply(waiting, question);
    if (reply == null) {
      put(waiting, question.setting(), Screen.of(book.say(Phrase.NOT_NOW)), null);
      return;
    }
    List<Block> blocks = new ArrayList<>(AnswerMarkup.of(reply.answer(), book));
    Duration waited = Duration.between(sent, clock.instant());
    if (!blocks.isEmpty() && waited.compareTo(Duration.ofHours(settings.lateHours())) > 0) {
      blocks.addFirst(Line.of(book.say(Phrase.LATE, "hours", waited.toHours())));
    }
    Entry<Long> answer = chronicle.answered(place, reply);
    // Without a row in the ledger a button would have nothing to open.
    Keyboard keyboard =
        answer == null ? null : AnswerButtons.of(reply.answer(), question.setting(), book);
    put(
        waiting,
        question.setting(),
        new Screen(blocks, AnswerMarkup.cites(reply.answer()), keyboard),
        answer);
  }

  private void served(Inbox.Waiting waiting, Incoming.Served served, Instant sent, Phrasebook book)
      throws InterruptedException {
    Chronicle.Place place = place(waiting, served.person(), sent);
    ReadingDesk.Leaf leaf;
    if (served.setting() == Asked.Setting.GROUP
        && served.wish().forAdmins()
        && !members.admin(waiting.chat(), served.person())) {
      leaf = ReadingDesk.Leaf.of(book.say(Phrase.ADMINS_ALONE));
    } else {
      String username = mail.interpreter().username();
      Future<ReadingDesk.Leaf> serving =
          threads.submit(() -> front.serve(served, place, allowance, username, book));
      try {
        leaf = serving.get();
      } catch (ExecutionException e) {
        LOG.error("update {}: a reader could not be served", waiting.update(), e.getCause());
        leaf = ReadingDesk.Leaf.of(book.say(Phrase.NOT_NOW));
      }
    }
    put(waiting, served.setting(), new Screen(leaf.blocks(), leaf.cites(), null), null);
  }

  private void forget(Inbox.Waiting waiting, Incoming.Forget forget, Instant sent, Phrasebook book)
      throws InterruptedException {
    // What was asked before in this lane is answered and written down by now, so it goes too.
    desk.forget(conversation(waiting));
    front.forget(waiting.chat(), waiting.topic());
    Chronicle.Place place = place(waiting, forget.person(), sent);
    boolean own = forget.setting() == Asked.Setting.PRIVATE;
    // Erasing empties files, and waits for whoever reads them: no work for a thread that shares.
    Future<Integer> erasing = threads.submit(() -> chronicle.forgotten(place, own));
    String line;
    try {
      line = book.say(Phrase.FORGOTTEN, "questions", erasing.get());
    } catch (ExecutionException e) {
      LOG.error("update {}: nothing could be erased", waiting.update(), e.getCause());
      line = book.say(Phrase.NOT_ERASED);
    }
    put(waiting, forget.setting(), Screen.of(line), null);
  }

  private Screen ordered(Inbox.Waiting waiting, Incoming.Order order, Phrasebook book)
      throws InterruptedException {
    Enclosure enclosed = order.file();
    Attachment file = enclosed == null ? null : downloads.of(enclosed);
    // A retraction reads the archive's sentences: no work for a thread that shares.
    Future<Optional<Report>> heard =
        threads.submit(() -> orders.hear(order.person(), waiting.chat(), order.text(), file));
    try {
      return heard
          .get()
          .map(
              report ->
                  new Screen(
                      ReportMarkup.of(report),
                      Map.of(),
                      ConfirmTaps.below(report, order.person(), book)))
          .orElseGet(() -> new Screen(page(order.otherwise().which(), book)));
    } catch (ExecutionException e) {
      LOG.error("update {}: a command broke", waiting.update(), e.getCause());
      return Screen.of(book.say(Phrase.NOT_NOW));
    }
  }

  private Chronicle.Place place(Inbox.Waiting waiting, long person, Instant sent) {
    return new Chronicle.Place(
        bot, waiting.chat(), waiting.topic(), waiting.message(), person, sent);
  }

  private static String conversation(Inbox.Waiting waiting) {
    return "telegram:" + waiting.chat() + ":" + waiting.topic();
  }

  private @Nullable Reply reply(Inbox.Waiting waiting, Incoming.Question question)
      throws InterruptedException {
    Asked asked =
        new Asked(
            question.text(), conversation(waiting), question.setting(), folders, clock.instant());
    Future<Reply> answering = threads.submit(() -> desk.ask(asked));
    int waits = Math.max(1, settings.answerSeconds() * 1_000 / settings.typingMilliseconds());
    try {
      for (int wait = 0; wait < waits; wait++) {
        typing.show(waiting.chat(), waiting.topic());
        try {
          return answering.get(settings.typingMilliseconds(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          LOG.trace("update {} is still being answered", waiting.update());
        }
      }
      answering.cancel(true);
      LOG.error("update {}: no answer in {} s", waiting.update(), settings.answerSeconds());
      return null;
    } catch (ExecutionException e) {
      LOG.error("update {} of chat {} broke", waiting.update(), waiting.chat(), e.getCause());
      return null;
    } catch (InterruptedException e) {
      answering.cancel(true);
      throw e;
    }
  }

  private List<Block> page(Incoming.Page.Which which, Phrasebook book) {
    String text =
        switch (which) {
          case START -> texts.start().apply(book);
          case HELP -> texts.help().apply(book);
          case PRIVACY -> texts.privacy().apply(book);
          case ASK_WHAT -> book.say(Phrase.ASK_WHAT);
          case UNKNOWN_COMMAND -> book.say(Phrase.UNKNOWN_COMMAND);
          case NO_TEXT -> book.say(Phrase.NO_TEXT);
          case TOO_LONG -> book.say(Phrase.TOO_LONG, "characters", questionCharacters);
        };
    return text.lines().<Block>map(Line::of).toList();
  }

  private void put(
      Inbox.Waiting waiting, Asked.Setting setting, Screen screen, @Nullable Entry<Long> answer) {
    Letters.Place place =
        setting == Asked.Setting.GROUP
            ? new Letters.Place.Reply(waiting.message())
            : new Letters.Place.Alone();
    letters.put(waiting, screen, place, answer);
  }
}
