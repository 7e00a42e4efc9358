// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ask.Asked.Setting;
import dev.dateline.ledger.AnswerLog;
import dev.dateline.ledger.Answered;
import dev.dateline.ledger.Citations;
import dev.dateline.news.ArticleId;
import dev.dateline.phrase.Phrase;
import dev.dateline.search.Span;
import dev.dateline.telegram.Markup.Block;
import dev.dateline.telegram.Markup.Line;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The buttons below an answer: its receipts, what readers think of it, more on its subject, the
/// same question without its dates, and the articles nearest to what is not covered.
///
/// @param bot our own number
/// @param receipts shows receipts, and hears votes
/// @param answers what was answered
/// @param citations what answers cited
/// @param shelf where versions are found
/// @param front shows passages and articles, to whoever may read
/// @param allowance who may read
/// @param suggestions questions that lead on
/// @param zone the newsroom's
record AnswerTaps(
    long bot,
    ReceiptTaps receipts,
    AnswerLog answers,
    Citations citations,
    VersionShelf shelf,
    FrontDesk front,
    Allowance allowance,
    Suggestions suggestions,
    ZoneId zone)
    implements TapHandler {
  /// Shows more on the answer's subject.
  static final String MORE = "more";

  /// Asks again without the question's dates.
  static final String ANY_DATE = "dates";

  @Override
  public Deed tapped(Tapped tapped) {
    return switch (tapped.word()) {
      case MORE -> question(tapped).map(each -> more(each, tapped)).orElseGet(() -> old(tapped));
      case ANY_DATE ->
          question(tapped)
              .<Deed>map(each -> new Deed.Ask(Span.without(each, today(tapped))))
              .orElseGet(() -> old(tapped));
      default -> {
        List<String> nearest = tapped.board().subject().lines().toList();
        int at = Keyboard.place(tapped.word(), nearest.size());
        yield at < 0
            ? receipts.tapped(tapped)
            : shown(new Wish.Linked(new ArticleId(nearest.get(at))), tapped);
      }
    };
  }

  // Gone once its words are erased or past their retention.
  private Optional<String> question(Tapped tapped) {
    String key = tapped.board().answer();
    return key == null
        ? Optional.empty()
        : answers.find(Long.parseLong(key)).map(Answered::standalone);
  }

  private static Deed old(Tapped tapped) {
    return new Deed.Say(tapped.book().say(Phrase.OLD_BUTTON));
  }

  private LocalDate today(Tapped tapped) {
    return LocalDate.ofInstant(tapped.now(), zone);
  }

  private Deed shown(Wish wish, Tapped tapped) {
    ReadingDesk.Leaf leaf = leaf(wish, tapped);
    return leaf.blocks().isEmpty()
        ? old(tapped)
        : new Deed.Send(new Screen(leaf.blocks(), leaf.cites(), null));
  }

  private ReadingDesk.Leaf leaf(Wish wish, Tapped tapped) {
    return front.serve(
        new Incoming.Served(wish, tapped.person(), Setting.PRIVATE),
        place(tapped),
        allowance,
        "",
        tapped.book());
  }

  private Chronicle.Place place(Tapped tapped) {
    return new Chronicle.Place(bot, tapped.chat(), 0, 0, tapped.person(), tapped.now());
  }

  private Deed more(String question, Tapped tapped) {
    // Whoever may not read is led on by no question either.
    Optional<String> refusal = allowance.refusal(place(tapped), tapped.book());
    if (refusal.isPresent()) {
      String line = refusal.get();
      return line.isEmpty() ? old(tapped) : new Deed.Send(Screen.of(line));
    }
    Set<String> told = told(tapped);
    List<String> questions = suggestions.further(question, told);
    ReadingDesk.Leaf leaf = leaf(new Wish.More(question, told), tapped);
    if (leaf.blocks().isEmpty() && questions.isEmpty()) {
      return new Deed.Say(tapped.book().say(Phrase.NO_MORE));
    }
    List<Block> blocks = new ArrayList<>(leaf.blocks());
    if (!questions.isEmpty()) {
      blocks.add(Line.of(tapped.book().say(Phrase.ALSO_ANSWERED)));
    }
    return new Deed.Send(new Screen(blocks, leaf.cites(), QuestionTaps.below(questions)));
  }

  private Set<String> told(Tapped tapped) {
    Set<String> told = new LinkedHashSet<>();
    for (Citations.Cited each : citations.of(String.valueOf(tapped.board().answer()))) {
      shelf
          .version(each.article(), each.version())
          .map(version -> each.quote(version.text()))
          .filter(quote -> !quote.isEmpty())
          .ifPresent(told::add);
    }
    return told;
  }
}
