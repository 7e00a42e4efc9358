// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class WebhookTest {
  private static final String HEADER = "X-Secret";
  private static final int MOST = 40;

  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private Door door;

  @BeforeEach
  void open() throws IOException {
    door =
        Door.ofPosts(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            new Webhook("/mark", HEADER, "right", MOST, this::take));
  }

  @AfterEach
  void close() {
    door.close();
    client.close();
  }

  private boolean take(String body) {
    switch (body) {
      case "not yet" -> {
        return false;
      }
      case "full" -> throw new IllegalStateException("the disk is full");
      default -> {
        taken.add(body);
        return true;
      }
    }
  }

  private int post(String method, String path, String body, String... secrets)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.address().getPort() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    for (String secret : secrets) {
      request.header(HEADER, secret);
    }
    HttpResponse<String> said = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    assertThat(said.body()).isEmpty();
    return said.statusCode();
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /mark, right, größer, 200",
    "POST, /telegram/mark, right, {}, 200",
    "POST, /mark, right, 1234567890123456789012345678901234567890, 200",
    "POST, /mark, right, 12345678901234567890123456789012345678901, 413",
    "POST, /mark, right, not yet, 503",
    "POST, /mark, right, full, 500",
    "POST, /mark, wrong, {}, 401",
    "POST, /mark, rightx, {}, 401",
    "POST, /mark, righ, {}, 401",
    "POST, /other, right, {}, 404",
    "POST, /, right, {}, 404",
    "GET, /mark, right, '', 405",
    "PUT, /mark, right, {}, 405"
  })
  void only_what_is_kept_is_answered_with_200(
      String method, String path, String secret, String body, int code)
      throws IOException, InterruptedException {
    assertThat(post(method, path, body, secret)).isEqualTo(code);
    assertThat(taken).isEqualTo(code == 200 ? List.of(body) : List.of());
  }

  @Test
  void no_secret_and_two_secrets_are_none() throws IOException, InterruptedException {
    assertThat(post("POST", "/mark", "{}")).isEqualTo(401);
    assertThat(post("POST", "/mark", "{}", "right", "right")).isEqualTo(401);
    assertThat(post("POST", "/mark", "{}", "wrong", "right")).isEqualTo(401);
    assertThat(taken).isEmpty();
  }

  @Test
  void a_stranger_is_refused_before_the_body_is_read() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.address().getPort())) {
      socket
          .getOutputStream()
          .write(
              ("POST /mark HTTP/1.1\r\n"
                      + "Host: x\r\n"
                      + "X-Secret: wrong\r\n"
                      + "Content-Length: 900000\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      assertThat(in.readLine()).isEqualTo("HTTP/1.1 401 Unauthorized");
    }
  }

  @Test
  void its_secret_is_not_printed() {
    assertThat(new Webhook("/m", HEADER, "right", MOST, this::take)).hasToString("webhook");
  }
}
