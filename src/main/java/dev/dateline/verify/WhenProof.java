// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A day that a claim gives to one deed is not the day of another deed of the article, which has a
/// day of its own: "sentenced on Monday for a fire last year" sentences nobody last year. And a day
/// that only describes a thing ("Sunday hours") is no day on which something is done.
final class WhenProof implements Proof {
  @Override
  public Optional<Verdict> fault(Alignment alignment) {
    Utterance claim = alignment.claim();
    for (Day day : claim.days()) {
      if (claim.quoted(day.from()) || claim.attributing(day.from())) {
        continue;
      }
      if (!describes(claim, day) && describedOnly(day, alignment)) {
        return Optional.of(
            Verdict.refuted("'" + day.text() + "' only describes a thing in the article"));
      }
      int verb = deed(claim, day);
      if (verb < 0) {
        continue;
      }
      for (Alignment.Place place : alignment.places(verb)) {
        if (anothers(day, place, alignment)) {
          return Optional.of(
              Verdict.refuted(
                  "'"
                      + day.text()
                      + "' is another day than that of '"
                      + claim.token(verb).text()
                      + "' in the article"));
        }
      }
    }
    return Optional.empty();
  }

  /// Whether the article gives the deed at a place another day, and this day to another deed.
  private static boolean anothers(Day day, Alignment.Place place, Alignment alignment) {
    CitedLine line = alignment.line(place);
    Utterance said = line.utterance();
    if (!Verbs.at(said.statement(), place.at())) {
      return false;
    }
    List<Day> own = new ArrayList<>();
    boolean elsewhere = false;
    boolean aside = false;
    for (Day theirs : said.days()) {
      int verb = deed(said, theirs);
      if (verb == place.at()) {
        own.add(theirs);
      } else if (verb >= 0 && same(day, theirs, line)) {
        elsewhere = true;
        aside |= apart(said, verb, place.at());
      }
    }
    return elsewhere
        && (aside && own.isEmpty()
            || !own.isEmpty() && own.stream().noneMatch(one -> same(day, one, line)));
  }

  /// Whether two deeds are told apart: one between a "which" and a comma ("which was built last
  /// year, was destroyed"), or each on its side of a comma and a "but".
  private static boolean apart(Utterance said, int aside, int deed) {
    boolean opened = false;
    for (int k = aside; k > 0 && !opened; k--) {
      if (said.between(k).indexOf(',') >= 0) {
        opened = said.token(k).in(Words.set("which who where"));
        break;
      }
    }
    boolean parted = false;
    for (int k = Math.min(aside, deed) + 1; k <= Math.max(aside, deed); k++) {
      parted |=
          said.between(k).indexOf(',') >= 0 && said.token(k).in(Words.set("and but while or"));
    }
    if (parted) {
      return true;
    }
    boolean closed = false;
    for (int k = aside + 1; k <= deed && k < said.size(); k++) {
      closed |= said.between(k).indexOf(',') >= 0;
    }
    return opened && closed && deed > aside;
  }

  private static boolean same(Day day, Day said, CitedLine line) {
    return day.in(said, line.copy().published(), true)
        || day.in(said, line.copy().published(), false);
  }

  /// The deed that a day belongs to: the verb before it in its clause, else the one behind it; -1
  /// where none does.
  private static int deed(Utterance utterance, Day day) {
    int clause = utterance.statement().clause(Math.min(day.from(), utterance.size() - 1));
    for (int i = day.from() - 1; i >= 0 && utterance.statement().clause(i) == clause; i--) {
      if (Verbs.at(utterance.statement(), i)) {
        return i;
      }
    }
    for (int i = day.to(); i < Math.min(utterance.size(), day.to() + REACH); i++) {
      if (Verbs.at(utterance.statement(), i)) {
        return i;
      }
    }
    return -1;
  }

  // A day before its verb stands within so many words of it.
  private static final int REACH = 8;

  private static final Set<String> LEADING =
      Words.set(
          "on in at by until till since from before after during through last next this every");

  /// Whether a day stands right before a noun: "Sunday hours".
  private static boolean describes(Utterance utterance, Day day) {
    boolean led = day.from() > 0 && utterance.token(day.from() - 1).in(LEADING);
    return !led
        && day.weekday() != null
        && day.date() == null
        && day.to() < utterance.size()
        && utterance.between(day.to()).isBlank()
        && utterance.content(day.to())
        && !Verbs.at(utterance.statement(), day.to())
        && !utterance.name(day.to());
  }

  private static boolean describedOnly(Day day, Alignment alignment) {
    boolean any = false;
    for (CitedLine line : alignment.cited().lines()) {
      for (Day said : line.utterance().days()) {
        if (same(day, said, line)) {
          if (!describes(line.utterance(), said)) {
            return false;
          }
          any = true;
        }
      }
    }
    return any;
  }
}
