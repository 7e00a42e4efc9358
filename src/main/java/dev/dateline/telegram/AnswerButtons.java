// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ask.Asked.Setting;
import dev.dateline.ask.Reply;
import dev.dateline.news.ArticleId;
import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import dev.dateline.search.Span;
import dev.dateline.telegram.Keyboard.Button;
import dev.dateline.verify.Answer;
import dev.dateline.verify.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The buttons below an answer. Pure.
final class AnswerButtons {
  /// Shows the answer's receipts.
  static final String RECEIPT = "r";

  // What a phone shows of a button that has a row of its own, in UTF-16 units.
  private static final int HEADLINE = 40;

  private AnswerButtons() {}

  /// {@return the buttons, or null where there is nothing to tap}
  ///
  /// @param reply what is shown above them, with what it was made of
  /// @param setting who reads it
  /// @param book the language of who asked
  static @Nullable Keyboard of(Reply reply, Setting setting, Phrasebook book) {
    boolean dated = dated(reply);
    return switch (reply.answer()) {
      case Answer.Cited _ -> cited(dated, setting, book);
      case Answer.NotCovered not -> setting == Setting.PRIVATE ? uncovered(not, dated, book) : null;
      case Answer.Withheld _, Answer.Declined _ -> null;
    };
  }

  // Days that were understood, and without which the question still asks something.
  private static boolean dated(Reply reply) {
    String question = reply.answer().standalone();
    return !reply.evidence().spans().isEmpty()
        && !Span.without(question, reply.evidence().question().today()).equals(question);
  }

  private static Keyboard cited(boolean dated, Setting setting, Phrasebook book) {
    String label = book.say(Phrase.BUTTON_RECEIPT);
    // A group's receipts would push what the group talks about away.
    if (setting == Setting.GROUP) {
      return keyboard("", List.of(List.of(new Button.Lead(label))));
    }
    // Whoever named a day is helped more by other days than by more of the same.
    Button other =
        dated ? anyDate(book) : new Button.Press(book.say(Phrase.BUTTON_MORE), AnswerTaps.MORE);
    return keyboard(
        "",
        List.of(
            List.of(new Button.Press(label, RECEIPT), other),
            List.of(new Button.Press("👍", VoteTaps.UP), new Button.Press("👎", VoteTaps.DOWN))));
  }

  private static Button anyDate(Phrasebook book) {
    return new Button.Press(book.say(Phrase.BUTTON_ANY_DATE), AnswerTaps.ANY_DATE);
  }

  // Readers who know better tell where the search falls short. What is refused for its own sake is
  // no matter of what is covered.
  private static @Nullable Keyboard uncovered(
      Answer.NotCovered answer, boolean dated, Phrasebook book) {
    boolean searched = answer.reason() == Reason.NO_EVIDENCE || answer.reason() == Reason.PREMISE;
    List<Button> last = new ArrayList<>();
    if (dated && searched) {
      last.add(anyDate(book));
    }
    if (searched) {
      last.add(new Button.Press(book.say(Phrase.BUTTON_COVERED), VoteTaps.COVERED));
    }
    List<List<Button>> rows = new ArrayList<>();
    Map<ArticleId, String> nearest = new LinkedHashMap<>();
    answer.nearest().forEach(near -> nearest.putIfAbsent(near.article(), near.header().title()));
    List<ArticleId> articles =
        nearest.keySet().stream().limit(Keyboard.MOST - last.size()).toList();
    for (ArticleId each : articles) {
      String title = cut(nearest.getOrDefault(each, ""));
      rows.add(List.of(new Button.Press(title, Integer.toString(rows.size()))));
    }
    rows.add(last);
    return rows.stream().allMatch(List::isEmpty)
        ? null
        : keyboard(String.join("\n", articles.stream().map(ArticleId::value).toList()), rows);
  }

  private static String cut(String title) {
    if (title.length() <= HEADLINE) {
      return title;
    }
    int space = title.lastIndexOf(' ', HEADLINE - 1);
    int end = space > 0 ? space : title.offsetByCodePoints(0, HEADLINE / 2);
    return title.substring(0, end) + "…";
  }

  private static Keyboard keyboard(String subject, List<List<Button>> rows) {
    return new Keyboard(TapKind.ANSWER, 0, null, subject, rows);
  }
}
