// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.archive.Archive;
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

/// A newsdesk over one folder of articles, its data in another, without vectors and model, on the
/// day on which the question sets are asked.
final class SampleDesk implements AutoCloseable {
  /// The day on which the sample coverage ends.
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z"));

  private static final ZoneId ZONE = ZoneOffset.UTC;

  private final Database database;
  private final LuceneIndex index;
  private final Newsdesk desk;
  private final IngestReport report;

  /// Reads a folder in.
  ///
  /// @param articles the folder
  /// @param data an empty folder for archive and index
  SampleDesk(Path articles, Path data) throws IOException {
    database = Database.open(data.resolve("dateline.db"), Ledgers.SETTINGS);
    var archive = new Archive(database, Ledgers.SETTINGS, ZONE, CLOCK);
    index = LuceneIndex.open(data.resolve("index"), null, Weights.STANDARD, ZONE);
    IntakeSettings settings = SettingsLoader.standard(IntakeSettings.class);
    var ingest =
        new Ingest(
            archive,
            index,
            new Shelving(archive, index, CLOCK, 2),
            new ArticleReader(settings, ZONE, "en", null, CLOCK),
            "",
            settings,
            new DiskFloor(data, 0),
            CLOCK);
    report = ingest.run(List.of(articles), Progress.NONE, false);
    var scenes = new Scenes();
    var verifier = new Verifier(scenes);
    Synonyms synonyms = Synonyms.read(Path.of("config", "synonyms.txt"));
    var searcher = new Searcher(index, archive, synonyms, _ -> List.of(), 0);
    ExtractiveWriter writer = new ExtractiveWriter(synonyms, scenes);
    Digest digest = new Digest(synonyms, scenes);
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

  /// {@return what was read}
  IngestReport report() {
    return report;
  }

  /// Answers.
  ///
  /// @param asked what is typed
  /// @return the answer
  Reply ask(Asked asked) {
    return desk.ask(asked);
  }

  @Override
  public void close() {
    index.close();
    database.close();
  }
}
