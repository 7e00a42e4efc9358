// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/// Searches one snapshot several times for one question and looks each word up once: its places in
/// the dictionaries of seven parts cost more than finding its passages. For one thread, one
/// question.
final class WeighingOnce extends IndexSearcher {
  private final Map<Weighed, Weight> known = new HashMap<>();

  private record Weighed(Query word, float boost) {}

  /// @param snapshot what is searched
  WeighingOnce(IndexSearcher snapshot) {
    super(snapshot.getIndexReader());
    setSimilarity(snapshot.getSimilarity());
  }

  @Override
  public Weight createWeight(Query query, ScoreMode mode, float boost) throws IOException {
    // A word's weight is the same for every way of scoring.
    if (!(query instanceof CombinedFieldQuery) || !mode.needsScores()) {
      return super.createWeight(query, mode, boost);
    }
    Weighed word = new Weighed(query, boost);
    Weight weight = known.get(word);
    if (weight == null) {
      weight = super.createWeight(query, mode, boost);
      known.put(word, weight);
    }
    return weight;
  }
}
