// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.admin.Verb;
import dev.dateline.ledger.Alerts;
import dev.dateline.ledger.Outbox;
import dev.dateline.ledger.Votes;
import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import dev.dateline.telegram.Keyboard.Button;
import dev.dateline.telegram.Markup.Block;
import dev.dateline.telegram.Markup.Line;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// What a reader thinks of an answer, and why it is wrong. A wrong quotation reaches the newsroom's
/// own people at once, each answer once.
///
/// @param bot our own number
/// @param votes what readers think
/// @param alerts reaches the newsroom's own people
/// @param newsroom their chats, asked for at each use
record VoteTaps(long bot, Votes votes, Alerts alerts, Supplier<List<Long>> newsroom)
    implements TapHandler {
  /// The answer is good.
  static final String UP = "up";

  /// The answer is not good; why is asked.
  static final String DOWN = "down";

  /// The answer says that something is not covered, and it is.
  static final String COVERED = "covered";

  /// {@return whether a button is one of these}
  ///
  /// @param word which button
  static boolean hears(String word) {
    return word.equals(UP) || word.equals(DOWN) || word.equals(COVERED);
  }

  @Override
  public Deed tapped(Tapped tapped) {
    Phrasebook book = tapped.book();
    String key = tapped.board().answer();
    if (key == null) {
      return new Deed.Say(book.say(Phrase.OLD_BUTTON));
    }
    long answer = Long.parseLong(key);
    switch (tapped.word()) {
      case UP -> {
        votes.up(bot, answer, tapped.person());
        return new Deed.Say(book.say(Phrase.VOTE_KEPT));
      }
      case COVERED -> {
        votes.down(bot, answer, tapped.person(), Votes.Reason.MISSING);
        return new Deed.Say(book.say(Phrase.VOTE_KEPT));
      }
      case DOWN -> {
        votes.down(bot, answer, tapped.person(), null);
        return new Deed.Send(why(key, tapped.person(), book));
      }
      default -> {
        return because(answer, tapped);
      }
    }
  }

  private Deed because(long answer, Tapped tapped) {
    Optional<Votes.Reason> reason = reason(tapped.word());
    if (reason.isEmpty()) {
      return new Deed.Say(tapped.book().say(Phrase.OLD_BUTTON));
    }
    votes.down(bot, answer, tapped.person(), reason.get());
    Screen kept = Screen.of(tapped.book().say(Phrase.VOTE_KEPT));
    if (reason.get() != Votes.Reason.WRONG_QUOTE) {
      return new Deed.Turn(kept);
    }
    // For the newsroom's own people, in English as all of theirs.
    List<Block> words =
        List.of(
            Line.of(
                "A reader reports a wrong quote or a wrong person · "
                    + Verb.REPLAY.word()
                    + " "
                    + answer));
    Set<String> lanes =
        alerts.put(
            bot,
            answer,
            newsroom.get(),
            new Outbox.Part(Markup.html(words), Markup.plain(words), null));
    return new Deed.Raise(kept, lanes);
  }

  private static Screen why(String answer, long person, Phrasebook book) {
    Keyboard keyboard =
        new Keyboard(
            TapKind.REASON,
            person,
            answer,
            "",
            List.of(
                List.of(
                    button(Votes.Reason.WRONG_QUOTE, book),
                    button(Votes.Reason.OTHER_QUESTION, book)),
                List.of(button(Votes.Reason.OUTDATED, book), button(Votes.Reason.MISSING, book))));
    Screen asked = Screen.of(book.say(Phrase.VOTE_WHY));
    return new Screen(asked.blocks(), asked.cites(), keyboard);
  }

  private static Button button(Votes.Reason reason, Phrasebook book) {
    Phrase label =
        switch (reason) {
          case WRONG_QUOTE -> Phrase.BUTTON_WRONG_QUOTE;
          case OTHER_QUESTION -> Phrase.BUTTON_OTHER_QUESTION;
          case OUTDATED -> Phrase.BUTTON_OUTDATED;
          case MISSING -> Phrase.BUTTON_MISSING;
        };
    return new Button.Press(book.say(label), word(reason));
  }

  // A button's word is short; the ledger's own name of a reason may be longer.
  private static String word(Votes.Reason reason) {
    return switch (reason) {
      case WRONG_QUOTE -> "quote";
      case OTHER_QUESTION -> "other";
      case OUTDATED -> "old";
      case MISSING -> "missing";
    };
  }

  private static Optional<Votes.Reason> reason(String word) {
    return List.of(Votes.Reason.values()).stream()
        .filter(each -> word(each).equals(word))
        .findFirst();
  }
}
