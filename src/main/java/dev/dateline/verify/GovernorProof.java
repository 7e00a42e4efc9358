// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Token;
import dev.dateline.grammar.Words;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the article gives only as charged, cleared, asked for, tried or refused a claim gives no
/// otherwise: the word that governs a deed there governs it here.
final class GovernorProof implements Proof {
  private static final Set<String> GOVERNING =
      Words.stems(
          "acquit clear accuse charge suspect indict allege deny claim try attempt fail refuse"
              + " reject propose consider seek hope threaten ask demand urge order offer consider"
              + " believe want wish promise prevent stop avoid challenge mock question doubt"
              + " dispute");
  private static final Set<String> ENDS = Words.set("after when while but before although because");

  // A governing word reaches so many words to the right.
  private static final int REACH = 12;

  @Override
  public Optional<Verdict> fault(Alignment alignment) {
    Utterance claim = alignment.claim();
    for (int i = 0; i < claim.size(); i++) {
      Alignment.Place place = alignment.place(i);
      if (place == null
          || claim.quoted(i)
          || claim.attributing(i)
          || !claim.content(i)
          || !Verbs.at(claim.statement(), i)) {
        continue;
      }
      Utterance said = alignment.line(place).utterance();
      if (said.quoted(place.at())) {
        continue;
      }
      Token wondering = wondering(said, place.at());
      if (wondering != null && !taken(said, wondering, alignment)) {
        return Optional.of(
            Verdict.refuted(
                "'"
                    + claim.token(i).text()
                    + "' stands in the article only in what '"
                    + wondering.text()
                    + "' asks"));
      }
      Token governor = governor(said, place.at());
      if (governor != null && !held(governor, i, alignment)) {
        return Optional.of(
            Verdict.refuted(
                "'"
                    + claim.token(i).text()
                    + "' stands under '"
                    + governor.text()
                    + "' in the article"));
      }
    }
    return Optional.empty();
  }

  private static final Set<String> ASKING = Words.set("whether what why how who where when if");

  /// The word before the "what" or "whether" that opens a word's clause.
  private static @Nullable Token wondering(Utterance said, int at) {
    for (int j = at - 1; j > 0 && said.statement().clause(j) == said.statement().clause(at); j--) {
      boolean plain = said.token(j).in(Words.set("who when where")) && !said.between(j).isBlank();
      if (said.token(j).in(ASKING) && !plain) {
        Token before = said.token(j - 1);
        return Words.SAYING.contains(before.stem()) || before.in(Words.set("know known learn"))
            ? before
            : null;
      }
    }
    return null;
  }

  private static boolean taken(Utterance said, Token word, Alignment alignment) {
    int at = said.tokens().indexOf(word);
    for (int i = 0; i < alignment.claim().size(); i++) {
      for (Alignment.Place place : alignment.places(i)) {
        if (alignment.line(place).utterance() == said && place.at() == at) {
          return true;
        }
      }
    }
    return false;
  }

  private static @Nullable Token governor(Utterance said, int at) {
    for (int j = at - 1; j >= Math.max(0, at - REACH); j--) {
      Token token = said.token(j);
      if (token.in(ENDS)) {
        return null;
      }
      boolean told =
          Words.SAYING.contains(token.stem())
              && j + 1 < at
              && said.token(j + 1).folded().equals("that")
              && said.tellings().isEmpty();
      if (told) {
        // "Say that the ferry sank": an order to say it.
        return token;
      }
      if (GOVERNING.contains(token.stem()) && !said.attributing(j) && j + 1 < said.size()) {
        boolean finite = false;
        for (int k = j + 1; k < at; k++) {
          finite |= said.token(k).in(Words.set("and")) && Verbs.at(said.statement(), k + 1);
        }
        return finite ? null : token;
      }
    }
    return null;
  }

  private static boolean held(Token governor, int at, Alignment alignment) {
    Utterance claim = alignment.claim();
    for (int i = 0; i < claim.size(); i++) {
      Token token = claim.token(i);
      if (i != at && (token.meets(governor) || alignment.paraphrases().proves(token, governor))) {
        return true;
      }
    }
    return false;
  }
}
