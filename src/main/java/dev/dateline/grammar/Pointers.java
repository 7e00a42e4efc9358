// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.util.List;
import java.util.Set;

/// Tells whether a sentence points outside itself: a "he", "it", "that", "they" or "there" whose
/// sense stands in a sentence before it. Such a sentence alone can say something false.
public final class Pointers {
  private static final Set<String> PERSON = Words.set("he she him her his hers");
  private static final Set<String> THING = Words.set("it its they them their theirs");
  private static final Set<String> SHOWING = Words.set("this that these those");
  private static final Set<String> EXPLETIVE =
      Words.set(
          "clear likely unlikely possible impossible important difficult hard easy necessary wrong"
              + " right true too time good bad best better vital crucial unclear rain raining snow"
              + " dangerous pointless premature not up a an no");
  private static final Set<String> UNITS =
      Words.set(
          "second minute hour day morning afternoon evening night week weekend month quarter year"
              + " decade season spring summer autumn fall winter time");

  private Pointers() {}

  /// {@return whether a sentence points outside itself}
  ///
  /// @param s the sentence
  public static boolean outside(Statement s) {
    List<Token> tokens = s.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (s.name(i) && token.capital() && i > 0 || quotedSelf(s, i)) {
        continue;
      }
      if (token.in(PERSON) && !person(s, i)
          || token.in(THING) && !thing(s, i)
          || token.in(SHOWING) && showing(s, i)
          || token.folded().equals("there") && there(s, i)
          || i < 2 && token.in(Words.set("latter former"))) {
        return true;
      }
    }
    return false;
  }

  /// {@return whether all that points outside is a "he" or "she"}
  ///
  /// @param s the sentence
  static boolean personOnly(Statement s) {
    for (int i = 0; i < s.tokens().size(); i++) {
      Token token = s.tokens().get(i);
      if (token.in(THING) && !thing(s, i)
          || token.in(SHOWING) && showing(s, i)
          || token.folded().equals("there") && there(s, i)) {
        return false;
      }
    }
    return person(s);
  }

  /// {@return whether a "he" or "she" of a sentence stands for a person named before it}
  ///
  /// @param s the sentence
  public static boolean person(Statement s) {
    for (int i = 0; i < s.tokens().size(); i++) {
      if (s.tokens().get(i).in(PERSON) && !person(s, i)) {
        return true;
      }
    }
    return false;
  }

  /// A name before it, or, for a possessive that opens the sentence, the subject behind it.
  private static boolean person(Statement s, int at) {
    for (int i = 0; i < at; i++) {
      if (s.name(i) || antecedent(s, i)) {
        return true;
      }
    }
    // "Speaking during his annual conference, Putin said": the subject follows the comma.
    if (s.tokens().get(at).in(Words.set("his her")) || s.clause(at) == 0 && opening(s)) {
      for (int i = at + 1; i < Math.min(s.tokens().size(), at + 14); i++) {
        if (s.between(i).contains(",") && (s.name(i) || antecedentSoon(s, i))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean opening(Statement s) {
    Token first = s.tokens().getFirst();
    return first.in(Words.PREPOSITIONS)
        || first.folded().endsWith("ing")
        || first.in(Words.set("when while although though if because"));
  }

  private static boolean antecedentSoon(Statement s, int i) {
    return s.tokens().get(i).in(Words.set("the a")) && i + 1 < s.tokens().size();
  }

  /// "a man … he": an indefinite person introduced in the sentence itself.
  private static boolean antecedent(Statement s, int i) {
    return s.tokens().get(i).in(Words.set("a an one every each")) && i + 1 < s.tokens().size()
        || i > 0 && PEOPLE.contains(s.tokens().get(i).stem()) && !s.tokens().get(i).in(PERSON);
  }

  private static final Set<String> PEOPLE =
      Words.stems(
          "man woman boy girl mayor president minister chief officer driver teacher victim suspect"
              + " spokesman spokeswoman leader resident owner director coach player doctor judge"
              + " pupil student worker firefighter witness neighbor neighbour mother father");

  private static boolean thing(Statement s, int at) {
    List<Token> tokens = s.tokens();
    Token token = tokens.get(at);
    if (token.folded().equals("it") && expletive(s, at)) {
      return true;
    }
    // A thing or body named earlier in the sentence, more than the speaker alone.
    for (int i = 0; i < at; i++) {
      Token before = tokens.get(i);
      if (before.in(Words.STOP)
          || before.in(PERSON)
          || before.folded().endsWith("ly")
          || before.numeric()) {
        continue;
      }
      boolean speaker = s.name(i) && speaks(s, i);
      if (!speaker && (s.name(i) || s.occurrence(i).voice() == Occurrence.Voice.NOUN)) {
        return true;
      }
    }
    // "In its report, the council …"
    if (token.in(Words.set("its their")) && s.clause(at) == 0 && opening(s)) {
      return true;
    }
    return false;
  }

  private static boolean speaks(Statement s, int name) {
    for (int i = name + 1; i < Math.min(s.tokens().size(), name + 4); i++) {
      Token token = s.tokens().get(i);
      if (Words.SAYING.contains(token.stem()) || token.stem().equals("deni")) {
        return true;
      }
      if (!s.name(i)) {
        return false;
      }
    }
    return false;
  }

  private static boolean expletive(Statement s, int at) {
    List<Token> tokens = s.tokens();
    int next = at + 1;
    if (next >= tokens.size()) {
      return false;
    }
    boolean be = tokens.get(next).in(Words.BE) || Words.modal(tokens.get(next));
    if (tokens.get(next).in(Words.set("takes took seems seemed appears appeared rained snowed"))) {
      return true;
    }
    if (!be) {
      return false;
    }
    while (next < tokens.size()
        && (tokens.get(next).in(Words.BE)
            || Words.modal(tokens.get(next))
            || tokens.get(next).in(Words.NEGATIONS)
            || tokens.get(next).folded().endsWith("ly"))) {
      next++;
    }
    if (next >= tokens.size()) {
      return false;
    }
    boolean adjective = tokens.get(next).in(EXPLETIVE);
    if (!adjective) {
      return false;
    }
    for (int i = next; i < Math.min(tokens.size(), next + 7); i++) {
      if (tokens.get(i).in(Words.set("to that for whether when how what who"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean showing(Statement s, int at) {
    List<Token> tokens = s.tokens();
    String word = tokens.get(at).folded();
    boolean starts = at == 0 || clauseStart(s, at);
    if (at + 1 >= tokens.size()) {
      // "The union disputed that."
      return !word.equals("that") || at > 0 && Words.verb(tokens.get(at - 1));
    }
    Token next = tokens.get(at + 1);
    boolean verb =
        next.in(Words.BE)
            || Words.modal(next)
            || next.in(Words.HAVE)
            || next.in(Words.DO)
            || Words.verb(next) && (next.folded().endsWith("s") || next.folded().endsWith("ed"));
    if (word.equals("that")) {
      // "That means …", not "said that …" or "the man that …"
      return starts && verb;
    }
    if (starts && verb) {
      return true;
    }
    // "this week" points to the article's own date, which leads every excerpt.
    return starts
        && at == 0
        && !next.in(UNITS)
        && !next.in(Words.WH)
        && !next.in(Words.PREPOSITIONS);
  }

  private static boolean clauseStart(Statement s, int at) {
    String between = s.between(at);
    return between.chars().anyMatch(c -> "“\".;:!?—".indexOf(c) >= 0) && !between.contains("”");
  }

  private static boolean there(Statement s, int at) {
    List<Token> tokens = s.tokens();
    if (at + 1 < tokens.size()) {
      Token next = tokens.get(at + 1);
      if (next.in(Words.BE)
          || Words.modal(next)
          || next.in(Words.HAVE)
          || next.in(Words.set("remains remain seems appears appeared"))) {
        return false;
      }
    }
    if (at > 0 && tokens.get(at - 1).in(Words.BE)) {
      return false;
    }
    for (int i = 0; i < at; i++) {
      if (s.name(i)) {
        return false;
      }
    }
    return true;
  }

  /// "we" and "I" inside quotation marks are their speaker's, whom rule 1 brings along.
  private static boolean quotedSelf(Statement s, int at) {
    return s.tokens().get(at).in(Words.set("i we me us our my"));
  }
}
