// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Statement;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Words;
import java.util.Set;

/// Where around a word of saying its speaker begins and what is said begins and ends.
final class SayingBounds {
  private static final Set<String> STARTS =
      Words.set("who which whose of in at for from on with during before after by");
  private static final Set<String> JOINTS = Words.set("and but or that because when while if as");

  /// Words between a word of saying and its "that" are at most so many.
  private static final int FARTHEST = 14;

  private final Statement s;
  private final boolean[] quoted;

  SayingBounds(Statement s, boolean[] quoted) {
    this.s = s;
    this.quoted = quoted;
  }

  /// Whether what is said goes on behind a pause: "…, officials said on Monday, raising …".
  boolean goesOn(int i) {
    Token token = s.tokens().get(i);
    return between(i).indexOf(',') >= 0
        && (token.folded().endsWith("ing") || token.in(Words.set("because and but which who")));
  }

  /// "told people on the lane to leave": an order, not a saying.
  boolean commands(int v) {
    for (int i = v + 1; i < Math.min(size(), v + FARTHEST); i++) {
      if (quoted[i] || is(i, "that") || s.tokens().get(i).in(Verbs.AUXILIARIES)) {
        return false;
      }
      if (is(i, "to") && i + 1 < size() && i > v + 1) {
        return !s.tokens().get(i + 1).in(Words.DETERMINERS) && !s.tokens().get(i + 1).capital();
      }
    }
    return false;
  }

  boolean quotedSoon(int v) {
    for (int i = v + 1; i < Math.min(size(), v + 8); i++) {
      if (quoted[i]) {
        return true;
      }
    }
    return false;
  }

  /// Behind "told" stands whom it is told.
  int addressed(int v) {
    int i = v + 1;
    if (i < size() && s.tokens().get(i).in(Words.DETERMINERS)) {
      i++;
    }
    int first = i;
    while (i < size()
        && i - first < 4
        && !quoted[i]
        && (i == first || blank(i))
        && !(i > first && s.tokens().get(i).in(Words.DETERMINERS))
        && !(i > first && s.tokens().get(i).in(Words.PRONOUNS))
        && !(i > first && s.name(i) != s.name(i - 1))
        && !s.tokens().get(i).in(Verbs.AUXILIARIES)) {
      i++;
    }
    return Math.min(i, size());
  }

  /// Where the words for the speaker begin: behind the comma, the quotation, the verb or the joint
  /// before them; a phrase between commas right before the verb of saying goes with the one before
  /// it.
  int start(int group) {
    int i = group;
    int commas = 0;
    boolean apposed = group > 0 && group < size() && between(group).indexOf(',') >= 0;
    while (i > 0) {
      if (quoted[i - 1] || s.tokens().get(i - 1).in(JOINTS) && !apposed) {
        break;
      }
      String between = between(i);
      if (between.chars().anyMatch(c -> ";:—”\"»".indexOf(c) >= 0)) {
        break;
      }
      if (between.indexOf(',') >= 0 && i < group) {
        commas++;
        Token first = s.tokens().get(i);
        boolean dependent = first.in(STARTS) || first.numeric();
        if (!apposed || commas >= 2 && !dependent) {
          break;
        }
      }
      if (i < group && Verbs.at(s, i - 1) && !apposed) {
        break;
      }
      i--;
    }
    // Behind a comma that closes an opening clause: "Asked whether …, Putin said".
    return i;
  }

  int that(int v) {
    for (int i = v + 1; i < Math.min(size(), v + FARTHEST); i++) {
      if (is(i, "that")) {
        return i;
      }
      if (quoted[i] || s.tokens().get(i).in(Verbs.AUXILIARIES) || i > v + 1 && Verbs.at(s, i)) {
        return -1;
      }
    }
    return -1;
  }

  /// Whether a verb with its subject follows, not in a clause about the speaker.
  boolean finite(int from) {
    for (int i = from; i < size(); i++) {
      Token token = s.tokens().get(i);
      if (token.in(Words.set("who which whose"))) {
        return false;
      }
      if (!quoted[i]
          && (token.in(Verbs.AUXILIARIES) && !token.in(Words.set("be been being having"))
              || Verbs.at(s, i) && !token.folded().endsWith("ing") && i > from)) {
        return true;
      }
    }
    return false;
  }

  int group(int v) {
    int i = v;
    while (i > 0
        && blank(i)
        && !quoted[i - 1]
        && (s.tokens()
                .get(i - 1)
                .in(Words.set("has had have also later then further still never not once to"))
            || s.tokens().get(i - 1).folded().endsWith("ly") && !s.tokens().get(i - 1).capital())) {
      i--;
    }
    return i;
  }

  boolean is(int i, String folded) {
    return s.tokens().get(i).folded().equals(folded);
  }

  String between(int i) {
    return i == 0 ? "" : s.text().substring(s.tokens().get(i - 1).end(), s.tokens().get(i).start());
  }

  boolean blank(int i) {
    return i > 0 && between(i).isBlank();
  }

  int size() {
    return s.tokens().size();
  }
}
