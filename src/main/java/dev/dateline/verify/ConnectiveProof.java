// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Token;
import dev.dateline.grammar.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Reasons, conditions and orders in time are the article's, each with the same things on the same
/// sides; "against", "above" and "without" lead to what they lead to there.
final class ConnectiveProof implements Proof {
  private static final List<Set<String>> JOINTS =
      List.of(
          Words.set("because since due owing"),
          Words.set("so therefore thus hence consequently"),
          Words.set("despite although though notwithstanding"),
          Words.set("after following"),
          Words.set("before"),
          Words.set("until till"),
          Words.set("when"),
          Words.set("instead"),
          Words.set("unlike like"));
  private static final List<Set<String>> STRICT =
      List.of(
          Words.set("against"),
          Words.set("gegen"),
          Words.set("contre"),
          Words.set("contra"),
          Words.set("против"),
          Words.set("проти"),
          Words.set("without"),
          Words.set("above over"),
          Words.set("below under beneath"),
          Words.set("outside"),
          Words.set("inside"),
          Words.set("except"),
          Words.set("behind"),
          Words.set("into onto"));
  // Of each two the article's is the claim's: prices that went up did not go down.
  private static final List<List<String>> WAYS =
      List.of(List.of("up", "down"), List.of("in", "out"), List.of("on", "off"));

  @Override
  public Optional<Verdict> fault(Alignment alignment) {
    Utterance claim = alignment.claim();
    for (int i = 0; i < claim.size(); i++) {
      if (claim.quoted(i) || claim.measure(i) != null) {
        continue;
      }
      Token token = claim.token(i);
      for (Set<String> joint : JOINTS) {
        boolean schedule =
            token.folded().equals("due")
                && i + 2 < claim.size()
                && Verbs.at(claim.statement(), i + 2);
        if (token.in(joint) && !schedule && !joins(i, joint, alignment)) {
          return Optional.of(
              Verdict.refuted("'" + token.text() + "' joins what the article does not so join"));
        }
      }
      for (Set<String> strict : STRICT) {
        if (token.in(strict) && !bounds(claim, i) && !leads(i, strict, alignment)) {
          return Optional.of(
              Verdict.refuted("'" + token.text() + "' leads to something else in the article"));
        }
      }
    }
    Optional<Verdict> aimed = aimed(alignment);
    if (aimed.isPresent()) {
      return aimed;
    }
    Optional<Verdict> way = way(alignment);
    return way.isPresent() ? way : voted(alignment);
  }

  /// "taken to houses" where the article has "taken from houses".
  private static Optional<Verdict> aimed(Alignment alignment) {
    Utterance claim = alignment.claim();
    for (int i = 0; i + 1 < claim.size(); i++) {
      if (claim.quoted(i) || !claim.token(i).in(AIMS) || Verbs.at(claim.statement(), i + 1)) {
        continue;
      }
      int aim = i;
      int noun = i + 1;
      while (noun < claim.size() - 1 && claim.token(noun).in(Words.DETERMINERS)) {
        noun++;
      }
      boolean plain = claim.content(noun) && !Verbs.at(claim.statement(), noun);
      List<Alignment.Place> places = alignment.places(noun);
      if (plain && !places.isEmpty() && places.stream().allMatch(p -> other(p, aim, alignment))) {
        return Optional.of(
            Verdict.refuted("'" + claim.token(i).text() + "' is another way in the article"));
      }
    }
    return Optional.empty();
  }

  private static final Set<String> AIMS = Words.set("from to into");

  /// Whether a preposition of the other way leads to a word in the article.
  private static boolean other(Alignment.Place place, int aim, Alignment alignment) {
    Utterance said = alignment.line(place).utterance();
    for (int j = place.at() - 1; j >= Math.max(0, place.at() - 3); j--) {
      if (said.token(j).in(AIMS)) {
        boolean out = said.token(j).folded().equals("from");
        return out != alignment.claim().token(aim).folded().equals("from");
      }
      if (said.content(j) || Verbs.at(said.statement(), j)) {
        return false;
      }
    }
    return false;
  }

  /// "went up" where the article has "went down": the word right behind a verb tells which way.
  private static Optional<Verdict> way(Alignment alignment) {
    Utterance claim = alignment.claim();
    for (int i = 1; i < claim.size(); i++) {
      Alignment.Place verb = alignment.place(i - 1);
      if (verb == null || claim.quoted(i) || !Verbs.at(claim.statement(), i - 1)) {
        continue;
      }
      Utterance said = alignment.line(verb).utterance();
      if (verb.at() + 1 >= said.size()) {
        continue;
      }
      for (List<String> two : WAYS) {
        int mine = two.indexOf(claim.token(i).folded());
        int theirs = two.indexOf(said.token(verb.at() + 1).folded());
        if (mine >= 0 && theirs >= 0 && mine != theirs) {
          return Optional.of(
              Verdict.refuted("'" + claim.token(i).text() + "' is the other way in the article"));
        }
      }
    }
    return Optional.empty();
  }

