// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import dev.dateline.grammar.Occurrence.Voice;
import java.util.List;
import java.util.Set;

/// What one sentence shows of the words of one thing asked.
class Sight {
  static final Set<String> PERSONAL = Words.set("he she they it who i we him her them");

  static final Set<String> TITLED =
      Words.stems(
          "leader president minister mayor chief officer man woman boy girl spokesman spokeswoman"
              + " spokesperson director company group team senator governor judge coach player"
              + " founder chairman chairwoman secretary ambassador general commander author owner"
              + " manager");

  final Statement s;
  final Ask ask;
  final Kin kin;
  final Supplied supplied;
  final List<Token> context;

  Sight(Statement s, Ask ask, Kin kin, Supplied supplied, List<Token> context) {
    this.s = s;
    this.ask = ask;
    this.kin = kin;
    this.supplied = supplied;
    this.context = context;
  }

  /// "…, the engineer Pavel Rundquiver said": who only says it is not what it says.
  boolean attributing(int i) {
    if (ask.saying()) {
      return false;
    }
    int last = i;
    while (last + 1 < s.tokens().size() && s.name(last + 1)) {
      last++;
    }
    int first = i;
    while (first > 0 && s.name(first - 1)) {
      first--;
    }
    boolean after =
        last + 1 < s.tokens().size()
            && Words.PLAIN_SAYING.contains(s.tokens().get(last + 1).stem());
    boolean before = first > 0 && Words.PLAIN_SAYING.contains(s.tokens().get(first - 1).stem());
    return after || before;
  }

  boolean newName(int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.name(i) && !meets(i, ask.terms()) && !attributing(i)) {
        return true;
      }
    }
    return false;
  }

  List<Token> named(List<Token> terms) {
    return terms.stream().filter(t -> !Words.SOFT.contains(t.stem())).toList();
  }

  boolean holds(List<Token> terms) {
    return named(terms).isEmpty()
        || anywhere(terms, 0, s.tokens().size())
        || stands(0, s.tokens().size());
  }

  boolean anywhere(List<Token> terms, int from, int to) {
    for (int i = from; i < to; i++) {
      if (is(i, terms)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a pronoun or title that stands for something supplied is in a range.
  boolean stands(int from, int to) {
    for (int i = from; i < to; i++) {
      if (pronominal(i) && !supplied.by(s.tokens().get(i)).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  boolean is(int i, List<Token> terms) {
    return meets(i, terms)
        || among(supplied.of(i), terms)
        || pronominal(i) && among(supplied.by(s.tokens().get(i)), terms);
  }

  private boolean among(List<Token> words, List<Token> terms) {
    for (Token word : words) {
      for (Token term : terms) {
        if (kin.meets(term, word) && (!word.possessive() || !word.capital() || owner(term))) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether the question has a word as the owner of something: "Lund's lawyer", "the lawyer of
  /// Lund".
  private boolean owner(Token term) {
    if (term.possessive()) {
      return true;
    }
    List<Token> words = Tokens.of(ask.text());
    int at = words.indexOf(term);
    return at > 0 && words.get(at - 1).in(Words.set("of for"));
  }

  boolean pronominal(int i) {
    Token token = s.tokens().get(i);
    return token.in(PERSONAL) && !token.folded().equals("who")
        || TITLED.contains(token.stem()) && !s.name(i);
  }

  boolean meets(int i, List<Token> terms) {
    if (i < s.tokens().size()) {
      Token said = s.tokens().get(i);
      for (Token term : terms) {
        if (kin.meets(term, said)) {
          return true;
        }
      }
    }
    return false;
  }

  boolean noun(int i) {
    Token token = s.tokens().get(i);
    if (s.name(i) || token.in(PERSONAL)) {
      return !token.in(PERSONAL) || !supplied.by(token).isEmpty() || token.folded().equals("who");
    }
    return !token.in(Words.STOP)
        && !token.folded().endsWith("ly")
        && !token.numeric()
        && s.occurrence(i).voice() == Voice.NOUN;
  }

  /// Whether a word stands in the sentence, or a pronoun for it.
  boolean told(Token term) {
    return anywhere(List.of(term), 0, s.tokens().size());
  }

  /// Whether what the sentence's pronouns stand for, or what its article is about, is meant.
  boolean supplies(Token term) {
    return supplied.all().stream().anyMatch(t -> kin.meets(term, t))
        || context.stream().anyMatch(t -> kin.meets(term, t));
  }

  /// Whether a name stands in the sentence that the question lacks.
  boolean named() {
    return newName(0, s.tokens().size());
  }
}
