// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.dateline.ledger.Database;
import dev.dateline.news.Article;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Passage;
import dev.dateline.news.Status;
import dev.dateline.news.Version;
import dev.dateline.search.Coverage;
import dev.dateline.search.Extent;
import dev.dateline.settings.LedgerSettings;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The system of record: every version ever read, what each source says of it now, and the editors'
/// decisions on top. Nothing in it is changed or deleted; a pair of id and number means the same
/// characters for ever. Any thread may call; what a call has returned from is on the disk.
///
/// Each folder is a source of its own. Where two folders hold one id, both are present with the
/// version that each holds; they share a version when they hold the same characters.
public final class Archive implements Coverage {
  /// Articles in one transaction: a commit costs one flush to the disk, and the writer should be
  /// free for others between two.
  private static final int BATCH = 200;

  private final Database database;
  private final ZoneId zone;
  private final InstantSource clock;
  private final Overlay overlay;
  private final Extents extents;
  private final Cache<Seen, Optional<Version>> versions;

  /// One version as it stood after a change.
  private record Seen(ArticleId id, int number, Overlay.Changes changes) {}

  /// Opens the archive of a database.
  ///
  /// @param database the database, which stays its caller's to close
  /// @param settings bounds
  /// @param zone the newsroom's zone, in which a day without a time begins
  /// @param clock the time of rows
  public Archive(Database database, LedgerSettings settings, ZoneId zone, InstantSource clock) {
    this.database = database;
    this.zone = zone;
    this.clock = clock;
    this.overlay = new Overlay(settings.versionsCached());
    this.extents = new Extents(zone);
    this.versions = Caffeine.newBuilder().maximumSize(settings.versionsCached()).build();
  }

  /// Stores an article as its source gives it now, and marks it present there.
  ///
  /// @param article the article
  /// @param folder the source: an absolute normalised path
  /// @param file the file below it, with `/`
  /// @return the version that it is, and what changed
  public Stored put(Article article, String folder, String file) {
    return putAll(List.of(new Incoming(article, folder, file))).getFirst();
  }

  /// Stores articles in their order, some hundred in one transaction.
  ///
  /// @param articles the articles with their places
  /// @return what became of each, in the same order
  public List<Stored> putAll(List<Incoming> articles) {
    List<Stored> stored = new ArrayList<>(articles.size());
    for (int from = 0; from < articles.size(); from += BATCH) {
      List<Incoming> batch = articles.subList(from, Math.min(from + BATCH, articles.size()));
      stored.addAll(
          database.write(
              handle -> {
                Rulings rulings = overlay.now(handle).rulings();
                return new Accession(handle, rulings, overlay, zone, clock.instant()).put(batch);
              }));
    }
    return stored;
  }

  /// The articles that a source holds now.
  ///
  /// @param folder the source
  /// @return their ids, sorted
  public List<ArticleId> present(String folder) {
    return standings(Set.of(folder)).stream()
        .filter(Standing::present)
        .map(Standing::article)
        .toList();
  }

  /// Notes that a source holds some articles no more. They stay in the archive, and are no
  /// retraction.
  ///
  /// @param folder the source
  /// @param articles their ids; those that it does not hold are passed over
  public void removed(String folder, Collection<ArticleId> articles) {
    database.write(
        handle -> {
          for (ArticleId id : articles) {
            StateRow.newest(handle, folder, id.value(), zone)
                .filter(StateRow::present)
                .ifPresent(state -> state.removed().insert(handle, clock.instant()));
          }
          return articles.size();
        });
  }

  /// How every article stands that sources hold or held, decisions included.
  ///
  /// @param folders the sources, empty for all
  /// @return by folder and id
  public List<Standing> standings(Set<String> folders) {
    return database.read(
        handle -> StateRow.standings(handle, folders, overlay.now(handle).rulings(), zone));
  }

  /// How some articles stand in every source that holds or held them, decisions included.
  ///
  /// @param articles which
  /// @return by folder and id
  public List<Standing> standingsOf(Collection<ArticleId> articles) {
    return articles.isEmpty()
        ? List.of()
        : database.read(
            handle -> StateRow.standingsOf(handle, articles, overlay.now(handle).rulings(), zone));
  }

  /// The version that a source holds of an article, when readers may be shown it by its status.
  ///
  /// @param folder the source
  /// @param id the article
  /// @return it, or empty when it is unknown there, removed, held, retracted or killed
  public Optional<ArchivedVersion> shownIn(String folder, ArticleId id) {
    return database
        .read(
            handle ->
                StateRow.newest(handle, folder, id.value(), zone)
                    .flatMap(state -> overlay.standing(handle, state, zone)))
        .filter(standing -> standing.present() && standing.status().shown())
        .flatMap(this::find);
  }

