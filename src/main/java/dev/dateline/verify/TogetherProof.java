// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Words;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Where a claim cites several sentences, each of its clauses is proved by one of them: "Measure B
/// failed" stands in none of two that say that A failed and B passed.
final class TogetherProof implements Proof {
  @Override
  public Optional<Verdict> fault(Alignment alignment) {
    if (alignment.cited().lines().size() < 2) {
      return Optional.empty();
    }
    Utterance claim = alignment.claim();
    Set<Integer> left = new HashSet<>();
    int first = -1;
    for (int i = 0; i < claim.size(); i++) {
      if (first < 0 || opens(claim, i)) {
        first = -1;
        left.clear();
      }
      Set<Integer> lines = lines(i, alignment);
      if (lines.isEmpty()) {
        continue;
      }
      if (first < 0) {
        first = i;
        left.addAll(lines);
        continue;
      }
      left.retainAll(lines);
      if (left.isEmpty()) {
        return Optional.of(
            Verdict.unknown(
                "no cited sentence tells of '"
                    + claim.token(first).text()
                    + "' and '"
                    + claim.token(i).text()
                    + "' together"));
      }
    }
    return Optional.empty();
  }

  /// Whether another clause begins, or another verb of the same subject.
  private static boolean opens(Utterance claim, int i) {
    if (i == 0 || claim.statement().clause(i) != claim.statement().clause(i - 1)) {
      return true;
    }
    boolean joined =
        claim.token(i - 1).in(Words.set("and or but")) || claim.between(i).indexOf(',') >= 0;
    return joined && (Verbs.at(claim.statement(), i) || claim.token(i).in(Verbs.AUXILIARIES))
        || claim.between(i).indexOf(';') >= 0;
  }

  /// The cited sentences that hold a word, a number or a day; none for a word that needs none.
  private static Set<Integer> lines(int i, Alignment alignment) {
    Utterance claim = alignment.claim();
    Set<Integer> lines = new HashSet<>();
    if (claim.quoted(i) || claim.attributing(i)) {
      return lines;
    }
    Day day = claim.day(i);
    if (day != null) {
      for (int l = 0; day.from() == i && l < alignment.cited().lines().size(); l++) {
        CitedLine line = alignment.cited().lines().get(l);
        boolean here =
            line.utterance().days().stream()
                .anyMatch(
                    said ->
                        day.in(said, line.copy().published(), true)
                            || day.in(said, line.copy().published(), false));
        if (here) {
          lines.add(l);
        }
      }
      return lines;
    }
    Measure measure = claim.measure(i);
    if (measure != null ? measure.from() == i : claim.content(i)) {
      alignment.places(i).forEach(place -> lines.add(place.line()));
    }
    return lines;
  }
}
