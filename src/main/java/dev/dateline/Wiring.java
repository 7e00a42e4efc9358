// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.archive.Archive;
import dev.dateline.ask.Asked;
import dev.dateline.ask.Newsdesk;
import dev.dateline.ask.Reply;
import dev.dateline.draft.ExtractiveWriter;
import dev.dateline.embed.MiniLm;
import dev.dateline.grammar.Scenes;
import dev.dateline.index.LuceneIndex;
import dev.dateline.index.Weights;
import dev.dateline.ledger.DataFolder;
import dev.dateline.ledger.Database;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import dev.dateline.search.Question;
import dev.dateline.search.Searcher;
import dev.dateline.search.Synonyms;
import dev.dateline.settings.Settings;
import dev.dateline.verify.Verifier;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Every `new` of a service, read top to bottom. Close it: what was opened last is closed first.
final class Wiring implements AutoCloseable {
  private final Places places;
  private final Outside outside;
  private final Deque<Runnable> open = new ArrayDeque<>();

  private final DataFolder data;
  private final Archive archive;
  private final LuceneIndex index;
  private final Searcher searcher;
  private final Newsdesk desk;

  private Wiring(Places places, Outside outside) {
    this.places = places;
    this.outside = outside;
    Settings settings = places.settings();
    ZoneId zone = settings.newsroom().zoneId();

    data = closing(DataFolder.open(places.data()), DataFolder::close);
    Database database =
        closing(
            switch (data) {
              case DataFolder.Writing mine -> Database.open(mine.ledger(), settings.ledger());
              case DataFolder.Reading theirs ->
                  Database.readOnly(theirs.ledger(), settings.ledger());
            },
            Database::close);
    archive = new Archive(database, settings.ledger(), zone, outside.clock());
    index =
        closing(
            switch (data) {
              case DataFolder.Writing mine ->
                  LuceneIndex.open(
                      mine.path().resolve("index"),
                      settings.index().vectors() ? MiniLm.ID : null,
                      Weights.STANDARD,
                      zone);
              case DataFolder.Reading theirs ->
                  LuceneIndex.openReading(theirs.path().resolve("index"), Weights.STANDARD, zone);
            },
            LuceneIndex::close);
    Synonyms synonyms = Synonyms.NONE;
    Scenes scenes = new Scenes();
    searcher = new Searcher(index, archive, synonyms, text -> List.of(), 0);
    desk =
        new Newsdesk(
            searcher,
            archive,
            new ExtractiveWriter(synonyms, scenes),
            new Verifier(scenes),
            zone,
            outside.clock());
  }

  /// Opens everything that answers questions.
  ///
  /// @param places where it reads and writes
  /// @param outside the process
  /// @return the wired services, to be closed
  static Wiring open(Places places, Outside outside) {
    Wiring wiring = new Wiring(places, outside);
    if (wiring.data instanceof DataFolder.Reading theirs) {
      outside.say(theirs.notice());
    }
    return wiring;
  }

  private <T> T closing(T opened, Consumer<T> close) {
    open.push(() -> close.accept(opened));
    return opened;
  }

  /// Brings archive and index up to date with the folders, where this process may write.
  void readCoverage() {}

  Reply ask(Asked asked) {
    return desk.ask(asked);
  }

  Evidence search(String question, int top) {
    Instant now = outside.clock().instant();
    Question standalone =
        new Question(question, question, folders(), now, places.settings().newsroom().zoneId());
    return searcher.search(standalone);
  }

  Optional<Version> version(ArticleId id, @Nullable Integer number) {
    return number == null ? archive.newest(id) : archive.version(id, number);
  }

  Set<String> folders() {
    return places.folderNames();
  }

  @Override
  public void close() {
    open.forEach(Runnable::run);
  }
}
