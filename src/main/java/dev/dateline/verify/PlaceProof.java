// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A name that a preposition or a possessive ties to something in a claim is tied to it in the
/// article: the president of Syria is no president of Russia.
final class PlaceProof implements Proof {
  private static final List<Set<String>> KINDS =
      List.of(
          Words.set("in at on near around inside within of"),
          Words.set("from out off"),
          Words.set("to into toward towards onto"),
          Words.set("by with"),
          Words.set("for over about"),
          Words.set("against"),
          Words.set("between among"));

  // A preposition stands within so many words before its name, and what it ties the name to before
  // it.
  private static final int NEAR = 5;

  @Override
  public Optional<Verdict> fault(Alignment alignment) {
    Utterance claim = alignment.claim();
    for (int i = 0; i < claim.size(); i++) {
      boolean last = i + 1 == claim.size() || !claim.name(i + 1) || !claim.between(i + 1).isBlank();
      boolean looked =
          claim.name(i)
              && last
              && claim.content(i)
              && !claim.quoted(i)
              && !claim.attributing(i)
              && !alignment.places(i).isEmpty();
      if (!looked) {
        continue;
      }
      int preposition = preposition(claim, i);
      if (preposition >= 0 && !claim.token(i).possessive() && !tied(i, preposition, alignment)) {
        return Optional.of(
            Verdict.unknown(
                "'"
                    + claim.token(preposition).text()
                    + " "
                    + claim.token(i).text()
                    + "' is tied to something else in the article"));
      }
      if (claim.token(i).possessive() && !owns(i, alignment)) {
        return Optional.of(
            Verdict.unknown("'" + claim.token(i).text() + "' owns something else in the article"));
      }
    }
    return Optional.empty();
  }

  /// The preposition that leads to a name, over its other words; -1 for none.
  private static int preposition(Utterance utterance, int name) {
    for (int k = name - 1; k >= Math.max(0, name - NEAR); k--) {
      if (utterance.token(k).in(Words.PREPOSITIONS)) {
        return k;
      }
      if (!utterance.between(k + 1).isBlank()
          || Verbs.at(utterance.statement(), k)
          || utterance.token(k).in(Verbs.AUXILIARIES)
          || utterance.token(k).in(Words.set("and or that who which where when whose"))) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean tied(int name, int preposition, Alignment alignment) {
    Utterance claim = alignment.claim();
    Set<String> kind = kind(claim.token(preposition).folded());
    int head = preposition - 1;
    while (head >= 0 && !claim.content(head) && claim.measure(head) == null) {
      head--;
    }
    for (Alignment.Place place : alignment.places(name)) {
      Utterance said = alignment.line(place).utterance();
      int theirs = preposition(said, place.at());
      if (pronoun(said, place.at(), kind)) {
        return true;
      }
      boolean meant = place.grade() == Alignment.Grade.MEANT;
      boolean same = theirs >= 0 && kind.contains(said.token(theirs).folded());
      boolean equal =
          theirs >= 0 && said.token(theirs).folded().equals(claim.token(preposition).folded());
      if (same
          && !equal
          && claim.token(preposition).folded().equals("in")
          && said.token(theirs).folded().equals("of")
          && head >= 0
          && Verbs.at(claim.statement(), head)) {
        // Killed in a town is not killed, the head of the town.
        continue;
      }
      if (meant || same && (head < 0 || !traded(name, head, place, theirs, alignment))) {
        return true;
      }
      if (same) {
        continue;
      }
      if (theirs < 0 && claim.token(preposition).in(Words.set("by of to"))) {
        // A passive, an object, a possessive: who does what is not told by prepositions.
        return true;
      }
      boolean near =
          head >= 0
              && alignment.places(head).stream()
                  .anyMatch(
                      p ->
                          p.line() == place.line()
                              && p.at() < place.at()
                              && place.at() - p.at() <= NEAR);
      if (near) {
        return true;
      }
    }
    return false;
  }

  /// Whether a claim ties a name to what the article ties another to: "his home on Gallant Woods"
  /// and "the loop of Lantern Street" for "his home on Lantern Street" and "the loop of Gallant
  /// Woods".
  private static boolean traded(
      int name, int head, Alignment.Place place, int theirs, Alignment a) {
    Utterance claim = a.claim();
    Utterance said = a.line(place).utterance();
    int before = theirs - 1;
    while (before >= 0 && !said.content(before) && said.measure(before) == null) {
      before--;
    }
    int own = before;
    boolean near =
        a.places(head).stream()
            .anyMatch(p -> p.line() == place.line() && p.at() < theirs && theirs - p.at() <= NEAR);
    if (own < 0 || near) {
      return false;
    }
    for (int c = 0; c + 2 < claim.size(); c++) {
      boolean same = a.places(c).stream().anyMatch(p -> p.line() == place.line() && p.at() == own);
      boolean other = claim.token(c + 1).in(Words.PREPOSITIONS) && (c > name || c + 5 < name);
      if (same && other && c != head && follows(claim, c + 2)) {
        return true;
      }
    }
    return false;
  }

  private static boolean follows(Utterance claim, int from) {
    for (int k = from; k < Math.min(claim.size(), from + 2); k++) {
      if (claim.name(k)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a pronoun behind the name stands behind a preposition of the kind.
  private static boolean pronoun(Utterance said, int from, Set<String> kind) {
    for (int k = from + 1; k + 1 < said.size(); k++) {
      if (kind.contains(said.token(k).folded())
          && said.token(k + 1).in(Words.set("it them him her"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean owns(int name, Alignment alignment) {
    for (Alignment.Place place : alignment.places(name)) {
      Utterance said = alignment.line(place).utterance();
      int theirs = preposition(said, place.at());
      boolean compound =
          place.at() + 1 < said.size()
              && said.between(place.at() + 1).isBlank()
              && said.content(place.at() + 1);
      if (place.grade() == Alignment.Grade.MEANT
              && (said.token(place.at()).in(Words.PRONOUNS) || near(name, place, alignment))
          || said.token(place.at()).possessive()
          || compound
          || theirs < 0 && near(name, place, alignment)
          || theirs >= 0 && said.token(theirs).folded().equals("of")
          || theirs >= 0
              && said.token(theirs).folded().equals("by")
              && by(name, theirs, place, alignment)) {
        return true;
      }
    }
    return false;
  }

  /// "a reading by the novelist": what a claim's name owns stands right before the "by".
  private static boolean by(int name, int by, Alignment.Place place, Alignment alignment) {
    return name + 1 < alignment.claim().size()
        && alignment.places(name + 1).stream()
            .anyMatch(other -> other.line() == place.line() && other.at() == by - 1);
  }

  /// Whether what a claim's name owns stands near the name in the article.
  private static boolean near(int name, Alignment.Place place, Alignment alignment) {
    for (int k = name + 1; k < Math.min(alignment.claim().size(), name + NEAR); k++) {
      for (Alignment.Place other : alignment.places(k)) {
        if (other.line() == place.line() && Math.abs(other.at() - place.at()) <= NEAR) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<String> kind(String preposition) {
    return KINDS.stream()
        .filter(kind -> kind.contains(preposition))
        .findFirst()
        .orElse(Set.of(preposition));
  }
}
