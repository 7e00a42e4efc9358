// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.util.List;
import java.util.Set;

/// Finds among the words of one thing asked the verb of its main clause.
final class MainVerb {
  private final List<Token> words;
  private final List<Token> terms;
  private boolean planned;

  /// @param words the words in order
  /// @param terms its words of content; those that only lead to the verb are taken from it
  MainVerb(List<Token> words, List<Token> terms) {
    this.words = words;
    this.terms = terms;
  }

  /// {@return whether what is asked about is wanted or planned}
  boolean planned() {
    return planned;
  }

  private static final Set<String> CONTROL =
      Words.stems("want plan intend hope try need like expect go aim");

  /// "did the fire chief say": of what could be the verb the first that no other noun follows.
  int settled(int found, int from) {
    for (int i = found; i < main(from); i++) {
      boolean free =
          i + 1 == main(from)
              || words.get(i + 1).in(Words.STOP)
              || words.get(i + 1).capital()
              || words.get(i + 1).numeric();
      if (candidate(i, from, 1) && free) {
        return i;
      }
    }
    return found;
  }

  /// Where the main clause ends: at the first conjunction that opens another one.
  int main(int from) {
    for (int i = from + 2; i < words.size(); i++) {
      if (words.get(i).in(Words.set("when while because if although who which"))) {
        return i;
      }
    }
    return words.size();
  }

  int participle(int from) {
    for (int i = from; i < main(from); i++) {
      if (candidate(i, from, 0) && !base(words.get(i))) {
        return i;
      }
    }
    return -1;
  }

  // Verbs whose participle is their base.
  private static final Set<String> UNCHANGED =
      Words.set("hurt cut hit shut put set let beat burst cast split spread quit read overrun");

  static boolean base(Token token) {
    return !token.in(UNCHANGED)
        && !token.folded().endsWith("ed")
        && !token.folded().endsWith("ing")
        && !Stems.inflected(token.folded());
  }

  /// The first word from an index that can be the verb, with at least some words of content before
  /// it.
  int verb(int from, int least) {
    for (int i = from; i < main(from); i++) {
      if (candidate(i, from, least)) {
        return i;
      }
    }
    return -1;
  }

  /// Behind "did" and a subject a verb must come, be it a known one or not: the last word before a
  /// preposition or the end.
  int unlisted(int from) {
    for (int i = from + 1; i < main(from); i++) {
      boolean last =
          i + 1 == main(from)
              || words.get(i + 1).in(Words.PREPOSITIONS)
              || words.get(i + 1).in(Words.DETERMINERS);
      Token word = words.get(i);
      if (last
          && !word.in(Words.STOP)
          && !word.capital()
          && !word.numeric()
          && !words.get(i - 1).in(Words.DETERMINERS)) {
        return i;
      }
    }
    return -1;
  }

  private boolean candidate(int i, int from, int least) {
    Token word = words.get(i);
    if (!Words.verb(word) || word.in(Words.STOP)) {
      return false;
    }
    if (past(i) || word.folded().endsWith("ings")) {
      return false;
    }
    // "who got hurt", "is getting sentenced"
    if (word.in(GETTING)
        && i + 1 < words.size()
        && Words.verb(words.get(i + 1))
        && !base(words.get(i + 1))) {
      terms.remove(word);
      return false;
    }
    // "want to restore" asks for the restoring.
    if (CONTROL.contains(word.stem())
        && i + 2 < words.size()
        && words.get(i + 1).folded().equals("to")
        && (Words.verb(words.get(i + 2))
            || word.folded().equals("going") && !words.get(i + 2).in(Words.STOP))) {
      terms.remove(word);
      planned = true;
      return false;
    }
    if (i > from) {
      Token before = words.get(i - 1);
      if (before.in(Words.DETERMINERS)
          || before.in(Words.PREPOSITIONS) && !before.folded().equals("to")
          || before.possessive()) {
        return false;
      }
    }
    boolean pronoun =
        i > from
            && words.subList(from, i).stream()
                .anyMatch(
                    t ->
                        t.in(Words.PRONOUNS)
                            || t.in(
                                Words.set(
                                    "anyone anybody someone somebody nobody everyone anything")));
    return content(from, i).size() >= least || pronoun;
  }

  /// "last Thursday", "the last week": no lasting.
  boolean past(int i) {
    return words.get(i).folded().equals("last")
        && i + 1 < words.size()
        && (words.get(i + 1).in(TIMES) || Words.SOFT.contains(words.get(i + 1).stem()));
  }

  private static final Set<String> TIMES =
      Words.set(
          "monday tuesday wednesday thursday friday saturday sunday january february march april"
              + " may june july august september october november december spring summer autumn"
              + " fall winter night weekend");

  static final Set<String> GETTING = Words.set("get gets got getting");

  private List<Token> content(int from, int to) {
    return words.subList(Math.min(from, to), to).stream().filter(t -> !t.in(Words.STOP)).toList();
  }
}
