// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.draft.Claim;
import dev.dateline.grammar.Scenes;
import dev.dateline.search.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Checks the sentences of a model's answer together: each by itself first, then what they say
/// beside each other.
final class WholeAnswer {
  private final Checks checks;
  private final Paraphrase paraphrase;

  WholeAnswer(Evidence evidence, Scenes scenes, Paraphrase paraphrase) {
    this.checks = new Checks(evidence, scenes);
    this.paraphrase = paraphrase;
  }

  /// {@return the verdict on each claim among the others, in order}
  ///
  /// @param claims the claims as the model wrote them
  List<Verdict> verdicts(List<Claim> claims) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Claim claim : claims) {
      Verdict alone = paraphrase.check(claim);
      verdicts.add(!alone.holds() && checks.check(claim, claims).holds() ? Verdict.PROVED : alone);
    }
    return verdicts;
  }

  /// What is left of an answer.
  ///
  /// @param claims the claims as the model wrote them
  /// @return those that may be shown, in the order in which they are; empty where so much was lost
  ///   that the rest would mislead
  List<Claim> standing(List<Claim> claims) {
    List<Claim> own = List.copyOf(new LinkedHashSet<>(claims));
    List<Claim> left = own;
    while (true) {
      List<Verdict> verdicts = verdicts(left);
      List<Claim> now = new ArrayList<>();
      for (int i = 0; i < left.size(); i++) {
        if (verdicts.get(i).holds()) {
          now.add(left.get(i));
        }
      }
      if (now.isEmpty()
          || !now.getFirst().equals(own.getFirst())
          || 2 * (own.size() - now.size()) >= own.size()) {
        return List.of();
      }
      if (now.size() == left.size()) {
        return Assembly.order(now);
      }
      left = now;
    }
  }
}
