// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import dev.dateline.search.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// From one sentence of a model to a claim that holds, or to the reason why there is none. Where
/// its own marks do not prove it, others are tried before it is refused: the company of the
/// sentences it cites, the sentence of the passages it names that supports it best, any passage at
/// all.
final class Judging {
  private final Cuttings cuttings;
  private final Evidence evidence;
  private final Anchors anchors;
  private final Check check;

  Judging(Cuttings cuttings, Evidence evidence, Anchors anchors, Check check) {
    this.cuttings = cuttings;
    this.evidence = evidence;
    this.anchors = anchors;
    this.check = check;
  }

  /// A sentence with what became of it.
  ///
  /// @param line as the model wrote it
  /// @param claim what may be shown, or null when it was refused
  /// @param reason why it was refused, empty when it was not
  /// @param refused the claim that its own marks make, or null where they make none
  record Judged(MarkedLine line, @Nullable Claim claim, String reason, @Nullable Claim refused) {
    static Judged held(MarkedLine line, Claim claim) {
      return new Judged(line, claim, "", null);
    }

    static Judged refused(MarkedLine line, String reason, @Nullable Claim claim) {
      return new Judged(line, null, reason, claim);
    }
  }

  /// {@return what becomes of a sentence}
  ///
  /// @param line the sentence
  Judged judge(MarkedLine line) {
    if (Outward.leads(line.text())) {
      return Judged.refused(line, "holds a link, a handle, a command or markup", null);
    }
    if (line.text().matches("(?s).*\\?[\"”’)]*")) {
      return Judged.refused(line, "asks, and states nothing", null);
    }
    if (line.marks().isEmpty()) {
      return Judged.refused(line, "cites nothing", null);
    }
    List<Cutting> named = new ArrayList<>();
    List<Claim.Receipt> exact = new ArrayList<>();
    List<Claim.Receipt> best = new ArrayList<>();
    String missing = "";
    for (Mark mark : line.marks()) {
      Optional<Cutting> cutting = cuttings.find(mark.id());
      if (cutting.isEmpty()) {
        return Judged.refused(line, "the id " + mark.id() + " is none of this request's", null);
      }
      named.add(cutting.get());
      List<Claim.Receipt> around = anchors.around(cutting.get(), mark, line.text());
      if (around.isEmpty() && !mark.anchor().isEmpty()) {
        missing = "the anchor of " + mark.id() + " does not stand in its passage";
      }
      exact.addAll(around);
      best.addAll(anchors.best(cutting.get(), line.text()));
    }
    return judge(line, named, exact, best, missing);
  }

  private Judged judge(
      MarkedLine line,
      List<Cutting> named,
      List<Claim.Receipt> exact,
      List<Claim.Receipt> best,
      String missing) {
    Set<List<Claim.Receipt>> tried = new LinkedHashSet<>();
    tried.add(distinct(exact));
    tried.add(distinct(best));
    for (List<Claim.Receipt> receipts : List.of(exact, best)) {
      List<Claim.Receipt> with = new ArrayList<>();
      for (Cutting cutting : named) {
        with.addAll(anchors.withCompany(cutting, own(cutting, receipts)));
      }
      tried.add(distinct(with));
    }
    tried.remove(List.<Claim.Receipt>of());
    String reason =
        missing.isEmpty() ? "no sentence of the passages it names supports it" : missing;
    Claim first = null;
    for (List<Claim.Receipt> receipts : tried) {
      if (Orders.in(receipts, evidence)) {
        reason = "rests on a sentence that gives orders";
        continue;
      }
      Claim claim = new Claim(line.text(), receipts, Claim.Purpose.REPORT);
      Optional<String> refusal = check.refusal(claim, evidence);
      if (refusal.isEmpty()) {
        return Judged.held(line, claim);
      }
      if (first == null) {
        first = claim;
        reason = refusal.get();
      }
    }
    return Judged.refused(line, reason, first);
  }

  /// Lets any other passage take over the citation of a refused sentence; slower than all of the
  /// above, and so kept until the model has finished.
  ///
  /// @param judged the sentence
  /// @return it with what proves it, or as it was
  Judged recited(Judged judged) {
    Claim refused = judged.refused();
    return refused == null
        ? judged
        : check
            .recited(refused, evidence)
            .filter(claim -> !Orders.in(claim.receipts(), evidence))
            .map(claim -> Judged.held(judged.line(), claim))
            .orElse(judged);
  }

  private static List<Claim.Receipt> own(Cutting cutting, List<Claim.Receipt> receipts) {
    return receipts.stream().filter(one -> one.article().equals(cutting.version().id())).toList();
  }

  private static List<Claim.Receipt> distinct(List<Claim.Receipt> receipts) {
    return receipts.stream().distinct().toList();
  }
}
