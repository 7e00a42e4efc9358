// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.dateline.news.Stamp;
import dev.dateline.news.Status;
import dev.dateline.search.Extent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// How far the coverage reaches, counted once for each change of the archive and each moment at
/// which an embargo ends.
final class Extents {
  /// Sets of folders: a process is asked about one or two.
  private static final int SETS = 16;

  private final ZoneId zone;
  private final Cache<Set<String>, Counted> counted =
      Caffeine.newBuilder().maximumSize(SETS).build();

  /// A count, good from the last embargo that ended to the next one that ends.
  private record Counted(Overlay.Changes changes, Instant from, Instant until, Extent extent) {
    boolean holds(Overlay.Changes now, Instant at) {
      return changes.equals(now) && !at.isBefore(from) && at.isBefore(until);
    }
  }

  Extents(ZoneId zone) {
    this.zone = zone;
  }

  Extent extent(Handle handle, Overlay.Now archive, Set<String> folders, Instant now) {
    Set<String> key = Set.copyOf(folders);
    Counted last = counted.getIfPresent(key);
    if (last == null || !last.holds(archive.changes(), now)) {
      last =
          count(StateRow.standings(handle, key, archive.rulings(), zone), archive.changes(), now);
      counted.put(key, last);
    }
    Extent e = last.extent();
    return new Extent(
        e.articles(), e.oldest(), e.newest(), read(handle, key), e.languages(), e.samples());
  }

  private Counted count(List<Standing> standings, Overlay.Changes changes, Instant now) {
    List<Standing> shown = standings.stream().filter(s -> s.shown(now)).toList();
    List<Instant> dues =
        standings.stream().map(Standing::due).filter(Objects::nonNull).sorted().toList();
    Comparator<Stamp> order = Comparator.comparing(stamp -> stamp.earliest(zone));
    List<Stamp> stamps =
        shown.stream().map(Standing::published).filter(Objects::nonNull).sorted(order).toList();
    Set<String> languages = new HashSet<>();
    shown.forEach(s -> languages.add(s.language()));
    Extent extent =
        new Extent(
            articles(shown),
            stamps.isEmpty() ? null : stamps.getFirst(),
            stamps.isEmpty() ? null : stamps.getLast(),
            null,
            languages,
            articles(shown.stream().filter(s -> s.status() == Status.SAMPLE).toList()));
    Instant from =
        dues.stream().filter(due -> !due.isAfter(now)).reduce((a, b) -> b).orElse(Instant.MIN);
    Instant until = dues.stream().filter(due -> due.isAfter(now)).findFirst().orElse(Instant.MAX);
    return new Counted(changes, from, until, extent);
  }

  // Two folders may hold one article.
  private static int articles(List<Standing> standings) {
    return (int) standings.stream().map(Standing::article).distinct().count();
  }

  /// {@return when the source that was read longest ago was read, or null when none ever was}
  private static @Nullable Instant read(Handle handle, Set<String> folders) {
    Query query =
        handle.createQuery(
            "select min(at) from source_read"
                + (folders.isEmpty() ? "" : " where folder in (<folders>)"));
    if (!folders.isEmpty()) {
      query.bindList("folders", List.copyOf(folders));
    }
    Long at = query.mapTo(Long.class).one();
    return at == null ? null : Instant.ofEpochMilli(at);
  }

  static void readThrough(Handle handle, String folder, Instant now) {
    handle
        .createUpdate(
            "insert into source_read (folder, at) values (:f, :at)"
                + " on conflict (folder) do update set at = excluded.at")
        .bind("f", folder)
        .bind("at", now.toEpochMilli())
        .execute();
  }
}
