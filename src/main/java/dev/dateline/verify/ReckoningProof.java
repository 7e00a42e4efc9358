// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Token;
import dev.dateline.grammar.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// How the article reckons a number stays with it: "five feet above the quay" is no depth of five
/// feet, one end of "between 1 a.m. and 3 a.m." no time of day, and what somebody puts a loss at
/// only his estimate.
final class ReckoningProof implements Proof {
  private static final Set<String> FARTHER =
      Words.set(
          "above below ahead behind more less fewer higher lower longer shorter taller deeper older"
              + " younger earlier later up down short extra additional apart away");
  private static final Set<String> ESTIMATING = Words.set("put puts estimate estimates estimated");

  // "put the loss at": the verb stands within so many words before its number.
  private static final int REACH = 9;

  /// A number, a day or a time of day in a sentence.
  ///
  /// @param from index of its first word
  /// @param to one behind its last
  private record Mark(int from, int to) {}

  @Override
  public Optional<Verdict> fault(Alignment alignment) {
    Utterance claim = alignment.claim();
    for (Measure measure : Measure.cited(alignment)) {
      Set<String> mine = farther(claim, measure.from(), measure.to());
      Optional<Verdict> fault = Optional.empty();
      for (Alignment.Place place : alignment.places(measure.from())) {
        Optional<Verdict> one = fault(measure, mine, place, alignment);
        if (one.isEmpty()) {
          fault = one;
          break;
        }
        fault = one;
      }
      if (fault.isPresent()) {
        return fault;
      }
    }
    return times(alignment);
  }

  private static Optional<Verdict> fault(
      Measure measure, Set<String> mine, Alignment.Place place, Alignment alignment) {
    Utterance claim = alignment.claim();
    Utterance said = alignment.line(place).utterance();
    Measure theirs = said.measure(place.at());
    if (theirs == null) {
      return Optional.empty();
    }
    Set<String> other = farther(said, theirs.from(), theirs.to());
    boolean kept =
        mine.isEmpty()
            ? other.isEmpty() || words(claim).stream().anyMatch(other::contains)
            : mine.stream().anyMatch(other::contains) || unlike(measure, mine, alignment);
    if (!kept) {
      return Optional.of(
          Verdict.refuted(
              "'" + measure.text() + "' tells on one side only how far from something else"));
    }
    if (estimated(said, theirs) && !told(claim)) {
      return Optional.of(
          Verdict.refuted("'" + measure.text() + "' is somebody's estimate in the article"));
    }
    Mark far = otherEnd(said, new Mark(theirs.from(), theirs.to()));
    Measure end = far == null ? null : said.measure(far.from());
    return end != null && claim.measures().stream().noneMatch(end::sameValue)
        ? Optional.of(
            Verdict.refuted(
                "'" + measure.text() + "' is in the article one end of a range to " + end.text()))
        : Optional.empty();
  }

