// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Statement;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Words;
import java.util.Set;
import java.util.TreeSet;

/// What stands behind a verb: whom it is done to, by whom, or a clause.
final class Behind {
  private static final Set<String> PARTICLES = Words.set("out up down off over back away");

  private final Utterance u;
  private final Statement s;

  Behind(Utterance utterance) {
    this.u = utterance;
    this.s = utterance.statement();
  }

  /// The words behind a verb up to a preposition, a joint or another verb.
  Set<Integer> right(int from) {
    Set<Integer> heads = new TreeSet<>();
    int start = from < u.size() && s.tokens().get(from).in(PARTICLES) ? from + 1 : from;
    for (int i = start; i < u.size(); i++) {
      Token token = s.tokens().get(i);
      boolean ends =
          i > from && u.between(i).chars().anyMatch(c -> ",;:—”“\"".indexOf(c) >= 0)
              || token.in(Frames.JOINTS)
              || token.in(Frames.RELATIVE)
              || verbAt(i)
              || token.in(Verbs.AUXILIARIES)
              || token.in(Words.PREPOSITIONS) && !shared(i, from);
      if (ends) {
        break;
      }
      if (u.content(i) || u.measure(i) != null || token.in(Words.PRONOUNS)) {
        heads.add(i);
      }
    }
    return heads;
  }

  /// "one of the piers": what is spoken of stands behind the "of".
  private boolean shared(int of, int from) {
    return of > from
        && s.tokens().get(of).folded().equals("of")
        && s.tokens().get(of - 1).in(SHARES);
  }

  private static final Set<String> SHARES =
      Words.set("one two three four some all most many each several none part half");

  Set<Integer> by(int verb) {
    for (int i = verb + 1; i < Math.min(u.size(), verb + Frames.FARTHEST); i++) {
      Token token = s.tokens().get(i);
      if (verbAt(i) || token.in(Frames.JOINTS) || token.in(Frames.RELATIVE)) {
        break;
      }
      if (token.folded().equals("by")
          && i + 1 < u.size()
          && u.day(i + 1) == null
          && !s.tokens().get(i + 1).folded().endsWith("ing")) {
        return right(i + 1);
      }
    }
    return Set.of();
  }

  /// "found gravel had been washed away": a whole clause is found, and no gravel.
  boolean clause(int verb) {
    if (!s.tokens().get(verb).in(FINDING)) {
      return false;
    }
    for (int i = verb + 1; i < Math.min(u.size(), verb + Frames.FARTHEST); i++) {
      Token token = s.tokens().get(i);
      if (u.between(i).indexOf(',') >= 0 || token.in(Frames.JOINTS) || token.in(Frames.RELATIVE)) {
        return false;
      }
      if (token.in(Verbs.AUXILIARIES)) {
        return i > verb + 1;
      }
    }
    return false;
  }

  private static final Set<String> FINDING =
      Words.set(
          "found finds showed shows discovered learned knew knows hopes hoped feared noticed");

  private boolean verbAt(int i) {
    return Verbs.at(s, i) || s.tokens().get(i).in(Words.BE);
  }
}
