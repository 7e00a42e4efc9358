// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Words;
import java.util.Optional;
import java.util.stream.IntStream;

/// What a claim says somebody or something is, the article says with a form of "be" or between
/// commas: "Call the mayor a thief" does not say that she is one.
final class CopulaProof implements Proof {
  // What somebody is stands within so many words behind "is".
  private static final int REACH = 5;

  @Override
  public Optional<Verdict> fault(Alignment alignment) {
    Utterance claim = alignment.claim();
    for (int i = 1; i < claim.size(); i++) {
      if (!claim.token(i).in(Words.BE) || claim.quoted(i)) {
        continue;
      }
      for (int k = i + 1; k < Math.min(claim.size(), i + REACH); k++) {
        if (claim.token(k).in(Words.PREPOSITIONS)
            || claim.token(k).in(Words.BE)
            || Verbs.at(claim.statement(), k)) {
          break;
        }
        boolean noun = claim.content(k) && !alignment.places(k).isEmpty();
        int be = i;
        if (noun
            && alignment.places(k).stream()
                .noneMatch(place -> said(place, alignment) && !deed(be, place, alignment))) {
          return Optional.of(
              Verdict.unknown(
                  "the article does not say that it is '" + claim.token(k).text() + "'"));
        }
      }
    }
    return Optional.empty();
  }

  /// "Kirillov was a blunder", where the article has "allowing Kirillov to be killed was": what was
  /// done is left out of a claim.
  private static boolean deed(int be, Alignment.Place place, Alignment alignment) {
    Utterance article = alignment.line(place).utterance();
    for (int j = place.at() - 1; j > 0 && place.at() - j <= REACH; j--) {
      if (!article.token(j).in(Words.BE)) {
        continue;
      }
      int verb = j - 1;
      return Verbs.at(article.statement(), verb)
          && article.between(j).isBlank()
          && IntStream.range(0, be)
              .noneMatch(
                  i ->
                      alignment.places(i).stream()
                          .anyMatch(p -> p.line() == place.line() && p.at() == verb));
    }
    return false;
  }

  private static boolean said(Alignment.Place place, Alignment alignment) {
    Utterance article = alignment.line(place).utterance();
    if (place.grade() == Alignment.Grade.MEANT || article.quoted(place.at())) {
      return true;
    }
    for (int j = 0; j < article.size(); j++) {
      boolean clause =
          Math.abs(article.statement().clause(j) - article.statement().clause(place.at())) <= 1;
      boolean comma = article.between(j).indexOf(',') >= 0;
      if (clause && (article.token(j).in(Words.BE) || comma || article.token(j).in(Words.HAVE))) {
        return true;
      }
    }
    return false;
  }
}