  /// "an extra $84" for "$84 more": other words for the same, which the article has too.
  private static boolean unlike(Measure measure, Set<String> mine, Alignment alignment) {
    Utterance claim = alignment.claim();
    for (int i = Math.max(0, measure.from() - 2);
        i < Math.min(claim.size(), measure.to() + 2);
        i++) {
      if (mine.contains(claim.token(i).folded()) && !alignment.places(i).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /// The words right beside a number that make of it how far it is from something else.
  private static Set<String> farther(Utterance utterance, int from, int to) {
    Set<String> found = new TreeSet<>();
    int behind = to;
    // "84 dollars a year more": what it is counted for stands between.
    while (behind < Math.min(utterance.size(), to + 2) && utterance.between(behind).isBlank()) {
      Token token = utterance.token(behind);
      if (token.in(FARTHER) && !compared(utterance, behind)) {
        found.add(token.folded());
        return found;
      }
      if (!token.in(Words.set("points point votes vote percent"))) {
        break;
      }
      behind++;
    }
    boolean before = from > 0 && utterance.between(from).isBlank();
    if (before && utterance.token(from - 1).in(Words.set("extra additional another"))) {
      found.add("extra");
    }
    return found;
  }

  /// "more than" bounds the number behind it, and "up to" too.
  private static boolean compared(Utterance utterance, int at) {
    return at + 1 < utterance.size()
        && utterance.token(at + 1).in(Words.set("than to"))
        && at + 2 < utterance.size()
        && utterance.measure(at + 2) != null;
  }

  private static Set<String> words(Utterance utterance) {
    Set<String> words = new TreeSet<>();
    utterance.tokens().forEach(token -> words.add(token.folded()));
    return words;
  }

  /// "put the loss at $1.1 million"
  private static boolean estimated(Utterance said, Measure measure) {
    int at = measure.from() - 1;
    while (at > 0 && said.token(at).in(Words.set("about around roughly some nearly over"))) {
      at--;
    }
    if (at <= 0 || !said.token(at).folded().equals("at")) {
      return false;
    }
    for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
      if (said.token(i).in(ESTIMATING)) {
        return true;
      }
      if (said.measure(i) != null || said.between(i + 1).matches(".*[;:].*")) {
        return false;
      }
    }
    return false;
  }

  private static boolean told(Utterance claim) {
    return !claim.tellings().isEmpty()
        || claim.tokens().stream()
            .anyMatch(
                token -> token.in(ESTIMATING) || token.in(Words.set("valued reckoned assessed")));
  }

  private static Optional<Verdict> times(Alignment alignment) {
    Utterance claim = alignment.claim();
    for (Day day : claim.days()) {
      if (claim.quoted(day.from()) || otherEnd(claim, new Mark(day.from(), day.to())) != null) {
        continue;
      }
      boolean any = false;
      boolean alone = false;
      for (CitedLine line : alignment.cited().lines()) {
        Utterance said = line.utterance();
        for (Day theirs : said.days()) {
          if (day.in(theirs, line.copy().published(), true)
              || day.in(theirs, line.copy().published(), false)) {
            boolean range =
                otherEnd(said, new Mark(theirs.from(), theirs.to())) != null
                    && !claim.token(Math.max(0, day.from() - 1)).in(Words.set("after before by"));
            any |= range;
            alone |= !range;
          }
        }
      }
      if (any && !alone) {
        return Optional.of(
            Verdict.refuted("'" + day.text() + "' is only one end of a span in the article"));
      }
    }
    return Optional.empty();
  }

  /// The other end of "between A and B" or, where no "from" makes a change of it, "A to B".
  private static @org.jspecify.annotations.Nullable Mark otherEnd(Utterance utterance, Mark mark) {
    List<Mark> marks = new ArrayList<>();
    if (utterance.measure(mark.from()) != null) {
      utterance.measures().forEach(m -> marks.add(new Mark(m.from(), m.to())));
    } else {
      utterance.days().forEach(d -> marks.add(new Mark(d.from(), d.to())));
    }
    for (Mark other : marks) {
      Mark first = other.from() < mark.from() ? other : mark;
      Mark last = other.from() < mark.from() ? mark : other;
      boolean joined = last.from() == first.to() + 1 && !other.equals(mark);
      if (joined && first.from() > 0) {
        String joint = utterance.token(first.to()).folded();
        String lead = utterance.token(first.from() - 1).folded();
        boolean between = joint.equals("and") && lead.equals("between");
        boolean span =
            joint.equals("to")
                && !lead.equals("from")
                && !utterance.token(first.from() - 1).in(Words.set("votes vote points"))
                && utterance.between(first.to() + 1).isBlank()
                && utterance.between(first.to()).isBlank()
                && !counted(utterance, first);
        if (between || span) {
          return other;
        }
      }
    }
    return null;
  }

  /// "6,412 votes to 5,987": what is won by is no range.
  private static boolean counted(Utterance utterance, Mark first) {
    return first.from() > 0
        && utterance.token(first.from() - 1).in(Words.set("by won lost vote voted"));
  }
}
