// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ask.Asked.Setting;
import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import dev.dateline.telegram.Keyboard.Button;
import dev.dateline.verify.Answer;
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
    if (!(answer instanceof Answer.Cited)) {
      return null;
    }
    String label = book.say(Phrase.BUTTON_RECEIPT);
    // A group's receipts would push what the group talks about away.
    Button receipt =
        setting == Setting.GROUP ? new Button.Lead(label) : new Button.Press(label, RECEIPT);
    return new Keyboard(TapKind.ANSWER, 0, null, "", List.of(List.of(receipt)));
  }
}
