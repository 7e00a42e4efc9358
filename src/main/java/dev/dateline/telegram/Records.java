// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ledger.Alerts;
import dev.dateline.ledger.AnswerLog;
import dev.dateline.ledger.Boards;
import dev.dateline.ledger.Broadcasts;
import dev.dateline.ledger.Citations;
import dev.dateline.ledger.Correspondence;
import dev.dateline.ledger.InlinePosts;
import dev.dateline.ledger.StandingOrders;
import dev.dateline.ledger.TickerBook;
import dev.dateline.ledger.Votes;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Where it is looked up what buttons show and what quotes something withdrawn.
///
/// @param boards what buttons mean
/// @param citations what answers cited
/// @param before what came from chats and went to them
/// @param answers what was answered
/// @param suggestions questions that the coverage answers
/// @param votes what readers think
/// @param alerts reaches the newsroom's own people
/// @param newsroom their chats, asked for at each use
/// @param orders what was ordered until further notice
/// @param shelf where versions are found
/// @param recalls calls back what quotes something withdrawn
/// @param posts what people have posted by typing behind the bot's name
/// @param broadcasts what is written to all chats
/// @param tickers messages that tell of some work
/// @param zone the newsroom's
/// @param random makes keys of buttons; one that nobody can foresee
public record Records(
    Boards boards,
    Citations citations,
    Correspondence before,
    AnswerLog answers,
    Suggestions suggestions,
    Votes votes,
    Alerts alerts,
    Supplier<List<Long>> newsroom,
    StandingOrders orders,
    VersionShelf shelf,
    Recalls recalls,
    InlinePosts posts,
    Broadcasts broadcasts,
    TickerBook tickers,
    ZoneId zone,
    RandomGenerator random) {

  /// {@return what brings back what waits in a bot's ledger}
  ///
  /// @param parts what the bot is made of
  /// @param time when it is due
  Sweep sweep(TelegramBot.Parts parts, Timepiece time) {
    return new Sweep(
        parts.inbox(),
        recalls,
        parts.token().bot(),
        Duration.ofHours(parts.settings().keepHours()),
        time);
  }

  /// {@return who takes updates to the outbox}
  ///
  /// @param mail reads updates
  /// @param parts what the bot is made of
  /// @param api the Bot API
  /// @param gate the way out
  /// @param inHand what is being answered
  /// @param ticker keeps messages up to date that tell of some work
  /// @param staff shows the newsroom's own people their commands
  /// @param threads where searching is done
  Clerk clerk(
      Mail mail,
      TelegramBot.Parts parts,
      BotApi api,
      Gate gate,
      InHand inHand,
      Ticker ticker,
      StaffMenu staff,
      ExecutorService threads) {
    GateBell bell = new GateBell(gate);
    Letters letters =
        new Letters(
            parts.token().bot(), mail.interpreter().username(), parts.outbox(), ticker, random);
    DeskRunner runner =
        new DeskRunner(
            parts.desk(),
            parts.folders(),
            new GateSigns(gate, Duration.ofMillis(parts.settings().draftMilliseconds())),
            threads,
            parts.settings(),
            parts.clock());
    Enquiries enquiries =
        new Enquiries(
            letters.bot(),
            before,
            letters,
            bell,
            runner,
            parts.chronicle(),
            inHand,
            parts.allowance(),
            parts.texts().bulletin(),
            parts.settings(),
            () -> parts.limits().get().questionCharacters(),
            parts.clock().instant(),
            parts.clock());
    return new Clerk(
        letters.bot(),
        mail,
        parts.outbox(),
        letters,
        taps(letters, parts, enquiries, bell, threads),
        enquiries,
        before,
        suggestions,
        parts.chronicle(),
        parts.orders(),
        staff,
        new Downloads(api),
        parts.texts(),
        parts.front(),
        new Membership(api),
        parts.allowance(),
        threads,
        () -> parts.limits().get().questionCharacters(),
        parts.clock());
  }

  /// {@return who takes messages to Telegram}
  ///
  /// @param parts what the bot is made of
  /// @param gate the way out
  Postman postman(TelegramBot.Parts parts, Gate gate) {
    return new Postman(
        parts.token().bot(),
        parts.outbox(),
        gate,
        parts.chronicle(),
        parts.shown(),
        recalls,
        parts.clock());
  }

  /// {@return who takes broadcasts to Telegram}
  ///
  /// @param parts what the bot is made of
  /// @param gate the way out
  Broadcaster broadcaster(TelegramBot.Parts parts, Gate gate) {
    return new Broadcaster(
        parts.token().bot(),
        broadcasts,
        parts.front().choices(),
        parts.outbox(),
        parts.chronicle(),
        parts.allowance(),
        gate,
        parts.clock());
  }

  private TapDesk taps(
      Letters letters,
      TelegramBot.Parts parts,
      Enquiries enquiries,
      TapDesk.Bell bell,
      ExecutorService threads) {
    VoteTaps voting = new VoteTaps(letters.bot(), votes, alerts, newsroom);
    ReceiptTaps receipts =
        new ReceiptTaps(citations, shelf, parts.shown(), new ReceiptPage(zone), voting);
    AnswerTaps answering =
        new AnswerTaps(
            letters.bot(),
            receipts,
            answers,
            citations,
            shelf,
            parts.front(),
            parts.allowance(),
            suggestions,
            zone);
    Map<TapKind, TapHandler> handlers = new EnumMap<>(TapKind.class);
    for (TapKind kind : TapKind.values()) {
      handlers.put(
          kind,
          switch (kind) {
            case ANSWER -> answering;
            case RECEIPT -> receipts;
            case QUESTION -> new QuestionTaps();
            case REASON -> voting;
            case CONFIRM -> new ConfirmTaps(parts.orders());
            case UNDO -> new UndoTaps(parts.orders());
          });
    }
    return new TapDesk(
        letters.bot(), boards, handlers, letters, enquiries, bell, threads, parts.clock());
  }
}
