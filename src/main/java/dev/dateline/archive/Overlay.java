// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.dateline.news.Header;
import dev.dateline.news.Stamp;
import dev.dateline.news.Status;
import dev.dateline.news.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Lays what sources and editors say today over the versions. Keeps the decisions in memory and
/// reads them again when a row was added, by this process or another.
final class Overlay {
  private final AtomicReference<@Nullable Now> known = new AtomicReference<>();

  // A version that was committed never changes, and each passage of each question asks for one's
  // standing. Only reads may fill it: what a transaction inserted can still be rolled back.
  private final Cache<Numbered, VersionRow> rows;

  // What sources say of an article, for as long as none of them says anything more.
  private final Cache<Stated, List<StateRow>> states;

  /// Nothing read yet.
  ///
  /// @param kept most versions kept in memory
  Overlay(int kept) {
    rows = Caffeine.newBuilder().maximumSize(kept).build();
    states = Caffeine.newBuilder().maximumSize(kept).build();
  }

  /// How many changes there were: two equal ones saw the same archive.
  ///
  /// @param states rows of `source_state`
  /// @param decisions rows of `decision`
  /// @param twins rows of `twin`
  /// @param protections rows of `protection`
  record Changes(long states, long decisions, long twins, long protections) {}

  private record Stated(String article, long states) {}

  /// The archive at a moment.
  ///
  /// @param changes how many changes there were
  /// @param rulings the decisions
  record Now(Changes changes, Rulings rulings) {}

  Changes changes(Handle handle) {
    return handle
        .createQuery(
            "select (select coalesce(max(seq), 0) from source_state),"
                + " (select coalesce(max(seq), 0) from decision),"
                + " (select coalesce(max(seq), 0) from twin),"
                + " (select coalesce(max(seq), 0) from protection)")
        .map(
            (row, context) ->
                new Changes(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
        .one();
  }

  Now now(Handle handle) {
    Changes changes = changes(handle);
    Now seen = known.get();
    if (seen != null && seen.changes().equals(changes)) {
      return seen;
    }
    Rulings rulings =
        seen != null && seen.changes().decisions() == changes.decisions()
            ? seen.rulings().again(handle)
            : Rulings.load(handle);
    Now now = new Now(changes, rulings);
    known.set(now);
    return now;
  }

  /// {@return [StateRow#of] for a handle that reads}
  List<StateRow> states(Handle handle, String article, Changes changes, ZoneId zone) {
    return states.get(
        new Stated(article, changes.states()), seen -> StateRow.of(handle, article, zone));
  }

  Optional<Standing> standing(Handle handle, StateRow state, ZoneId zone) {
    return standing(handle, state, now(handle).rulings(), zone);
  }

  Optional<Standing> standing(Handle handle, StateRow state, Rulings rulings, ZoneId zone) {
    return row(handle, state.article(), state.number(), zone)
        .map(
            row ->
                state.standing(
                    rulings,
                    row.subject(),
                    new StateRow.Heading(
                        row.version().header().title(),
                        row.version().header().published(),
                        row.version().header().language()),
                    zone));
  }

  /// {@return a version as it was stored, for a handle that reads}
  Optional<VersionRow> row(Handle handle, String article, int number, ZoneId zone) {
    Numbered one = new Numbered(article, number);
    VersionRow seen = rows.getIfPresent(one);
    if (seen != null) {
      return Optional.of(seen);
    }
    Optional<VersionRow> found = VersionRow.find(handle, article, number, zone);
    found.ifPresent(row -> rows.put(one, row));
    return found;
  }

  /// {@return the version that a source holds, with what stands over it}
  Optional<ArchivedVersion> archived(Handle handle, Standing standing, ZoneId zone) {
    return StateRow.newest(handle, standing.folder(), standing.article().value(), zone)
        .flatMap(
            state ->
                VersionRow.find(handle, state.article(), state.number(), zone)
                    .map(row -> over(row, state, now(handle).rulings(), zone)))
        .map(
            version ->
                new ArchivedVersion(
                    version,
                    standing.folder(),
                    standing.file(),
                    standing.due(),
                    standing.edition()));
  }

  /// {@return a version with the word of the last source that held it}
  Version over(Handle handle, VersionRow row, ZoneId zone) {
    Rulings rulings = now(handle).rulings();
    return StateRow.of(handle, row.version().id().value(), zone).stream()
        .filter(state -> state.number() == row.version().number())
        .findFirst()
        .map(state -> over(row, state, rulings, zone))
        .orElseGet(() -> over(row, Status.PUBLISHED, null, rulings, zone));
  }

  Version over(VersionRow row, StateRow state, Rulings rulings, ZoneId zone) {
    return over(row, state.status(), state.embargo(), rulings, zone);
  }

  private static Version over(
      VersionRow row, Status status, @Nullable Stamp embargo, Rulings rulings, ZoneId zone) {
    Header header = row.version().header();
    Instant source = embargo == null ? null : embargo.earliest(zone);
    Instant effective = rulings.embargo(row.subject(), source);
    Stamp shown = embargo;
    if (effective == null) {
      shown = null;
    } else if (!effective.equals(source)) {
      var at = effective.atZone(zone).toOffsetDateTime();
      shown = new Stamp(at.toLocalDate(), at);
    }
    Version standing =
        row.standing(status, shown, rulings.correction(row.subject(), header.correction()));
    Version redacted = rulings.redaction(row.version().id().value()).over(standing, zone);
    return rulings.guarded().over(redacted);
  }
}
