// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.intake.IngestReport;
import dev.dateline.intake.Outcome;
import dev.dateline.ledger.Alerts;
import dev.dateline.ledger.Alerts.Concern;
import dev.dateline.ledger.StandingOrders;
import dev.dateline.model.Usage;
import dev.dateline.settings.ModelLimitSettings;
import dev.dateline.settings.Settings;
import dev.dateline.telegram.CallCounts.Ended;
import dev.dateline.telegram.PlainLine;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches while others sleep: tells the newsroom's own people by itself what needs them, once when
/// it begins and once when it is over, through a restart too. Close it before the house.
final class NightDesk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NightDesk.class);

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);
  private static final Duration EACH = Duration.ofMinutes(1);

  // One failed call of three says nothing; one of five among many does.
  private static final Duration CALLS_WITHIN = Duration.ofMinutes(10);
  private static final int FEWEST_CALLS = 20;
  private static final double MOST_FAILED = 0.2;

  private static final double NEARLY = 0.8;

  // As many as no newsroom's own people ask alike by themselves.
  private static final Duration FLOOD_WITHIN = Duration.ofMinutes(15);
  private static final int FLOOD = 30;

  // Before three people have asked it, nobody reads what was asked.
  private static final int PEOPLE = 3;

  private static final String FILE = "file.";
  private static final int FILES = 5;

  private final Desk desk;
  private final Outside outside;
  private final long bot;
  private final Supplier<Map<Ended, Long>> calls;
  private final Alerts alerts;
  private final StandingOrders orders;
  private final Deque<Counted> counted = new ArrayDeque<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("night-desk").daemon().factory());

  private record Counted(Instant at, long all, long failed) {}

  /// A desk that does not watch yet.
  ///
  /// @param desk the house
  /// @param outside the process
  /// @param bot the bot's number
  /// @param calls how its calls ended since the start
  NightDesk(Desk desk, Outside outside, long bot, Supplier<Map<Ended, Long>> calls) {
    this.desk = desk;
    this.outside = outside;
    this.bot = bot;
    this.calls = calls;
    this.alerts = desk.wiring().books.alerts;
    this.orders = desk.wiring().books.orders;
  }

  /// Begins to watch.
  @SuppressWarnings("FutureReturnValueIgnored") // the task catches what may go wrong
  NightDesk start() {
    timer.scheduleWithFixedDelay(
        this::looked, EACH.toSeconds(), EACH.toSeconds(), TimeUnit.SECONDS);
    return this;
  }

  private void looked() {
    try {
      look();
    } catch (RuntimeException broken) {
      // Whatever it is: a timer whose task throws never runs it again.
      LOG.warn("the night desk could not look: {}", broken.getMessage());
    }
  }

  /// Looks once, and tells what has begun and what is over.
  void look() {
    Map<String, Concern> now =
        concerns().stream().collect(Collectors.toMap(Concern::key, each -> each));
    Map<String, Concern> before =
        alerts.going().stream()
            .filter(each -> !each.key().startsWith(FILE))
            .collect(Collectors.toMap(Concern::key, each -> each));
    now.forEach(
        (key, concern) -> {
          if (!before.containsKey(key)) {
            alerts.tell(
                bot, concern, false, chats(), PlainLine.part("Needs you: " + concern.line() + "."));
          }
        });
    before.forEach(
        (key, concern) -> {
          if (!now.containsKey(key)) {
            alerts.tell(
                bot, concern, true, chats(), PlainLine.part("Over: " + concern.line() + "."));
          }
        });
  }

  // Chats of those who did not say that they want to be told nothing.
  private List<Long> chats() {
    return BotParts.newsroom(desk.wiring()).stream()
        .filter(chat -> orders.of(StandingOrders.alerts(Long.toString(chat))).isEmpty())
        .toList();
  }

  private List<Concern> concerns() {
    Wiring house = desk.wiring();
    Instant now = outside.clock().instant();
    List<Concern> all = new ArrayList<>();
    quiet(house, now).ifPresent(all::add);
    List<String> resting =
        house.choice.now().isEmpty() ? List.of() : house.choice.models().resting();
    if (!resting.isEmpty()) {
      all.add(
          new Concern(
              "model",
              "the model fails and is left alone for now ("
                  + String.join(", ", resting)
                  + "); the articles' own sentences answer"));
    }
    failing(now).ifPresent(all::add);
    house
        .floor
        .breach()
        .ifPresent(full -> all.add(new Concern("disk", full + ": nothing new is read in")));
    spent(house, now).ifPresent(all::add);
    flood(house, now).ifPresent(all::add);
    return all;
  }

  private static Optional<Concern> quiet(Wiring house, Instant now) {
    Settings settings = house.live.now();
    Duration longest = Duration.ofHours(settings.ops().quietHours());
    return longest.isZero()
        ? Optional.empty()
        : house
            .books
            .catalogue
            .lastRead()
            .filter(last -> Duration.between(last, now).compareTo(longest) > 0)
            .map(
                last ->
                    new Concern(
                        "quiet",
                        "no article was read since "
                            + MOMENT.format(last.atZone(settings.newsroom().zoneId()))));
  }

  private Optional<Concern> failing(Instant now) {
    long all = 0;
    long failed = 0;
    for (Map.Entry<Ended, Long> each : calls.get().entrySet()) {
      if (!each.getKey().method().equalsIgnoreCase("getUpdates")) {
        all += each.getValue();
        // Whoever blocked the bot is no fault of anybody's.
        String how = each.getKey().how();
        boolean fault = how.equals("unreachable") || how.equals("429") || how.startsWith("5");
        failed += fault ? each.getValue() : 0;
      }
    }
    counted.addLast(new Counted(now, all, failed));
    while (counted.getFirst().at().isBefore(now.minus(CALLS_WITHIN))) {
      counted.removeFirst();
    }
    long made = all - counted.getFirst().all();
    long lost = failed - counted.getFirst().failed();
    return made >= FEWEST_CALLS && lost > made * MOST_FAILED
        ? Optional.of(
            new Concern(
                "calls", lost + " of " + made + " calls to Telegram failed within ten minutes"))
        : Optional.empty();
  }

  private static Optional<Concern> spent(Wiring house, Instant now) {
    ModelLimitSettings limits = house.live.now().modelLimits();
    ZoneId zone = house.places.settings().newsroom().zoneId();
    Instant midnight = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    Usage used = house.books.usage.since(midnight);
    long tokens = used.inputTokens() + used.outputTokens();
    double money = used.cost().doubleValue();
    if (limits.dayTokens() > 0 && tokens >= limits.dayTokens() * NEARLY) {
      return Optional.of(
          new Concern(
              "budget", tokens + " of the day's " + limits.dayTokens() + " tokens are used"));
    }
    return limits.dayMoney() > 0 && money >= limits.dayMoney() * NEARLY
        ? Optional.of(
            new Concern("budget", money + " of the day's " + limits.dayMoney() + " are spent"))
        : Optional.empty();
  }

  private static Optional<Concern> flood(Wiring house, Instant now) {
    return house
        .books
        .statistics
        .flood(now.minus(FLOOD_WITHIN), FLOOD)
        .map(
            flood ->
                new Concern(
                    "flood",
                    flood.people() < PEOPLE
                        ? "one question comes again and again, from " + flood.people() + " people"
                        : "many ask the same: " + flood.words()));
  }

  /// Hears what reading the folders brought.
  ///
  /// @param report what it brought
  void read(IngestReport report) {
    try {
      rejected(report.rejected());
    } catch (RuntimeException broken) {
      // The folders are read on all the same.
      LOG.warn("the night desk could not tell of rejected files: {}", broken.getMessage());
    }
  }

  private void rejected(List<Outcome.Rejected> files) {
    List<Concern> told = alerts.going();
    List<Concern> fresh =
        files.stream()
            .map(file -> new Concern(FILE + file.file(), file.toString()))
            .filter(file -> !told.contains(file))
            .toList();
    for (int i = 0; i < fresh.size(); i++) {
      // One message for all of them, and a note for each.
      alerts.tell(
          bot, fresh.get(i), false, i == 0 ? chats() : List.of(), PlainLine.part(line(fresh)));
    }
  }

  private static String line(List<Concern> files) {
    String named = files.stream().limit(FILES).map(Concern::line).collect(Collectors.joining("; "));
    int more = files.size() - FILES;
    return "Rejected: " + named + (more > 0 ? "; and " + more + " more" : "") + ".";
  }

  @Override
  public void close() {
    timer.shutdown();
  }
}
