// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import dev.dateline.grammar.Occurrence.Voice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whether one of the persons asked about speaks in a sentence.
final class Speech extends Sight {
  Speech(Statement s, Ask ask, Kin kin, Supplied supplied, List<Token> context) {
    super(s, ask, kin, supplied, context);
  }

  // "Putin, making his first comments on the attack, said": an aside of a dozen words may stand
  // between.
  private static final int FAR = 14;

  /// Which share of the words asked about names a subject of a verb of saying, or who stands behind
  /// "according to": 0 where nobody asked about speaks.
  double speaks(List<Token> who) {
    List<Token> named = who.stream().filter(t -> !Words.SOFT.contains(t.stem())).toList();
    // "who said …": anybody's words will do.
    boolean anybody = named.isEmpty() && who.isEmpty();
    List<Token> speaker = anybody ? names() : named;
    Set<Token> met = new HashSet<>();
    for (int i = 0; i < s.tokens().size(); i++) {
      Token token = s.tokens().get(i);
      boolean says = Words.SAYING.contains(token.stem()) || token.stem().equals("deni");
      boolean plain = token.in(Words.set("said says told tells"));
      if (says && (plain || s.occurrence(i).voice() != Voice.NOUN)) {
        int from = i - FAR;
        // "…, Lund said": who stands right before the verb speaks, and nobody further left.
        if (i > 0 && s.name(i - 1)) {
          from = i - 1;
          while (from > 0
              && (s.name(from - 1)
                  || !s.tokens().get(from - 1).in(Words.STOP)
                      && joined(from)
                      && !Words.verb(s.tokens().get(from - 1)))) {
            from--;
          }
          // "its president, Lund, said", "the owner of Lund said": one step over "of" and a comma
          if (from > 1 && s.tokens().get(from - 1).in(Words.PREPOSITIONS)
              || from > 0 && s.between(from).contains(",") && apposed(from)) {
            from = i - FAR;
          }
        }
        boolean inverted = inverted(i);
        for (int j = followed(i) ? i : Math.max(0, from); j < i; j++) {
          if (s.clause(i) - s.clause(j) <= 1 && is(j, speaker) && subject(j, i)) {
            meet(j, speaker, met);
          }
        }
        for (int j = i + 1; inverted && j < Math.min(s.tokens().size(), i + 6); j++) {
          if (s.clause(j) == s.clause(i)) {
            meet(j, speaker, met);
          }
        }
      }
      if (token.folded().equals("according")) {
        for (int j = i + 1; j < Math.min(s.tokens().size(), i + 8); j++) {
          meet(j, speaker, met);
        }
      }
    }
    if (met.isEmpty()) {
      return 0;
    }
    return anybody ? 1 : (double) met.size() / speaker.size();
  }

  /// Whether a word before a verb of saying can be of its subject: it stands not within what was
  /// said, nor behind a preposition ("in talks with Lund said") or a verb that it is the object of.
  private boolean subject(int at, int says) {
    if (quoted(at) && !quoted(says)) {
      return false;
    }
    int first = at;
    while (first > 0 && (s.name(first - 1) || s.tokens().get(first - 1).in(OF)) && joined(first)) {
      first--;
    }
    int last = at;
    while (last + 1 < says && s.name(last + 1) && joined(last + 1)) {
      last++;
    }
    if (first == 0 || !joined(first)) {
      return true;
    }
    Token before = s.tokens().get(first - 1);
    boolean governed =
        Words.verb(before)
            && !Words.SAYING.contains(before.stem())
            && s.occurrence(first - 1).voice() == Voice.ACTIVE;
    return !before.in(TOWARDS) && !(governed && last + 1 < says);
  }

  private boolean joined(int at) {
    return s.between(at).isBlank();
  }

  private boolean quoted(int at) {
    int open = 0;
    for (int i = 0; i < s.tokens().get(at).start(); i++) {
      switch (s.text().charAt(i)) {
        case '“', '„', '«' -> open = 1;
        case '”', '»' -> open = 0;
        case '"' -> open = 1 - open;
        default -> {}
      }
    }
    return open > 0;
  }

  // Titles that stand between a preposition and a name.
  private static final Set<String> OF =
      Words.set("president mr mrs ms dr president-elect elect mayor minister prime leader senator");

  private static final Set<String> TOWARDS =
      Words.set("with about to against from between than like into toward towards over regarding");

  private void meet(int at, List<Token> speaker, Set<Token> met) {
    boolean own = !s.name(at) || meets(at, speaker);
    for (Token one : speaker) {
      if (own ? is(at, List.of(one)) : bears(at, one)) {
        met.add(one);
      }
    }
  }

  /// Whether an article's words on who bears a name hold a word: "the mayor's opponent" speaks, but
  /// no other name beside the bearer's own does.
  private boolean bears(int at, Token word) {
    List<Token> told = supplied.of(at);
    for (int k = 0; k < told.size(); k++) {
      if (kin.meets(word, told.get(k))) {
        int from = k;
        while (from > 0 && beside(told.get(from - 1), told.get(from))) {
          from--;
        }
        int to = k + 1;
        while (to < told.size() && beside(told.get(to - 1), told.get(to))) {
          to++;
        }
        String name = s.tokens().get(at).folded();
        if (!told.get(k).capital()
            || told.subList(from, to).stream().anyMatch(t -> t.folded().equals(name))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean beside(Token one, Token next) {
    int between = next.start() - one.end();
    return between >= 1 && between <= 2;
  }

  /// "“…,” said Lund": behind a verb of saying its subject stands only after the words said.
  private boolean inverted(int says) {
    return says > 0
        && s.between(says)
            .chars()
            .anyMatch(c -> c == ',' || c == '”' || c == '"' || c == '’' || c == '»');
  }

  /// "Ane Holm, the mayor of Lund, said", "the mayor, Ane Holm, said": a phrase between commas.
  private boolean apposed(int from) {
    if (quoted(from - 1)) {
      return false;
    }
    int i = from - 1;
    while (i > 0 && s.clause(i) == s.clause(from)) {
      if (s.tokens().get(i).in(Words.DETERMINERS)) {
        return true;
      }
      if (Words.verb(s.tokens().get(i)) && s.occurrence(i).voice() != Voice.NOUN) {
        return false;
      }
      i--;
    }
    return i == 0;
  }

  /// "…, said Lund": who stands before it does not speak.
  private boolean followed(int says) {
    if (!inverted(says) || says + 1 >= s.tokens().size()) {
      return false;
    }
    Token next = s.tokens().get(says + 1);
    if (next.in(Words.WEEKDAYS)) {
      return false; // "the mayor, Ane Holm, said Monday"
    }
    return s.name(says + 1)
        || next.in(Words.set("the a an his her its their"))
        || TITLED.contains(next.stem())
        || says + 2 < s.tokens().size()
            && s.name(says + 2)
            && !next.in(Words.STOP)
            && !Words.verb(next);
  }

  private List<Token> names() {
    List<Token> names = new ArrayList<>();
    for (int i = 0; i < s.tokens().size(); i++) {
      if (s.name(i) || s.tokens().get(i).in(PERSONAL)) {
        names.add(s.tokens().get(i));
      }
    }
    return names;
  }
}
