// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import dev.dateline.archive.Archive;
import dev.dateline.archive.ArchivedVersion;
import dev.dateline.archive.Standing;
import dev.dateline.index.LuceneIndex;
import dev.dateline.index.Shelved;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Passage;
import dev.dateline.news.Version;
import dev.dateline.split.Reading;
import dev.dateline.split.Splitter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Makes the index hold what the archive says readers may be shown, and nothing else. It compares
/// and mends, so it does not matter what went before: an article read, a decision taken, an embargo
/// that ended, a process that died between archive and index, an index that was lost.
///
/// Any thread may call; one works at a time.
public final class Shelving {
  // Enough to keep every thread cutting, few enough that their texts fit in any heap.
  private static final int BATCH = 64;

  private final Archive archive;
  private final LuceneIndex index;
  private final InstantSource clock;
  private final int threads;

  /// Joins an archive and its index.
  ///
  /// @param archive the system of record
  /// @param index the index, open for writing
  /// @param clock decides which embargoes are over
  /// @param threads how many articles are cut into passages side by side
  public Shelving(Archive archive, LuceneIndex index, InstantSource clock, int threads) {
    this.archive = archive;
    this.index = index;
    this.clock = clock;
    this.threads = threads;
  }

  private record Place(String folder, ArticleId article) {}

  /// Mends the articles of some folders; when it returns, searches see the result.
  ///
  /// @param folders the sources, empty for all
  /// @param progress hears how far it is
  /// @return how many articles were put in or taken out
  public synchronized int settle(Set<String> folders, Progress progress) {
    return mend(index, folders, progress);
  }

  /// Mends some articles in every folder, after a decision about them.
  ///
  /// @param articles which
  /// @return how many were put in or taken out
  public synchronized int settle(Collection<ArticleId> articles) {
    return articles.isEmpty()
        ? 0
        : mend(index, archive.standingsOf(articles), index.shelved(articles), Progress.NONE);
  }

  /// Builds the index anew from the archive, beside the one that is searched, and has it take that
  /// one's place at the end. Until then searches, decisions and articles that come go by the old
  /// one; vectors of words that are still the same come along. Where it fails, or its progress
  /// throws, nothing has changed.
  ///
  /// @param progress hears how far it is
  /// @return how many articles the index holds now
  public int rebuild(Progress progress) {
    LuceneIndex next = index.beside();
    try {
      mend(next, Set.of(), progress);
      return exchange(next);
    } catch (RuntimeException failed) {
      next.forsake();
      throw failed;
    }
  }

  // What changed meanwhile is mended first; nothing changes between that and the exchange.
  private synchronized int exchange(LuceneIndex next) {
    mend(next, Set.of(), Progress.NONE);
    int articles = next.shelved().size();
    index.exchange(next);
    return articles;
  }

  private int mend(LuceneIndex into, Set<String> folders, Progress progress) {
    return mend(
        into,
        archive.standings(folders),
        into.shelved().stream()
            .filter(each -> folders.isEmpty() || folders.contains(each.folder()))
            .toList(),
        progress);
  }

  private int mend(
      LuceneIndex into, List<Standing> standings, List<Shelved> shelves, Progress progress) {
    Map<Place, Standing> wanted = new LinkedHashMap<>();
    var now = clock.instant();
    for (Standing standing : standings) {
      if (standing.shown(now)) {
        wanted.put(new Place(standing.folder(), standing.article()), standing);
      }
    }
    Map<String, List<ArticleId>> gone = new HashMap<>();
    Set<Place> held = new HashSet<>();
    for (Shelved shelved : shelves) {
      Place place = new Place(shelved.folder(), shelved.article());
      Standing standing = wanted.get(place);
      if (standing == null) {
        gone.computeIfAbsent(place.folder(), _ -> new ArrayList<>()).add(place.article());
      } else {
        held.add(place);
        if (standing.number() == shelved.version()
            && standing.edition() == shelved.edition()
            && standing.language().toLowerCase(Locale.ROOT).equals(shelved.language())) {
          wanted.remove(place);
        }
      }
    }
    gone.forEach(into::remove);
    int changed = gone.values().stream().mapToInt(List::size).sum();
    changed += pour(into, List.copyOf(wanted.keySet()), held, progress);
    if (changed > 0) {
      into.commit();
    }
    return changed;
  }

  private int pour(LuceneIndex into, List<Place> places, Set<Place> held, Progress progress) {
    int poured = 0;
    if (places.isEmpty()) {
      return poured;
    }
    try (ExecutorService cutters = Executors.newFixedThreadPool(Math.min(threads, places.size()))) {
      for (int from = 0; from < places.size(); from += BATCH) {
        progress.at(Progress.Stage.INDEXING, from, places.size());
        List<Place> batch = places.subList(from, Math.min(from + BATCH, places.size()));
        List<Future<Integer>> cut = new ArrayList<>();
        for (Place place : batch) {
          cut.add(cutters.submit(() -> pour(into, place, held.contains(place))));
        }
        for (Future<Integer> each : cut) {
          poured += done(each);
        }
      }
    }
    progress.at(Progress.Stage.INDEXING, places.size(), places.size());
    return poured;
  }

  private int pour(LuceneIndex into, Place place, boolean held) {
    Optional<ArchivedVersion> found = archive.shownIn(place.folder(), place.article());
    if (found.isEmpty()) {
      return 0;
    }
    Version version = found.get().version();
    List<Passage> passages = passages(version);
    if (passages.isEmpty() && !held) {
      // Nothing but a headline: there is nothing to cite, and nothing to write.
      return 0;
    }
    List<float[]> vectors =
        into.equals(index)
            ? null
            : index.vectors(place.folder(), place.article(), passages).orElse(null);
    into.replace(version, place.folder(), found.get().edition(), passages, vectors);
    return 1;
  }

  private static int done(Future<Integer> work) {
    try {
      return work.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("an article could not be put into the index", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while articles were put into the index", e);
    }
  }

  /// {@return a version's passages, as the index holds them}
  ///
  /// @param version the version
  static List<Passage> passages(Version version) {
    return Splitter.split(Reading.of(version));
  }

  /// Gives an article's passages their vectors, unless it has changed or gone meanwhile.
  ///
  /// @param seen what the index held when the vectors were begun
  /// @param version the version that they are of
  /// @param passages its passages
  /// @param vectors one for each
  /// @return whether they went in; they become visible with the next refresh
  synchronized boolean embed(
      Shelved seen, Version version, List<Passage> passages, List<float[]> vectors) {
    boolean current =
        archive
            .shownIn(seen.folder(), seen.article())
            .filter(now -> now.version().equals(version) && now.edition() == seen.edition())
            .filter(now -> now.due() == null || !now.due().isAfter(clock.instant()))
            .isPresent();
    if (current) {
      index.replace(version, seen.folder(), seen.edition(), passages, vectors);
    }
    return current;
  }
}
