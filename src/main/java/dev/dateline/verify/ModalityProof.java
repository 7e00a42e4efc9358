// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Statement;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What the article gives as possible, planned, due, nearly so or conditional a claim gives so too.
final class ModalityProof implements Proof {
  /// How a verb's deed stands.
  private enum Mood {
    REAL,
    COMING,
    POSSIBLE,
    OWED,
    NEARLY
  }

  private static final Set<String> HEDGES =
      Words.set(
          "possibly perhaps likely unlikely allegedly reportedly apparently maybe probably if"
              + " unless whether supposedly potentially");
  private static final Set<String> GOVERNING =
      Words.set(
          "planned expected due set scheduled likely hopes hoped wants wanted plans plan intends"
              + " intended asked ask told order ordered urged open ready need needs needed happy"
              + " possible is are was were promised vowed threatened refused wrong going sought");
  private static final Set<String> NEAR = Words.set("close nearly almost verge brink about");

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
      Mood mine = mood(claim.statement(), i);
      Mood theirs = mood(said, place.at());
      if (mine != theirs) {
        return Optional.of(
            Verdict.refuted(
                "'"
                    + claim.token(i).text()
                    + "' is "
                    + name(mine)
                    + ", in the article "
                    + name(theirs)));
      }
    }
    Optional<Verdict> done = done(alignment);
    if (done.isPresent()) {
      return done;
    }
    Optional<Verdict> invented = invented(alignment);
    return invented.isPresent() ? invented : hedged(alignment);
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
        for (int j = group; j < place.at(); j++) {
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
        }
      }
      return false;
    }
    return false;
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

  private static String name(Mood mood) {
    return switch (mood) {
      case REAL -> "so";
      case COMING -> "to come";
      case POSSIBLE -> "possible";
      case OWED -> "owed";
      case NEARLY -> "nearly so";
    };
  }

  private static Mood mood(Statement s, int verb) {
    return mood(s, verb, 0);
  }

  private static Mood mood(Statement s, int verb, int depth) {
    int group = Verbs.group(s, verb);
    if (s.occurrence(verb).near()) {
      return Mood.NEARLY;
    }
    for (int i = group; i < verb; i++) {
      Token token = s.tokens().get(i);
      if (token.in(Words.set("will would wont wouldnt shall"))) {
        return Mood.COMING;
      }
      if (token.in(Words.set("may might could can cannot cant couldnt mightnt"))
          && !token.text().equals("May")) {
        return Mood.POSSIBLE;
      }
      if (token.in(Words.set("must should ought mustnt shouldnt"))) {
        return Mood.OWED;
      }
      if (token.folded().equals("to")) {
        return infinitive(s, i, depth);
      }
    }
    boolean joined =
        group > 0
            && s.tokens().get(group - 1).in(Words.set("and or"))
            && group == verb
            && depth < 3;
    boolean gerund =
        s.tokens().get(verb).folded().endsWith("ing")
            && group > 0
            && s.tokens().get(group - 1).in(Words.set("by for of without after before"));
    if (joined || gerund && depth < 3) {
      int before = before(s, group);
      if (before >= 0) {
        return mood(s, before, depth + 1);
      }
    }
    return Mood.REAL;
  }

  /// "is to begin", "planned to start", "close to taking", "began to fall".
  private static Mood infinitive(Statement s, int to, int depth) {
    if (to == 0) {
      return Mood.COMING;
    }
    for (int i = to - 1; i >= Math.max(0, to - 5); i--) {
      Token token = s.tokens().get(i);
      if (token.in(NEAR) && i >= to - 2) {
        return Mood.NEARLY;
      }
      if (i == to - 1 && token.in(GOVERNING)
          || token.in(
              Words.set("planned plans expected ordered asked told urged hopes wants plan"))) {
        return Mood.COMING;
      }
    }
    int before = before(s, to);
    return before < 0 || depth > 3 ? Mood.COMING : mood(s, before, depth + 1);
  }

  private static int before(Statement s, int at) {
    for (int i = at - 1; i >= 0 && s.clause(i) >= s.clause(at) - 1; i--) {
      if (Verbs.at(s, i)) {
        return i;
      }
    }
    return -1;
  }
}
