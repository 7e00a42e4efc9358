// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.VectorUtil;

/// Passages by their vectors, in one snapshot.
final class Nearest {
  private Nearest() {}

  /// {@return how many numbers a passage's vector has, 0 where none has one yet}
  static int dimension(IndexSearcher searcher) {
    FieldInfo field =
        FieldInfos.getMergedFieldInfos(searcher.getIndexReader()).fieldInfo(Fields.VECTOR);
    return field == null ? 0 : field.getVectorDimension();
  }

  /// The passages nearest to a vector.
  ///
  /// @param probe the vector and which passages
  /// @return the documents, nearest first; none while no passage has a vector
  /// @throws IllegalArgumentException for a vector of another dimension than the index's
  static TopDocs to(IndexSearcher searcher, Probe.Vector probe) throws IOException {
    int dimension = dimension(searcher);
    if (dimension == 0) {
      return new TopDocs(new TotalHits(0, TotalHits.Relation.EQUAL_TO), new ScoreDoc[0]);
    }
    if (dimension != probe.vector().size()) {
      throw new IllegalArgumentException(
          "vector has " + probe.vector().size() + " numbers, the index's have " + dimension);
    }
    return searcher.search(query(floats(probe.vector()), probe.filter(), probe.k()), probe.k());
  }

  /// {@return the vectors of a probe that have the index's dimension}
  static List<float[]> vectors(IndexSearcher searcher, PoolProbe parts) {
    if (parts.vectors().isEmpty()) {
      return List.of();
    }
    int dimension = dimension(searcher);
    return parts.vectors().stream()
        .filter(vector -> vector.size() == dimension)
        .map(Nearest::floats)
        .toList();
  }

  /// {@return a query for the k passages nearest to a vector, of those that pass a filter}
  static Query query(float[] vector, Filter filter, int k) {
    return new KnnFloatVectorQuery(Fields.VECTOR, vector, k, Queries.filter(filter));
  }

  /// {@return a vector's direction, length 1: the product of two of them is their cosine}
  ///
  /// @param vector any; one of zeros stays as it is
  static float[] unit(float[] vector) {
    return VectorUtil.l2normalize(vector.clone(), /* throwOnZero= */ false);
  }

  private static float[] floats(List<Float> numbers) {
    float[] floats = new float[numbers.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = numbers.get(i);
    }
    return unit(floats);
  }
}
