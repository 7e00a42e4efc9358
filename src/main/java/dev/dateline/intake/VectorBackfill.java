// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import dev.dateline.archive.Archive;
import dev.dateline.archive.ArchivedVersion;
import dev.dateline.embed.Embedder;
import dev.dateline.index.LuceneIndex;
import dev.dateline.index.Shelved;
import dev.dateline.news.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives passages their vectors after they can be found by their words: an article at a time, in
/// the background, saved every few articles. What a stop leaves undone the next start finds undone,
/// for the index itself says which articles lack theirs.
///
/// [#start] and [#wake] for a process that stays, [#run] for one that waits.
public final class VectorBackfill implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(VectorBackfill.class);

  private static final long RECHECK_SECONDS = 60;

  private final Archive archive;
  private final LuceneIndex index;
  private final Shelving shelving;
  private final Embedder embedder;
  private final Set<String> folders;
  private final int batch;
  private final Object lock = new Object();
  private final Semaphore news = new Semaphore(1);
  private volatile boolean closed;
  private @Nullable Thread thread;

  /// Joins the rooms.
  ///
  /// @param archive the texts
  /// @param index the index, open for writing
  /// @param shelving between the two
  /// @param embedder makes the vectors; only texts in languages that it knows get one
  /// @param folders the sources to look after, empty for all
  /// @param batch vectors are saved after so many articles
  public VectorBackfill(
      Archive archive,
      LuceneIndex index,
      Shelving shelving,
      Embedder embedder,
      Set<String> folders,
      int batch) {
    this.archive = archive;
    this.index = index;
    this.shelving = shelving;
    this.embedder = embedder;
    this.folders = Set.copyOf(folders);
    this.batch = batch;
  }

  /// Works until every passage has its vector, or this is closed; on the caller's thread.
  ///
  /// @param progress hears how far it is
  /// @return how many articles got theirs
  public int run(Progress progress) {
    List<Shelved> bare = bare();
    int done = 0;
    int seen = 0;
    for (Shelved article : bare) {
      progress.at(Progress.Stage.EMBEDDING, seen++, bare.size());
      if (embed(article)) {
        done++;
        if (done % batch == 0) {
          index.commit();
        }
      }
      if (closed) {
        break;
      }
    }
    if (done > 0) {
      index.commit();
      progress.at(Progress.Stage.EMBEDDING, seen, bare.size());
    }
    return done;
  }

  /// {@return how many articles wait for their vectors}
  public long waiting() {
    return bare().size();
  }

  private List<Shelved> bare() {
    return index.shelved().stream().filter(this::wanting).toList();
  }

  private boolean wanting(Shelved article) {
    return !article.embedded()
        && embedder.knows(article.language())
        && (folders.isEmpty() || folders.contains(article.folder()));
  }

  private boolean embed(Shelved article) {
    Optional<ArchivedVersion> found = archive.shownIn(article.folder(), article.article());
    if (found.isEmpty() || found.get().version().number() != article.version()) {
      return false;
    }
    List<Passage> passages = Shelving.passages(found.get().version());
    List<float[]> vectors = new ArrayList<>(passages.size());
    for (Passage passage : passages) {
      if (closed) {
        return false;
      }
      vectors.add(embedder.embed(passage.text()));
    }
    return shelving.embed(article, found.get().version(), passages, vectors);
  }

  /// Begins to work in the background.
  // The priority is a hint to systems that heed it; nothing here depends on it.
  @SuppressWarnings("ThreadPriorityCheck")
  public void start() {
    synchronized (lock) {
      if (thread != null || closed) {
        return;
      }
      thread =
          Thread.ofPlatform()
              .name("vectors")
              .daemon(true)
              .priority(Thread.MIN_PRIORITY)
              .start(this::work);
    }
  }

  /// Says that articles may have come.
  public void wake() {
    news.release();
  }

  private void work() {
    String said = "";
    while (awaited()) {
      try {
        run(Progress.NONE);
      } catch (RuntimeException e) {
        // Search goes on by words, and the next minute tries again; once in the log is enough.
        if (!said.equals(e.toString())) {
          LOG.warn("vectors stopped: {}", e.toString(), e);
        }
        said = e.toString();
      }
    }
  }

  private boolean awaited() {
    try {
      // Not for ever: an embargo that ends wakes nobody.
      boolean _ = news.tryAcquire(RECHECK_SECONDS, TimeUnit.SECONDS);
      news.drainPermits();
      return !closed;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Stops behind the passage in hand; waits for that.
  @Override
  public void close() {
    Thread working;
    synchronized (lock) {
      closed = true;
      news.release();
      working = thread;
    }
    FolderWatch.join(working);
  }
}
