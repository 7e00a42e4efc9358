// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import dev.dateline.search.Searcher;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/// Lucene's plain BM25 query over the English text of an index: nothing is filtered, nothing is
/// read out. What a search costs above it is ours.
public final class BareSearch implements AutoCloseable {
  private static final String FIELD = Fields.of(Fields.BODY, "en");

  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final QueryBuilder words;

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

  /// {@return as many documents as a search brings}
  ///
  /// @param question the words
  public TopDocs find(String question) throws IOException {
    Query query = words.createBooleanQuery(FIELD, question);
    return searcher.search(query, Searcher.PASSAGES);
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
