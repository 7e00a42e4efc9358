// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ops;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An HTTP server with some rooms behind it. What is no room's exact path is not found; a room that
/// breaks answers 500 and says nothing of why. Close it.
public final class Door implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Door.class);

  // Pages ask ledger and index, which hold on to a thread; two are enough for who watches.
  private static final int READERS = 2;
  private static final int WAITING = 50;

  static {
    // The server's own limits, read once by its first use: seconds that a request and an answer
    // may take on the wire, or a visitor who sends a byte a minute keeps a thread for ever.
    limit("sun.net.httpserver.maxReqTime", "30");
    limit("sun.net.httpserver.maxRspTime", "30");
    limit("jdk.httpserver.maxConnections", "256");
    // Without it each answer waits 40 ms for the other side's acknowledgement.
    limit("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads;

  private Door(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  private static void limit(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }

  /// Opens a door to pages that are only read, by GET or HEAD. They are made on platform threads,
  /// two at a time.
  ///
  /// @param at where to listen; port 0 takes any that is free
  /// @param pages what stands at which path, made anew for each visitor
  /// @return the door, to be closed
  /// @throws IOException when the address cannot be had
  public static Door ofPages(InetSocketAddress at, Map<String, Supplier<Page>> pages)
      throws IOException {
    Door door =
        new Door(
            HttpServer.create(at, WAITING),
            Executors.newFixedThreadPool(
                READERS, Thread.ofPlatform().name("door-", 0).daemon().factory()));
    pages.forEach((path, page) -> door.room(path, exchange -> read(exchange, page)));
    return door.opened();
  }

  /// Opens a door to a webhook, each post on a virtual thread of its own: it waits for the ledger.
  ///
  /// @param at where to listen; port 0 takes any that is free
  /// @param webhook who takes the posts
  /// @return the door, to be closed
  /// @throws IOException when the address cannot be had
  public static Door ofPosts(InetSocketAddress at, Webhook webhook) throws IOException {
    Door door =
        new Door(HttpServer.create(at, WAITING), Executors.newVirtualThreadPerTaskExecutor());
    door.server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            answer(exchange, webhook);
          }
        });
    return door.opened();
  }

  private void room(String path, HttpHandler handler) {
    server.createContext(
        path,
        exchange -> {
          // A context of the server holds every path that begins with its own.
          boolean here = exchange.getRequestURI().getPath().equals(path);
          try (exchange) {
            answer(exchange, here ? handler : visit -> say(visit, 404));
          }
        });
  }

  private static void answer(HttpExchange exchange, HttpHandler handler) throws IOException {
    try {
      handler.handle(exchange);
    } catch (RuntimeException broken) {
      // Whatever it is: the visitor need not know, and the next one is to be served.
      LOG.warn("a visit could not be answered", broken);
      say(exchange, 500);
    }
  }

  private Door opened() {
    server.setExecutor(threads);
    server.start();
    return this;
  }

  private static void read(HttpExchange exchange, Supplier<Page> page) throws IOException {
    String method = exchange.getRequestMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      say(exchange, 405);
      return;
    }
    Page shown = page.get();
    byte[] bytes = shown.text().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", shown.type() + "; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    if (method.equals("HEAD")) {
      say(exchange, shown.code());
      return;
    }
    exchange.sendResponseHeaders(shown.code(), bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /// Answers with a status alone.
  ///
  /// @param exchange the visit
  /// @param code HTTP's status
  /// @throws IOException when the visitor has gone
  static void say(HttpExchange exchange, int code) throws IOException {
    exchange.sendResponseHeaders(code, -1);
  }

  /// {@return where it listens}
  public InetSocketAddress address() {
    return server.getAddress();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }
}
