// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.admin.Caller.Person;
import dev.dateline.admin.Report.Part;
import dev.dateline.archive.Archive;
import dev.dateline.archive.Catalogue;
import dev.dateline.archive.Foresight;
import dev.dateline.index.Filter;
import dev.dateline.index.LuceneIndex;
import dev.dateline.index.Weights;
import dev.dateline.intake.ArticleReader;
import dev.dateline.intake.DiskFloor;
import dev.dateline.intake.Ingest;
import dev.dateline.intake.IngestReport;
import dev.dateline.intake.Progress;
import dev.dateline.intake.Shelving;
import dev.dateline.ledger.Access;
import dev.dateline.ledger.AnswerLog;
import dev.dateline.ledger.AuditTrail;
import dev.dateline.ledger.Broadcasts;
import dev.dateline.ledger.Choices;
import dev.dateline.ledger.Confirmations;
import dev.dateline.ledger.Database;
import dev.dateline.ledger.Document;
import dev.dateline.ledger.GapLog;
import dev.dateline.ledger.HeldQuestions;
import dev.dateline.ledger.Ledger;
import dev.dateline.ledger.Ledgers;
import dev.dateline.ledger.People;
import dev.dateline.ledger.PinBook;
import dev.dateline.ledger.RoleBook;
import dev.dateline.ledger.StandingOrders;
import dev.dateline.ledger.Statistics;
import dev.dateline.ledger.Votes;
import dev.dateline.search.Extent;
import dev.dateline.search.Nearness;
import dev.dateline.settings.AccessSettings;
import dev.dateline.settings.IntakeSettings;
import dev.dateline.settings.LimitSettings;
import dev.dateline.settings.SettingsLoader;
import dev.dateline.settings.UploadSettings;
import dev.dateline.upload.Fetch;
import dev.dateline.upload.Intray;
import dev.dateline.upload.Unpacking;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A newsroom with its desk, an owner and an editor, and a clock of its own.
public final class Room implements AutoCloseable {
  public static final Person OWNER = new Person("1000", "1000");
  public static final Person EDITOR = new Person("2000", "2000");
  public static final Person AUDITOR = new Person("3000", "3000");

  /// The bot's number.
  public static final long BOT = 4839201;

  /// No host is listed.
  static final Fetch NO_WEB = new Fetch(SettingsLoader.standard(UploadSettings.class));

  /// Its ledger.
  public final Database database;

  final LuceneIndex index;
  final Archive archive;
  final Shelving shelving;
  final Access access;

  /// Where commands are given.
  public final CommandDesk desk;

  /// Whose conversations were dropped, by number.
  final List<String> forgotten = new ArrayList<>();

  final Jobs jobs = new Jobs();
  final Shelves bindery;

  /// What time it is there.
  public Instant now = Instant.parse("2026-11-23T12:00:00Z");

  /// @param folder where it keeps its own
  public Room(Path folder) {
    this(folder, Room::quiet);
  }

  /// @param vitals what the house says of itself at a moment
  Room(Path folder, Function<Instant, Vitals> vitals) {
    InstantSource clock = () -> now;
    database = Database.open(folder.resolve("dateline.db"), Ledgers.SETTINGS);
    index = LuceneIndex.open(folder.resolve("index"), null, Weights.STANDARD, ZoneOffset.UTC);
    archive = new Archive(database, Ledgers.SETTINGS, ZoneOffset.UTC, clock);
    shelving = new Shelving(archive, index, clock, 1);
    StandingOrders orders = new StandingOrders(database, clock);
    access = new Access(database, new Random(5), clock);
    Intray intray = intray(folder, archive, index, shelving, clock);
    bindery = new Shelves();
    desk =
        new CommandDesk(
            new DeskParts(
                () -> Set.of(OWNER.id()),
                Set.of(),
                ZoneOffset.UTC,
                true,
                archive,
                new Catalogue(database, ZoneOffset.UTC),
                new Foresight(database, ZoneOffset.UTC, clock),
                shelving,
                new Ledger(database, () -> Ledgers.RETENTION, clock),
                new AuditTrail(database),
                new AnswerLog(database),
                new RoleBook(database, clock),
                new Confirmations(database, new Random(3), clock),
                intray,
                NO_WEB,
                new PinBook(database, clock),
                new Gaps(
                    new GapLog(database),
                    Nearness.NONE,
                    word -> index.passagesWith(word, Filter.shown(Set.of(), now))),
                () -> new Vault.Stored("n", "/n", 1, List.of("n")),
                bindery,
                new Laboratory(
                    folder.resolve("eval"),
                    (experiment, articles, data) -> {
                      throw new IllegalStateException("no experiment runs here");
                    }),
                jobs,
                new Doors(access, () -> new AccessSettings("open", List.of("88"), 24, 10)),
                new Readership(
                    orders,
                    new HeldQuestions(database, clock),
                    new FairUse(() -> SettingsLoader.standard(LimitSettings.class), orders),
                    new People(database),
                    new Statistics(database, ZoneOffset.UTC),
                    new Votes(database, clock),
                    forgotten::add,
                    Duration.ofHours(2)),
                new Mailing(new Broadcasts(database, clock), new Choices(database), BOT),
                Workshops.without(orders),
                () -> vitals.apply(now),
                clock));
    say(OWNER, "/admins add 2000 editor");
    say(OWNER, "/admins add 3000 auditor");
  }

