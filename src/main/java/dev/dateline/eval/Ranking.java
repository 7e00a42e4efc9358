// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import dev.dateline.index.Hit;
import dev.dateline.news.Passage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What of a question's gold stands in its ranked passages. Pure.
///
/// @param rank the rank of the first passage that holds gold, from 1; 0 for none among the first
///   ten
/// @param found how many of the facts stand in the first ten
/// @param facts how many facts there are; 0 where none are given
/// @param ndcg nDCG@10 of the articles, 0 to 1; NaN where nobody judged any
record Ranking(int rank, int found, int facts, double ndcg) {
  /// How far a ranking is looked at.
  static final int DEEP = 10;

  /// How much of a passage counts, in UTF-16 units, so that passages of any size compare.
  static final int CUT = 1_000;

  /// Nothing was to be found.
  static final Ranking NONE = new Ranking(0, 0, 0, Double.NaN);

  private static final Pattern SPACES_AND_LINE_ENDS = Pattern.compile("[ \\r\\n]");

  /// Looks for a question's gold.
  ///
  /// @param asking the question
  /// @param hits its passages, best first
  /// @return what was found
  static Ranking of(Asking asking, List<Hit> hits) {
    List<Passage> passages = hits.stream().map(Hit::passage).toList();
    return switch (asking.gold()) {
      case Gold.Facts facts -> facts(facts.all(), passages.stream().map(Passage::text).toList());
      case Gold.Stretches stretches -> stretches(stretches, passages);
      case Gold.Cited _, Gold.Meant _ -> NONE;
      case Gold.Judged judged ->
          new Ranking(
              0,
              0,
              0,
              ndcg(
                  passages.stream().map(passage -> passage.article().value()).toList(),
                  judged.grades()));
    };
  }

  /// Looks for facts in passages. A passage is cut at [#CUT]; then it holds a fact when the fact,
  /// spaces and line ends removed from both, is a substring of it. Case and punctuation count, the
  /// article does not. (MultiHop-RAG's own script, but for the cut.)
  ///
  /// @param facts what to look for
  /// @param texts the passages, best first
  /// @return what was found
  static Ranking facts(List<String> facts, List<String> texts) {
    List<String> bare =
        texts.stream()
            .limit(DEEP)
            .map(text -> bare(text.substring(0, Math.min(CUT, text.length()))))
            .toList();
    List<String> wanted = facts.stream().map(Ranking::bare).toList();
    int rank = 0;
    for (int i = 0; i < bare.size() && rank == 0; i++) {
      rank = wanted.stream().anyMatch(bare.get(i)::contains) ? i + 1 : 0;
    }
    int found =
        (int)
            wanted.stream()
                .filter(fact -> bare.stream().anyMatch(text -> text.contains(fact)))
                .count();
    return new Ranking(rank, found, wanted.size(), Double.NaN);
  }

  private static Ranking stretches(Gold.Stretches stretches, List<Passage> passages) {
    int rank = 0;
    for (int i = 0; i < Math.min(DEEP, passages.size()) && rank == 0; i++) {
      rank = stretches.standsIn(passages.get(i).text()) ? i + 1 : 0;
    }
    return new Ranking(rank, 0, 0, Double.NaN);
  }

  /// Gives nDCG@10 with the grade itself as gain and log2(rank + 1) as discount, as trec_eval and
  /// BEIR have it. An article counts at its best passage.
  ///
  /// @param ranked the passages' articles, best first
  /// @param grades what people judged
  /// @return 0 to 1; NaN when nothing was judged to be of use
  static double ndcg(List<String> ranked, Map<String, Integer> grades) {
    Set<String> articles = new LinkedHashSet<>(ranked);
    List<Integer> gains = new ArrayList<>();
    articles.stream().limit(DEEP).forEach(id -> gains.add(gain(grades.getOrDefault(id, 0))));
    List<Integer> best =
        grades.values().stream()
            .map(Ranking::gain)
            .sorted((a, b) -> Integer.compare(b, a))
            .limit(DEEP)
            .toList();
    double ideal = discounted(best);
    return ideal == 0 ? Double.NaN : discounted(gains) / ideal;
  }

  private static int gain(int grade) {
    return Math.max(0, grade);
  }

  private static double discounted(List<Integer> gains) {
    double sum = 0;
    for (int i = 0; i < gains.size(); i++) {
      sum += gains.get(i) * Math.log(2) / Math.log(i + 2);
    }
    return sum;
  }

  /// {@return a text without spaces and line ends}
  ///
  /// @param text any text
  static String bare(String text) {
    return SPACES_AND_LINE_ENDS.matcher(text).replaceAll("");
  }
}
