// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Kin;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Whether a claim's words for a speaker are the article's: his name, his title, not what he owns
/// or belongs to.
final class Speakers {
  private static final Set<String> TITLES =
      Words.set(
          "president leader minister mayor chief director manager spokesman spokeswoman coach"
              + " superintendent chairman chairwoman secretary treasurer lawyer engineer clerk"
              + " sheriff marshal owner member head commissioner captain");

  private Speakers() {}

  /// Whether a claim's words for a speaker all name the article's.
  static boolean same(Telling telling, List<Token> speaker, Alignment alignment) {
    Utterance claim = alignment.claim();
    List<Token> named = new ArrayList<>();
    for (int i : new TreeSet<>(telling.speaker())) {
      if (claim.content(i) || claim.token(i).in(Words.PRONOUNS)) {
        named.add(claim.token(i));
      }
    }
    if (named.isEmpty()) {
      return false;
    }
    boolean pronoun = named.stream().allMatch(t -> t.in(Words.PRONOUNS));
    if (!pronoun && named.stream().allMatch(t -> describes(t, speaker))) {
      return false;
    }
    Token last = null;
    for (int i = named.size() - 1; i >= 0; i--) {
      Token token = named.get(i);
      if (token.in(Words.PRONOUNS)) {
        continue;
      }
      boolean held =
          holds(speaker, token)
              || !token.capital()
                  && speaker.stream().anyMatch(s -> alignment.paraphrases().proves(token, s))
              || last != null && alignment.cited().beside(token, last);
      if (!held) {
        return false;
      }
      last = token.capital() ? token : null;
    }
    return pronoun || !named.isEmpty();
  }

  /// "Board President Holm" speaks, and not the board.
  private static boolean describes(Token token, List<Token> speaker) {
    boolean any = false;
    for (int k = 0; k < speaker.size(); k++) {
      if (speaker.get(k).folded().equals(token.folded())) {
        boolean title =
            k + 1 < speaker.size()
                && speaker.get(k + 1).start() == speaker.get(k).end() + 1
                && speaker.get(k + 1).in(TITLES);
        if (!title) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  /// Whether a claim names a speaker anywhere: a word or two in quotation marks need no more.
  static boolean named(Utterance claim, List<Token> speaker) {
    return claim.tokens().stream().anyMatch(t -> t.capital() && holds(speaker, t));
  }

  /// Whether one of a claim's names for a speaker is his name in the article, not a word of his
  /// title.
  static boolean core(Telling telling, Set<String> names, Alignment alignment) {
    Utterance claim = alignment.claim();
    List<Integer> mine =
        telling.speaker().stream()
            .filter(i -> claim.token(i).capital() && claim.content(i))
            .toList();
    List<Integer> own = mine.stream().filter(i -> !owner(i, claim)).toList();
    // "Holm's lawyer" is not Holm, who is the lawyer.
    return own.isEmpty()
        ? mine.stream().noneMatch(i -> names.contains(claim.token(i).folded()))
        : own.stream().anyMatch(i -> names.contains(claim.token(i).folded()));
  }

  /// Whether a name, to its last word, owns what stands behind it.
  private static boolean owner(int i, Utterance claim) {
    int last = i;
    while (!claim.token(last).possessive()
        && last + 1 < claim.size()
        && claim.token(last + 1).capital()
        && claim.between(last + 1).isBlank()) {
      last++;
    }
    return claim.token(last).possessive();
  }

  static boolean holds(List<Token> speaker, Token token) {
    return speaker.stream()
        .anyMatch(s -> s.folded().equals(token.folded()) || Kin.NONE.meets(token, s));
  }
}
