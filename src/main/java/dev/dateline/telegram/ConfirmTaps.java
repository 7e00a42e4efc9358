// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.admin.Report;
import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import dev.dateline.telegram.Keyboard.Button;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The second word to a command of the newsroom's own people, as buttons: for who gave the command
/// alone. The rights are asked again when the word is given.
///
/// @param orders who hears commands
record ConfirmTaps(Orders orders) implements TapHandler {
  private static final String YES = "yes";

  /// {@return the buttons below a report, or null where it waits for nothing and cannot be taken
  /// back}
  ///
  /// @param report the report
  /// @param person who gave the command
  /// @param book the person's language
  static @Nullable Keyboard below(Report report, long person, Phrasebook book) {
    for (Report.Part part : report.parts()) {
      if (part instanceof Report.Part.Confirm(String code, long _)) {
        return new Keyboard(
            TapKind.CONFIRM,
            person,
            null,
            code,
            List.of(
                List.of(
                    new Button.Press(book.say(Phrase.BUTTON_CONFIRM), YES),
                    new Button.Press(book.say(Phrase.BUTTON_CANCEL), "no"))));
      }
      if (part instanceof Report.Part.Undo(String command, long _)) {
        return UndoTaps.below(command, person, book);
      }
    }
    return null;
  }

  @Override
  public Deed tapped(Tapped tapped) {
    String code = tapped.board().subject();
    if (!tapped.word().equals(YES)) {
      orders.dropped(tapped.person(), tapped.chat(), code);
      return new Deed.Turn(Screen.of(tapped.book().say(Phrase.CANCELLED)));
    }
    Optional<Report> report = orders.hear(tapped.person(), tapped.chat(), "/confirm " + code);
    // Whoever has lost every role since is told no more than any reader.
    return report
        .<Deed>map(heard -> new Deed.Raise(ReportMarkup.screen(heard, null), orders.lanes()))
        .orElseGet(() -> new Deed.Say(tapped.book().say(Phrase.OLD_BUTTON)));
  }
}
