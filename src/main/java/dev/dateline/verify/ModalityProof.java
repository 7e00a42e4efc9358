// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Statement;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// What the article gives as possible, planned, due, nearly so or conditional a claim gives so too.
final class ModalityProof implements Proof {
  // "Her treatment starts on Dec. 1": what is on a calendar is told as it will be.
  private static final Set<String> SCHEDULED =
      Words.set("starts begins opens reopens closes ends runs continues resumes takes");
  private static final Set<String> HEDGES =
      Words.set(
          "possibly perhaps likely unlikely allegedly reportedly apparently maybe probably if"
              + " unless whether supposedly potentially");

  @Override
  public Optional<Verdict> fault(Alignment alignment) {
    Utterance claim = alignment.claim();
    for (int i = 0; i < claim.size(); i++) {
      Alignment.Place place = alignment.place(i);
      if (place == null
          || claim.quoted(i)
          || !claim.content(i)
          || !Verbs.at(claim.statement(), i)
          || claim.attributing(i)) {
        continue;
      }
      Statement said = alignment.line(place).utterance().statement();
      if (!Verbs.at(said, place.at()) || alignment.line(place).utterance().quoted(place.at())) {
        continue;
      }
      Mood mine = opening(claim, i) ? Mood.COMING : Mood.of(claim.statement(), i);
      Utterance line = alignment.line(place).utterance();
      Mood theirs = opening(line, place.at()) ? Mood.COMING : Mood.of(said, place.at());
      boolean scheduled =
          mine == Mood.REAL
              && theirs == Mood.COMING
              && claim.token(i).in(SCHEDULED)
              && !claim.days().isEmpty()
              && Verbs.group(claim.statement(), i) == i;
      if (over(claim, i, said.tokens().get(place.at()))) {
        return Optional.of(
            Verdict.unknown("'" + claim.token(i).text() + "' is so now in the article"));
      }
      if (mine != theirs && !scheduled) {
        return Optional.of(
            Verdict.refuted(
                "'"
                    + claim.token(i).text()
                    + "' is "
                    + mine.told()
                    + ", in the article "
                    + theirs.told()));
      }
    }
    Optional<Verdict> done = done(alignment);
    if (done.isPresent()) {
      return done;
    }
    Optional<Verdict> invented = invented(alignment);
    return invented.isPresent() ? invented : hedged(alignment);
  }

  /// "Replacing the bridge will cost": a deed that opens a sentence stands as what follows it does.
  private static boolean opening(Utterance claim, int i) {
    if (i > 0 || !claim.token(i).folded().endsWith("ing")) {
      return false;
    }
    for (int k = 1; k < Math.min(claim.size(), 2 * REACH); k++) {
      if (claim.token(k).in(Words.set("will would"))) {
        return true;
      }
      if (claim.token(k).in(Verbs.AUXILIARIES)) {
        return false;
      }
    }
    return false;
  }

  /// "employed" by itself, where the article has "employs": told as if it were over.
  private static boolean over(Utterance claim, int i, Token said) {
    Token mine = claim.token(i);
    return claim.telling(i) == null
        && claim.tellings().isEmpty()
        && mine.folded().endsWith("ed")
        && said.folded().endsWith("s")
        && !said.folded().endsWith("ss")
        && mine.stem().equals(said.stem())
        && Verbs.group(claim.statement(), i) == i
        && !Verbs.passive(claim.statement(), i);
  }

  /// "did not comment" where the article has "will not comment".
  private static Optional<Verdict> done(Alignment alignment) {
    Utterance claim = alignment.claim();
    for (int i = 0; i + 1 < claim.size(); i++) {
      if (claim.quoted(i) || !claim.token(i).in(Words.set("did didnt"))) {
        continue;
      }
      for (int k = i + 1; k < Math.min(claim.size(), i + REACH); k++) {
        if (!claim.content(k)) {
          continue;
        }
        Alignment.Place place = alignment.place(k);
        if (place == null) {
          break;
        }
        Utterance said = alignment.line(place).utterance();
        int group = Verbs.group(said.statement(), place.at());
        // "did remain open" for "would stay open": the verb itself tells nothing.
        int from = k > i + 1 ? Math.min(group, Math.max(0, place.at() - 3)) : group;
        for (int j = from; j < place.at(); j++) {
          if (Words.modal(said.token(j))) {
            return Optional.of(
                Verdict.refuted(
                    "'"
                        + claim.token(k).text()
                        + "' is past, in the article '"
                        + said.token(j).text()
                        + "' stands before it"));
          }
        }
        break;
      }
    }
    return Optional.empty();
  }

