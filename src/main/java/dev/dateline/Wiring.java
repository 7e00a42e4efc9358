// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.admin.Jobs;
import dev.dateline.admin.ModelChoice;
import dev.dateline.archive.Archive;
import dev.dateline.ask.Conversations;
import dev.dateline.ask.FollowUps;
import dev.dateline.ask.Newsdesk;
import dev.dateline.ask.PinnedQuestions;
import dev.dateline.ask.Rewrite;
import dev.dateline.ask.StandardsDesk;
import dev.dateline.draft.Digest;
import dev.dateline.draft.ExtractiveWriter;
import dev.dateline.embed.MiniLm;
import dev.dateline.embed.MiniLmWords;
import dev.dateline.grammar.Scenes;
import dev.dateline.index.LuceneIndex;
import dev.dateline.index.Weights;
import dev.dateline.intake.ArticleReader;
import dev.dateline.intake.DiskFloor;
import dev.dateline.intake.Ingest;
import dev.dateline.intake.Shelving;
import dev.dateline.intake.VectorBackfill;
import dev.dateline.ledger.DataFolder;
import dev.dateline.ledger.Database;
import dev.dateline.ledger.Ledger;
import dev.dateline.ledger.UsageBook;
import dev.dateline.model.Cashbook;
import dev.dateline.model.Model;
import dev.dateline.model.Models;
import dev.dateline.prompt.Prompts;
import dev.dateline.search.English;
import dev.dateline.search.Nearness;
import dev.dateline.search.Searcher;
import dev.dateline.search.Synonyms;
import dev.dateline.settings.NewsroomSettings;
import dev.dateline.settings.Secrets;
import dev.dateline.settings.Settings;
import dev.dateline.settings.SettingsException;
import dev.dateline.verify.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Every `new` of a service, read top to bottom. Close it: what was opened last is closed first.
final class Wiring implements AutoCloseable {
  private final Deque<Runnable> opened = new ArrayDeque<>();

  final Places places;
  final DataFolder data;
  final Database database;
  final Books books;
  final Archive archive;
  final Ledger ledger;
  final LuceneIndex index;
  final Shelving shelving;
  final ArticleReader reader;
  final Ingest ingest;
  final VectorBackfill vectors;
  final Nearness nearness;
  final Searcher searcher;
  final ModelChoice choice;
  final LiveSettings live;
  final Prompts prompts;
  final Verifier verifier;
  final Newsdesk newsdesk;
  final Jobs jobs;
  final DiskFloor floor;

