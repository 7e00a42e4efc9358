// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// One model over a server, asked once a call, with the time limits that a test chooses.
final class Lone implements AutoCloseable {
  static final int MOST_BYTES = 64 * 1024;
  static final Tariff TARIFF = new Tariff(new BigDecimal("10"), new BigDecimal("20"));

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client;
  final RemoteModel model;

  /// What was heard of the last call, in order.
  final List<String> heard = new CopyOnWriteArrayList<>();

  Lone(String provider, String url, Patience patience) {
    this(provider, url, patience, new Reach(Duration.ofSeconds(5), null, null));
  }

  Lone(String provider, String url, Patience patience, Reach reach) {
    client = reach.client(threads);
    Endpoint endpoint =
        new Endpoint(
            Provider.named(provider).orElseThrow(), url, "small", House.KEY, "DATELINE_KEY");
    Wire wire =
        new Wire(
            client,
            MOST_BYTES,
            InstantSource.system(),
            text -> text.replace(House.KEY, "…"),
            endpoint.provider().refused());
    model =
        new RemoteModel(
            Speaker.of(endpoint, wire, true), true, patience, TARIFF, InstantSource.system());
  }

  static Lone of(String provider, ScriptedServer server) {
    return new Lone(
        provider, server.url(), new Patience(Duration.ofSeconds(5), Duration.ofSeconds(5)));
  }

  static Prompt prompt(boolean streaming) {
    return new Prompt("Be brief.", "Did it rain?", 40, 0, streaming);
  }

  /// {@return a budget of so much time from now}
  static Budget millis(int millis) {
    return Budget.until(Instant.now().plusMillis(millis));
  }

  Completion ask(boolean streaming) throws ModelFailure {
    return ask(streaming, millis(5_000));
  }

  Completion ask(boolean streaming, Budget budget) throws ModelFailure {
    heard.clear();
    return model.answer(prompt(streaming), budget, heard::add);
  }

  /// {@return how the call failed}
  ModelFailure fail(boolean streaming) {
    return fail(streaming, millis(5_000));
  }

  /// {@return how the call failed}
  ModelFailure fail(boolean streaming, Budget budget) {
    try {
      Completion completion = ask(streaming, budget);
      throw new AssertionError("it answered: " + completion);
    } catch (ModelFailure failure) {
      return failure;
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
    threads.shutdownNow();
  }
}
