// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.draft.Claim;
import dev.dateline.grammar.Scenes;
import dev.dateline.search.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Checks the sentences of a model's answer together: each by itself first, then in the order in
/// which they would be shown what each says behind those before it.
final class WholeAnswer {
  private final Checks checks;
  private final Paraphrase paraphrase;
  private final Succession succession;
  private final Answering answering;

  WholeAnswer(Evidence evidence, Scenes scenes, Paraphrase paraphrase, Answering answering) {
    this.checks = new Checks(evidence, scenes);
    this.paraphrase = paraphrase;
    this.succession = new Succession(evidence, scenes, paraphrase);
    this.answering = answering;
  }

  /// {@return the verdict on each claim among the others, in order}
  ///
  /// @param claims the claims as the model wrote them
  List<Verdict> verdicts(List<Claim> claims) {
    List<Claim> shown = new ArrayList<>();
    for (Claim claim : Assembly.order(claims.stream().filter(this::cites).toList())) {
      if (verdict(claim, claims, shown).holds()) {
        shown.add(claim);
      }
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (Claim claim : claims) {
      int at = shown.indexOf(claim);
      verdicts.add(at >= 0 ? Verdict.PROVED : verdict(claim, claims, before(claim, claims, shown)));
    }
    return verdicts;
  }

  private boolean cites(Claim claim) {
    return !claim.receipts().isEmpty();
  }

  /// Those shown that would stand before a claim.
  private List<Claim> before(Claim claim, List<Claim> claims, List<Claim> shown) {
    List<Claim> order = Assembly.order(claims.stream().filter(this::cites).toList());
    int at = order.indexOf(claim);
    return shown.stream().filter(one -> order.indexOf(one) < at).toList();
  }

  private Verdict verdict(Claim claim, List<Claim> claims, List<Claim> before) {
    if (checks.check(claim, claims).holds()) {
      return Verdict.PROVED;
    }
    Verdict alone = paraphrase.check(claim);
    return alone.holds() ? succession.check(claim, before) : alone;
  }

  /// What is left of an answer.
  ///
  /// @param claims the claims as the model wrote them
  /// @return those that may be shown, in the order in which they are; empty where so much was lost
  ///   that the rest would mislead, or where none of them answers
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
        return answering.answers(now) ? Assembly.order(now) : List.of();
      }
      left = now;
    }
  }
}
