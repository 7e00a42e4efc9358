// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import dev.dateline.model.ModelFailure.Kind;
import dev.dateline.settings.ModelLimitSettings;
import dev.dateline.settings.ModelSettings;
import dev.dateline.settings.Price;
import dev.dateline.settings.Secrets;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The models that the settings name. Opening them asks nobody; close them, and the calls in hand
/// break.
public final class Models implements AutoCloseable {
  // What names a server whichever provider it is of, by its place in the chain.
  private static final List<String> PLACES = List.of("first/", "second/");

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final @Nullable HttpClient client;
  private final InstantSource clock;
  private final ModelLimitSettings limits;
  private final ModelSettings settings;
  private final Till till;
  private final RandomGenerator random;
  private final List<Opened> configured;
  private final Map<Endpoint, Opened> named = new ConcurrentHashMap<>();

  // A model as it is, and with everything that keeps it from costing too much.
  private record Opened(Endpoint endpoint, Model plain, Model full) {}

  /// Opens them.
  ///
  /// @param settings which, and what they cost
  /// @param limits how long and how much
  /// @param secrets their keys
  /// @param reach how their servers are reached
  /// @param book where it is noted what they use
  /// @param zone where a day's budget begins at midnight
  /// @param clock by which budgets are reckoned
  /// @param random of the waits between attempts
  public Models(
      ModelSettings settings,
      ModelLimitSettings limits,
      Secrets secrets,
      Reach reach,
      Cashbook book,
      ZoneId zone,
      InstantSource clock,
      RandomGenerator random) {
    this.clock = clock;
    this.limits = limits;
    this.settings = settings;
    this.random = random;
    List<Endpoint> endpoints = endpoints(settings, secrets);
    // Without a model nothing is opened: a client costs a command at the shell its start.
    client = endpoints.isEmpty() ? null : reach.client(threads);
    till =
        new Till(
            new Till.Limits(
                limits.requestTokens(),
                limits.requestMoney(),
                limits.dayTokens(),
                limits.dayMoney()),
            book,
            zone,
            clock);
    configured = endpoints.stream().map(this::opened).toList();
  }

  private Opened opened(Endpoint endpoint) {
    Optional<Price> price = Price.of(endpoint.model(), settings.prices());
    Tariff tariff = price.map(each -> new Tariff(each.input(), each.output())).orElse(Tariff.FREE);
    Model model = model(endpoint, price, tariff, Objects.requireNonNull(client));
    return new Opened(
        endpoint, model, model instanceof RemoteModel ? guarded(model, tariff) : model);
  }

  private Model model(Endpoint endpoint, Optional<Price> price, Tariff tariff, HttpClient client) {
    if (endpoint.model().isEmpty()) {
      return new UnreadyModel(
          endpoint.name(), Kind.NO_SUCH_MODEL, "the settings do not say which model");
    }
    if (endpoint.lacksKey()) {
      return new UnreadyModel(
          endpoint.name(), Kind.AUTHENTICATION, endpoint.variable() + " is not set");
    }
    if (price.isEmpty() && (limits.requestMoney() > 0 || limits.dayMoney() > 0)) {
      return new UnreadyModel(
          endpoint.name(),
          Kind.OVER_BUDGET,
          "a limit in money is set, and model.prices has no line for it");
    }
    UnaryOperator<String> redacted =
        text ->
            Secrets.redacted(
                endpoint.secret().isEmpty() ? text : text.replace(endpoint.secret(), "…"));
    Wire wire =
        new Wire(
            client,
            limits.responseKilobytes() * 1024,
            clock,
            redacted,
            endpoint.provider().refused());
    return new RemoteModel(
        Speaker.of(endpoint, wire, settings.temperature()),
        settings.streaming(),
        Patience.of(limits),
        tariff,
        clock);
  }

  // Outermost first: the breaker counts answers and not attempts, and each attempt is paid for.
  private Model guarded(Model model, Tariff tariff) {
    return new GuardedModel(
        new RetryingModel(
            new MeteredModel(model, tariff, till, clock),
            new RetryingModel.Retries(
                limits.attempts(),
                Duration.ofMillis(limits.backoffMilliseconds()),
                Duration.ofSeconds(limits.backoffMaxSeconds())),
            RetryingModel.Waiting.REAL,
            clock,
            random),
        new Breaker(
            limits.breakerFailures(),
            Duration.ofSeconds(limits.breakerWindowSeconds()),
            Duration.ofSeconds(limits.breakerPauseSeconds())),
        Duration.ofSeconds(Math.min(limits.firstTokenSeconds(), limits.answerSeconds() / 2)),
        clock);
  }