  /// "may", "should" or "will" before something before which the article has nothing of the kind.
  private static Optional<Verdict> invented(Alignment alignment) {
    Utterance claim = alignment.claim();
    for (int i = 0; i < claim.size(); i++) {
      Token token = claim.token(i);
      if (claim.quoted(i) || !Words.modal(token)) {
        continue;
      }
      for (Set<String> moods : MODALS) {
        if (token.in(moods) && !there(i, moods, alignment)) {
          return Optional.of(
              Verdict.refuted("'" + token.text() + "' is no word of the article there"));
        }
      }
    }
    return Optional.empty();
  }

  // A modal stands within so many words before what it goes with.
  private static final int REACH = 6;

  private static boolean there(int modal, Set<String> moods, Alignment alignment) {
    Utterance claim = alignment.claim();
    for (int i = modal + 1; i < Math.min(claim.size(), modal + REACH); i++) {
      if (!claim.content(i) && claim.measure(i) == null) {
        continue;
      }
      for (Alignment.Place place : alignment.places(i)) {
        Utterance said = alignment.line(place).utterance();
        if (plain(said.statement(), place.at())) {
          continue;
        }
        for (int j = place.at() - 1; j >= Math.max(0, place.at() - 2 * REACH); j--) {
          boolean to = said.token(j).folded().equals("to");
          if (said.token(j).in(moods) && !(to && !Verbs.at(said.statement(), j + 1))) {
            return true;
          }
          if (anothers(j, place, alignment)) {
            break;
          }
        }
      }
      return false;
    }
    return false;
  }

  // "stay open" says no more than "be open".
  private static final Set<String> LASTING = Words.set("stay remain keep become get");

  /// Whether a word between a modal and a place is a verb of which a claim makes none: "will" goes
  /// with it, not with what stands behind it.
  private static boolean anothers(int at, Alignment.Place place, Alignment alignment) {
    Utterance said = alignment.line(place).utterance();
    return at < place.at()
        && Verbs.at(said.statement(), at)
        && !said.token(at).in(LASTING)
        && IntStream.range(0, alignment.claim().size())
            .filter(i -> Verbs.at(alignment.claim().statement(), i))
            .noneMatch(
                i ->
                    alignment.places(i).stream()
                        .anyMatch(p -> p.line() == place.line() && p.at() == at));
  }

  /// "were shoveling": a verb with auxiliaries of its own and no modal among them.
  private static boolean plain(Statement s, int at) {
    boolean finite = false;
    for (int j = Verbs.group(s, at); j < at; j++) {
      Token token = s.tokens().get(j);
      if (Words.modal(token) || token.folded().equals("to")) {
        return false;
      }
      finite |= token.in(Words.set("was were is are has had"));
    }
    return finite && Verbs.at(s, at);
  }

  private static final List<Set<String>> MODALS =
      List.of(
          Words.set("may might could can cannot cant couldnt"),
          Words.set("must should ought need needs"),
          Words.set(
              "will would shall wont wouldnt to planned plans expected due scheduled set promised"
                  + " vowed"));

  private static Optional<Verdict> hedged(Alignment alignment) {
    Utterance claim = alignment.claim();
    Set<String> mine = new TreeSet<>();
    Set<Integer> touched = new TreeSet<>();
    for (int i = 0; i < claim.size(); i++) {
      if (claim.token(i).in(HEDGES) && !claim.quoted(i)) {
        mine.add(claim.token(i).stem());
      }
      Alignment.Place place = alignment.place(i);
      if (place != null
          && !claim.quoted(i)
          && !claim.attributing(i)
          && Verbs.at(claim.statement(), i)) {
        touched.add(
            place.line() * 1_000
                + alignment.line(place).utterance().statement().clause(place.at()));
      }
    }
    Set<String> theirs = new TreeSet<>();
    for (int l = 0; l < alignment.cited().lines().size(); l++) {
      Utterance said = alignment.cited().lines().get(l).utterance();
      for (int i = 0; i < said.size(); i++) {
        if (said.token(i).in(HEDGES) && touched.contains(l * 1_000 + said.statement().clause(i))) {
          theirs.add(said.token(i).stem());
        }
      }
    }
    for (String hedge : mine) {
      if (!theirs.contains(hedge)) {
        return Optional.of(Verdict.refuted("'" + hedge + "' is no word of the article"));
      }
    }
    for (String hedge : theirs) {
      if (!mine.contains(hedge)) {
        return Optional.of(Verdict.refuted("the article says '" + hedge + "'"));
      }
    }
    return Optional.empty();
  }
}
