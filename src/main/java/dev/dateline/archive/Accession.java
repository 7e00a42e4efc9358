// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import dev.dateline.archive.Stored.Change;
import dev.dateline.news.Article;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Takes articles into the archive, within one transaction.
///
/// @param handle of the transaction
/// @param rulings every decision so far
/// @param overlay lays them over what is stored
/// @param zone the newsroom's zone
/// @param now the time of the rows
record Accession(Handle handle, Rulings rulings, Overlay overlay, ZoneId zone, Instant now) {
  /// Stores articles, and finds what is a twin of something withdrawn.
  ///
  /// @param batch the articles with their places
  /// @return what became of each, in order
  List<Stored> put(List<Incoming> batch) {
    Set<Numbered> arrived = new LinkedHashSet<>();
    List<Stored> stored = batch.stream().map(each -> put(each, arrived)).toList();
    new Twins(handle, now).find(rulings, rulings.again(handle), arrived);
    return stored;
  }

  /// Stores one article and marks it present in its source.
  private Stored put(Incoming incoming, Set<Numbered> arrived) {
    Article article = incoming.article();
    String id = article.id().value();
    Optional<StateRow> before = StateRow.newest(handle, incoming.folder(), id, zone);
    int newest = VersionRow.newest(handle, id).orElse(0);
    // A source is compared with what itself held last; one that is new to us with the newest of
    // all, so that a folder that was moved brings no second version of everything.
    int held = before.map(StateRow::number).orElse(newest);
    VersionRow row = VersionRow.of(article, Math.max(held, 1));
    Optional<VersionRow> same = VersionRow.find(handle, id, held, zone).filter(row::same);
    if (same.isEmpty()) {
      row = VersionRow.of(article, newest + 1);
      row.insert(handle, incoming.folder(), incoming.file(), now);
      new Twins(handle, now).print(row);
      arrived.add(row.numbered());
    }
    StateRow state =
        new StateRow(
            incoming.folder(),
            id,
            row.version().number(),
            true,
            article.header().status(),
            article.header().embargo(),
            incoming.file());
    if (before.isEmpty() || !before.get().equals(state)) {
      state.insert(handle, now);
    }
    return new Stored(overlay.over(row, state, rulings, zone), change(before, state));
  }

  private static Change change(Optional<StateRow> before, StateRow after) {
    if (before.isEmpty() || !before.get().present()) {
      return Change.ADDED;
    }
    StateRow b = before.get();
    boolean same =
        b.number() == after.number()
            && b.status() == after.status()
            && Objects.equals(b.embargo(), after.embargo());
    return same ? Change.UNCHANGED : Change.UPDATED;
  }
}
