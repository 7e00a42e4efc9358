// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ask.Asked.Setting;
import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import dev.dateline.telegram.Keyboard.Button;
import dev.dateline.verify.Answer;
import dev.dateline.verify.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The buttons below an answer. Pure.
final class AnswerButtons {
  /// Shows the answer's receipts.
  static final String RECEIPT = "r";

  private AnswerButtons() {}

  /// {@return the buttons, or null where there is nothing to tap}
  ///
  /// @param answer what is shown above them
  /// @param setting who reads it
  /// @param book the language of who asked
  static @Nullable Keyboard of(Answer answer, Setting setting, Phrasebook book) {
    return switch (answer) {
      case Answer.Cited _ -> cited(setting, book);
      case Answer.NotCovered not -> uncovered(not, setting, book);
      case Answer.Withheld _, Answer.Declined _ -> null;
    };
  }

  private static Keyboard cited(Setting setting, Phrasebook book) {
    String label = book.say(Phrase.BUTTON_RECEIPT);
    // A group's receipts would push what the group talks about away.
    if (setting == Setting.GROUP) {
      return keyboard(List.of(new Button.Lead(label)));
    }
    return keyboard(
        List.of(
            new Button.Press(label, RECEIPT),
            new Button.Press("👍", VoteTaps.UP),
            new Button.Press("👎", VoteTaps.DOWN)));
  }

  // Readers who know better tell where the search falls short. What is refused for its own sake is
  // no matter of what is covered.
  private static @Nullable Keyboard uncovered(
      Answer.NotCovered answer, Setting setting, Phrasebook book) {
    boolean searched = answer.reason() == Reason.NO_EVIDENCE || answer.reason() == Reason.PREMISE;
    return searched && setting == Setting.PRIVATE
        ? keyboard(List.of(new Button.Press(book.say(Phrase.BUTTON_COVERED), VoteTaps.COVERED)))
        : null;
  }

  private static Keyboard keyboard(List<Button> row) {
    return new Keyboard(TapKind.ANSWER, 0, null, "", List.of(row));
  }
}
