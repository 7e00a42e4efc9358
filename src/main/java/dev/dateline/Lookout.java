// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.index.Filter;
import dev.dateline.ledger.Inbox;
import dev.dateline.model.Model;
import dev.dateline.model.Usage;
import dev.dateline.ops.Door;
import dev.dateline.ops.Health;
import dev.dateline.ops.Health.Check;
import dev.dateline.ops.Health.State;
import dev.dateline.ops.Metric;
import dev.dateline.ops.Page;
import dev.dateline.search.Extent;
import dev.dateline.settings.ListenAddress;
import dev.dateline.telegram.TelegramBot;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a running bot shows to whoever watches over it: `/health` and `/metrics`. Close it.
final class Lookout implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);

  private static final int MEBIBYTE = 1 << 20;

  private final Desk desk;
  private final Outside outside;
  private final TelegramBot bot;
  private final Served served;
  private final Instant started;
  private @Nullable Door door;

  private Lookout(Desk desk, Outside outside, TelegramBot bot, Served served) {
    this.desk = desk;
    this.outside = outside;
    this.bot = bot;
    this.served = served;
    this.started = outside.clock().instant();
  }

  /// Opens it where the settings say. A bot whose place is taken answers its readers all the same,
  /// and says so.
  ///
  /// @param desk the house
  /// @param outside the process
  /// @param bot the bot
  /// @param served counts the answers
  /// @return to be closed before the bot and the house
  static Lookout open(Desk desk, Outside outside, TelegramBot bot, Served served) {
    Lookout lookout = new Lookout(desk, outside, bot, served);
    Optional<ListenAddress> at = desk.wiring().places.settings().ops().address();
    if (at.isPresent()) {
      Map<String, Supplier<Page>> pages =
          Map.of(
              "/health", () -> lookout.health().page(),
              "/metrics", () -> Page.metrics(Metric.text(lookout.metrics())));
      try {
        Door door = Door.ofPages(new InetSocketAddress(at.get().host(), at.get().port()), pages);
        lookout.door = door;
        LOG.info("/health and /metrics at {}", door.address());
      } catch (IOException | IllegalArgumentException taken) {
        LOG.warn(
            "no /health and /metrics: {}:{} cannot be listened at ({}); ops.listen names another",
            at.get().host(),
            at.get().port(),
            taken.getMessage());
      }
    }
    return lookout;
  }

  /// {@return where it listens, or null for nowhere}
  @Nullable InetSocketAddress address() {
    return door == null ? null : door.address();
  }

  /// {@return how everything stands that must work}
  Health health() {
    Wiring house = desk.wiring();
    List<Check> checks = new ArrayList<>();
    checks.add(telegram());
    checks.add(proved("index", () -> passages(house) + " passages"));
    checks.add(proved("ledger", () -> inbox(house).backlog(bot.bot()).updates() + " updates wait"));
    checks.add(
        house
            .floor
            .breach()
            .map(full -> new Check("disk", State.WARN, full + ": nothing new is read in"))
            .orElseGet(() -> new Check("disk", State.OK, "enough space")));
    checks.add(model(house));
    return new Health(checks);
  }

  private Check telegram() {
    Instant now = outside.clock().instant();
    int silent = desk.wiring().live.now().ops().silentSeconds();
    Instant heard = bot.heard().orElse(null);
    long since = Duration.between(heard == null ? started : heard, now).toSeconds();
    String said = heard == null ? "not heard of yet" : "heard of " + since + " s ago";
    return new Check("telegram", since > silent ? State.FAIL : State.OK, said);
  }

  // Whatever is wrong with it is a line here.
  private static Check proved(String what, Supplier<String> question) {
    try {
      return new Check(what, State.OK, question.get());
    } catch (RuntimeException broken) {
      LOG.warn("{} does not work", what, broken);
      return new Check(what, State.FAIL, broken.getClass().getSimpleName());
    }
  }

  // A model that is away costs nobody the answer: the articles' own sentences stand in.
  private static Check model(Wiring house) {
    Optional<Model> writer = house.choice.models().writer();
    if (writer.isEmpty()) {
      return new Check("model", State.OK, "none");
    }
    List<String> resting = house.choice.models().resting();
    return resting.isEmpty()
        ? new Check("model", State.OK, writer.get().name())
        : new Check("model", State.WARN, "left alone for now: " + String.join(", ", resting));
  }

  /// {@return everything that is measured, now}
  List<Metric> metrics() {
    Wiring house = desk.wiring();
    Instant now = outside.clock().instant();
    Extent extent = desk.extent();
    Inbox.Backlog backlog = inbox(house).backlog(bot.bot());
    Usage used = house.books.usage.since(started);
    Runtime memory = Runtime.getRuntime();
    List<Metric> all = new ArrayList<>();
    all.add(gauge("start_time_seconds", "When the process began, Unix time.", seconds(started)));
    all.add(gauge("articles", "Articles that readers may be shown.", extent.articles()));
    all.add(gauge("passages", "Passages that a question may find.", passages(house)));
    if (extent.read() != null) {
      all.add(
          gauge("read_time_seconds", "When the sources were last read.", seconds(extent.read())));
    }
    all.add(gauge("updates_waiting", "Updates that wait for their turn.", backlog.updates()));
    all.add(
        gauge(
            "updates_waiting_seconds",
            "How long the oldest of them has waited.",
            backlog.oldest() == null ? 0 : seconds(Duration.between(backlog.oldest(), now))));
    all.add(gauge("chats_at_work", "Chats that are worked on.", bot.atWork()));
    bot.heard()
        .ifPresent(
            heard ->
                all.add(
                    gauge(
                        "telegram_heard_time_seconds",
                        "When Telegram last answered, Unix time.",
                        seconds(heard))));
    all.add(calls());
    all.addAll(served.metrics());
    all.add(counter("model_input_tokens_total", "Tokens read by models.", used.inputTokens()));
    all.add(counter("model_output_tokens_total", "Tokens written by models.", used.outputTokens()));
    all.add(
        counter(
            "model_cost_total",
            "What they cost, in the currency of model.prices.",
            used.cost().doubleValue()));
    all.add(
        gauge(
            "disk_free_bytes",
            "Free space where the data are.",
            (double) house.floor.free() * MEBIBYTE));
    all.add(gauge("memory_used_bytes", "Heap in use.", memory.totalMemory() - memory.freeMemory()));
    all.add(gauge("memory_max_bytes", "Heap at most.", memory.maxMemory()));
    return all;
  }

  private Metric calls() {
    List<Metric.Sample> samples = new ArrayList<>();
    bot.calls()
        .now()
        .forEach(
            (ended, count) ->
                samples.add(
                    new Metric.Sample(
                        "",
                        Map.of("method", ended.method(), "result", ended.how()),
                        (double) count)));
    return new Metric(
        "dateline_telegram_calls_total",
        "Calls of the Bot API since the start.",
        Metric.Kind.COUNTER,
        samples);
  }

  private long passages(Wiring house) {
    return house.index.passages(
        Filter.shown(house.places.folderNames(), outside.clock().instant()));
  }

  private Inbox inbox(Wiring house) {
    return house.books.inbox;
  }

  private static Metric gauge(String name, String about, double value) {
    return Metric.gauge("dateline_" + name, about, value);
  }

  private static Metric gauge(String name, String about, long value) {
    return gauge(name, about, (double) value);
  }

  private static Metric counter(String name, String about, long value) {
    return counter(name, about, (double) value);
  }

  private static Metric counter(String name, String about, double value) {
    return new Metric(
        "dateline_" + name,
        about,
        Metric.Kind.COUNTER,
        List.of(new Metric.Sample("", Map.of(), value)));
  }

  private static double seconds(Instant at) {
    return at.toEpochMilli() / 1e3;
  }

  private static double seconds(Duration took) {
    return took.toMillis() / 1e3;
  }

  @Override
  public void close() {
    if (door != null) {
      door.close();
    }
  }
}
