// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ask.Asked;
import dev.dateline.ledger.HeldQuestions;
import dev.dateline.ledger.Inbox;
import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import dev.dateline.telegram.Markup.Block;
import dev.dateline.telegram.Markup.Bold;
import dev.dateline.telegram.Markup.Line;
import dev.dateline.verify.Answer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// What the newsroom has ordered for all readers until further notice. Asked for at each question,
/// since editors change it while the bot runs.
///
/// @param paused whether a person's questions wait; never those of the newsroom's own people
/// @param announcement the line that stands above answers, empty for none
/// @param held where questions wait
/// @param asked told of each person whose question was decided on, by number
public record Bulletin(
    Predicate<String> paused,
    Supplier<Optional<String>> announcement,
    HeldQuestions held,
    Consumer<String> asked) {
  /// {@return whether a question is to wait: nobody is told so who would not be answered anyway}
  ///
  /// @param place where it was asked, and by whom
  /// @param allowance who may ask
  boolean holds(Chronicle.Place place, Allowance allowance) {
    return paused.test(Long.toString(place.person())) && allowance.admits(place);
  }

  /// Lets a question wait where it is to.
  ///
  /// @param waiting its update
  /// @param place where it was asked, and by whom
  /// @param setting where its answer is read
  /// @param letters writes the line that its asker gets
  /// @param allowance who may ask
  /// @param book the asker's language
  /// @return whether it waits
  boolean holds(
      Inbox.Waiting waiting,
      Chronicle.Place place,
      Asked.Setting setting,
      Letters letters,
      Allowance allowance,
      Phrasebook book) {
    if (!holds(place, allowance)) {
      return false;
    }
    Screen line =
        new Screen(
            List.of(Line.of(book.say(Phrase.PAUSED)), Line.of(book.say(Phrase.PAUSED_KEPT))));
    return held.hold(
        waiting.seq(), letters.aside(waiting, line, Letters.Place.of(waiting, setting)));
  }

  /// {@return the lines that stand above an answer; none above what is no answer about the
  /// coverage}
  ///
  /// @param answer what may be shown
  List<Block> above(Answer answer) {
    return answer instanceof Answer.Declined
        ? List.of()
        : announcement.get().stream()
            .<Block>map(line -> new Line(List.of(new Bold(line)), false))
            .toList();
  }

  /// {@return one that lets nobody read while readers wait, and is another's otherwise}
  ///
  /// @param allowance the other
  Allowance over(Allowance allowance) {
    return new Allowance() {
      @Override
      public Optional<String> refusal(Chronicle.Place place, Phrasebook book) {
        return holds(place, allowance)
            ? Optional.of(book.say(Phrase.PAUSED))
            : allowance.refusal(place, book);
      }

      @Override
      public boolean admits(Chronicle.Place place) {
        return allowance.admits(place) && !holds(place, allowance);
      }
    };
  }
}
