// SPDX-License-Identifier: Apache-2.0
package dev.dateline.bench;

import dev.dateline.archive.Archive;
import dev.dateline.ask.Asked;
import dev.dateline.ask.Conversations;
import dev.dateline.ask.Newsdesk;
import dev.dateline.ask.NewsroomWords;
import dev.dateline.ask.Reply;
import dev.dateline.ask.Rewrite;
import dev.dateline.ask.StandardsDesk;
import dev.dateline.draft.Digest;
import dev.dateline.draft.ExtractiveWriter;
import dev.dateline.grammar.Scenes;
import dev.dateline.index.LuceneIndex;
import dev.dateline.index.Weights;
import dev.dateline.intake.ArticleReader;
import dev.dateline.intake.DiskFloor;
import dev.dateline.intake.Ingest;
import dev.dateline.intake.IngestReport;
import dev.dateline.intake.Progress;
import dev.dateline.intake.Shelving;
import dev.dateline.ledger.Database;
import dev.dateline.ledger.Ledgers;
import dev.dateline.search.Evidence;
import dev.dateline.search.Question;
import dev.dateline.search.Searcher;
import dev.dateline.search.Synonyms;
import dev.dateline.settings.ConversationSettings;
import dev.dateline.settings.IntakeSettings;
import dev.dateline.settings.NewsroomSettings;
import dev.dateline.settings.SettingsLoader;
import dev.dateline.verify.Verifier;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/// Search and newsdesk over articles that were read before, wired as the product wires them without
/// vectors and model, on the day after the benchmark's coverage ends. Any thread may ask.
final class BenchDesk implements AutoCloseable {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2024-01-01T12:00:00Z"));
  private static final ZoneId ZONE = ZoneOffset.UTC;

  private final Database database;
  private final LuceneIndex index;
  private final Searcher searcher;
  private final Newsdesk desk;

  /// Opens what [#read] left.
  ///
  /// @param data the folder of archive and index
  BenchDesk(Path data) throws IOException {
    database = Database.readOnly(ledger(data), Ledgers.SETTINGS);
    index = LuceneIndex.openReading(shelves(data), Weights.STANDARD, ZONE);
    var archive = new Archive(database, Ledgers.SETTINGS, ZONE, CLOCK);
    var scenes = new Scenes();
    var verifier = new Verifier(scenes);
    Synonyms synonyms = Synonyms.read(Path.of("config", "synonyms.txt"));
    ExtractiveWriter writer = new ExtractiveWriter(synonyms, scenes);
    Digest digest = new Digest(synonyms, scenes);
    searcher = new Searcher(index, archive, synonyms, _ -> List.of(), 0);
    desk =
        new Newsdesk(
            searcher,
            archive,
            writer,
            verifier,
            new Rewrite(searcher, archive, digest, verifier, scenes),
            new StandardsDesk(searcher, writer, digest, verifier, scenes),
            new Conversations(new ConversationSettings(100, 120), CLOCK),
            NewsroomWords.of(SettingsLoader.standard(NewsroomSettings.class), ""),
            ZONE,
            CLOCK);
  }

  /// Reads articles into archive and index.
  ///
  /// @param articles their folder
  /// @param data an empty folder
  /// @return what was read
  static IngestReport read(Path articles, Path data) throws IOException {
    IntakeSettings settings = SettingsLoader.standard(IntakeSettings.class);
    try (Database database = Database.open(ledger(data), Ledgers.SETTINGS);
        LuceneIndex index = LuceneIndex.open(shelves(data), null, Weights.STANDARD, ZONE)) {
      var archive = new Archive(database, Ledgers.SETTINGS, ZONE, CLOCK);
      return new Ingest(
              archive,
              index,
              new Shelving(archive, index, CLOCK, 2),
              new ArticleReader(settings, ZONE, "en", null, CLOCK),
              "",
              settings,
              new DiskFloor(data, 0),
              CLOCK)
          .run(List.of(articles), Progress.NONE, false);
    }
  }

  /// {@return the index's own folder}
  ///
  /// @param data the folder of archive and index
  static Path shelves(Path data) {
    return data.resolve("index");
  }

  private static Path ledger(Path data) {
    return data.resolve("dateline.db");
  }

  /// {@return the passages for a question}
  ///
  /// @param text what is typed
  Evidence search(String text) {
    return searcher.search(new Question(text, text, Set.of(), CLOCK.instant(), ZONE));
  }

  /// {@return the answer}
  ///
  /// @param text what is typed
  Reply ask(String text) {
    return desk.ask(new Asked(text, "", Asked.Setting.PRIVATE, Set.of(), CLOCK.instant()));
  }

  @Override
  public void close() {
    index.close();
    database.close();
  }
}
