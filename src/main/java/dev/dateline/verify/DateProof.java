// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Every date and time of day of a claim is one of a cited sentence, reckoned from the day on which
/// its article was published.
final class DateProof implements Proof {
  private static final Set<String> COMING =
      Words.set("will would shall expected due scheduled planned set plans plan next");
  private static final Set<String> SIDES = Words.set("before after until since by");

  @Override
  public Optional<Verdict> fault(Alignment alignment) {
    List<Integer> order = new ArrayList<>();
    for (Day day : alignment.claim().days()) {
      boolean found = false;
      boolean sided = false;
      int place = -1;
      for (int l = 0; l < alignment.cited().lines().size(); l++) {
        CitedLine line = alignment.cited().lines().get(l);
        for (Day said : line.utterance().days()) {
          if (day.in(said, line.copy().published(), coming(line.utterance(), said))) {
            found = true;
            boolean side = side(alignment.claim(), day).equals(side(line.utterance(), said));
            place = side && place < 0 ? l * 10_000 + said.from() : place;
            sided |= side;
          }
        }
      }
      if (!found) {
        return Optional.of(
            Verdict.refuted("the date '" + day.text() + "' stands in no cited sentence"));
      }
      if (!sided) {
        return Optional.of(
            Verdict.refuted("'" + day.text() + "' is on another side of what happened"));
      }
      order.add(place);
    }
    long different = alignment.claim().days().stream().map(DateProof::fields).distinct().count();
    if (different < alignment.claim().days().size()) {
      return Optional.of(Verdict.unknown("one date stands twice"));
    }
    boolean sorted = order.stream().sorted().toList().equals(order);
    return sorted || alignment.claim().days().size() > 2
        ? Optional.empty()
        : turned(alignment, order);
  }

  private static String fields(Day day) {
    return day.year()
        + " "
        + day.month()
        + " "
        + day.date()
        + " "
        + day.weekday()
        + " "
        + day.minute()
        + " "
        + day.words();
  }

  /// Two dates in another order than the article's, each at another verb.
  private static Optional<Verdict> turned(Alignment alignment, List<Integer> order) {
    List<Day> days = alignment.claim().days();
    boolean telling = days.stream().anyMatch(day -> alignment.claim().attributing(day.from()));
    boolean different =
        order.stream().distinct().count() > 1
            && days.stream().map(day -> day.weekday() == null).distinct().count() == 1;
    return telling || !different
        ? Optional.empty()
        : Optional.of(
            Verdict.unknown(
                "the dates '"
                    + days.getFirst().text()
                    + "' and '"
                    + days.getLast().text()
                    + "' stand in another order in the article"));
  }

  private static boolean coming(Utterance said, Day day) {
    for (int i = 0; i < said.size(); i++) {
      boolean same = said.statement().clause(i) == said.statement().clause(day.from());
      boolean infinitive =
          said.token(i).folded().equals("to") && i > 0 && said.token(i - 1).in(Words.set("is are"));
      if (same && (said.token(i).in(COMING) || infinitive)) {
        return true;
      }
    }
    return false;
  }

  private static String side(Utterance utterance, Day day) {
    if (day.text().endsWith("’s") || day.text().endsWith("'s")) {
      return "";
    }
    for (int i = Math.max(0, day.from() - 1); i <= day.from() && i < utterance.size(); i++) {
      if (utterance.token(i).in(SIDES)) {
        return utterance.token(i).folded();
      }
    }
    return "";
  }
}
