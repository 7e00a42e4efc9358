// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.draft.Claim;
import dev.dateline.draft.Claim.Receipt;
import dev.dateline.grammar.Scene;
import dev.dateline.grammar.Scenes;
import dev.dateline.grammar.Statement;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Tokens;
import dev.dateline.grammar.Words;
import dev.dateline.index.Hit;
import dev.dateline.news.Sentence;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds other sentences of the evidence that prove a claim: one by itself, or one beside what the
/// claim cites already.
final class Recital {
  /// Sentences that are tried, those that share most words first: the check of one takes about a
  /// millisecond.
  static final int TRIED = 8;

  private final Evidence evidence;
  private final Scenes scenes;
  private final Paraphrase paraphrase;

  Recital(Evidence evidence, Scenes scenes, Paraphrase paraphrase) {
    this.evidence = evidence;
    this.scenes = scenes;
    this.paraphrase = paraphrase;
  }

  private record Near(Receipt receipt, long shared, int rank) {}

  Optional<Claim> recited(Claim claim) {
    if (Form.fault(claim.text()).isPresent()) {
      return Optional.empty();
    }
    List<Near> near = near(claim);
    for (Near one : near) {
      Claim other = new Claim(claim.text(), List.of(one.receipt()), claim.purpose());
      if (paraphrase.check(other).holds()) {
        return Optional.of(other);
      }
    }
    if (!joined(claim.text())) {
      return Optional.empty();
    }
    for (Near one : near) {
      if (claim.receipts().isEmpty()
          || !claim.receipts().getFirst().article().equals(one.receipt().article())) {
        continue;
      }
      Set<Receipt> both = new LinkedHashSet<>(claim.receipts());
      both.add(one.receipt());
      Claim other =
          new Claim(
              claim.text(),
              both.stream().sorted(Comparator.comparingInt(Receipt::start)).toList(),
              claim.purpose());
      if (paraphrase.check(other).holds()) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  /// Whether a sentence says two things: what says one is not to be put together of two.
  private static boolean joined(String text) {
    Statement s = Statement.of(text, Set.of());
    return !s.tokens().isEmpty() && s.clause(s.tokens().size() - 1) > 0
        || text.contains(", and ")
        || text.contains(", but ");
  }

  private List<Near> near(Claim claim) {
    Set<String> keys = keys(Tokens.of(claim.text()));
    List<Near> near = new ArrayList<>();
    Set<Receipt> seen = new HashSet<>();
    int rank = 0;
    for (Hit hit : evidence.hits()) {
      Version version = evidence.versions().get(hit.passage().article());
      if (version == null || version.number() != hit.passage().version()) {
        continue;
      }
      Scene scene = scenes.of(version);
      for (int i : scene.within(hit.passage().start(), hit.passage().end())) {
        Sentence sentence = scene.sentences().get(i);
        Receipt receipt =
            new Receipt(version.id(), version.number(), sentence.start(), sentence.end());
        if (sentence.role().receipt() && seen.add(receipt)) {
          long shared = keys(scene.statement(i).tokens()).stream().filter(keys::contains).count();
          near.add(new Near(receipt, shared, rank));
        }
      }
      rank++;
    }
    return near.stream()
        .filter(one -> one.shared() > 0)
        .sorted(Comparator.comparingLong(Near::shared).reversed().thenComparingInt(Near::rank))
        .limit(TRIED)
        .toList();
  }

  private static Set<String> keys(List<Token> tokens) {
    return tokens.stream()
        .filter(t -> !t.in(Words.STOP))
        .flatMap(t -> t.keys().stream())
        .collect(Collectors.toSet());
  }
}
