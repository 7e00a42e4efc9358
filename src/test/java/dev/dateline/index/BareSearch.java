// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import dev.dateline.search.Searcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/// Lucene's own search over an index, with nothing read out of the documents that it finds. What a
/// search costs above it is ours.
public final class BareSearch implements AutoCloseable {
  private static final String FIELD = Fields.of(Fields.BODY, "en");

  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final QueryBuilder words;
  private final Queries queries = new Queries(new Analysis(), Weights.STANDARD);

  /// Opens an index.
  ///
  /// @param shelves its folder
  public BareSearch(Path shelves) throws IOException {
    directory = FSDirectory.open(shelves);
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    // A floor that caches would measure its cache.
    searcher.setQueryCache(null);
    words = new QueryBuilder(Fields.analyzer(new Analysis()));
  }

  /// The plain BM25 query over the English text alone, unfiltered.
  ///
  /// @param question the words
  /// @return as many documents as a search brings
  public TopDocs find(String question) throws IOException {
    Query query = words.createBooleanQuery(FIELD, question);
    return searcher.search(query, Searcher.PASSAGES);
  }

  /// The queries of a search, one after the other: over all, and over each outlet and author named.
  ///
  /// @param parts what a search looked for
  /// @return how many documents they found
  public int find(List<PoolProbe> parts) throws IOException {
    int found = 0;
    for (PoolProbe each : parts) {
      Query all = queries.words(each.terms(), Search.groups(searcher), Search.compounds(searcher));
      found += searcher.search(Search.filtered(all, each.filter()), each.k()).scoreDocs.length;
      Set<String> searched = new HashSet<>();
      for (Mention scope : each.scopes()) {
        if (searched.add(scope.key())) {
          Query one = Search.filtered(all, each.filter().of(scope));
          found += searcher.search(one, each.each()).scoreDocs.length;
        }
      }
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
