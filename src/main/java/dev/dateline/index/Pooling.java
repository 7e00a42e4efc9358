// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/// Fills a pool: the best passages by all words, the best of each scope, and for each of them what
/// every single word scores, so that a ranking may weigh any part of the question without another
/// search.
final class Pooling {
  private final IndexSearcher searcher;
  private final List<LeafReaderContext> leaves;

  Pooling(IndexSearcher searcher) {
    this.searcher = searcher;
    this.leaves = searcher.getIndexReader().leaves();
  }

  /// The documents that a question's words find, over all and in each scope, and those nearest to
  /// its vectors.
  ///
  /// @param all the words' query
  /// @param vectors of the index's dimension
  /// @param parts what is looked for
  /// @return document numbers in rising order; none where the words find none
  int[] documents(Query all, List<float[]> vectors, PoolProbe parts) throws IOException {
    Set<Integer> found = new TreeSet<>();
    collect(Search.filtered(all, parts.filter()), parts.k(), found);
    Set<String> searched = new HashSet<>();
    for (Mention scope : parts.scopes()) {
      // Named twice in a question, searched once.
      if (searched.add(scope.key())) {
        collect(Search.filtered(all, parts.filter().of(scope)), parts.each(), found);
      }
    }
    if (!found.isEmpty()) {
      for (float[] vector : vectors) {
        collect(Nearest.query(vector, parts.filter(), parts.near()), parts.near(), found);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private void collect(Query query, int most, Set<Integer> into) throws IOException {
    for (ScoreDoc each : searcher.search(query, most).scoreDocs) {
      into.add(each.doc);
    }
  }

  /// What each query scores on each document.
  ///
  /// @param queries one for each term
  /// @param documents numbers in rising order
  /// @return a row for each document
  float[][] scores(List<Query> queries, int[] documents) throws IOException {
    float[][] scores = new float[documents.length][queries.size()];
    for (int term = 0; term < queries.size(); term++) {
      Weight weight =
          searcher.createWeight(searcher.rewrite(queries.get(term)), ScoreMode.COMPLETE, 1);
      int at = 0;
      while (at < documents.length) {
        LeafReaderContext leaf = leaf(documents[at]);
        Scorer scorer = weight.scorer(leaf);
        DocIdSetIterator matches = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
        int behind = leaf.docBase + leaf.reader().maxDoc();
        for (; at < documents.length && documents[at] < behind; at++) {
          int local = documents[at] - leaf.docBase;
          int match = matches.docID() < local ? matches.advance(local) : matches.docID();
          if (match == local && scorer != null) {
            scores[at][term] = scorer.score();
          }
        }
      }
    }
    return scores;
  }

  /// Reads what ranking wants to know of each document.
  ///
  /// @param documents numbers in rising order
  /// @param scores a row for each
  /// @param asked the vectors to which theirs are compared
  /// @return a candidate for each
  List<Candidate> candidates(int[] documents, float[][] scores, List<float[]> asked)
      throws IOException {
    List<Candidate> candidates = new ArrayList<>(documents.length);
    int at = 0;
    while (at < documents.length) {
      LeafReaderContext leaf = leaf(documents[at]);
      int behind = leaf.docBase + leaf.reader().maxDoc();
      BinaryDocValues gists = DocValues.getBinary(leaf.reader(), Fields.GIST);
      SortedDocValues articles = DocValues.getSorted(leaf.reader(), Fields.ARTICLE);
      NumericDocValues ordinals = DocValues.getNumeric(leaf.reader(), Fields.ORDINAL);
      SortedSetDocValues names = DocValues.getSortedSet(leaf.reader(), Fields.NAMED);
      SortedNumericDocValues days = DocValues.getSortedNumeric(leaf.reader(), Fields.DAY);
      FloatVectorValues vectors =
          asked.isEmpty() ? null : leaf.reader().getFloatVectorValues(Fields.VECTOR);
      KnnVectorValues.DocIndexIterator embedded = vectors == null ? null : vectors.iterator();
      for (; at < documents.length && documents[at] < behind; at++) {
        int local = documents[at] - leaf.docBase;
        float[] likeness = null;
        if (vectors != null && embedded != null && embedded.advance(local) == local) {
          likeness = likeness(vectors.vectorValue(embedded.index()), asked);
        }
        candidates.add(
            new Candidate(
                articles.advanceExact(local)
                    ? articles.lookupOrd(articles.ordValue()).utf8ToString()
                    : "",
                ordinals.advanceExact(local) ? (int) ordinals.longValue() : 0,
                scores[at],
                gists.advanceExact(local)
                    ? Gist.read(gists.binaryValue())
                    : new Gist(List.of(), new int[0]),
                names(names, local),
                day(days, local),
                likeness));
      }
    }
    return candidates;
  }

  private static float[] likeness(float[] vector, List<float[]> asked) {
    float[] likeness = new float[asked.size()];
    for (int i = 0; i < likeness.length; i++) {
      likeness[i] = VectorUtil.dotProduct(vector, asked.get(i));
    }
    return likeness;
  }

  private static Set<String> names(SortedSetDocValues names, int local) throws IOException {
    Set<String> found = new HashSet<>();
    if (names.advanceExact(local)) {
      for (int i = 0; i < names.docValueCount(); i++) {
        found.add(names.lookupOrd(names.nextOrd()).utf8ToString());
      }
    }
    return found;
  }

  private static @Nullable Long day(SortedNumericDocValues days, int local) throws IOException {
    return days.advanceExact(local) ? Long.valueOf(days.nextValue()) : null;
  }

  private LeafReaderContext leaf(int document) {
    return leaves.get(ReaderUtil.subIndex(document, leaves));
  }

  /// Inverse document frequency of the rarest of a term's stems, over every part in which it is
  /// searched.
  ///
  /// @param reader the snapshot
  /// @param stems its stems, each in its language group's own fields
  /// @return `ln(1 + (N - n + 0.5) / (n + 0.5))`, 0 or more
  static double rarity(IndexReader reader, Collection<List<Term>> stems) throws IOException {
    double most = 0;
    double documents = Math.max(1, reader.maxDoc());
    for (List<Term> stem : stems) {
      int holding = 0;
      for (Term term : stem) {
        holding = Math.max(holding, reader.docFreq(term));
      }
      most = Math.max(most, Math.log(1 + (documents - holding + 0.5) / (holding + 0.5)));
    }
    return most;
  }
}
