// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.phrase.Phrase;
import dev.dateline.telegram.Keyboard.Button;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Questions on buttons, one a row; a tap asks one.
final class QuestionTaps implements TapHandler {
  /// {@return the buttons, or null where there is no question}
  ///
  /// @param questions the questions, made from the coverage and by no reader
  static @Nullable Keyboard below(List<String> questions) {
    if (questions.isEmpty()) {
      return null;
    }
    List<List<Button>> rows = new ArrayList<>();
    for (String each : questions) {
      rows.add(List.of(new Button.Press(each, Integer.toString(rows.size()))));
    }
    return new Keyboard(TapKind.QUESTION, 0, null, String.join("\n", questions), rows);
  }

  @Override
  public Deed tapped(Tapped tapped) {
    List<String> questions = tapped.board().subject().lines().toList();
    int at = Keyboard.place(tapped.word(), questions.size());
    return at < 0
        ? new Deed.Say(tapped.book().say(Phrase.OLD_BUTTON))
        : new Deed.Ask(questions.get(at));
  }
}