  /// {@return an in-tray that takes a PDF for a text}
  static Intray intray(
      Path folder, Archive archive, LuceneIndex index, Shelving shelving, InstantSource clock) {
    IntakeSettings settings = SettingsLoader.standard(IntakeSettings.class);
    ArticleReader reader = new ArticleReader(settings, ZoneOffset.UTC, "en", null, clock);
    return new Intray(
        folder.resolve("added"),
        folder.resolve("staging"),
        archive,
        reader,
        new Ingest(
            archive, index, shelving, reader, "1", settings, new DiskFloor(folder, () -> 0), clock),
        new Unpacking(SettingsLoader.standard(UploadSettings.class), (name, bytes) -> bytes),
        ZoneOffset.UTC,
        clock);
  }

  private static Vitals quiet(Instant now) {
    return new Vitals(
        "dateline 1",
        now,
        new Extent(0, null, null, null, Set.of(), 0),
        1,
        OptionalLong.empty(),
        4096,
        null,
        0,
        null,
        0,
        "none",
        500,
        100,
        512,
        List.of());
  }

  /// Stands still where it is told to.
  final class Shelves implements Bindery {
    /// What each step waits for.
    Runnable before = () -> {};

    @Override
    public IngestReport mend(Progress progress) {
      int changed = shelving.settle(Set.of(), progress);
      long articles = articles();
      return new IngestReport(
          changed,
          0,
          0,
          0,
          List.of(),
          List.of(),
          List.of("one folder is missing"),
          articles,
          searchable(),
          Duration.ZERO);
    }

    @Override
    public int rebuild(Progress progress) {
      before.run();
      return shelving.rebuild(progress);
    }

    @Override
    public int articles() {
      return index.shelved().size();
    }
  }

  private record Handed(String name, String text) implements Attachment {
    @Override
    public byte[] bytes() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  String say(Person person, String text) {
    return hear(person, text, null);
  }

  public String hand(Person person, String name, String text) {
    return hear(person, "/add", new Handed(name, text));
  }

  private String hear(Person person, String text, @Nullable Attachment attachment) {
    return words(desk.hear(person, text, attachment).orElseThrow());
  }

  /// {@return a report as the shell prints it, a confirmation as the command that gives it}
  static String words(Report report) {
    StringBuilder out = new StringBuilder();
    for (Part part : report.parts()) {
      switch (part) {
        case Part.Text(String line) -> out.append(line).append('\n');
        case Part.Confirm(String code, long _) -> out.append("/confirm ").append(code).append('\n');
        case Part.Undo(String command, long minutes) ->
            out.append(Report.undo(command, minutes)).append('\n');
        case Part.Sheet(Document file) ->
            out.append(file.name())
                .append(":\n")
                .append(new String(file.bytes(), StandardCharsets.UTF_8));
        case Part.Going(Job job) -> out.append(job.line()).append('\n');
        case Part.Table(var rows) ->
            rows.forEach(
                row -> out.append(row.name()).append(": ").append(row.value()).append('\n'));
      }
    }
    return out.toString();
  }

  long searchable() {
    return index.passages(Filter.shown(Set.of(), now));
  }

  @Override
  public void close() {
    jobs.close();
    index.close();
    database.close();
  }
}