  /// "voted for" is not "voted against": what the article says against, a claim says so.
  private static Optional<Verdict> voted(Alignment alignment) {
    Utterance claim = alignment.claim();
    boolean against =
        claim.tokens().stream().anyMatch(t -> t.in(Words.set("against oppose opposed opposes no")));
    for (int i = 0; i < claim.size(); i++) {
      Alignment.Place place = alignment.place(i);
      if (place == null || !claim.token(i).stem().equals("vote") || claim.quoted(i)) {
        continue;
      }
      Utterance said = alignment.line(place).utterance();
      boolean there =
          place.at() + 1 < said.size() && said.token(place.at() + 1).in(STRICT.getFirst());
      if (there && !against) {
        return Optional.of(Verdict.refuted("the article says 'against'"));
      }
    }
    return Optional.empty();
  }

  private static boolean bounds(Utterance claim, int i) {
    return i + 1 < claim.size()
        && claim.measure(i + 1) != null
        && java.util.Objects.requireNonNull(claim.measure(i + 1)).bound() != Measure.Bound.PLAIN;
  }

  /// Whether the article has the preposition before the same word.
  private static boolean leads(int i, Set<String> strict, Alignment alignment) {
    Utterance claim = alignment.claim();
    for (int at = i + 1; at < Math.min(claim.size(), i + 5); at++) {
      int k = at;
      for (Alignment.Place place : alignment.places(k)) {
        Utterance said = alignment.line(place).utterance();
        boolean number = IntStream.range(i + 1, k).anyMatch(n -> claim.token(n).numeric());
        for (int j = place.at() - 1; j >= Math.max(0, place.at() - 5); j--) {
          if (said.token(j).in(strict)) {
            return true;
          }
          // "5 against 2 for the ferry" is not "against the ferry".
          if (said.token(j).numeric() && !number) {
            break;
          }
        }
      }
    }
    return false;
  }

  private static boolean joins(int i, Set<String> joint, Alignment alignment) {
    Utterance claim = alignment.claim();
    if (hour(i, joint, alignment)) {
      return true;
    }
    Set<Integer> behind = subordinate(claim, i);
    for (int l = 0; l < alignment.cited().lines().size(); l++) {
      Utterance said = alignment.cited().lines().get(l).utterance();
      for (int j = 0; j < said.size(); j++) {
        boolean same =
            said.token(j).in(joint)
                || joint.contains("when") && said.token(j).in(Words.set("as while after once"));
        if (same) {
          Set<Integer> theirs = subordinate(said, j);
          if (agree(
              i, behind, theirs, new Alignment.Place(l, j, Alignment.Grade.SAME), alignment)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /// "before dawn", "until noon": the same time behind the same word, with nothing between them.
  private static boolean hour(int i, Set<String> joint, Alignment alignment) {
    Utterance claim = alignment.claim();
    return i + 1 < claim.size()
        && claim.token(i).in(TEMPORAL)
        && claim.token(i + 1).in(HOURS)
        && alignment.places(i + 1).stream()
            .anyMatch(
                place ->
                    place.at() > 0
                        && alignment.line(place).utterance().token(place.at() - 1).in(joint));
  }

  private static final Set<String> TEMPORAL = Words.set("after before until till");
  private static final Set<String> HOURS =
      Words.set("dawn dusk noon midnight sunrise sunset daybreak christmas easter breakfast lunch");

  private static boolean agree(
      int mine,
      Set<Integer> behind,
      Set<Integer> theirs,
      Alignment.Place joint,
      Alignment alignment) {
    Utterance claim = alignment.claim();
    int right = 0;
    int wrong = 0;
    for (int k = 0; k < claim.size(); k++) {
      Alignment.Place place = alignment.place(k);
      if (place == null || place.line() != joint.line() || claim.attributing(k)) {
        continue;
      }
      // "as time ran out, and the Herons won": what comes behind another "and" is not so joined.
      boolean beyond =
          k < mine && place.at() > joint.at() && joint.at() > 1 && !theirs.contains(place.at());
      if (!beyond && behind.contains(k) == theirs.contains(place.at())) {
        right++;
      } else if (!claim.name(k)) {
        wrong++;
      }
    }
    return right > 0 && wrong * 4 <= right;
  }

  /// The words that a joint leads to: up to a comma where it opens the sentence, else to the end or
  /// to a pause with another verb behind it.
  private static Set<Integer> subordinate(Utterance utterance, int joint) {
    Set<Integer> words = new TreeSet<>();
    for (int k = joint + 1; k < utterance.size(); k++) {
      boolean comma = utterance.between(k).indexOf(',') >= 0;
      boolean other =
          utterance.token(k).in(Words.set("and but"))
              && utterance.statement().clause(k) > utterance.statement().clause(k - 1);
      if (comma && k > joint + 1 && (joint < 2 || other || utterance.attributing(k))) {
        break;
      }
      words.add(k);
    }
    return words;
  }
}