  private Optional<ArchivedVersion> find(Standing standing) {
    return database.read(handle -> overlay.archived(handle, standing, zone));
  }

  /// Writes an editors' decision.
  ///
  /// @param decision the decision
  /// @return the articles that it is about and those that are tied to them by four fifths of their
  ///   sentences, of all sources, present or not: whether they are shown may have changed
  public Set<ArticleId> decide(Decision decision) {
    return database.write(
        handle -> {
          Rulings before = overlay.now(handle).rulings();
          Set<ArticleId> about = Decisions.write(handle, decision, clock.instant());
          new Twins(handle, clock.instant()).find(before, Rulings.load(handle), Set.of());
          about.addAll(Rulings.load(handle).tied(about));
          return about;
        });
  }

  /// The articles that sources hold and would show, and that are held for something withdrawn.
  ///
  /// @param folders the sources, empty for all
  /// @return one for each article, by id
  public List<Held> held(Set<String> folders) {
    return database.read(
        handle -> HeldBack.find(handle, folders, overlay.now(handle).rulings(), overlay, zone));
  }

  /// Notes the sentences of versions that an older program has read, so that retractions hold for
  /// their twins too. Cheap where nothing lacks.
  ///
  /// @return how many versions lacked them
  public int complete() {
    int completed = 0;
    while (database.read(Twins::lacking) > 0) {
      completed +=
          database.write(handle -> new Twins(handle, clock.instant()).complete(BATCH, zone));
    }
    return completed;
  }

  @Override
  public Optional<Version> version(ArticleId id, int number) {
    return database.read(handle -> version(handle, id, number, overlay.changes(handle)));
  }

  private Optional<Version> version(
      Handle handle, ArticleId id, int number, Overlay.Changes changes) {
    return versions.get(
        new Seen(id, number, changes),
        seen ->
            overlay
                .row(handle, id.value(), number, zone)
                .map(row -> overlay.over(handle, row, zone)));
  }

  /// The version of an article that its source holds now, or held last.
  ///
  /// @param id the article
  /// @return it, or empty for an unknown article
  public Optional<Version> newest(ArticleId id) {
    return database
        .read(handle -> StateRow.of(handle, id.value(), zone).stream().findFirst())
        .flatMap(state -> version(id, state.number()));
  }

  @Override
  public boolean shown(ArticleId id, int number, Instant now) {
    return database.read(handle -> shown(handle, id, number, overlay.now(handle), now));
  }

  private boolean shown(Handle handle, ArticleId id, int number, Overlay.Now known, Instant now) {
    return overlay.states(handle, id.value(), known.changes(), zone).stream()
        .filter(state -> state.number() == number)
        .flatMap(state -> overlay.standing(handle, state, known.rulings(), zone).stream())
        .anyMatch(standing -> standing.shown(now));
  }

  @Override
  public Map<ArticleId, Version> shown(Collection<Passage> passages, Instant now) {
    return database.read(
        handle -> {
          Overlay.Now known = overlay.now(handle);
          Map<ArticleId, Version> shown = new HashMap<>();
          for (Passage passage : passages) {
            ArticleId id = passage.article();
            int number = passage.version();
            if (!shown.containsKey(id) && shown(handle, id, number, known, now)) {
              version(handle, id, number, known.changes()).ifPresent(v -> shown.put(id, v));
            }
          }
          return shown;
        });
  }

  @Override
  public Optional<Status> status(ArticleId id) {
    return database.read(
        handle ->
            StateRow.of(handle, id.value(), zone).stream()
                .findFirst()
                .flatMap(state -> overlay.standing(handle, state, zone))
                .map(Standing::status));
  }

  @Override
  public Extent extent(Set<String> folders, Instant now) {
    return database.read(handle -> extents.extent(handle, overlay.now(handle), folders, now));
  }

  /// Notes that sources were read through to their end.
  ///
  /// @param folders the sources
  public void readThrough(Collection<String> folders) {
    database.write(
        handle -> {
          folders.forEach(folder -> Extents.readThrough(handle, folder, clock.instant()));
          return folders.size();
        });
  }

  @Override
  public boolean guarded(String text) {
    return database.read(handle -> overlay.now(handle).rulings().guarded()).asked(text);
  }

  /// {@return whom the newsroom protects}
  public Protections protections() {
    return new Protections(database, zone, clock);
  }

  /// {@return what editors struck, and what it was struck from}
  public Redactions redactions() {
    return new Redactions(database, overlay, zone);
  }

  /// {@return what the sources' files looked like when they were read}
  public FileMarks files() {
    return new FileMarks(database);
  }
}
