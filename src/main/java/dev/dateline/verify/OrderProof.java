// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Words;
import java.util.Optional;
import java.util.Set;

/// Words that a claim puts beside each other belong together in the article: they stand in one
/// clause there, and names and nouns in the same order unless a passive, a pause or a preposition
/// that both share accounts for another.
final class OrderProof implements Proof {
  // Words of one noun's group stand within so many words of each other.
  private static final int GROUP = 4;

  @Override
  public Optional<Verdict> fault(Alignment alignment) {
    Utterance claim = alignment.claim();
    boolean flipped = flipped(alignment);
    for (int i = 0; i < claim.size(); i++) {
      if (!counts(i, alignment)) {
        continue;
      }
      for (int j = i + 1;
          j < claim.size() && claim.statement().clause(j) == claim.statement().clause(i);
          j++) {
        if (counts(j, alignment) && turned(i, j, flipped, alignment)) {
          return Optional.of(
              Verdict.unknown(
                  "'"
                      + claim.token(i).text()
                      + "' and '"
                      + claim.token(j).text()
                      + "' stand the other way round in the article"));
        }
      }
    }
    Optional<Verdict> listed = listed(alignment);
    return listed.isPresent() ? listed : scattered(alignment);
  }

  /// "to cars and trucks", where the article has the one before a "but" and the other behind it.
  private static Optional<Verdict> listed(Alignment alignment) {
    Utterance claim = alignment.claim();
    for (int and = 1; and + 1 < claim.size(); and++) {
      int next = claim.token(and + 1).in(Words.DETERMINERS) ? and + 2 : and + 1;
      boolean list =
          claim.token(and).in(Words.set("and or"))
              && next < claim.size()
              && !claim.quoted(and)
              && noun(claim, and - 1)
              && noun(claim, next);
      if (list && !alignment.places(and - 1).isEmpty() && !alignment.places(next).isEmpty()) {
        boolean parted = true;
        for (Alignment.Place one : alignment.places(and - 1)) {
          for (Alignment.Place other : alignment.places(next)) {
            Utterance said = alignment.line(one).utterance();
            parted &=
                one.line() == other.line()
                    && parted(said, Math.min(one.at(), other.at()), Math.max(one.at(), other.at()));
          }
        }
        if (parted) {
          return Optional.of(
              Verdict.refuted(
                  "'"
                      + claim.token(and - 1).text()
                      + "' and '"
                      + claim.token(next).text()
                      + "' are told apart in the article"));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean noun(Utterance claim, int i) {
    return claim.content(i) && !Verbs.at(claim.statement(), i);
  }

  private static boolean counts(int i, Alignment alignment) {
    Utterance claim = alignment.claim();
    return alignment.place(i) != null
        && claim.content(i)
        && !claim.quoted(i)
        && !claim.attributing(i)
        && !claim.token(i).in(TIMES)
        && !Verbs.at(claim.statement(), i);
  }

  private static boolean turned(int i, int j, boolean flipped, Alignment alignment) {
    Utterance claim = alignment.claim();
    if (claim.token(i).meets(claim.token(j))) {
      return false;
    }
    for (Alignment.Place one : alignment.places(i)) {
      for (Alignment.Place other : alignment.places(j)) {
        if (one.line() != other.line()
            || one.at() <= other.at()
            || licensed(i, j, one, other, flipped, alignment)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean licensed(
      int i,
      int j,
      Alignment.Place one,
      Alignment.Place other,
      boolean flipped,
      Alignment alignment) {
    Utterance claim = alignment.claim();
    Utterance said = alignment.line(one).utterance();
    boolean pause = false;
    boolean verb = false;
    for (int k = i + 1; k <= j; k++) {
      pause |= claim.between(k).indexOf(',') >= 0;
      verb |= k < j && (Verbs.at(claim.statement(), k) || claim.token(k).in(Words.BE));
    }
    if (pause || flipped && verb) {
      return true;
    }
    if (said.attributing(one.at()) != said.attributing(other.at())) {
      return true;
    }
    boolean theirs = false;
    boolean apposed = false;
    for (int k = other.at() + 1; k < one.at(); k++) {
      apposed |= said.between(k).indexOf(',') >= 0;
      theirs |= Verbs.at(said.statement(), k) || said.token(k).in(Words.BE);
    }
    if (!verb && !theirs && apposed && claim.name(j)) {
      return true;
    }
    if (!verb && !theirs && j - i <= GROUP && one.at() - other.at() <= GROUP + 2) {
      return prepositionsBetween(said, other.at(), one.at())
          || !claim.token(j - 1).in(Words.PREPOSITIONS);
    }
    if (claim.name(j) && pronoun(said, one.at(), led(claim, j))) {
      return true;
    }
    String mine = led(claim, j);
    return !mine.isEmpty() && mine.equals(led(said, other.at())) && !mine.equals("of")
        || !led(claim, i).isEmpty()
            && led(claim, i).equals(led(said, one.at()))
            && !led(claim, i).equals("of");
  }

  /// "banned from it": a pronoun behind the same preposition may stand for the name before it.
  private static boolean pronoun(Utterance said, int from, String preposition) {
    for (int k = from + 1; !preposition.isEmpty() && k + 1 < said.size(); k++) {
      if (said.token(k).folded().equals(preposition)
          && said.token(k + 1).in(Words.set("it them him her"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean prepositionsBetween(Utterance said, int from, int to) {
    for (int k = from + 1; k < to; k++) {
      if (said.token(k).in(Words.PREPOSITIONS)) {
        return false;
      }
    }
    return true;
  }

  /// The preposition that leads to a word, in a group of nouns.
  private static String led(Utterance utterance, int at) {
    for (int k = at - 1; k >= Math.max(0, at - GROUP); k--) {
      if (utterance.token(k).in(Words.PREPOSITIONS)) {
        return utterance.token(k).folded();
      }
      if (Verbs.at(utterance.statement(), k)
          || utterance.token(k).in(Verbs.AUXILIARIES)
          || utterance.between(k + 1).indexOf(',') >= 0) {
        return "";
      }
    }
    return "";
  }

  /// Whether a verb stands in the passive on one side only.
  private static boolean flipped(Alignment alignment) {
    Utterance claim = alignment.claim();
    for (int i = 0; i < claim.size(); i++) {
      Alignment.Place place = alignment.place(i);
      if (place != null && claim.content(i) && Verbs.at(claim.statement(), i)) {
        Utterance said = alignment.line(place).utterance();
        if (Verbs.at(said.statement(), place.at())
            && Verbs.passive(claim.statement(), i) != Verbs.passive(said.statement(), place.at())) {
          return true;
        }
      }
    }
    return false;
  }

  /// Two words side by side in a claim, the second no verb, whose clauses in the article are two.
  private static Optional<Verdict> scattered(Alignment alignment) {
    Utterance claim = alignment.claim();
    int before = -1;
    for (int i = 0; i < claim.size(); i++) {
      if (claim.quoted(i) || claim.attributing(i)) {
        before = -1;
        continue;
      }
      if (!claim.between(i).isBlank() || claim.token(i).in(BREAKS)) {
        before = -1;
      }
      if (alignment.place(i) == null || !claim.content(i)) {
        continue;
      }
      boolean verb = Verbs.at(claim.statement(), i);
      if (before >= 0
          && !verb
          && Verbs.at(claim.statement(), before)
          && !together(before, i, alignment)) {
        return Optional.of(
            Verdict.unknown(
                "'"
                    + claim.token(before).text()
                    + "' and '"
                    + claim.token(i).text()
                    + "' stand in two clauses of the article"));
      }
      before = verb || before < 0 ? i : before;
    }
    return Optional.empty();
  }

  private static final Set<String> TIMES =
      Words.set("later earlier recently now soon ago first last previously");
  private static final Set<String> BREAKS =
      Words.set("and but or who which that because when while by");

  private static boolean together(int verb, int noun, Alignment alignment) {
    for (Alignment.Place one : alignment.places(verb)) {
      for (Alignment.Place other : alignment.places(noun)) {
        if (one.line() != other.line()) {
          return true;
        }
        Utterance said = alignment.line(one).utterance();
        if (said.statement().clause(one.at()) == said.statement().clause(other.at())) {
          return !parted(said, Math.min(one.at(), other.at()), Math.max(one.at(), other.at()));
        }
        boolean pronoun =
            alignment.claim().name(noun)
                && one.at() + 1 < said.size()
                && said.token(one.at() + 1).in(Words.PRONOUNS);
        if (pronoun) {
          return true;
        }
        if (happening(said, Math.min(one.at(), other.at()), Math.max(one.at(), other.at()))) {
          return true;
        }
      }
    }
    return false;
  }

  /// "were hurt when an explosion tore through": one thing happened in the other.
  private static boolean happening(Utterance said, int from, int to) {
    for (int k = from + 1; k <= to; k++) {
      if (said.token(k).folded().equals("when")) {
        return said.statement().clause(to) - said.statement().clause(from) <= 2;
      }
    }
    return false;
  }

  /// Whether a comma and a joint stand between, as two clauses have.
  private static boolean parted(Utterance said, int from, int to) {
    for (int k = from + 1; k <= to; k++) {
      if (said.token(k).in(Words.set("but while")) && said.between(k).indexOf(',') >= 0) {
        return true;
      }
    }
    return false;
  }
}
