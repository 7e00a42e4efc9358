// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import dev.dateline.news.Passage;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.Bits;
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

  /// The vectors of documents that are replaced together.
  ///
  /// @param key what they are replaced by
  /// @param passages their passages in order
  /// @return one for each, or empty unless there is a document with a vector and just these words
  ///   for each
  static Optional<List<float[]>> of(IndexSearcher searcher, Term key, List<Passage> passages)
      throws IOException {
    Map<Integer, float[]> found = new HashMap<>();
    StoredFields stored = searcher.storedFields();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      PostingsEnum each = leaf.reader().postings(key, PostingsEnum.NONE);
      FloatVectorValues vectors = leaf.reader().getFloatVectorValues(Fields.VECTOR);
      if (each == null || vectors == null) {
        continue;
      }
      Bits live = leaf.reader().getLiveDocs();
      var places = vectors.iterator();
      for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
        if ((live == null || live.get(doc)) && places.advance(doc) == doc) {
          Passage passage = Documents.passage(stored, leaf.docBase + doc);
          if (passage.ordinal() < passages.size()
              && passages.get(passage.ordinal()).text().equals(passage.text())) {
            found.put(passage.ordinal(), vectors.vectorValue(places.index()).clone());
          }
        }
      }
    }
    return found.size() < passages.size() || passages.isEmpty()
        ? Optional.empty()
        : Optional.of(passages.stream().map(passage -> found.get(passage.ordinal())).toList());
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
