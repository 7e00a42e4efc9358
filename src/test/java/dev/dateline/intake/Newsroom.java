// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import dev.dateline.archive.Archive;
import dev.dateline.index.Filter;
import dev.dateline.index.Hit;
import dev.dateline.index.LuceneIndex;
import dev.dateline.index.Probe;
import dev.dateline.index.Weights;
import dev.dateline.ledger.Database;
import dev.dateline.ledger.Ledgers;
import dev.dateline.settings.IntakeSettings;
import dev.dateline.settings.SettingsLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A newsroom of one folder, with its archive and index below another, and a clock of its own.
final class Newsroom implements AutoCloseable {
  final Path news;
  final Path data;
  final Archive archive;
  final LuceneIndex index;
  final Shelving shelving;
  final Ingest ingest;
  private final Database database;
  private Instant now = Instant.parse("2026-11-23T12:00:00Z");

  Newsroom(Path root) {
    this(root, "parser 1", null);
  }

  Newsroom(Path root, String parser, @Nullable String model) {
    InstantSource clock = () -> now;
    news = root.resolve("news");
    data = root.resolve("data");
    try {
      Files.createDirectories(news);
      Files.createDirectories(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    IntakeSettings settings = SettingsLoader.standard(IntakeSettings.class);
    database = Database.open(data.resolve("dateline.db"), Ledgers.SETTINGS);
    archive = new Archive(database, Ledgers.SETTINGS, ZoneOffset.UTC, clock);
    index = LuceneIndex.open(data.resolve("index"), model, Weights.STANDARD, ZoneOffset.UTC);
    shelving = new Shelving(archive, index, clock, 2);
    ingest = ingest(parser, settings, new DiskFloor(data, () -> 0));
  }

  private Ingest ingest(String parser, IntakeSettings settings, DiskFloor floor) {
    InstantSource clock = () -> now;
    ArticleReader reader = new ArticleReader(settings, ZoneOffset.UTC, "en", null, clock);
    return new Ingest(archive, index, shelving, reader, parser, settings, floor, clock);
  }

  /// The same house on a disk with less room than it wants.
  Ingest cramped() {
    return ingest(
        "parser 1",
        SettingsLoader.standard(IntakeSettings.class),
        new DiskFloor(data, () -> Long.MAX_VALUE));
  }

  String folder() {
    return news.toAbsolutePath().normalize().toString();
  }

  Newsroom write(String file, String text) {
    try {
      Path path = news.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One article as a Markdown file.
  Newsroom article(String file, String id, String body) {
    return write(file, "---\nid: " + id + "\ntitle: Title of " + id + "\n---\n\n" + body + "\n");
  }

  Newsroom delete(String file) {
    try {
      Files.delete(news.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void later(Duration by) {
    now = now.plus(by);
  }

  Instant now() {
    return now;
  }

  IngestReport run() {
    return ingest.run(List.of(news), Progress.NONE, false);
  }

  List<String> find(String words) {
    return find(words, now);
  }

  List<String> find(String words, Instant at) {
    var probe = new Probe.Words(List.of(new Probe.Term(words, 1)), Filter.shown(Set.of(), at), 50);
    return index.find(probe).stream().map(Hit::passage).map(p -> p.article().value()).toList();
  }

  @Override
  public void close() {
    index.close();
    database.close();
  }
}
