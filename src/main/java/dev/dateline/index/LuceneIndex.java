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
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/// The index on disk. Start with [#open] where this process holds the data folder's lock, and with
/// [#openReading] where another does.
///
/// Changes become visible together at [#refresh], durable at [#commit]. Any thread may call
/// anything. Whatever goes wrong with the disk is an [UncheckedIOException] that names the folder.
public final class LuceneIndex implements PassageIndex, AutoCloseable {
  private final Path folder;
  private final Snapshots snapshots;
  private final @Nullable String model;
  private final Weights weights;
  private final ZoneId zone;
  private final Search search;
  private final Documents documents;
  private final Optional<String> rebuild;

  private LuceneIndex(
      Path folder,
      Snapshots snapshots,
      @Nullable String model,
      Weights weights,
      ZoneId zone,
      Optional<String> rebuild) {
    this.folder = folder;
    this.snapshots = snapshots;
    this.model = model;
    this.weights = weights;
    this.zone = zone;
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
      IndexFiles.remove(IndexFiles.beside(folder));
      FSDirectory directory = FSDirectory.open(folder);
      Optional<String> fault = IndexFiles.fault(directory, model);
      if (fault.isPresent()) {
        IndexFiles.empty(folder);
      }
      Snapshots snapshots = Snapshots.writing(folder, directory, model);
      return new LuceneIndex(folder, snapshots, model, weights, zone, fault);
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
            folder, Snapshots.none(folder), null, weights, zone, Optional.of(IndexFiles.NONE_YET));
      }
      FSDirectory directory = FSDirectory.open(folder);
      Optional<String> fault = IndexFiles.fault(directory, null);
      Snapshots snapshots = Snapshots.reading(folder, directory, fault.isEmpty());
      return new LuceneIndex(folder, snapshots, null, weights, zone, fault);
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
    snapshots.change(w -> w.updateDocuments(Documents.key(source, version.id()), block));
  }

  /// Takes articles out of one folder, visible at once.
  ///
  /// @param source the folder
  /// @param gone the articles
  public void remove(String source, Collection<ArticleId> gone) {
    Term[] keys = gone.stream().map(id -> Documents.key(source, id)).toArray(Term[]::new);
    snapshots.change(w -> w.deleteDocuments(keys));
    refresh();
  }

  /// Takes an article out of every folder, visible at once.
  ///
  /// @param gone the article
  public void remove(ArticleId gone) {
    snapshots.change(w -> w.deleteDocuments(new Term(Fields.ARTICLE, gone.value())));
    refresh();
  }

  /// Lets searches see every change up to now.
  public void refresh() {
    snapshots.refresh();
  }

  /// Makes every change durable, and visible.
  public void commit() {
    snapshots.change(IndexWriter::commit);
    refresh();
  }

  /// Copies everything up to now, while searches, changes and an [#exchange] go on.
  ///
  /// @param to an empty folder
  public void copy(Path to) {
    snapshots.kept((files, commit) -> IndexFiles.copy(files, commit, to));
  }

  /// Opens an empty index beside this one, to be filled and taken by [#exchange] or left by
  /// [#forsake].
  ///
  /// @return the index; one at a time
  public LuceneIndex beside() {
    Path next = IndexFiles.beside(folder);
    IndexFiles.remove(next);
    return open(next, model, weights, zone);
  }

  /// Takes everything from an index of [#beside] in place of what it holds: a search sees all of
  /// the one or all of the other, and so does whoever opens it after a crash. Changes wait
  /// meanwhile, searches do not. Where the disk fails, everything stays as it was.
  ///
  /// @param next the index; closed by it, and its files go
  public void exchange(LuceneIndex next) {
    next.close();
    snapshots.exchange(next.folder);
    IndexFiles.remove(next.folder);
  }

  /// Closes an index of [#beside] that is not wanted any more, and removes its files.
  public void forsake() {
    close();
    IndexFiles.remove(folder);
  }

  @Override
  public List<Hit> find(Probe probe) {
    return snapshots.searched(searcher -> search.find(searcher, probe), List.of());
  }

  @Override
  public List<Hit> rank(PoolProbe parts, Ranker ranker) {
    return snapshots.searched(searcher -> search.rank(searcher, parts, ranker), List.of());
  }

  @Override
  public List<Mention> named(String text) {
    return snapshots.searched(searcher -> Search.named(searcher, text), List.of());
  }

  @Override
  public long passagesWith(String word, Filter filter) {
    return snapshots.searched(searcher -> search.passagesWith(searcher, word, filter), 0L);
  }

  @Override
  public List<String> spelledLike(String word) {
    return snapshots.searched(searcher -> search.spelledLike(searcher, word), List.of());
  }

  @Override
  public List<String> words(char first, Predicate<String> like, int most) {
    return snapshots.searched(searcher -> Vocabulary.words(searcher, first, like, most), List.of());
  }

  @Override
  public long passages(Filter filter) {
    return snapshots.searched(searcher -> (long) searcher.count(Queries.filter(filter)), 0L);
  }

  @Override
  public boolean embedded() {
    return snapshots.searched(searcher -> Nearest.dimension(searcher) > 0, false);
  }

  @Override
  public long snapshot() {
    return snapshots.searched(Search::snapshot, 0L);
  }

  /// The vectors of an article's passages.
  ///
  /// @param source the folder
  /// @param article the article
  /// @param passages its passages in order
  /// @return one for each, or empty unless the index has a vector of just these words for each
  public Optional<List<float[]>> vectors(String source, ArticleId article, List<Passage> passages) {
    return snapshots.searched(
        searcher -> Nearest.of(searcher, Documents.key(source, article), passages),
        Optional.empty());
  }

  /// {@return which version of some articles the index holds: a shelf mark for each article and
  /// folder, in no order}
  ///
  /// @param articles which
  public List<Shelved> shelved(Collection<ArticleId> articles) {
    return snapshots.searched(searcher -> Search.shelved(searcher, articles), List.of());
  }

  /// {@return which version of each article the index holds: a shelf mark for each article and
  /// folder, in no order}
  public List<Shelved> shelved() {
    return snapshots.searched(Search::shelved, List.of());
  }

  @Override
  public void close() {
    snapshots.close();
  }
}
