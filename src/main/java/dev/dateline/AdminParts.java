// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.admin.CommandDesk;
import dev.dateline.admin.DeskParts;
import dev.dateline.admin.Doors;
import dev.dateline.admin.Gaps;
import dev.dateline.admin.Laboratory;
import dev.dateline.admin.Mailing;
import dev.dateline.admin.Readership;
import dev.dateline.admin.Vitals;
import dev.dateline.admin.Workshop;
import dev.dateline.archive.Foresight;
import dev.dateline.index.Filter;
import dev.dateline.ledger.AuditTrail;
import dev.dateline.ledger.Confirmations;
import dev.dateline.ledger.DataFolder;
import dev.dateline.ledger.GapLog;
import dev.dateline.ledger.Inbox;
import dev.dateline.ledger.People;
import dev.dateline.ledger.StandingOrders;
import dev.dateline.model.Model;
import dev.dateline.settings.Secrets;
import dev.dateline.settings.Settings;
import dev.dateline.telegram.LedgerChronicle;
import dev.dateline.upload.Fetch;
import dev.dateline.upload.Intray;
import dev.dateline.upload.PdfProcess;
import dev.dateline.upload.Unpacking;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Wires the newsroom's commands to the house.
///
/// @param desk the house
/// @param outside the process
/// @param started when this process began
/// @param bot the bot's number, or null where none runs in this process
/// @param pauses how often Telegram told it to wait
record AdminParts(
    Desk desk, Outside outside, Instant started, @Nullable Long bot, LongSupplier pauses) {
  private static final int MEGABYTE = 20;

  private record IndexFiles(long bytes, @Nullable Instant written) {}

  /// {@return where commands are given}
  ///
  /// @param desk the house
  /// @param outside the process
  /// @param started when this process began
  /// @param bot the bot's number, or null where none runs in this process
  /// @param pauses how often Telegram told it to wait
  static CommandDesk of(
      Desk desk, Outside outside, Instant started, @Nullable Long bot, LongSupplier pauses) {
    Wiring house = desk.wiring();
    Settings settings = house.places.settings();
    AdminParts parts = new AdminParts(desk, outside, started, bot, pauses);
    return new CommandDesk(
        new DeskParts(
            house.live::owners,
            house.places.folderNames(),
            settings.newsroom().zoneId(),
            house.writes(),
            house.archive,
            house.books.catalogue,
            new Foresight(house.database, settings.newsroom().zoneId(), outside.clock()),
            house.shelving,
            house.ledger,
            new AuditTrail(house.database),
            house.books.answers,
            house.books.roles,
            // A code that another could foresee would be worth nothing.
            new Confirmations(house.database, new SecureRandom(), outside.clock()),
            intray(house, outside),
            new Fetch(settings.upload()),
            house.books.pins,
            gaps(house, outside),
            new BackupVault(house, outside),
            new Binding(house),
            laboratory(house, outside),
            house.jobs,
            new Doors(house.books.access, house.live::access),
            readers(house),
            new Mailing(house.books.broadcasts, house.books.choices, bot),
            new Workshop(house.choice, house.prompts, house.live),
            parts::vitals,
            outside.clock()));
  }

  private static Readership readers(Wiring house) {
    return new Readership(
        house.books.orders,
        house.books.held,
        house.books.use,
        new People(house.database),
        house.books.statistics,
        house.books.votes,
        person -> house.newsdesk.forget(LedgerChronicle.conversation(Long.parseLong(person), 0)),
        Duration.ofMinutes(house.places.settings().telegram().heldMinutes()));
  }

  private static Gaps gaps(Wiring house, Outside outside) {
    return new Gaps(
        new GapLog(house.database),
        house.nearness,
        word ->
            house.index.passagesWith(
                word, Filter.shown(house.places.folderNames(), outside.clock().instant())));
  }

  private static Laboratory laboratory(Wiring house, Outside outside) {
    return new Laboratory(
        EvalCommand.folder(house.places, outside),
        EvalCommand.opening(house.places, Secrets.NONE, outside.err(), /* terminal= */ false));
  }

  private static Intray intray(Wiring house, Outside outside) {
    Settings settings = house.places.settings();
    return new Intray(
        house.places.added(),
        house.data.path().resolve("staging"),
        house.archive,
        house.reader,
        house.ingest,
        new Unpacking(settings.upload(), PdfProcess.like(settings.upload())),
        settings.newsroom().zoneId(),
        outside.clock());
  }

  private Vitals vitals() {
    Wiring house = desk.wiring();
    Instant now = outside.clock().instant();
    Inbox.Backlog backlog =
        bot == null ? new Inbox.Backlog(0, null) : house.books.inbox.backlog(bot);
    IndexFiles files = indexFiles(house.data.path().resolve("index"));
    Runtime memory = Runtime.getRuntime();
    return new Vitals(
        new Main.Implementation().getVersion()[0],
        started,
        desk.extent(),
        house.index.passages(Filter.shown(house.places.folderNames(), now)),
        vectorless(house),
        files.bytes(),
        files.written(),
        backlog.updates(),
        backlog.oldest(),
        pauses.getAsLong(),
        house.choice.now().map(Model::name).orElse("none: the articles' own sentences"),
        house.floor.free(),
        (memory.totalMemory() - memory.freeMemory()) >> MEGABYTE,
        memory.maxMemory() >> MEGABYTE,
        wrong(house));
  }

  private static List<String> wrong(Wiring house) {
    List<String> wrong = new ArrayList<>();
    house
        .books
        .orders
        .of(StandingOrders.PAUSE)
        .ifPresent(
            pause ->
                wrong.add(
                    "paused, and kept for /resume are questions: " + house.books.held.waiting()));
    house.floor.breach().ifPresent(full -> wrong.add(full + ": nothing new is read in"));
    if (house.data instanceof DataFolder.Reading theirs) {
      wrong.add(theirs.notice());
    }
    int held = house.archive.held(house.places.folderNames()).size();
    if (held > 0) {
      wrong.add("articles held for something withdrawn: " + held + "; /article ID says why");
    }
    return wrong;
  }

  private static OptionalLong vectorless(Wiring house) {
    return house.places.settings().index().vectors()
        ? OptionalLong.of(house.vectors.waiting())
        : OptionalLong.empty();
  }

  private static IndexFiles indexFiles(Path folder) {
    long bytes = 0;
    Instant written = null;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        bytes += Files.size(file);
        Instant at = Files.getLastModifiedTime(file).toInstant();
        written = written == null || at.isAfter(written) ? at : written;
      }
    } catch (IOException | UncheckedIOException merged) {
      // A file may go while segments are merged; the size is then that of what was there.
      return new IndexFiles(bytes, written);
    }
    return new IndexFiles(bytes, written);
  }
}
