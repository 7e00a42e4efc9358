// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class DoorTest {
  private static final InetSocketAddress ANY =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  private static final Map<String, Supplier<Page>> PAGES =
      Map.of(
          "/health", () -> new Page(503, "application/json", "{\"said\": \"größer\"}\n"),
          "/metrics", () -> Page.metrics("up 1\n"),
          "/broken",
              () -> {
                throw new IllegalStateException("the ledger's own words");
              });

  private Door door;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void open() throws IOException {
    door = Door.ofPages(ANY, PAGES);
  }

  @AfterEach
  void close() {
    door.close();
    client.close();
  }

  private HttpResponse<String> ask(String method, String path)
      throws IOException, InterruptedException {
    URI at = URI.create("http://127.0.0.1:" + door.address().getPort() + path);
    return client.send(
        HttpRequest.newBuilder(at).method(method, HttpRequest.BodyPublishers.noBody()).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void a_page_is_shown_with_its_status_type_and_text() throws IOException, InterruptedException {
    HttpResponse<String> health = ask("GET", "/health");
    assertThat(health.statusCode()).isEqualTo(503);
    assertThat(health.body()).isEqualTo("{\"said\": \"größer\"}\n");
    assertThat(health.headers().firstValue("Content-Type"))
        .contains("application/json; charset=utf-8");
    assertThat(ask("GET", "/metrics").headers().firstValue("Content-Type"))
        .contains("text/plain; version=0.0.4; charset=utf-8");
  }

  @ParameterizedTest
  @CsvSource({
    "HEAD, /health, 503",
    "POST, /health, 405",
    "DELETE, /metrics, 405",
    "GET, /, 404",
    "GET, /healthy, 404",
    "GET, /health/x, 404",
    "GET, /broken, 500"
  })
  void whatever_else_is_asked_is_answered_with_a_status_alone(String method, String path, int code)
      throws IOException, InterruptedException {
    HttpResponse<String> said = ask(method, path);
    assertThat(said.statusCode()).isEqualTo(code);
    assertThat(said.body().replaceFirst("<h1>404 Not Found</h1>.*", "")).isEmpty();
  }

  @Test
  void a_page_that_breaks_takes_no_other_with_it() throws IOException, InterruptedException {
    for (int i = 0; i < 5; i++) {
      assertThat(ask("GET", "/broken").statusCode()).isEqualTo(500);
    }
    assertThat(ask("GET", "/metrics").body()).isEqualTo("up 1\n");
  }

  @Test
  void a_place_that_is_taken_is_said() {
    assertThatThrownBy(() -> Door.ofPages(door.address(), PAGES)).isInstanceOf(BindException.class);
  }
}
