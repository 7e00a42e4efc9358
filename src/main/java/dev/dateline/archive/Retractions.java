// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import dev.dateline.archive.Retraction.Kind;
import dev.dateline.ledger.Database;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Status;
import dev.dateline.news.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Which articles are withdrawn, by an editor or by their source, and which are held for it. Found
/// once for each change of the archive; any thread may call.
public final class Retractions {
  private static final String WITHDRAWING = " d.ruling in ('retract', 'kill')";

  // Whatever may be withdrawn, by its own id, its address, its content, or its source.
  private static final String SUSPECTS =
      "select d.value from decision d where d.target = 'id' and"
          + WITHDRAWING
          + " union select v.article from decision d join article_version v"
          + " on v.content_hash = d.value where d.target = 'content' and"
          + WITHDRAWING
          + " union select v.article from decision d join article_version v"
          + " on v.address = d.value where d.target = 'address' and"
          + WITHDRAWING
          + " union select article from source_state where status in ('retracted', 'killed')";

  private final Database database;
  private final Archive archive;
  private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

  private record Changes(long states, long decisions, long protections) {}

  private record Known(Changes changes, List<Retraction> all) {}

  /// The retractions of an archive.
  ///
  /// @param database where it is
  /// @param archive the archive
  public Retractions(Database database, Archive archive) {
    this.database = database;
    this.archive = archive;
  }

  /// {@return every article that is withdrawn now or held for something withdrawn, by id; the same
  /// list as before where nothing has changed}
  public List<Retraction> all() {
    // The changes are read first: what comes behind them is found at the next call.
    Changes changes = database.read(Retractions::changes);
    Known seen = known.get();
    if (seen != null && seen.changes().equals(changes)) {
      return seen.all();
    }
    List<Retraction> all = new ArrayList<>();
    for (String id :
        database.read(
            handle -> handle.createQuery(SUSPECTS + " order by 1").mapTo(String.class).list())) {
      find(new ArticleId(id)).ifPresent(all::add);
    }
    for (Held held : archive.held(Set.of())) {
      archive.newest(held.article()).map(Retractions::held).ifPresent(all::add);
    }
    all.sort(Comparator.comparing(Retraction::article));
    Known now = new Known(changes, List.copyOf(all));
    known.set(now);
    return now.all();
  }

  private static Changes changes(Handle handle) {
    return handle
        .createQuery(
            "select (select coalesce(max(seq), 0) from source_state),"
                + " (select coalesce(max(seq), 0) from decision),"
                + " (select coalesce(max(seq), 0) from protection)")
        .map((row, context) -> new Changes(row.getLong(1), row.getLong(2), row.getLong(3)))
        .one();
  }

  private Optional<Retraction> find(ArticleId article) {
    Status status = archive.status(article).orElse(Status.PUBLISHED);
    Optional<Version> version = archive.newest(article);
    if (version.isEmpty() || status != Status.RETRACTED && status != Status.KILLED) {
      return Optional.empty();
    }
    boolean killed = status == Status.KILLED;
    String title = version.get().header().title();
    return Optional.of(
        new Retraction(
            article,
            killed ? Kind.KILLED : Kind.RETRACTED,
            killed ? null : note(article),
            killed || title.contains(Struck.MARK) ? null : title,
            version.get().header().language()));
  }

  // What it is held for is not to be told before an editor has decided.
  private static Retraction held(Version version) {
    return new Retraction(version.id(), Kind.HELD, null, null, version.header().language());
  }

  private @Nullable String note(ArticleId article) {
    return database
        .read(
            handle ->
                handle
                    .createQuery(
                        "select d.detail from decision d where d.ruling = 'retract'"
                            + " and d.detail is not null"
                            + " and (d.target = 'id' and d.value = :article"
                            + " or d.target = 'content' and d.value in (select content_hash"
                            + " from article_version where article = :article)"
                            + " or d.target = 'address' and d.value in (select address"
                            + " from article_version where article = :article"
                            + " and address is not null))"
                            + " order by d.seq desc limit 1")
                    .bind("article", article.value())
                    .mapTo(String.class)
                    .findOne())
        .orElse(null);
  }
}