  private static List<Endpoint> endpoints(ModelSettings settings, Secrets secrets) {
    List<Endpoint> endpoints = new ArrayList<>();
    Provider.named(settings.provider())
        .map(
            provider ->
                new Endpoint(
                    provider,
                    settings.baseUrl(),
                    settings.name(),
                    secrets.modelApiKey(),
                    Secrets.MODEL_API_KEY))
        .ifPresent(endpoints::add);
    Provider.named(settings.secondProvider())
        .map(
            provider ->
                new Endpoint(
                    provider,
                    settings.secondBaseUrl(),
                    settings.secondName(),
                    secrets.secondModelApiKey(),
                    Secrets.SECOND_MODEL_API_KEY))
        .ifPresent(endpoints::add);
    return endpoints;
  }

  /// {@return who writes answers: the models in their order, as one; empty for none}
  public Optional<Model> writer() {
    return configured.isEmpty() ? Optional.empty() : Optional.of(chain(configured));
  }

  private Model chain(List<Opened> opened) {
    return new Chain(opened.stream().map(Opened::full).toList(), clock);
  }

  /// {@return who writes answers where one model is preferred: that one, and the configured others
  /// behind it; empty where no server is configured}
  ///
  /// @param name of a configured model, with its provider or without; any other is looked for on
  ///   the server of the provider that is named before it, on the one named by `first/` or
  ///   `second/`, else on the first one's
  public Optional<Model> writer(String name) {
    return called(name)
        .map(
            first ->
                chain(
                    Stream.concat(
                            Stream.of(first),
                            configured.stream()
                                .filter(each -> !each.endpoint().equals(first.endpoint())))
                        .toList()));
  }

  private Optional<Opened> called(String name) {
    return configured(each -> each.name().equals(name))
        .or(() -> configured(each -> each.model().equals(name)))
        .or(() -> elsewhere(name));
  }

  private Optional<Opened> configured(Predicate<Endpoint> wanted) {
    return configured.stream().filter(each -> wanted.test(each.endpoint())).findFirst();
  }

  private Optional<Opened> elsewhere(String name) {
    for (int i = 0; i < configured.size(); i++) {
      Endpoint server = configured.get(i).endpoint();
      for (String prefix : List.of(PLACES.get(i), server.provider().key() + "/")) {
        if (name.startsWith(prefix)) {
          return Optional.of(opened(server, name.substring(prefix.length())));
        }
      }
    }
    return configured.stream().findFirst().map(first -> opened(first.endpoint(), name));
  }

  private Opened opened(Endpoint server, String model) {
    Endpoint wanted = server.withModel(model);
    return configured(wanted::equals).orElseGet(() -> named.computeIfAbsent(wanted, this::opened));
  }

  /// {@return the names of the configured models, in their order}
  public List<String> names() {
    return configured.stream().map(each -> each.endpoint().name()).toList();
  }

  /// {@return how a model stands, as [#check()] says it; empty where no server is configured}
  ///
  /// @param name as of [#writer(String)]
  public Optional<Report> check(String name) {
    return called(name).map(each -> check(each.plain()));
  }

  /// {@return the names of those that failed so often that they are left alone now, or that cannot
  /// be asked as they are configured; nobody is asked for it}
  public List<String> resting() {
    return configured.stream()
        .map(Opened::full)
        .filter(
            model ->
                !(model instanceof GuardedModel guarded) || guarded.breaker().open(clock.instant()))
        .map(Model::name)
        .toList();
  }

  /// {@return a budget for one question, beginning now}
  public Budget budget() {
    return Budget.until(clock.instant().plusSeconds(limits.answerSeconds()));
  }

  /// Asks each model one word, once and without a budget of tokens or money.
  ///
  /// @return a report for each, in their order; empty for no models
  public List<Report> check() {
    return configured.stream().map(each -> check(each.plain())).toList();
  }

  private Report check(Model model) {
    try {
      Completion word =
          model.answer(
              new Prompt("", "Answer with the one word yes.", limits.outputTokens(), 0, true),
              budget(),
              Pieces.NONE);
      return new Report(true, model.name() + " answers in " + word.took().toMillis() + " ms");
    } catch (ModelFailure failure) {
      return new Report(false, String.valueOf(failure.getMessage()));
    }
  }

  /// How a model stands.
  ///
  /// @param answers whether it answers
  /// @param line how fast, or why not; without a secret
  public record Report(boolean answers, String line) {}

  @Override
  public void close() {
    if (client != null) {
      client.shutdownNow();
    }
    threads.shutdownNow();
  }
}
