// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import dev.dateline.grammar.Occurrence.Voice;
import java.util.List;

/// Whether a name stands beside what describes it.
final class Identity extends Sight {
  Identity(Statement s, Ask ask, Kin kin, Supplied supplied, List<Token> context) {
    super(s, ask, kin, supplied, context);
  }

  /// Whether a name stands beside what describes it.
  boolean identifies() {
    List<Token> terms =
        ask.terms().stream()
            .filter(t -> !Words.SOFT.contains(t.stem()) || ask.terms().size() == 1)
            .toList();
    for (int i = 0; i < s.tokens().size(); i++) {
      // "Mayor Helene Dravitt": a title right before a name.
      boolean title = meets(i, terms) && TITLED.contains(s.tokens().get(i).stem());
      if (title && i + 1 < s.tokens().size() && s.name(i + 1) && !meets(i + 1, terms) && !past(i)) {
        return true;
      }
      if (meets(i, terms) && s.name(i)) {
        if (described(i, terms)) {
          return true;
        }
      }
    }
    for (int i = 0; i < s.tokens().size(); i++) {
      if (meets(i, terms) && !s.name(i)) {
        for (int j = Math.max(0, i - 8); j < Math.min(s.tokens().size(), i + 9); j++) {
          if (s.name(j)
              && !meets(j, terms)
              && s.clause(j) == s.clause(i)
              && !possessor(j)
              && beside(i, j)
              && !past(i)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /// Whether only a noun phrase lies between a description and a name.
  private boolean beside(int i, int j) {
    for (int k = Math.min(i, j) + 1; k < Math.max(i, j); k++) {
      Token token = s.tokens().get(k);
      boolean verb = Words.verb(token) && s.occurrence(k).voice() != Voice.NOUN;
      if (verb && !meets(k, ask.terms()) || token.in(Words.HAVE) || Words.modal(token)) {
        return false;
      }
    }
    int from = Math.min(i, j);
    String between =
        s.text().substring(s.tokens().get(from).end(), s.tokens().get(Math.max(i, j)).start());
    return between.chars().noneMatch(c -> c == '”' || c == '"' || c == '“');
  }

  /// "the former treasurer" is not the new one.
  private boolean past(int i) {
    boolean now =
        Tokens.of(ask.text()).stream()
            .anyMatch(t -> t.in(Words.set("new next current acting now")));
    for (int k = Math.max(0, i - 3); k < i; k++) {
      if (now && s.tokens().get(k).in(Words.set("former ex outgoing late old previous"))) {
        return true;
      }
    }
    return false;
  }

  private boolean possessor(int i) {
    return s.tokens().get(i).possessive();
  }

  /// "missing U.S. journalist Austin Tice", "Igor Kirillov, head of …", "Oreshnik is a …".
  private boolean described(int name, List<Token> terms) {
    int first = name;
    while (first > 0 && s.name(first - 1) && joined(first - 1)) {
      first--;
    }
    int last = name;
    while (last + 1 < s.tokens().size() && s.name(last + 1) && joined(last)) {
      last++;
    }
    if (first > 0) {
      Token before = s.tokens().get(first - 1);
      boolean apposed =
          !before.in(Words.STOP)
              && !Words.SAYING.contains(before.stem())
              && !before.numeric()
              && !Words.verb(before);
      if (apposed && s.clause(first - 1) == s.clause(name)) {
        return true;
      }
    }
    if (last + 1 < s.tokens().size()) {
      Token after = s.tokens().get(last + 1);
      String between = s.text().substring(s.tokens().get(last).end(), after.start());
      if (after.in(Words.BE) && terms.size() <= last - first + 1
          || between.contains(",")
              && (after.in(Words.set("a an the who which"))
                  || !after.in(Words.STOP)
                      && !after.capital()
                      && !after.numeric()
                      && !Words.verb(after))) {
        return true;
      }
      // "Oreshnik hypersonic ballistic missile"
      return between.isBlank()
          && !after.in(Words.STOP)
          && !after.capital()
          && !Words.verb(after)
          && !meets(last + 1, terms)
          && !s.tokens().get(last).possessive();
    }
    return false;
  }

  private boolean joined(int i) {
    String between = s.text().substring(s.tokens().get(i).end(), s.tokens().get(i + 1).start());
    return between.isBlank() || between.equals(". ");
  }
}
