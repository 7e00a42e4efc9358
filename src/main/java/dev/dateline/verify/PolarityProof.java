// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the article denies a claim denies, and nothing else: a word of denial goes with the words
/// right behind it, on both sides the same.
final class PolarityProof implements Proof {
  private static final Set<String> NEGATORS =
      Words.set(
          "not no never neither nor none nobody nothing without cannot cant didnt doesnt dont isnt"
              + " arent wasnt werent hasnt havent hadnt wont wouldnt couldnt shouldnt mightnt"
              + " mustnt nicht kein keine nie niemand ni nunca jamas nadie ningun ninguna tampoco"
              + " ne jamais не нет ни никогда никто ніколи ніхто немає");

  // A word of denial turns what stands within so many words behind it.
  private static final int REACH = 9;

  // No more words that tell something stand between a word of denial and what it turns.
  private static final int NEAR = 2;

  @Override
  public Optional<Verdict> fault(Alignment alignment) {
    Utterance claim = alignment.claim();
    Set<Integer> used = new HashSet<>();
    for (int i = 0; i < claim.size(); i++) {
      if (claim.quoted(i) || !negates(claim, i)) {
        continue;
      }
      Optional<Integer> theirs = denied(i, alignment);
      if (theirs.isEmpty() || !used.add(theirs.get()) || aside(i, alignment)) {
        return Optional.of(Verdict.refuted("the sentence denies what the article does not"));
      }
    }
    for (int l = 0; l < alignment.cited().lines().size(); l++) {
      Utterance said = alignment.cited().lines().get(l).utterance();
      for (int j = 0; j < said.size(); j++) {
        if (negates(said, j) && !kept(l, j, said, alignment)) {
          return Optional.of(Verdict.refuted("the article denies what the sentence does not"));
        }
      }
    }
    return Optional.empty();
  }

  /// "Not one spoke", where the article has "not one of those who spoke": the deed that nobody does
  /// is told only of who they are.
  private static boolean aside(int negator, Alignment alignment) {
    Utterance claim = alignment.claim();
    boolean nobody =
        claim.token(negator).in(Words.set("nobody none neither"))
            || negator + 1 < claim.size() && claim.token(negator + 1).folded().equals("one");
    for (int i = negator + 1; nobody && i < Math.min(claim.size(), negator + REACH); i++) {
      if (Verbs.at(claim.statement(), i) && !alignment.places(i).isEmpty()) {
        return !claim.token(i - 1).in(WHO)
            && alignment.places(i).stream()
                .allMatch(
                    p -> p.at() > 0 && alignment.line(p).utterance().token(p.at() - 1).in(WHO));
      }
    }
    return false;
  }

  private static final Set<String> WHO = Words.set("who which that");

  /// The word of denial with which the article denies what a claim denies; empty where none does.
  private static Optional<Integer> denied(int negator, Alignment alignment) {
    Utterance claim = alignment.claim();
    for (int i = negator + 1; i < Math.min(claim.size(), negator + REACH); i++) {
      if (!claim.content(i) && claim.measure(i) == null) {
        continue;
      }
      boolean verb = Verbs.at(claim.statement(), i);
      return agreed(alignment.places(i), verb, alignment);
    }
    return Optional.empty();
  }

  /// The word of denial before every place; empty where one of the cited sentences does not deny
  /// it.
  private static Optional<Integer> agreed(
      List<Alignment.Place> places, boolean verb, Alignment alignment) {
    Optional<Integer> found = Optional.empty();
    Set<Integer> denying = new HashSet<>();
    for (Alignment.Place place : places) {
      Utterance said = alignment.line(place).utterance();
      int words = 0;
      for (int j = place.at() - 1; j >= Math.max(0, place.at() - REACH) && words < NEAR; j--) {
        if (verb && said.token(j).in(Words.set("and but")) && aided(said, j + 1)) {
          // "pleaded not guilty and was released": a predicate of its own.
          break;
        }
        if (verb && j + 1 == place.at() && said.token(j).in(Words.set("who which"))) {
          // "not one of the people who spoke"
          break;
        }
        if (negates(said, j)) {
          found = found.isPresent() ? found : Optional.of(place.line() * 1_000 + j);
          denying.add(place.line());
        }
        words += said.content(j) || said.measure(j) != null ? 1 : 0;
      }
    }
    boolean all = places.stream().allMatch(place -> denying.contains(place.line()));
    return all || !verb ? found : Optional.empty();
  }

  private static boolean aided(Utterance said, int at) {
    return at < said.size()
        && (said.token(at).in(Words.BE)
            || said.token(at).in(Words.HAVE)
            || said.token(at).in(Words.DO)
            || Words.modal(said.token(at)));
  }

  /// Whether a claim that takes up what an article denies denies it too.
  private static boolean kept(int line, int negator, Utterance said, Alignment alignment) {
    Utterance claim = alignment.claim();
    for (int j = negator + 1; j < Math.min(said.size(), negator + REACH); j++) {
      if (!said.content(j) && said.measure(j) == null) {
        continue;
      }
      if (said.statement().clause(j) > said.statement().clause(negator) + 1) {
        return true;
      }
      boolean taking = false;
      for (int i = 0; i < claim.size(); i++) {
        Alignment.Place place = alignment.place(i);
        boolean taken =
            !claim.name(i)
                && (place != null && place.line() == line && place.at() == j
                    || followed(i, line, j, alignment));
        if (taken && !claim.quoted(i) && !(said.quoted(negator) && !said.quoted(j))) {
          boolean denies = false;
          for (int k = i - 1; k >= Math.max(0, i - REACH); k--) {
            denies |= negates(claim, k);
          }
          return denies;
        }
        taking |= taken;
      }
      // "Nobody wants to be": nobody does any of it.
      boolean nobody = said.token(negator).in(Words.set("nobody none nothing neither"));
      if (!nobody || taking) {
        return true;
      }
    }
    return true;
  }

  /// Whether a claim's word that stands in a cited sentence twice is the one at a place: what
  /// follows it there follows it in the claim.
  private static boolean followed(int i, int line, int at, Alignment alignment) {
    int next = next(alignment.claim(), i);
    int theirs = next(alignment.cited().lines().get(line).utterance(), at);
    return holds(i, line, at, alignment) && holds(next, line, theirs, alignment);
  }

  private static boolean holds(int i, int line, int at, Alignment alignment) {
    return i < alignment.claim().size()
        && alignment.places(i).stream().anyMatch(p -> p.line() == line && p.at() == at);
  }

  /// The next word that tells something.
  private static int next(Utterance utterance, int at) {
    int next = at + 1;
    while (next < utterance.size() && !utterance.content(next) && utterance.measure(next) == null) {
      next++;
    }
    return next;
  }

  static boolean negates(Utterance utterance, int i) {
    if (!utterance.token(i).in(NEGATORS)) {
      return false;
    }
    boolean vote = i > 0 && utterance.token(i - 1).stem().equals("vote");
    boolean bound =
        i + 2 < utterance.size()
            && utterance.token(i + 1).in(Words.set("more less fewer later"))
            && utterance.token(i + 2).folded().equals("than");
    boolean only = i + 1 < utterance.size() && utterance.token(i + 1).folded().equals("only");
    return !vote && !bound && !only;
  }
}
