// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;

/// A server of models on this machine that speaks OpenAI's, Anthropic's and Gemini's formats,
/// streamed and not, and does to each request what a [Script] says: those that were queued by
/// [#then] first, after them what its function makes of the request. Raw sockets, so that it can
/// misbehave.
///
/// A test of another room needs three lines:
///
/// ```
/// try (ScriptedServer server = ScriptedServer.saying(asked -> "It rained. [k7f2 \"it rained\"]")) {
///   settings.put("DATELINE_MODEL_PROVIDER", "openai");
///   settings.put("DATELINE_MODEL_BASE_URL", server.url());
/// ```
public final class ScriptedServer implements AutoCloseable {
  // A word with the blanks behind it, as models' tokens roughly are.
  private static final Pattern TOKEN = Pattern.compile("\\S+\\s*|\\s+");

  private final String scheme;
  private final ServerSocket listening;
  private final Function<Asked, Script> otherwise;
  private final Deque<Script> queued = new ArrayDeque<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);

  /// Run before a connection is dropped or reset in the middle of a stream: that overtakes what the
  /// client has not read yet, so a test that asks what was heard waits here until it was.
  public volatile Runnable beforeBreak = () -> {};

  /// Every request that arrived, in order.
  public final List<Asked> asked = new CopyOnWriteArrayList<>();

  /// Opens one on a port that the system chooses.
  ///
  /// @param otherwise what it does when nothing is queued
  public ScriptedServer(Function<Asked, Script> otherwise) {
    this("http", ServerSocketFactory.getDefault(), otherwise);
  }

  private ScriptedServer(
      String scheme, ServerSocketFactory sockets, Function<Asked, Script> otherwise) {
    this.scheme = scheme;
    this.otherwise = otherwise;
    try {
      listening = sockets.createServerSocket(0, 100, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  /// {@return one behind TLS}
  ///
  /// @param context with its certificate
  /// @param model from a request to the text of its answer
  static ScriptedServer secured(SSLContext context, Function<Asked, String> model) {
    return new ScriptedServer(
        "https", context.getServerSocketFactory(), asked -> Script.says(model.apply(asked)));
  }

  /// {@return one that answers every request}
  ///
  /// @param model from a request to the text of its answer
  public static ScriptedServer saying(Function<Asked, String> model) {
    return new ScriptedServer(asked -> Script.says(model.apply(asked)));
  }

  /// {@return one that answers every request at a fixed pace}
  ///
  /// @param pace the wait before each token of a stream
  /// @param model from a request to the text of its answer
  public static ScriptedServer saying(Duration pace, Function<Asked, String> model) {
    return new ScriptedServer(asked -> new Script.Says(model.apply(asked), pace, "stop"));
  }

  /// {@return its base address, `/v1` included}
  public String url() {
    return scheme + "://127.0.0.1:" + listening.getLocalPort() + "/v1";
  }

  /// Queues what it does with the next requests, one each.
  ///
  /// @param next the scripts
  /// @return this
  public ScriptedServer then(Script... next) {
    synchronized (queued) {
      queued.addAll(List.of(next));
    }
    return this;
  }

  /// {@return how many connections are open now}
  public int connections() {
    return open.size();
  }

  private void accept() {
    while (closed.getCount() > 0) {
      try {
        Socket socket = listening.accept();
        socket.setTcpNoDelay(true);
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException stopped) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      Outgoing out = new Outgoing(socket.getOutputStream());
      while (closed.getCount() > 0) {
        Asked request = Asked.read(in);
        if (request == null || !act(request, script(request), socket, in, out)) {
          return;
        }
      }
    } catch (IOException gone) {
      // The client closed first, which is its right.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(socket);
    }
  }

  private Script script(Asked request) {
    asked.add(request);
    synchronized (queued) {
      Script next = queued.poll();
      if (next != null) {
        return next;
      }
    }
    return otherwise.apply(request);
  }

  /// {@return whether the connection can take another request}
  private boolean act(Asked request, Script script, Socket socket, InputStream in, Outgoing out)
      throws IOException, InterruptedException {
    Dialect dialect = request.dialect();
    switch (script) {
      case Script.Says says -> {
        List<String> tokens = tokens(says.text());
        int input = tokens(request.system()).size() + tokens(request.user()).size();
        if (!request.streaming()) {
          pause(says.pace().multipliedBy(tokens.size()));
          String whole = dialect.whole(says.text(), says.finish(), input, tokens.size());
          out.body(200, "application/json", whole, Map.of());
          return true;
        }
        out.begin();
        out.chunks(dialect.opening(input));
        for (String token : tokens) {
          pause(says.pace());
          out.chunk(dialect.token(token));
        }
        out.chunks(dialect.closing(says.finish(), input, tokens.size()));
        out.end();
      }
      case Script.Breaks breaks -> {
        if (request.streaming() && !breaks.text().isEmpty()) {
          out.begin();
          out.chunks(dialect.opening(1));
          for (String token : tokens(breaks.text())) {
            out.chunk(dialect.token(token));
          }
        }
        return end(breaks, socket, in, out);
      }
      case Script.Endless endless -> {
        out.begin();
        out.chunks(dialect.opening(1));
        while (closed.getCount() > 0) {
          pause(endless.pace());
          out.chunk(dialect.token(endless.token()));
        }
        return false;
      }
      case Script.Events events -> {
        out.begin();
        out.chunks(events.events().stream().map(Dialect::data).toList());
        out.end();
      }
      case Script.Fails fails ->
          out.body(
              fails.code(),
              "application/json",
              dialect.error(fails.code(), fails.message()),
              fails.headers());
      case Script.Page page -> out.body(page.code(), page.type(), page.body(), Map.of());
    }
    return true;
  }

  private boolean end(Script.Breaks breaks, Socket socket, InputStream in, Outgoing out)
      throws IOException {
    switch (breaks.end()) {
      case CLEAN -> out.end();
      case DROP -> {
        beforeBreak.run();
        return false;
      }
      case RESET -> {
        beforeBreak.run();
        // Without a linger the kernel sends a reset instead of an end.
        socket.setSoLinger(true, 0);
        return false;
      }
      // A client that waits sends nothing: this returns once it has closed.
      case STALL -> {
        return in.read() >= 0;
      }
    }
    return true;
  }

  private void pause(Duration time) throws InterruptedException {
    if (!time.isZero() && closed.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
      throw new InterruptedException("the server closes");
    }
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(found -> found.group()).toList();
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      listening.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
