// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import dev.dateline.index.Candidate;
import dev.dateline.index.Gist;
import dev.dateline.index.Mention;
import dev.dateline.index.Pool;
import dev.dateline.index.Ranker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Orders the candidates for one question: by the clause that a passage answers best (its words,
/// the sentence that holds most of it, how like the vectors are) and by how the passage stands
/// within each outlet or author that the question names. Pure; used once.
final class Ranking implements Ranker {
  private final Wording wording;
  private final List<List<Integer>> clauses;
  private final List<Scope> scopes;
  private final Timing timing;
  private final RankWeights weights;
  private final int most;

  /// An outlet or author named, with the part of the question that is about it.
  ///
  /// @param mention who is named
  /// @param words the words that stand nearer to it than to another one
  /// @param spans the days that are named there
  record Scope(Mention mention, Set<Integer> words, List<Span> spans) {}

  /// A ranking.
  ///
  /// @param wording the question's words
  /// @param clauses its clauses
  /// @param scopes the outlets and authors it names
  /// @param timing the days it names
  /// @param weights how much each sign counts
  /// @param most how many passages are wanted
  Ranking(
      Wording wording,
      List<List<Integer>> clauses,
      List<Scope> scopes,
      Timing timing,
      RankWeights weights,
      int most) {
    this.wording = wording;
    this.clauses = List.copyOf(clauses);
    this.scopes = List.copyOf(scopes);
    this.timing = timing;
    this.weights = weights;
    this.most = most;
  }

  /// What a candidate is worth, and what for.
  private record Worth(int candidate, double score, int clause, int scope) {}

  @Override
  public List<Ranked> rank(Pool pool) {
    int n = pool.candidates().size();
    double[][] words = words(pool);
    double[] rarities = rarities(pool);
    double[][] parts = new double[clauses.size()][];
    double[] told = new double[clauses.size()];
    for (int k = 0; k < clauses.size(); k++) {
      List<Integer> clause = clauses.get(k);
      parts[k] = share(n, i -> sum(words[i], clause));
      told[k] = clause.stream().mapToDouble(w -> rarities[w]).sum();
    }
    double[][] within = new double[scopes.size()][];
    for (int s = 0; s < scopes.size(); s++) {
      Scope scope = scopes.get(s);
      within[s] = share(n, i -> within(scope, pool.candidates().get(i), words[i]));
    }
    double[][] likeness = likeness(pool);
    List<Worth> worths = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      Candidate candidate = pool.candidates().get(i);
      double[] sentences = sentences(candidate, pool, rarities, told);
      int clause = -1;
      double answered = 0;
      for (int k = 0; k < clauses.size(); k++) {
        double value =
            weights.part() * parts[k][i] * told[k] / (told[k] + weights.partRest())
                + weights.sentence() * sentences[k]
                + weights.likeness() * likeness[k][i];
        if (value > answered) {
          answered = value;
          clause = k;
        }
      }
      int scope = -1;
      double inScope = 0;
      for (int s = 0; s < scopes.size(); s++) {
        if (within[s][i] > inScope) {
          inScope = within[s][i];
          scope = s;
        }
      }
      double score =
          answered
              + weights.scope() * inScope
              + weights.dated() * timing.dated(candidate.day())
              + weights.fresh() * timing.fresh(candidate.day());
      worths.add(new Worth(i, score, clause, scope));
    }
    return chosen(worths, pool);
  }

  /// What each word of the question scores on each candidate.
  private double[][] words(Pool pool) {
    double[][] scores = new double[pool.candidates().size()][wording.words().size()];
    for (int i = 0; i < scores.length; i++) {
      float[] terms = pool.candidates().get(i).scores();
      for (int w = 0; w < scores[i].length; w++) {
        Wording.Word word = wording.words().get(w);
        for (int term : word.own()) {
          scores[i][w] += terms[term];
        }
        for (int term : word.kin()) {
          scores[i][w] += terms[term];
        }
      }
    }
    return scores;
  }

  private double[] rarities(Pool pool) {
    return wording.words().stream()
        .mapToDouble(
            word ->
                word.weight()
                    * word.own().stream().mapToDouble(t -> pool.rarities()[t]).min().orElse(0))
        .toArray();
  }

  private static double sum(double[] words, List<Integer> which) {
    double sum = 0;
    for (int word : which) {
      sum += words[word];
    }
    return sum;
  }

  /// How like each candidate's vector is to that of the whole question or, where it is liker, of
  /// each clause: 1 for the likest of the candidates, 0 for the least like. One without a vector is
  /// as like as the mean of the others, for nothing is known of it.
  private double[][] likeness(Pool pool) {
    int n = pool.candidates().size();
    double[][] likeness = new double[clauses.size()][n];
    List<float[]> known =
        pool.candidates().stream()
            .flatMap(candidate -> Stream.ofNullable(candidate.likeness()))
            .toList();
    for (int v = 0; !known.isEmpty() && v < known.getFirst().length; v++) {
      int vector = v;
      DoubleSummaryStatistics all =
          known.stream().mapToDouble(like -> like[vector]).summaryStatistics();
      double range = all.getMax() - all.getMin();
      for (int i = 0; i < n && range > 0; i++) {
        float[] of = pool.candidates().get(i).likeness();
        double like = ((of == null ? all.getAverage() : of[vector]) - all.getMin()) / range;
        // The whole question's vector comes first, then one for each of the first clauses.
        int to = v == 0 ? clauses.size() : Math.min(v, clauses.size());
        for (int k = Math.max(0, v - 1); k < to; k++) {
          likeness[k][i] = Math.max(likeness[k][i], like);
        }
      }
    }
    return likeness;
  }

  private interface Value {
    double of(int candidate);
  }

  /// Each candidate's value as a share of the best one's.
  private static double[] share(int n, Value value) {
    double[] values = IntStream.range(0, n).mapToDouble(value::of).toArray();
    double best = IntStream.range(0, n).mapToDouble(i -> values[i]).max().orElse(0);
    for (int i = 0; i < n && best > 0; i++) {
      values[i] /= best;
    }
    return values;
  }

  private double within(Scope scope, Candidate candidate, double[] words) {
    if (!candidate.named(scope.mention())) {
      return 0;
    }
    double sum = 0;
    for (int w = 0; w < words.length; w++) {
      sum += (scope.words().contains(w) ? 1 : weights.elsewhere()) * words[w];
    }
    Long day = candidate.day();
    boolean dated = day != null && scope.spans().stream().anyMatch(span -> span.holds(day));
    return dated ? sum * weights.sameDay() : sum;
  }

  /// How much of each clause stands in one sentence, at its best; what stands only in the headline
  /// counts less.
  private double[] sentences(Candidate candidate, Pool pool, double[] rarities, double[] told) {
    Gist gist = candidate.gist();
    int n = wording.words().size();
    double[] above = new double[n];
    for (int w = 0; w < n; w++) {
      above[w] = weights.headline() * held(w, gist.headline(), pool);
    }
    double[] best = new double[clauses.size()];
    for (int[] sentence : gist.sentences()) {
      double[] held = new double[n];
      for (int w = 0; w < n; w++) {
        held[w] = rarities[w] * Math.max(above[w], held(w, sentence, pool));
      }
      for (int k = 0; k < best.length; k++) {
        double share = sum(held, clauses.get(k)) / (told[k] + weights.sentenceRest());
        best[k] = Math.max(best[k], share);
      }
    }
    return best;
  }

  private double held(int word, int[] hashes, Pool pool) {
    for (int term : wording.words().get(word).own()) {
      if (Gist.holds(hashes, pool.terms().get(term))) {
        return 1;
      }
    }
    for (int term : wording.words().get(word).kin()) {
      if (Gist.holds(hashes, pool.terms().get(term))) {
        return weights.synonym();
      }
    }
    return 0;
  }

  /// Takes the best one after the other, each clause and each scope costing a little more each
  /// time; what another outlet prints again comes last.
  private List<Ranked> chosen(List<Worth> worths, Pool pool) {
    List<Worth> left = new ArrayList<>(worths);
    left.sort(
        Comparator.comparingDouble(Worth::score)
            .reversed()
            .thenComparing(worth -> pool.candidates().get(worth.candidate()).article())
            .thenComparingInt(worth -> pool.candidates().get(worth.candidate()).ordinal()));
    int[] clauseTaken = new int[clauses.size()];
    int[] scopeTaken = new int[scopes.size()];
    List<Ranked> chosen = new ArrayList<>();
    List<Ranked> again = new ArrayList<>();
    List<Printed> taken = new ArrayList<>();
    while (!left.isEmpty() && chosen.size() + again.size() < most) {
      int at = 0;
      double best = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < left.size() && left.get(i).score() > best; i++) {
        Worth worth = left.get(i);
        double cost =
            weights.sameClause() * (worth.clause() < 0 ? 0 : clauseTaken[worth.clause()])
                + weights.sameScope() * (worth.scope() < 0 ? 0 : scopeTaken[worth.scope()]);
        if (worth.score() - cost > best) {
          best = worth.score() - cost;
          at = i;
        }
      }
      Worth worth = left.remove(at);
      Ranked ranked = new Ranked(worth.candidate(), (float) Math.max(best, 0));
      Candidate candidate = pool.candidates().get(worth.candidate());
      Printed printed = new Printed(candidate.article(), candidate.gist().all());
      if (taken.stream().anyMatch(other -> alike(printed, other))) {
        again.add(ranked);
        continue;
      }
      taken.add(printed);
      chosen.add(ranked);
      if (worth.clause() >= 0) {
        clauseTaken[worth.clause()]++;
      }
      if (worth.scope() >= 0) {
        scopeTaken[worth.scope()]++;
      }
    }
    chosen.addAll(again);
    return chosen;
  }

  /// What a passage prints, in which article.
  @SuppressWarnings("ArrayRecordComponent") // nobody compares two of them or changes the terms
  private record Printed(String article, int[] terms) {}

  private boolean alike(Printed one, Printed other) {
    int longer = Math.max(one.terms().length, other.terms().length);
    int shorter = Math.min(one.terms().length, other.terms().length);
    return !one.article().equals(other.article())
        && longer > 0
        && shorter >= weights.alike() * longer
        && Gist.shared(one.terms(), other.terms()) >= weights.alike() * longer;
  }
}
