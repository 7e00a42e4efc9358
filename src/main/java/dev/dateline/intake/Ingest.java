// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import dev.dateline.archive.Archive;
import dev.dateline.archive.Held;
import dev.dateline.archive.Standing;
import dev.dateline.index.Filter;
import dev.dateline.index.LuceneIndex;
import dev.dateline.intake.Outcome.Rejected;
import dev.dateline.news.ArticleId;
import dev.dateline.settings.IntakeSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An article's way in: folder → articles → archive → passages → index. Start here.
///
/// Reading again changes nothing: a file that looks as it did is not opened, an article that says
/// what it said is not written. Whatever one run leaves undone, the next one mends.
public final class Ingest {
  private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);

  private final Archive archive;
  private final LuceneIndex index;
  private final Shelving shelving;
  private final ArticleReader reader;
  private final String configured;
  private final IntakeSettings settings;
  private final DiskFloor floor;
  private final InstantSource clock;
  private boolean told;

  /// Joins the rooms.
  ///
  /// @param archive the system of record
  /// @param index the index, open for writing
  /// @param shelving between the two
  /// @param reader reads files
  /// @param configured names the settings that decide what the reader makes of a file (zone,
  ///   language, outlet); with another text every file is read again
  /// @param settings limits of reading
  /// @param floor how much disk must stay free
  /// @param clock now
  public Ingest(
      Archive archive,
      LuceneIndex index,
      Shelving shelving,
      ArticleReader reader,
      String configured,
      IntakeSettings settings,
      DiskFloor floor,
      InstantSource clock) {
    this.archive = archive;
    this.index = index;
    this.shelving = shelving;
    this.reader = reader;
    this.configured = configured;
    this.settings = settings;
    this.floor = floor;
    this.clock = clock;
  }

  /// Brings archive and index up to date with some folders, and touches no other. One run at a
  /// time; a second caller waits.
  ///
  /// @param folders the folders, each a source of its own
  /// @param progress hears how far it is
  /// @param allowRemoval whether a folder that is missing, empty or much smaller than it was may
  ///   take its articles with it
  /// @return what changed; when it returns, searches see it
  public IngestReport run(List<Path> folders, Progress progress, boolean allowRemoval) {
    return run(folders, progress, allowRemoval, _ -> false);
  }

  /// The same, passing over files that are still being written.
  ///
  /// @param folders the folders
  /// @param progress hears how far it is
  /// @param allowRemoval see [#run(List, Progress, boolean)]
  /// @param restless whether a file has changed a moment ago: it stays as it was last read
  /// @return what changed
  synchronized IngestReport run(
      List<Path> folders, Progress progress, boolean allowRemoval, Predicate<Path> restless) {
    Instant start = clock.instant();
    List<String> notices = new ArrayList<>();
    Map<String, Path> sources = new LinkedHashMap<>();
    for (Path folder : folders) {
      Path absolute = folder.toAbsolutePath().normalize();
      sources.put(absolute.toString(), absolute);
    }
    if (!told && index.rebuild().isPresent() && shown(sources.keySet(), start) > 0) {
      notices.add("the index is filled from the archive: " + index.rebuild().get());
    }
    told = true;
    Set<Held> heldBefore = Set.copyOf(archive.held(Set.of()));
    archive.complete();
    List<Rejected> rejected = new ArrayList<>();
    int added = 0;
    int updated = 0;
    int unchanged = 0;
    int removed = 0;
    var full = floor.breach();
    if (full.isPresent()) {
      notices.add(full.get() + ": nothing new is read in");
    } else {
      for (Map.Entry<String, Path> source : sources.entrySet()) {
        FolderPass pass =
            new FolderPass(
                archive,
                reader,
                ArticleReader.parser(source.getValue()) + ' ' + configured,
                source.getKey(),
                source.getValue(),
                restless);
        pass.read(FolderScan.scan(source.getValue(), settings), progress, allowRemoval);
        rejected.addAll(pass.rejected());
        notices.addAll(pass.notices());
        added += pass.added();
        updated += pass.updated();
        unchanged += pass.unchanged();
        removed += pass.removed();
      }
      archive.readThrough(sources.keySet());
    }
    notices.forEach(progress::say);
    shelving.settle(sources.keySet(), progress);
    retractions(heldBefore, Set.copyOf(archive.held(Set.of())));
    Instant now = clock.instant();
    return new IngestReport(
        added,
        updated,
        unchanged,
        removed,
        rejected,
        archive.held(sources.keySet()),
        notices,
        shown(sources.keySet(), now),
        index.passages(Filter.shown(sources.keySet(), now)),
        Duration.between(start, clock.instant()));
  }

  // A retraction in these folders also holds back what others hold, and so does its end.
  private void retractions(Set<Held> before, Set<Held> after) {
    Set<ArticleId> changed = new HashSet<>();
    for (Held held : after) {
      if (!before.contains(held)) {
        LOG.warn("held: {}", held);
        changed.add(held.article());
      }
    }
    for (Held held : before) {
      if (!after.contains(held)) {
        LOG.warn("no longer held: {}", held.article());
        changed.add(held.article());
      }
    }
    if (!changed.isEmpty()) {
      shelving.settle(changed);
    }
  }

  private long shown(Set<String> sources, Instant now) {
    return sources.isEmpty()
        ? 0
        : archive.standings(sources).stream()
            .filter((Standing standing) -> standing.shown(now))
            .count();
  }
}
