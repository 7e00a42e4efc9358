// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import dev.dateline.grammar.Occurrence.Voice;
import java.util.ArrayList;
import java.util.List;

/// Whether one of the persons asked about speaks in a sentence.
final class Speech extends Sight {
  Speech(Statement s, Ask ask, Kin kin, Supplied supplied, List<Token> context) {
    super(s, ask, kin, supplied, context);
  }

  // "Putin, making his first comments on the attack, said": an aside of a dozen words may stand
  // between.
  private static final int FAR = 14;

  /// Whether one of the words asked about is the subject of a verb of saying, or behind "according
  /// to".
  boolean speaks(List<Token> who) {
    List<Token> named = who.stream().filter(t -> !Words.SOFT.contains(t.stem())).toList();
    // "who said …": anybody's words will do.
    List<Token> speaker = named.isEmpty() && who.isEmpty() ? names() : named;
    for (int i = 0; i < s.tokens().size(); i++) {
      Token token = s.tokens().get(i);
      boolean says = Words.SAYING.contains(token.stem()) || token.stem().equals("deni");
      if (says && s.occurrence(i).voice() != Voice.NOUN) {
        for (int j = Math.max(0, i - FAR); j < Math.min(s.tokens().size(), i + 5); j++) {
          boolean before = j < i;
          if (j != i
              && (before ? s.clause(i) - s.clause(j) <= 1 : s.clause(j) == s.clause(i))
              && is(j, speaker)
              && (before || j - i <= 4 && inverted(i))) {
            return true;
          }
        }
      }
      if (token.folded().equals("according")) {
        for (int j = i + 1; j < Math.min(s.tokens().size(), i + 8); j++) {
          if (is(j, speaker)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /// "“…,” said Lund": behind a verb of saying its subject stands only after the words said.
  private boolean inverted(int says) {
    if (says == 0) {
      return false;
    }
    String between =
        s.text().substring(s.tokens().get(says - 1).end(), s.tokens().get(says).start());
    return between.chars().anyMatch(c -> c == ',' || c == '”' || c == '"' || c == '’' || c == '»');
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
