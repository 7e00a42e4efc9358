// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import dev.dateline.grammar.Occurrence.Voice;
import java.util.Set;

/// Tells how a verb stands in a sentence, by the words around it.
final class Voices {
  private static final Set<String> PARTICIPLES =
      Words.set(
          "taken known broken given written seen shown driven chosen fallen stolen spoken thrown"
              + " grown drawn worn torn hidden beaten forgotten forbidden shaken frozen woken eaten"
              + " risen flown sworn proven");

  static Voice of(Statement s, int at) {
    Token token = s.tokens().get(at);
    String word = token.folded();
    int before = at - 1;
    while (before >= 0 && s.clause(before) == s.clause(at) && adverb(s.tokens().get(before))) {
      before--;
    }
    boolean same = before >= 0 && s.clause(before) == s.clause(at);
    Token left = same ? s.tokens().get(before) : null;
    boolean ing = word.endsWith("ing");
    boolean been = false;
    for (int i = before + 1; i < at; i++) {
      been |= s.tokens().get(i).in(Words.set("been being"));
    }
    if (!Words.verb(token)) {
      return Voice.NOUN;
    }
    boolean past =
        word.endsWith("ed")
            || PARTICIPLES.contains(word)
            || !ing && !word.endsWith("s") && !word.startsWith(token.stem());
    if (left != null) {
      if (left.in(Words.BE) || left.in(Words.set("get gets got getting"))) {
        return ing ? Voice.ACTIVE : past || !Words.verb(token) ? Voice.PASSIVE : Voice.NOUN;
      }
      if (been && !ing) {
        return Voice.PASSIVE;
      }
      if (left.in(Words.HAVE) || Words.modal(left) || left.in(Words.DO)) {
        return Voice.ACTIVE;
      }
      if (left.folded().equals("to")) {
        // "complained to managers": no infinitive
        return word.endsWith("s") && !word.endsWith("ss") ? Voice.NOUN : Voice.ACTIVE;
      }
      boolean relative = left.folded().equals("that") && (past || word.endsWith("s"));
      if (relative) {
        return Voice.ACTIVE;
      }
      if (left.in(Words.DETERMINERS) || left.possessive()) {
        return Voice.NOUN;
      }
      if (ing && left.in(Words.PREPOSITIONS)) {
        return Voice.ACTIVE;
      }
      if (!ing && left.in(Words.PREPOSITIONS)) {
        return Voice.NOUN;
      }
    }
    if (ing) {
      boolean noun = at + 1 < s.tokens().size() && s.tokens().get(at + 1).folded().equals("of");
      return noun ? Voice.NOUN : Voice.ACTIVE;
    }
    if (past && at + 1 < s.tokens().size() && s.clause(at + 1) == s.clause(at)) {
      Token next = s.tokens().get(at + 1);
      if (next.folded().equals("by")
          && left != null
          && !(at + 2 < s.tokens().size() && s.tokens().get(at + 2).folded().endsWith("ing"))) {
        return Voice.REDUCED;
      }
      boolean object = next.in(Words.DETERMINERS) || next.in(Words.PRONOUNS);
      if (object) {
        return Voice.ACTIVE;
      }
    }
    if (past && left != null) {
      boolean finite = false;
      for (int i = before; i >= 0 && s.clause(i) == s.clause(at); i--) {
        finite |=
            s.tokens().get(i).in(Words.BE)
                || s.tokens().get(i).in(Words.HAVE)
                || Words.modal(s.tokens().get(i))
                || i < before
                    && Words.verb(s.tokens().get(i))
                    && s.tokens().get(i).folded().endsWith("ed");
      }
      boolean joined = s.text().substring(s.tokens().get(before).end(), token.start()).isBlank();
      boolean conjunction = left.in(Words.set("and or then"));
      boolean next = at + 1 < s.tokens().size() && s.tokens().get(at + 1).in(Words.PREPOSITIONS);
      if (conjunction) {
        // "was ousted and forced": the second participle shares the first one's auxiliary.
        for (int i = before - 1; i > 0 && s.clause(i) >= s.clause(at) - 1; i--) {
          if (Words.verb(s.tokens().get(i)) && s.tokens().get(i).folded().endsWith("ed")) {
            return of(s, i);
          }
        }
        return Voice.ACTIVE;
      }
      if (PARTICIPLES.contains(word) || finite && joined || next && later(s, at)) {
        return Voice.REDUCED;
      }
    }
    return Voice.ACTIVE;
  }

  private static boolean later(Statement s, int at) {
    for (int i = at + 2; i < s.tokens().size() && s.clause(i) == s.clause(at); i++) {
      Token token = s.tokens().get(i);
      if (token.in(Words.BE)
          || token.in(Words.HAVE)
          || Words.modal(token)
          || Words.verb(token) && token.folded().endsWith("ed")) {
        return true;
      }
    }
    return false;
  }

  private static boolean adverb(Token token) {
    return token.in(
            Words.set(
                "not never also recently first already being been just now finally once twice still"
                    + " later since again almost nearly"))
        || token.folded().length() > 4 && token.folded().endsWith("ly");
  }

  private Voices() {}
}