  private Wiring(Places places, Outside outside, @Nullable Model standIn) {
    Settings settings = places.settings();
    NewsroomSettings newsroom = settings.newsroom();
    ZoneId zone = newsroom.zoneId();
    this.places = places;
    live = new LiveSettings(places, outside);

    if (Restoring.cutOff(places.data())) {
      throw new SettingsException(
          "a restore of " + places.data() + " was cut off: run dateline restore once more");
    }
    data = closing(FirstReading.open(places.data()), DataFolder::close);
    database =
        closing(
            switch (data) {
              case DataFolder.Writing mine -> Database.open(mine.ledger(), settings.ledger());
              case DataFolder.Reading theirs ->
                  Database.readOnly(theirs.ledger(), settings.ledger());
            },
            Database::close);
    books = new Books(database, zone, live::limits, outside.clock());
    archive = new Archive(database, settings.ledger(), zone, outside.clock());
    ledger = new Ledger(database, () -> live.now().retention(), outside.clock());

    Path shelves = data.path().resolve("index");
    index =
        closing(
            switch (data) {
              case DataFolder.Writing mine ->
                  LuceneIndex.open(
                      shelves,
                      settings.index().vectors() ? MiniLm.ID : null,
                      Weights.STANDARD,
                      zone);
              case DataFolder.Reading theirs ->
                  LuceneIndex.openReading(shelves, Weights.STANDARD, zone);
            },
            LuceneIndex::close);
    shelving = new Shelving(archive, index, outside.clock(), settings.index().threads());
    if (data instanceof DataFolder.Writing) {
      intray(places.added(), outside);
    }
    floor = new DiskFloor(places.data(), () -> live.now().data().diskFloorMegabytes());
    reader =
        new ArticleReader(
            settings.intake(),
            zone,
            newsroom.language(),
            newsroom.name().isEmpty() ? null : newsroom.name(),
            outside.clock());
    ingest =
        new Ingest(
            archive,
            index,
            shelving,
            reader,
            String.join(
                "/",
                String.valueOf(ArticleReader.PARSER),
                zone.getId(),
                newsroom.language(),
                newsroom.name()),
            settings.intake(),
            floor,
            outside.clock());
    MiniLm embedder = new MiniLm();
    vectors =
        closing(
            new VectorBackfill(
                archive,
                index,
                shelving,
                embedder,
                places.folderNames(),
                settings.index().vectorBatchArticles()),
            VectorBackfill::close);

    Cashbook usage = UsageBook.of(database);
    LiveModels models =
        closing(
            new LiveModels(settings, now -> models(now, places.secrets(), usage, outside)),
            LiveModels::close);
    live.tell(models);
    choice = new ModelChoice(models::now, books.orders);
    LiveWords words = new LiveWords(places);
    live.tell(words);
    prompts = Prompts.open(places.prompts(outside.home()), outside::say);

    Synonyms synonyms = synonyms(places);
    Scenes scenes = new Scenes();
    if (settings.index().vectors()) {
      QuestionVectors questions =
          closing(new QuestionVectors(index, embedder), QuestionVectors::close);
      questions.warm();
      nearness = questions;
    } else {
      nearness = Nearness.NONE;
    }
    searcher =
        new Searcher(index, archive, synonyms, new English(new MiniLmWords()::words), nearness);
    verifier = new Verifier(scenes, synonyms);
    ExtractiveWriter writer = new ExtractiveWriter(synonyms, scenes);
    Digest digest = new Digest(synonyms, scenes);
    newsdesk =
        new Newsdesk(
            searcher,
            archive,
            writer,
            new WriterParts(choice, prompts, verifier, scenes, () -> live.now().writer(), outside)
                .desk(standIn),
            new Rewrite(searcher, archive, digest, verifier, scenes),
            new StandardsDesk(searcher, writer, digest, verifier, scenes),
            new Conversations(settings.conversations(), outside.clock()),
            new FollowUps(archive, searcher, new PinnedQuestions(books.pins::all, nearness)),
            words::now,
            zone,
            outside.clock());
    jobs = closing(new Jobs(), Jobs::close);
  }

  /// Opens everything.
  ///
  /// @param places where it reads and writes
  /// @param outside the process
  /// @return the wired services, to be closed
  static Wiring open(Places places, Outside outside) {
    return open(places, outside, null);
  }

  /// Opens everything with a model in place of the configured ones.
  ///
  /// @param places where it reads and writes
  /// @param outside the process
  /// @param standIn the model, or null for the configured ones
  /// @return the wired services, to be closed
  static Wiring open(Places places, Outside outside, @Nullable Model standIn) {
    Wiring wiring = new Wiring(places, outside, standIn);
    if (wiring.data instanceof DataFolder.Reading theirs) {
      outside.say(theirs.notice());
    }
    return wiring;
  }

  /// Opens the models alone.
  ///
  /// @param places which, and where the network's settings are
  /// @param book where it is noted what they use
  /// @param outside the process
  /// @return the models, to be closed; opening them asks nobody
  static Models models(Places places, Cashbook book, Outside outside) {
    return models(places.settings(), places.secrets(), book, outside);
  }

  /// The same of some settings.
  ///
  /// @param settings which
  /// @param secrets their keys
  /// @param book where it is noted what they use
  /// @param outside the process
  /// @return the models, to be closed; opening them asks nobody
  static Models models(Settings settings, Secrets secrets, Cashbook book, Outside outside) {
    return new Models(
        settings.model(),
        settings.modelLimits(),
        secrets,
        Route.toModels(settings.network()),
        book,
        settings.newsroom().zoneId(),
        outside.clock(),
        new Random());
  }

  // A source that is not there would be told of at each reading.
  private static void intray(Path folder, Outside outside) {
    try {
      Files.createDirectories(folder);
    } catch (IOException full) {
      outside.say(folder + " cannot be made: nothing can be added by command");
    }
  }

  private static Synonyms synonyms(Places places) {
    Path file = places.beside("synonyms.txt");
    try {
      return file != null && Files.exists(file) ? Synonyms.read(file) : Synonyms.NONE;
    } catch (IOException unreadable) {
      throw new SettingsException(file + " cannot be read");
    }
  }

  /// {@return whether this process may change the data}
  boolean writes() {
    return data instanceof DataFolder.Writing;
  }

  private <T> T closing(T service, Consumer<T> close) {
    opened.push(() -> close.accept(service));
    return service;
  }

  @Override
  public void close() {
    opened.forEach(Runnable::run);
  }
}
