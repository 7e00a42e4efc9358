// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.model.ModelFailure.Kind;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// LangChain4j's way to a server, over the JDK's client. Its own would read bodies of any size,
/// drop what an error's header says and call back on a pool that all share; this one reads on the
/// calling thread, reads no more than it is allowed, and tells the [Exchange] what the library's
/// exceptions leave out. It also makes itself, since the library asks for a builder.
///
/// @param client sends
/// @param mostBytes where a body is cut off
/// @param clock for the dates of headers
/// @param redacted takes the key out of a text
/// @param refused fields of requests that the server does not take
record Wire(
    java.net.http.HttpClient client,
    int mostBytes,
    InstantSource clock,
    UnaryOperator<String> redacted,
    Set<String> refused)
    implements HttpClient, HttpClientBuilder {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FIRST_ERROR = 300;
  private static final int FIRST_SUCCESS = 200;

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    Exchange exchange = Exchange.CURRENT.get();
    HttpResponse<InputStream> response = send(request, exchange);
    String body = body(response, exchange);
    if (!success(response)) {
      throw refused(response, body, exchange);
    }
    if (Refusal.error(body) != null) {
      throw refused(response, body, exchange);
    }
    if (!type(response, "json")) {
      throw unusable(response, "where JSON was expected", exchange);
    }
    return head(response).body(body).build();
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    Exchange exchange = Exchange.CURRENT.get();
    HttpResponse<InputStream> response = send(request, exchange);
    if (!success(response)) {
      throw refused(response, body(response, exchange), exchange);
    }
    if (!type(response, "event-stream")) {
      String body = body(response, exchange);
      throw Refusal.error(body) != null
          ? refused(response, body, exchange)
          : unusable(response, "where a stream was expected", exchange);
    }
    Signs signs = new Signs(listener, exchange, clock, redacted);
    listener.onOpen(head(response).build());
    try (InputStream in = new Bounded(response.body(), mostBytes)) {
      parser.parse(in, signs);
    } catch (IOException unclosed) {
      // What it had to say was read.
    }
    if (!signs.broken()) {
      listener.onClose();
    }
  }

  private HttpResponse<InputStream> send(HttpRequest request, Exchange exchange) {
    java.net.http.HttpRequest.Builder builder =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
    request.headers().forEach((name, values) -> values.forEach(it -> builder.header(name, it)));
    builder.method(
        request.method().name(),
        request.body() == null
            ? java.net.http.HttpRequest.BodyPublishers.noBody()
            : java.net.http.HttpRequest.BodyPublishers.ofString(body(request)));
    CompletableFuture<HttpResponse<InputStream>> sent =
        client.sendAsync(builder.build(), HttpResponse.BodyHandlers.ofInputStream());
    exchange.sending(sent);
    try {
      HttpResponse<InputStream> response = sent.get();
      exchange.reading(response.body());
      return response;
    } catch (ExecutionException failed) {
      String why = why(failed.getCause(), URI.create(request.url()).getAuthority());
      throw told(exchange, new Refusal(Kind.UNREACHABLE, why, null));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new HttpException(0, "stopped");
    }
  }

  /// {@return why a request got no response; the client's own words are mostly the name of an
  /// exception and no more}
  ///
  /// @param failure the client's
  /// @param server host and port
  static String why(@Nullable Throwable failure, String server) {
    return switch (failure) {
      case HttpConnectTimeoutException _ -> "no connection to " + server + " in time";
      case ConnectException none when none.getCause() instanceof UnresolvedAddressException ->
          server + " is no known address";
      case ConnectException _ -> "nobody listens at " + server;
      case SSLException _ -> server + " has no certificate that is trusted here, or speaks no TLS";
      case IOException _ -> "the connection to " + server + " broke";
      case null, default -> "the request to " + server + " could not be sent";
    };
  }

  private String body(HttpRequest request) {
    if (refused.isEmpty()) {
      return request.body();
    }
    try {
      JsonNode body = JSON.readTree(request.body());
      return body instanceof ObjectNode object
          ? object.without(refused).toString()
          : request.body();
    } catch (JsonProcessingException other) {
      return request.body();
    }
  }

  private String body(HttpResponse<InputStream> response, Exchange exchange) {
    try (InputStream in = new Bounded(response.body(), mostBytes)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw told(exchange, Signs.broken(broken, false));
    }
  }

  private HttpException refused(
      HttpResponse<InputStream> response, String body, Exchange exchange) {
    String after = response.headers().firstValue("Retry-After").orElse(null);
    return told(
        exchange, Refusal.of(response.statusCode(), after, body, clock.instant(), redacted));
  }

  private static HttpException unusable(
      HttpResponse<InputStream> response, String where, Exchange exchange) {
    String type = response.headers().firstValue("Content-Type").orElse("nothing");
    return told(
        exchange, new Refusal(Kind.UNUSABLE, "sent " + Refusal.line(type) + " " + where, null));
  }

  private static HttpException told(Exchange exchange, Refusal refusal) {
    exchange.tell(new Exchange.Event.Refused(refusal));
    return new HttpException(FIRST_ERROR, refusal.kind().toString());
  }

  private static boolean success(HttpResponse<?> response) {
    return response.statusCode() >= FIRST_SUCCESS && response.statusCode() < FIRST_ERROR;
  }

  // A server that names no type is taken at its word.
  private static boolean type(HttpResponse<?> response, String expected) {
    String type = response.headers().firstValue("Content-Type").orElse(expected);
    return type.toLowerCase(Locale.ROOT).contains(expected);
  }

  private static SuccessfulHttpResponse.Builder head(HttpResponse<?> response) {
    return SuccessfulHttpResponse.builder()
        .statusCode(response.statusCode())
        .headers(response.headers().map());
  }

  // The time-outs are the exchange's: the library's cover the headers only.
  @Override
  public Duration connectTimeout() {
    return client.connectTimeout().orElse(Duration.ZERO);
  }

  @Override
  public HttpClientBuilder connectTimeout(Duration ignored) {
    return this;
  }

  @Override
  public Duration readTimeout() {
    return Duration.ZERO;
  }

  @Override
  public HttpClientBuilder readTimeout(Duration ignored) {
    return this;
  }

  @Override
  public HttpClient build() {
    return this;
  }

  @Override
  public String toString() {
    return "Wire[]";
  }
}
