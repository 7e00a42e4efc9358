// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.admin.Attachment;
import dev.dateline.admin.Report;
import dev.dateline.ask.Asked;
import dev.dateline.ledger.Correspondence;
import dev.dateline.ledger.Inbox;
import dev.dateline.ledger.Outbox;
import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import dev.dateline.telegram.Markup.Block;
import dev.dateline.telegram.Markup.Line;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.IntSupplier;
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
/// @param enquiries answers questions
/// @param before what came and went before
/// @param suggestions questions that the coverage answers
/// @param chronicle who writes it down
/// @param orders who hears the newsroom's own people
/// @param staff shows them their commands
/// @param downloads fetches the files that they hand in
/// @param texts the newsroom's own
/// @param front does what readers want beside answers
/// @param members says who a group's admins are
/// @param allowance how much may be asked
/// @param threads where searching is done: platform threads, as many as there are processors
/// @param questionCharacters longest question in UTF-16 units; asked each time
/// @param clock the time
record Clerk(
    long bot,
    Mail mail,
    Outbox outbox,
    Letters letters,
    TapDesk taps,
    Enquiries enquiries,
    Correspondence before,
    Suggestions suggestions,
    Chronicle chronicle,
    Orders orders,
    StaffMenu staff,
    Downloads downloads,
    Texts texts,
    FrontDesk front,
    Membership members,
    Allowance allowance,
    ExecutorService threads,
    IntSupplier questionCharacters,
    InstantSource clock) {
  private static final Logger LOG = LoggerFactory.getLogger(Clerk.class);
  // So often a chat is told that what it sends is not read.
  private static final Duration MEDIA = Duration.ofDays(1);

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
      case Incoming.Question question ->
          enquiries.answer(waiting, question, sentAt(opened, waiting), book);
      case Incoming.Changed changed ->
          enquiries.change(waiting, changed, sentAt(opened, waiting), book);
      case Incoming.Cancel cancel ->
          put(
              waiting,
              cancel.setting(),
              Screen.of(
                  book.say(
                      Phrase.QUESTION_CANCELLED,
                      "questions",
                      before.cancelled(bot, waiting, cancel.person()))));
      case Incoming.Media _ -> media(waiting, book);
      case Incoming.Page page ->
          put(
              waiting,
              page.setting(),
              new Screen(
                  page(page.which(), book),
                  Map.of(),
                  examples(page, place(waiting, opened.person(), sentAt(opened, waiting)))));
      case Incoming.Order order -> {
        ordered(waiting, order, sentAt(opened, waiting), book);
        return orders.lanes();
      }
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
    Message message = Mail.written(opened.update());
    CallbackQuery tap = opened.update().getCallbackQuery();
    User from = tap != null ? tap.getFrom() : message == null ? null : message.getFrom();
    return front.book(bot, chat, from == null ? null : from.getLanguageCode());
  }

  private static Instant sentAt(Mail.Opened opened, Inbox.Waiting waiting) {
    Message message = Mail.written(opened.update());
    Integer changed = message == null ? null : message.getEditDate();
    Integer date = changed != null || message == null ? changed : message.getDate();
    return date == null ? waiting.received() : Instant.ofEpochSecond(date);
  }

  // Whoever sends an album is told once.
  private void media(Inbox.Waiting waiting, Phrasebook book) {
    boolean told = before.toldOfMedia(bot, waiting.chat(), clock.instant().minus(MEDIA));
    Screen screen = told ? Screen.SILENCE : Screen.of(book.say(Phrase.NO_TEXT));
    put(waiting, Asked.Setting.PRIVATE, screen);
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
      Allowance readers = texts.bulletin().over(allowance);
      Future<ReadingDesk.Leaf> serving =
          threads.submit(() -> front.serve(served, place, readers, username, book));
      try {
        leaf = serving.get();
      } catch (ExecutionException e) {
        LOG.error("update {}: a reader could not be served", waiting.update(), e.getCause());
        leaf = ReadingDesk.Leaf.of(book.say(Phrase.NOT_NOW));
      }
    }
    put(waiting, served.setting(), new Screen(leaf.blocks(), leaf.cites(), null));
  }

  private void forget(Inbox.Waiting waiting, Incoming.Forget forget, Instant sent, Phrasebook book)
      throws InterruptedException {
    // What was asked before in this lane is answered and written down by now, so it goes too.
    enquiries.forget(waiting);
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
    put(waiting, forget.setting(), Screen.of(line));
  }

  private void ordered(Inbox.Waiting waiting, Incoming.Order order, Instant sent, Phrasebook book)
      throws InterruptedException {
    Enclosure enclosed = order.file();
    Attachment file = enclosed == null ? null : downloads.of(enclosed);
    // A retraction reads the archive's sentences: no work for a thread that shares.
    Future<Optional<Report>> heard =
        threads.submit(() -> orders.hear(order.person(), waiting.chat(), order.text(), file));
    Asked.Setting setting = order.otherwise().setting();
    try {
      Optional<Report> report = heard.get();
      if (report.isPresent()) {
        staff.heard(waiting.chat());
        Keyboard keyboard = ConfirmTaps.below(report.get(), order.person(), book);
        put(waiting, setting, ReportMarkup.screen(report.get(), keyboard));
        return;
      }
      switch (order.otherwise()) {
        case Incoming.Page page -> put(waiting, setting, new Screen(page(page.which(), book)));
        case Incoming.Served served -> served(waiting, served, sent, book);
      }
    } catch (ExecutionException e) {
      LOG.error("update {}: a command broke", waiting.update(), e.getCause());
      put(waiting, setting, Screen.of(book.say(Phrase.NOT_NOW)));
    }
  }

  private Chronicle.Place place(Inbox.Waiting waiting, long person, Instant sent) {
    return new Chronicle.Place(
        bot, waiting.chat(), waiting.topic(), waiting.message(), person, sent);
  }

  private @Nullable Keyboard examples(Incoming.Page page, Chronicle.Place place)
      throws InterruptedException {
    if (page.which() != Incoming.Page.Which.START
        || page.setting() == Asked.Setting.GROUP
        || !allowance.admits(place)) {
      return null;
    }
    // They are asked at the desk: no work for a thread that shares.
    Future<List<String>> asking = threads.submit(suggestions::examples);
    try {
      return QuestionTaps.below(asking.get());
    } catch (ExecutionException e) {
      LOG.error("no example question could be made", e.getCause());
      return null;
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
          case TOO_LONG -> book.say(Phrase.TOO_LONG, "characters", questionCharacters.getAsInt());
        };
    return text.lines().<Block>map(Line::of).toList();
  }

  private void put(Inbox.Waiting waiting, Asked.Setting setting, Screen screen) {
    letters.put(waiting, screen, Letters.Place.of(waiting, setting), null);
  }
}
