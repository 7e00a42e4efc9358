// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import dev.dateline.news.ArticleId;
import dev.dateline.news.Passage;
import dev.dateline.news.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/// The index on disk. Start with [#open] where this process holds the data folder's lock, and with
/// [#openReading] where another does.
///
/// Changes become visible together at [#refresh], durable at [#commit]. Any thread may call
/// anything. Whatever goes wrong with the disk is an [UncheckedIOException] that names the folder.
public final class LuceneIndex implements PassageIndex, AutoCloseable {
  // Lucene's own default of 16 MB flushes a benchmark's 609 articles twice.
  private static final double BUFFER_MEGABYTES = 32;

  private final Path folder;
  private final @Nullable FSDirectory directory;
  private final @Nullable IndexWriter writer;
  private final @Nullable SearcherManager searchers;
  private final Search search;
  private final Documents documents;
  private final Optional<String> rebuild;

  private LuceneIndex(
      Path folder,
      @Nullable FSDirectory directory,
      @Nullable IndexWriter writer,
      @Nullable SearcherManager searchers,
      Weights weights,
      ZoneId zone,
      Optional<String> rebuild) {
    this.folder = folder;
    this.directory = directory;
    this.writer = writer;
    this.searchers = searchers;
    this.search = new Search(weights);
    this.documents = new Documents(zone);
    this.rebuild = rebuild;
  }

  /// Opens an index for reading and writing. One that is missing, damaged, or of another schema,
  /// analysis or embedding model is opened empty, and [#rebuild] says why.
  ///
  /// @param folder the index's own folder; created where missing, and no other file belongs there
  /// @param model the id of the embedding model whose vectors it is to hold, or null to keep
  ///   whichever it holds
  /// @param weights how much each part counts
  /// @param zone the newsroom's zone, in which days are meant
  /// @return the index
  public static LuceneIndex open(
      Path folder, @Nullable String model, Weights weights, ZoneId zone) {
    try {
      Files.createDirectories(folder);
      FSDirectory directory = FSDirectory.open(folder);
      Optional<String> fault = IndexFiles.fault(directory, model);
      if (fault.isPresent()) {
        IndexFiles.empty(folder);
      }
      IndexWriterConfig config = new IndexWriterConfig(Fields.analyzer(new Analysis()));
      config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
      config.setCommitOnClose(true);
      Map<String, String> said = IndexFiles.said(directory, model);
      IndexWriter writer = new IndexWriter(directory, config);
      if (!said.equals(IndexFiles.recorded(writer.getLiveCommitData()))) {
        // Setting it counts as a change, and opening an index is none.
        writer.setLiveCommitData(said.entrySet());
      }
      SearcherManager searchers = new SearcherManager(writer, new SearcherFactory());
      return new LuceneIndex(folder, directory, writer, searchers, weights, zone, fault);
    } catch (IOException e) {
      throw new UncheckedIOException("index " + folder + " cannot be opened", e);
    }
  }

  /// Opens the last commit of an index that another process writes. A damaged one finds nothing,
  /// and [#rebuild] says so.
  ///
  /// @param folder the index's own folder
  /// @param weights how much each part counts
  /// @param zone the newsroom's zone, in which days are meant
  /// @return the index; it finds nothing where there is none, or one of another schema
  public static LuceneIndex openReading(Path folder, Weights weights, ZoneId zone) {
    try {
      if (!Files.isDirectory(folder)) {
        return new LuceneIndex(
            folder, null, null, null, weights, zone, Optional.of(IndexFiles.NONE_YET));
      }
      FSDirectory directory = FSDirectory.open(folder);
      Optional<String> fault = IndexFiles.fault(directory, null);
      SearcherManager searchers =
          fault.isPresent() ? null : new SearcherManager(directory, new SearcherFactory());
      return new LuceneIndex(folder, directory, null, searchers, weights, zone, fault);
    } catch (IOException e) {
      throw new UncheckedIOException("index " + folder + " cannot be read", e);
    }
  }

  /// {@return why the index was opened empty and is to be filled from the archive, one sentence
  /// without a full stop; empty when it was as it should be}
  public Optional<String> rebuild() {
    return rebuild;
  }

  /// Puts a version in the place of whatever the index holds of the article in that folder: a
  /// search sees all of the old or all of the new.
  ///
  /// @param version the version
  /// @param source its folder
  /// @param passages its passages in order; none takes the article out
  public void replace(Version version, String source, List<Passage> passages) {
    replace(version, source, 0, passages, null);
  }

