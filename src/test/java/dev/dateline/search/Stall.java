// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import dev.dateline.grammar.Tokens;
import dev.dateline.index.Candidate;
import dev.dateline.index.Gist;
import dev.dateline.index.Hit;
import dev.dateline.index.Pool;
import dev.dateline.index.Probe;
import dev.dateline.index.Ranker;
import dev.dateline.news.Passage;
import dev.dateline.news.Stamp;
import dev.dateline.news.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The passages that a [Newsstand] lays before a ranker.
final class Stall {
  private final List<Probe.Term> terms;
  private final List<Passage> passages = new ArrayList<>();
  private final List<Candidate> candidates = new ArrayList<>();

  Stall(List<Probe.Term> terms) {
    this.terms = terms;
  }

  /// Lays a passage out where it holds a term.
  void lay(Version version, Passage passage) {
    float[] scores = new float[terms.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (float) Newsstand.score(version, passage, List.of(terms.get(i)));
    }
    Stamp published = version.header().published();
    Candidate candidate =
        new Candidate(
            version.id().value(),
            passage.ordinal(),
            scores,
            new Gist(List.of(stems(passage.text())), stems(version.header().title())),
            Set.of(),
            published == null ? null : published.date().toEpochDay(),
            null);
    if (candidate.score() > 0) {
      passages.add(passage);
      candidates.add(candidate);
    }
  }

  List<Hit> ranked(Ranker ranker) {
    List<int[]> stems = terms.stream().map(term -> stems(term.text())).toList();
    double[] rarities = stems.stream().mapToDouble(this::rarity).toArray();
    return ranker.rank(new Pool(candidates, stems, rarities)).stream()
        .map(ranked -> new Hit(passages.get(ranked.candidate()), ranked.score()))
        .toList();
  }

  private double rarity(int[] stems) {
    long holding =
        candidates.stream()
            .filter(c -> c.gist().sentences().stream().anyMatch(s -> Gist.holds(s, stems)))
            .count();
    return Math.log(1 + (candidates.size() - holding + 0.5) / (holding + 0.5));
  }

  private static int[] stems(String text) {
    return Tokens.of(text).stream()
        .mapToInt(token -> token.stem().hashCode())
        .sorted()
        .distinct()
        .toArray();
  }
}
