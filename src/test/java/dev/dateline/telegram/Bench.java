// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.archive.Retraction;
import dev.dateline.ask.Asked;
import dev.dateline.ask.Reply;
import dev.dateline.ledger.Alerts;
import dev.dateline.ledger.AnswerLog;
import dev.dateline.ledger.Boards;
import dev.dateline.ledger.Broadcasts;
import dev.dateline.ledger.Choices;
import dev.dateline.ledger.Citations;
import dev.dateline.ledger.Correspondence;
import dev.dateline.ledger.Database;
import dev.dateline.ledger.Feedback;
import dev.dateline.ledger.Inbox;
import dev.dateline.ledger.InlinePosts;
import dev.dateline.ledger.Ledger;
import dev.dateline.ledger.Outbox;
import dev.dateline.ledger.Perused;
import dev.dateline.ledger.SentAnswers;
import dev.dateline.ledger.StandingOrders;
import dev.dateline.ledger.TickerBook;
import dev.dateline.ledger.Votes;
import dev.dateline.search.Evidence;
import dev.dateline.search.Extent;
import dev.dateline.search.Question;
import dev.dateline.settings.LedgerSettings;
import dev.dateline.settings.LimitSettings;
import dev.dateline.settings.RetentionSettings;
import dev.dateline.settings.SettingsLoader;
import dev.dateline.settings.TelegramSettings;
import dev.dateline.verify.Answer;
import dev.dateline.verify.Reason;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/// A bot on a ledger of its own, talking to a fake Bot API; and what such a test needs.
final class Bench implements AutoCloseable {
  // A bot that is started again makes other keys than the one before.
  private static final AtomicLong SEEDS = new AtomicLong();

  /// The time of a bot whose test does not look at its pace; its Bot API must go by the same.
  static final FastTime FAST = new FastTime(20);

  final Database database;
  final Inbox inbox;
  final Outbox outbox;
  final Votes votes;
  final TelegramBot bot;
  private boolean stopped;
  final AtomicReference<List<Retraction>> withdrawn = new AtomicReference<>(List.of());

  final Suggested suggestions = new Suggested();
  final Doorkeeper door = new Doorkeeper();

  /// What readers may look up.
  final Shelf library = new Shelf();

  Bench(FakeBotApi api, Path folder, Desk desk, Timepiece time, Map<String, ?> changed) {
    this(api, folder, desk, time, changed, Chronicle.NONE, (article, version, now) -> true);
  }

  /// A bot that writes down what it answers; its ledger and outbox ask a clock of their own.
  Bench(String url, Path folder, Desk desk, InstantSource clock) {
    this(
        url,
        folder,
        desk,
        Timepiece.REAL,
        Map.of(),
        written(clock),
        (article, version, now) -> true,
        clock,
        Orders.NONE);
  }

  Bench(
      FakeBotApi api,
      Path folder,
      Desk desk,
      Timepiece time,
      Map<String, ?> changed,
      Chronicle chronicle,
      Shown shown) {
    this(
        api.url(),
        folder,
        desk,
        time,
        changed,
        database -> chronicle,
        shown,
        InstantSource.system(),
        Orders.NONE);
  }

  /// A bot that hears the newsroom's own people.
  Bench(FakeBotApi api, Path folder, Desk desk, Orders orders) {
    this(
        api.url(),
        folder,
        desk,
        FAST,
        Map.of(),
        database -> Chronicle.NONE,
        (article, version, now) -> true,
        InstantSource.system(),
        orders);
  }

  /// A bot that writes down what it answers, and finds articles.
  Bench(FakeBotApi api, Path folder, Desk desk, Orders orders, VersionShelf shelf, Shown shown) {
    this(
        api.url(),
        folder,
        desk,
        FAST,
        Map.of(),
        written(InstantSource.system()),
        shown,
        InstantSource.system(),
        orders,
        shelf);
  }

