// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import dev.dateline.grammar.Scene;
import dev.dateline.grammar.Statement;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Words;
import java.util.HashSet;
import java.util.Set;

/// Tells whether two articles' sentences mean the same person by one surname: only when both give
/// the same full name, in the sentence or before it.
final class Surnames {
  // What leads a full name and is no part of it.
  private static final Set<String> TITLES =
      Words.set(
          "mr mrs ms dr prof sir president mayor minister sheriff chief judge sgt lt gen capt"
              + " councilman councilwoman councillor governor senator director superintendent");

  private Surnames() {}

  static boolean agree(Candidate one, Candidate other, Token term) {
    Set<String> first = meant(one, term);
    Set<String> second = meant(other, term);
    if (first.isEmpty() && second.isEmpty()) {
      return true;
    }
    Set<String> both = new HashSet<>(first);
    both.retainAll(second);
    return !both.isEmpty();
  }

  /// Whom a sentence means: the given name beside the surname in it, else the one that its article
  /// gave last before; where the sentence has no such name, all that its article gives.
  private static Set<String> meant(Candidate candidate, Token term) {
    Set<String> given = candidate.scene().given(candidate.index(), term);
    return given.isEmpty() ? full(candidate.scene(), term) : given;
  }

  /// The words that stand right before a surname as its given name.
  private static Set<String> full(Scene scene, Token term) {
    Set<String> found = new HashSet<>();
    for (int i = 0; i < scene.sentences().size(); i++) {
      Statement s = scene.statement(i);
      for (int j = 1; j < s.tokens().size(); j++) {
        if (s.name(j)
            && s.name(j - 1)
            && !s.tokens().get(j - 1).in(TITLES)
            && s.tokens().get(j).folded().equals(term.folded())) {
          found.add(s.tokens().get(j - 1).folded());
        }
      }
    }
    return found;
  }
}
