// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ledger.Boards;
import dev.dateline.ledger.Inbox;
import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where taps on buttons arrive: finds the board, asks who may, hands it to its kind's handler, and
/// answers every tap, whatever comes of it.
///
/// @param bot our own number
/// @param boards what buttons mean
/// @param handlers who hears of which
/// @param letters where answers go
/// @param enquiries answers questions that stand on buttons
/// @param bell answers taps and takes messages away
/// @param threads where handlers work: platform threads
/// @param clock the time
record TapDesk(
    long bot,
    Boards boards,
    Map<TapKind, TapHandler> handlers,
    Letters letters,
    Enquiries enquiries,
    Bell bell,
    ExecutorService threads,
    InstantSource clock) {
  private static final Logger LOG = LoggerFactory.getLogger(TapDesk.class);

  /// Copies the handlers.
  TapDesk {
    handlers = Map.copyOf(handlers);
  }

  /// What is done at once and is nobody's failure.
  interface Bell {
    /// Ends the wait at a button.
    ///
    /// @param query what Telegram calls the tap
    /// @param line shown for a moment, or null
    /// @throws InterruptedException when the thread was told to stop
    void answer(String query, @Nullable String line) throws InterruptedException;

    /// Takes one of our messages away.
    ///
    /// @param chat where it is
    /// @param message the message
    /// @return whether it is gone
    /// @throws InterruptedException when the thread was told to stop
    boolean remove(long chat, long message) throws InterruptedException;
  }

  /// A tap: its letter is in the outbox when this returns.
  ///
  /// @param waiting the update
  /// @param tapped the tap
  /// @param book the language of who tapped
  /// @return lanes that have something new to do
  /// @throws InterruptedException when stopped half-way; the update still waits then
  Set<String> tapped(Inbox.Waiting waiting, Incoming.Tapped tapped, Phrasebook book)
      throws InterruptedException {
    Optional<Tap> tap = Tap.read(tapped.data());
    Optional<Boards.Placed> placed = tap.flatMap(each -> boards.find(bot, each.key()));
    Deed deed;
    if (placed.isEmpty() || placed.get().chat() != waiting.chat()) {
      deed = new Deed.Say(book.say(Phrase.OLD_BUTTON));
    } else {
      deed = deed(placed.get(), tap.get().word(), tapped.person(), waiting.chat(), book);
    }
    bell.answer(tapped.query(), deed instanceof Deed.Say(String line) ? line : null);
    String key = tap.map(Tap::key).orElse(null);
    switch (deed) {
      case Deed.Say _ -> letters.silent(waiting);
      case Deed.Turn(Screen screen) ->
          letters.put(waiting, screen, new Letters.Place.Instead(waiting.message(), key), null);
      case Deed.Raise(Screen screen, Set<String> lanes) -> {
        letters.put(waiting, screen, new Letters.Place.Instead(waiting.message(), key), null);
        return lanes;
      }
      case Deed.Send(Screen screen) ->
          letters.put(waiting, screen, new Letters.Place.Alone(), null);
      case Deed.Ask(String question) -> enquiries.ask(waiting, question, tapped.person(), book);
      case Deed.Close _ -> {
        boolean gone = bell.remove(waiting.chat(), waiting.message());
        LOG.debug("chat {}: message {} gone: {}", waiting.chat(), waiting.message(), gone);
        letters.silent(waiting);
      }
    }
    return Set.of();
  }

  /// A person came from a button that leads from a group to a chat of their own.
  ///
  /// @param waiting the update
  /// @param linked what the button said
  /// @param book the person's language
  /// @throws InterruptedException when stopped half-way; the update still waits then
  void linked(Inbox.Waiting waiting, Incoming.Linked linked, Phrasebook book)
      throws InterruptedException {
    Optional<Boards.Placed> placed =
        boards
            .find(bot, linked.board())
            .filter(each -> each.board().kind().equals(TapKind.ANSWER.key()));
    Deed deed =
        placed.isEmpty()
            ? new Deed.Say(book.say(Phrase.OLD_BUTTON))
            : deed(placed.get(), AnswerButtons.RECEIPT, linked.person(), waiting.chat(), book);
    Screen screen =
        switch (deed) {
          case Deed.Say(String line) -> Screen.of(line);
          case Deed.Turn(Screen turned) -> turned;
          case Deed.Raise(Screen turned, var _) -> turned;
          case Deed.Send(Screen sent) -> sent;
          case Deed.Ask _, Deed.Close _ -> Screen.SILENCE;
        };
    letters.put(waiting, screen, new Letters.Place.Alone(), null);
  }

  private Deed deed(Boards.Placed placed, String word, long person, long chat, Phrasebook book)
      throws InterruptedException {
    long only = placed.board().person();
    if (only != 0 && only != person) {
      return new Deed.Say(book.say(Phrase.NOT_YOUR_BUTTON));
    }
    TapHandler handler = TapKind.of(placed.board().kind()).map(handlers::get).orElse(null);
    if (handler == null) {
      return new Deed.Say(book.say(Phrase.OLD_BUTTON));
    }
    var tapped = new TapHandler.Tapped(placed.board(), word, person, chat, book, clock.instant());
    try {
      // A handler reads the archive: no work for a thread that shares.
      return threads.submit(() -> handler.tapped(tapped)).get();
    } catch (ExecutionException e) {
      LOG.error("a tap on a board of {} broke", placed.board().kind(), e.getCause());
      return new Deed.Say(book.say(Phrase.NOT_NOW));
    }
  }
}
