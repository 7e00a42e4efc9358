// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ledger.Citations;
import dev.dateline.ledger.Citations.Cited;
import dev.dateline.news.Version;
import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import dev.dateline.telegram.Keyboard.Button;
import dev.dateline.telegram.Markup.Block;
import dev.dateline.telegram.Markup.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An answer's receipts, one to a page. Whether an article may still be shown is asked at each tap.
///
/// @param citations what answers cited
/// @param shelf where versions are found
/// @param shown whether one may be shown
/// @param page how a receipt looks
/// @param votes hears who reports a mistake
record ReceiptTaps(
    Citations citations, VersionShelf shelf, Shown shown, ReceiptPage page, VoteTaps votes)
    implements TapHandler {
  private static final String CLOSE = "x";

  @Override
  public Deed tapped(Tapped tapped) {
    if (VoteTaps.hears(tapped.word())) {
      return votes.tapped(tapped);
    }
    String answer = tapped.board().answer();
    List<Cited> cited = answer == null ? List.of() : citations.of(answer);
    if (answer == null || cited.isEmpty()) {
      return new Deed.Say(tapped.book().say(Phrase.OLD_BUTTON));
    }
    if (tapped.board().kind().equals(TapKind.ANSWER.key())) {
      return new Deed.Send(screen(answer, cited, 0, tapped.book(), tapped.now()));
    }
    String word = tapped.word();
    if (word.equals(CLOSE)) {
      return new Deed.Close();
    }
    int at =
        word.chars().allMatch(Character::isDigit) && word.length() < 4 ? Integer.parseInt(word) : 0;
    return new Deed.Turn(
        screen(answer, cited, Math.min(at, cited.size() - 1), tapped.book(), tapped.now()));
  }

  private Screen screen(String answer, List<Cited> cited, int at, Phrasebook book, Instant now) {
    Cited each = cited.get(at);
    Keyboard keyboard = keys(answer, at, cited.size(), book);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Line.of(book.say(Phrase.RECEIPT_OF, Map.of("receipt", at + 1, "receipts", cited.size()))));
    Optional<Version> version = visible(each, now);
    if (version.isEmpty()) {
      blocks.add(Line.of(book.say(Phrase.RECEIPT_GONE)));
      return new Screen(blocks, Map.of(), keyboard);
    }
    blocks.addAll(page.of(version.get(), each.start(), each.end(), book));
    return new Screen(blocks, Map.of(each.article(), each.version()), keyboard);
  }

  private Optional<Version> visible(Cited cited, Instant now) {
    return shown.shown(cited.article(), cited.version(), now)
        ? shelf
            .version(cited.article(), cited.version())
            .filter(version -> !cited.quote(version.text()).isEmpty())
        : Optional.empty();
  }

  private static Keyboard keys(String answer, int at, int of, Phrasebook book) {
    List<Button> turns = new ArrayList<>();
    if (at > 0) {
      turns.add(new Button.Press("‹", Integer.toString(at - 1)));
    }
    if (at < of - 1) {
      turns.add(new Button.Press("›", Integer.toString(at + 1)));
    }
    List<Button> close =
        List.of(
            new Button.Press(book.say(Phrase.BUTTON_REPORT), VoteTaps.DOWN),
            new Button.Press(book.say(Phrase.BUTTON_CLOSE), CLOSE));
    return new Keyboard(TapKind.RECEIPT, 0, answer, "", List.of(turns, close));
  }
}
