// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.admin.Report;
import dev.dateline.admin.Report.Result;
import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import dev.dateline.telegram.Keyboard.Button;
import java.util.List;
import java.util.Optional;

/// Takes back what a command of the newsroom's own people has done, by a button: for who gave the
/// command alone. The rights are asked again.
///
/// @param orders who hears commands
record UndoTaps(Orders orders) implements TapHandler {
  /// {@return the button}
  ///
  /// @param command what takes it back
  /// @param person who gave the command
  /// @param book the person's language
  static Keyboard below(String command, long person, Phrasebook book) {
    return new Keyboard(
        TapKind.UNDO,
        person,
        null,
        command,
        List.of(List.of(new Button.Press(book.say(Phrase.BUTTON_UNDO), "undo"))));
  }

  @Override
  public Deed tapped(Tapped tapped) {
    Optional<Report> report = orders.hear(tapped.person(), tapped.chat(), tapped.board().subject());
    return report
        .<Deed>map(
            heard ->
                heard.result() == Result.DONE
                    ? new Deed.Turn(ReportMarkup.screen(heard, null))
                    // What was done stays, and so does the message that tells of it.
                    : new Deed.Say(Markup.plain(ReportMarkup.of(heard))))
        .orElseGet(() -> new Deed.Say(tapped.book().say(Phrase.OLD_BUTTON)));
  }
}
