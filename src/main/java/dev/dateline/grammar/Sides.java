// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.util.List;

/// What stands left and right of a verb, and behind its "by" and "of".
class Sides extends Sight {
  Sides(Statement s, Ask ask, Kin kin, Supplied supplied, List<Token> context) {
    super(s, ask, kin, supplied, context);
  }

  boolean by(int at) {
    for (int i = at + 1; i < Math.min(s.tokens().size(), at + 6); i++) {
      if (s.tokens().get(i).folded().equals("by") && i + 1 < s.tokens().size()) {
        Token next = s.tokens().get(i + 1);
        boolean dated =
            s.dates().stream().anyMatch(d -> d.start() < next.end() && next.start() < d.end());
        return !next.folded().endsWith("ing")
            && !next.numeric()
            && !dated
            && !next.in(Words.set("midnight noon dawn dusk"));
      }
    }
    return false;
  }

  boolean of(int at) {
    return at + 1 < s.tokens().size() && s.tokens().get(at + 1).folded().equals("of");
  }

  /// Something left of the verb, in its clause or the one that a relative pronoun goes back to,
  /// that is not among the words of the question.
  boolean left(int verb, List<Token> not) {
    int clause = s.clause(verb);
    for (int i = verb - 1; i >= 0; i--) {
      if (s.clause(i) != clause) {
        Token opener = s.tokens().get(i + 1);
        // A relative pronoun goes back to its noun; behind "and" the subject is the same.
        if (!opener.in(Words.set("who which that and or but"))) {
          return false;
        }
        clause = s.clause(i);
      }
      if (noun(i) && !meets(i, not)) {
        return true;
      }
    }
    return false;
  }

  boolean right(int verb, List<Token> not) {
    for (int i = verb + 1; i < Math.min(s.tokens().size(), verb + 7); i++) {
      if (s.clause(i) != s.clause(verb)
          || i > verb + 1 && s.tokens().get(i).in(Words.PREPOSITIONS)) {
        return false;
      }
      if (s.tokens().get(i).in(Words.PREPOSITIONS) && !s.tokens().get(i).folded().equals("with")) {
        return false;
      }
      if (noun(i) && !meets(i, not)) {
        return true;
      }
    }
    return false;
  }
}
