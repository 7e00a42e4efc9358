// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KeepOnlyLastCommitDeletionPolicy;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/// An index's files with who writes them and who searches them: a search sees one snapshot, and a
/// change shows in the next one. Whatever goes wrong with the disk is an [UncheckedIOException]
/// that names the folder.
final class Snapshots {
  // Lucene's own default of 16 MB flushes a benchmark's 609 articles twice.
  private static final double BUFFER_MEGABYTES = 32;

  private final Path folder;
  private final @Nullable FSDirectory directory;
  // What is exchanged is seen whole: no change, snapshot or copy is made half-way.
  private final ReadWriteLock exchange = new ReentrantReadWriteLock();
  // A commit that is being copied keeps its files, whatever is written meanwhile.
  private final SnapshotDeletionPolicy commits =
      new SnapshotDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy());
  private volatile @Nullable IndexWriter writer;
  private volatile @Nullable SearcherManager searchers;

  private Snapshots(
      Path folder,
      @Nullable FSDirectory directory,
      @Nullable IndexWriter writer,
      @Nullable SearcherManager searchers) {
    this.folder = folder;
    this.directory = directory;
    this.writer = writer;
    this.searchers = searchers;
  }

  /// {@return an index that nobody can search}
  ///
  /// @param folder where it would be
  static Snapshots none(Path folder) {
    return new Snapshots(folder, null, null, null);
  }

  /// {@return an index that another process writes}
  ///
  /// @param folder where it is
  /// @param directory its files
  /// @param readable whether they can be searched
  static Snapshots reading(Path folder, FSDirectory directory, boolean readable)
      throws IOException {
    SearcherManager searchers =
        readable ? new SearcherManager(directory, new SearcherFactory()) : null;
    return new Snapshots(folder, directory, null, searchers);
  }

  /// {@return an index that this process writes}
  ///
  /// @param folder where it is
  /// @param directory its files
  /// @param model the embedding model whose vectors are wanted, or null to keep what is recorded
  static Snapshots writing(Path folder, FSDirectory directory, @Nullable String model)
      throws IOException {
    Snapshots snapshots = new Snapshots(folder, directory, null, null);
    snapshots.begin(directory, model);
    return snapshots;
  }

  private void begin(FSDirectory files, @Nullable String model) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(Fields.analyzer(new Analysis()));
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setCommitOnClose(true);
    config.setIndexDeletionPolicy(commits);
    var said = IndexFiles.said(files, model);
    IndexWriter open = new IndexWriter(files, config);
    if (!said.equals(IndexFiles.recorded(open.getLiveCommitData()))) {
      // Setting it counts as a change, and opening an index is none.
      open.setLiveCommitData(said.entrySet());
    }
    writer = open;
    searchers = new SearcherManager(open, new SearcherFactory());
  }

  /// What is done to an index.
  interface Change {
    /// Does it.
    ///
    /// @param writer who writes
    void on(IndexWriter writer) throws IOException;
  }

  void change(Change change) {
    locked(
        exchange.readLock(),
        () -> {
          change.on(writer());
          return true;
        });
  }

  private IndexWriter writer() {
    IndexWriter open = writer;
    if (open == null) {
      throw new IllegalStateException("index " + folder + " was opened for reading only");
    }
    return open;
  }

  /// Lets searches see every change up to now.
  void refresh() {
    locked(
        exchange.readLock(),
        () -> {
          show();
          return true;
        });
  }

  private void show() throws IOException {
    SearcherManager open = searchers;
    if (open != null) {
      open.maybeRefreshBlocking();
    }
  }

  /// What is done with a commit.
  ///
  /// @param <T> what comes of it
  interface Kept<T> {
    /// Does it; the commit's files stay until it returns.
    ///
    /// @param files where they are
    /// @param commit the commit
    /// @return what comes of it
    T on(Directory files, IndexCommit commit) throws IOException;
  }

  /// Commits everything up to now and keeps that commit while something is done with it; searches,
  /// changes and exchanges go on.
  ///
  /// @param <T> what comes of it
  /// @param work what is done
  /// @return what comes of it
  <T> T kept(Kept<T> work) {
    IndexCommit commit =
        locked(
            exchange.readLock(),
            () -> {
              writer().commit();
              show();
              return commits.snapshot();
            });
    return guarded(
        () -> {
          try {
            return work.on(commit.getDirectory(), commit);
          } finally {
            commits.release(commit);
          }
        });
  }

  /// Takes another index's files in place of its own. Searches go on in what was there before until
  /// all of the other is on the disk; where that fails, it stays as it was.
  ///
  /// @param from the other's files; nobody writes them
  void exchange(Path from) {
    locked(
        exchange.writeLock(),
        () -> {
          IndexWriter open = writer();
          open.commit();
          try (Directory other = FSDirectory.open(from)) {
            open.deleteAll();
            open.addIndexes(other);
            open.commit();
          } catch (IOException | RuntimeException full) {
            goBack(open);
            throw full;
          }
          show();
          return true;
        });
  }

  // Forgets what was not committed; a writer that did so writes no more.
  private void goBack(IndexWriter open) throws IOException {
    SearcherManager before = searchers;
    FSDirectory files = directory;
    open.rollback();
    if (files != null) {
      begin(files, null);
      IOUtils.close(before);
    }
  }

  /// What is looked up in an index.
  ///
  /// @param <T> what is found
  interface Searched<T> {
    /// Looks it up.
    ///
    /// @param searcher of one snapshot
    /// @return what is found
    T on(IndexSearcher searcher) throws IOException;
  }

  <T> T searched(Searched<T> asked, T nothing) {
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

  void close() {
    guarded(
        () -> {
          IOUtils.close(searchers, writer, directory);
          return true;
        });
  }

  private interface OnDisk<T> {
    T run() throws IOException;
  }

  private <T> T locked(Lock lock, OnDisk<T> work) {
    lock.lock();
    try {
      return guarded(work);
    } finally {
      lock.unlock();
    }
  }

  private <T> T guarded(OnDisk<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw new UncheckedIOException("index " + folder + ": " + e.getMessage(), e);
    }
  }
}