  /// The same, edited, and with vectors.
  ///
  /// @param version the version
  /// @param source its folder
  /// @param edition given back by [#shelved], so that what was edited since can be told
  /// @param passages its passages in order
  /// @param vectors one for each passage, or null while there are none
  public void replace(
      Version version,
      String source,
      long edition,
      List<Passage> passages,
      @Nullable List<float[]> vectors) {
    List<Document> block = documents.of(version, source, edition, passages, vectors);
    change(w -> w.updateDocuments(Documents.key(source, version.id()), block));
  }

  /// Takes articles out of one folder, visible at once.
  ///
  /// @param source the folder
  /// @param gone the articles
  public void remove(String source, Collection<ArticleId> gone) {
    Term[] keys = gone.stream().map(id -> Documents.key(source, id)).toArray(Term[]::new);
    change(w -> w.deleteDocuments(keys));
    refresh();
  }

  /// Takes an article out of every folder, visible at once.
  ///
  /// @param gone the article
  public void remove(ArticleId gone) {
    change(w -> w.deleteDocuments(new Term(Fields.ARTICLE, gone.value())));
    refresh();
  }

  /// Lets searches see every change up to now.
  public void refresh() {
    if (searchers != null) {
      guarded(
          () -> {
            searchers.maybeRefreshBlocking();
            return true;
          });
    }
  }

  /// Makes every change durable, and visible.
  public void commit() {
    change(IndexWriter::commit);
    refresh();
  }

  /// Copies everything up to now, while searches and changes go on.
  ///
  /// @param to an empty folder
  public void copy(Path to) {
    commit();
    searched(_ -> IndexFiles.copy(folder, to), 0);
  }

  @Override
  public List<Hit> find(Probe probe) {
    return searched(searcher -> search.find(searcher, probe), List.of());
  }

  @Override
  public List<Hit> rank(PoolProbe parts, Ranker ranker) {
    return searched(searcher -> search.rank(searcher, parts, ranker), List.of());
  }

  @Override
  public List<Mention> named(String text) {
    return searched(searcher -> Search.named(searcher, text), List.of());
  }

  @Override
  public long passagesWith(String word, Filter filter) {
    return searched(searcher -> search.passagesWith(searcher, word, filter), 0L);
  }

  @Override
  public List<String> spelledLike(String word) {
    return searched(searcher -> search.spelledLike(searcher, word), List.of());
  }

  @Override
  public List<String> words(char first, Predicate<String> like, int most) {
    return searched(searcher -> Vocabulary.words(searcher, first, like, most), List.of());
  }

  @Override
  public long passages(Filter filter) {
    return searched(searcher -> (long) searcher.count(Queries.filter(filter)), 0L);
  }

  @Override
  public boolean embedded() {
    return searched(searcher -> Nearest.dimension(searcher) > 0, false);
  }

  @Override
  public long snapshot() {
    return searched(Search::snapshot, 0L);
  }

  /// {@return which version of each article the index holds: a shelf mark for each article and
  /// folder, in no order}
  public List<Shelved> shelved() {
    return searched(Search::shelved, List.of());
  }

  @Override
  public void close() {
    guarded(
        () -> {
          IOUtils.close(searchers, writer, directory);
          return true;
        });
  }

  private interface Change {
    void on(IndexWriter writer) throws IOException;
  }

  private void change(Change change) {
    IndexWriter open = writer;
    if (open == null) {
      throw new IllegalStateException("index " + folder + " was opened for reading only");
    }
    guarded(
        () -> {
          change.on(open);
          return true;
        });
  }

  private interface Searched<T> {
    T on(IndexSearcher searcher) throws IOException;
  }

  private <T> T searched(Searched<T> asked, T nothing) {
    SearcherManager open = searchers;
    return open == null ? nothing : guarded(() -> on(open, asked));
  }

  private static <T> T on(SearcherManager open, Searched<T> asked) throws IOException {
    var searcher = open.acquire();
    try {
      return asked.on(searcher);
    } finally {
      open.release(searcher);
    }
  }

  private interface OnDisk<T> {
    T run() throws IOException;
  }

  private <T> T guarded(OnDisk<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw new UncheckedIOException("index " + folder + ": " + e.getMessage(), e);
    }
  }
}