  private Bench(
      String url,
      Path folder,
      Desk desk,
      Timepiece time,
      Map<String, ?> changed,
      Function<Database, Chronicle> chronicle,
      Shown shown,
      InstantSource outboxClock,
      Orders orders) {
    this(
        url,
        folder,
        desk,
        time,
        changed,
        chronicle,
        shown,
        outboxClock,
        orders,
        (article, version) -> Optional.empty());
  }

  private Bench(
      String url,
      Path folder,
      Desk desk,
      Timepiece time,
      Map<String, ?> changed,
      Function<Database, Chronicle> chronicle,
      Shown shown,
      InstantSource outboxClock,
      Orders orders,
      VersionShelf shelf) {
    InstantSource clock = InstantSource.system();
    database =
        Database.open(folder.resolve("ledger.db"), SettingsLoader.standard(LedgerSettings.class));
    inbox = new Inbox(database, clock);
    outbox = new Outbox(database, outboxClock);
    votes = new Votes(database, clock);
    bot =
        new TelegramBot(
            new TelegramBot.Parts(
                new BotToken(FakeBotApi.TOKEN),
                settings(url, changed),
                () -> SettingsLoader.standard(LimitSettings.class),
                Network.direct(Duration.ofSeconds(5)),
                inbox,
                outbox,
                desk,
                2,
                orders,
                Bulletins.texts(database),
                new FrontDesk(
                    ReadingDesk.open(library, new Perused(database, clock), 100, () -> 50, clock),
                    new Choices(database),
                    new Feedback(database, clock),
                    person -> person.equals("9"),
                    clock),
                Set.of(),
                door,
                chronicle.apply(database),
                shown,
                new Records(
                    new Boards(database),
                    new Citations(database),
                    new Correspondence(database),
                    new AnswerLog(database),
                    suggestions,
                    votes,
                    new Alerts(database, clock),
                    () -> List.of(9L),
                    new StandingOrders(database, clock),
                    shelf,
                    new Recalls(
                        new SentAnswers(database, clock),
                        new InlinePosts(database, clock),
                        withdrawn::get,
                        article -> "Ferry late",
                        new Choices(database)),
                    new InlinePosts(database, clock),
                    new Broadcasts(database, clock),
                    new TickerBook(database, clock),
                    ZoneOffset.UTC,
                    new Random(SEEDS.incrementAndGet())),
                clock),
            time);
  }

  private static Function<Database, Chronicle> written(InstantSource clock) {
    RetentionSettings kept = SettingsLoader.standard(RetentionSettings.class);
    return database ->
        new LedgerChronicle(new Ledger(database, () -> kept, clock), () -> "settings");
  }

  /// The standard settings with some changed.
  static TelegramSettings settings(String url, Map<String, ?> changed) {
    TelegramSettings standard = SettingsLoader.standard(TelegramSettings.class);
    RecordComponent[] components = TelegramSettings.class.getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(
                each -> {
                  try {
                    Object value = each.getAccessor().invoke(standard);
                    Object given = changed.get(each.getName());
                    return each.getName().equals("apiUrl") ? url : given == null ? value : given;
                  } catch (IllegalAccessException | InvocationTargetException e) {
                    throw new IllegalStateException(e);
                  }
                })
            .toArray();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return TelegramSettings.class.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /// An answer that says a line and quotes nothing.
  static Reply says(Asked asked, String line) {
    return reply(asked, new Answer.Declined(asked.text(), Reason.ABOUT, line));
  }

  static Reply reply(Asked asked, Answer answer) {
    Question question =
        new Question(asked.text(), asked.text(), asked.folders(), asked.now(), ZoneOffset.UTC);
    Extent extent = new Extent(0, null, null, null, Set.of(), 0);
    return new Reply(
        asked.text(),
        answer,
        new Evidence(question, List.of(), Map.of(), extent, 0),
        Duration.ZERO);
  }

  Bench start() {
    bot.start();
    return this;
  }

  void stop() throws InterruptedException {
    stopped = true;
    bot.stop();
  }

  @Override
  public void close() {
    try {
      if (!stopped) {
        bot.stop();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      database.close();
    }
  }
}
