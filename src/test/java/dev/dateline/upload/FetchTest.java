// SPDX-License-Identifier: Apache-2.0
package dev.dateline.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.dateline.settings.UploadSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each way in which an address can lead where it must not.
class FetchTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  private static final InetAddress INSIDE = InetAddress.ofLiteral("10.0.0.1");
  private final List<String> looked = new ArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
    page(
        "/story", "text/html; charset=utf-8", "<p>Rain fell.</p>".getBytes(StandardCharsets.UTF_8));
    page("/plain.md", "text/plain", "# Rain".getBytes(StandardCharsets.UTF_8));
    page("/picture", "image/png", new byte[] {1});
    page("/large", "text/html", new byte[(1 << 20) + 1]);
    server.createContext("/packed", FetchTest::packed);
    server.createContext("/ahead", each -> leads(each, "/story"));
    server.createContext("/inside", each -> leads(each, "http://intranet.news.example/x"));
    server.createContext("/elsewhere", each -> leads(each, "http://other.example/x"));
    server.createContext("/file", each -> leads(each, "file:///etc/passwd"));
    server.createContext("/circle", each -> leads(each, "/circle"));
    server.createContext("/gone", each -> answer(each, 404, "text/html", new byte[0]));
    server.createContext("/slow", this::silent);
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
  }

  private void page(String path, String type, byte[] body) {
    server.createContext(path, each -> answer(each, 200, type, body));
  }

  private static void answer(HttpExchange each, int status, String type, byte[] body)
      throws IOException {
    each.getResponseHeaders().add("Content-Type", type);
    each.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    each.getResponseBody().write(body);
    each.close();
  }

  private static void leads(HttpExchange each, String where) throws IOException {
    each.getResponseHeaders().add("Location", where);
    each.sendResponseHeaders(302, -1);
    each.close();
  }

  // Two megabytes of nothing in two kilobytes.
  private static void packed(HttpExchange each) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(new byte[2 << 20]);
    }
    each.getResponseHeaders().add("Content-Encoding", "gzip");
    answer(each, 200, "text/html", bytes.toByteArray());
  }

  private void silent(HttpExchange each) {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    each.close();
  }

  private static UploadSettings settings(boolean http) {
    return new UploadSettings(List.of("news.example"), http, 1, 1, 3, 20, 64, 1000, 100, 20, 192);
  }

  // The test's own machine stands for the internet.
  private Fetch fetch(boolean http) {
    return new Fetch(settings(http), this::names, address -> !address.equals(HERE));
  }

  private List<InetAddress> names(String host) throws UnknownHostException {
    looked.add(host);
    return switch (host) {
      case "news.example", "www.news.example" -> List.of(HERE);
      case "intranet.news.example" -> List.of(INSIDE);
      case "both.news.example" -> List.of(HERE, INSIDE);
      // Inside from the second look on.
      case "turning.news.example" -> List.of(looked.size() > 1 ? INSIDE : HERE);
      default -> throw new UnknownHostException(host);
    };
  }

  private String at(String host, String path) {
    return "http://" + host + ":" + server.getAddress().getPort() + path;
  }

  @Test
  void a_page_of_a_listed_host_is_fetched_with_its_ending() throws Turned {
    Leaf page = fetch(true).get(at("www.news.example", "/story"));
    assertThat(page.name()).isEqualTo("www.news.example-story.html");
    assertThat(new String(page.bytes(), StandardCharsets.UTF_8)).isEqualTo("<p>Rain fell.</p>");
    assertThat(fetch(true).get(at("news.example", "/plain.md")).name()).endsWith("plain.md");
  }

  @Test
  void a_redirect_is_followed_and_the_last_address_is_told() throws Turned {
    Leaf page = fetch(true).get(at("news.example", "/ahead"));
    assertThat(page.from()).isEqualTo(at("news.example", "/story"));
    assertThat(looked).containsExactly("news.example", "news.example");
  }

  @Test
  void a_name_is_looked_up_once_and_the_checked_address_is_asked() throws Turned {
    assertThat(fetch(true).get(at("turning.news.example", "/story")).bytes()).isNotEmpty();
    assertThat(looked).containsExactly("turning.news.example");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          news.example          | /inside    | is on a host with an address inside a network
          news.example          | /elsewhere | is on a host that upload.hosts does not list
          news.example          | /file      | leads to no web address
          news.example          | /circle    | leads on more than 3 times
          news.example          | /picture   | is image/png, no article
          news.example          | /large     | is larger than 1 MB
          news.example          | /packed    | is larger than 1 MB
          news.example          | /gone      | answered with status 404
          news.example          | /slow      | did not answer within 1 s
          both.news.example     | /story     | is on a host with an address inside a network
          intranet.news.example | /story     | is on a host with an address inside a network
          nobody.news.example   | /story     | is on a host that is not known
          other.example         | /story     | is on a host that upload.hosts does not list
          evilnews.example      | /story     | is on a host that upload.hosts does not list
          127.0.0.1             | /story     | is on a host that upload.hosts does not list
          2130706433            | /story     | is on a host that upload.hosts does not list
          0x7f.1                | /story     | is on a host that upload.hosts does not list
          [::1]                 | /story     | is on a host that upload.hosts does not list
          a:b@news.example      | /story     | carries a name or a password
          """)
  void what_must_not_be_asked_is_turned_away(String host, String path, String why) {
    assertThatThrownBy(() -> fetch(true).get(at(host, path)))
        .isInstanceOf(Turned.class)
        .hasMessageEndingWith(": " + why);
  }

  @Test
  void without_encryption_nothing_is_asked_unless_it_is_allowed() {
    assertThatThrownBy(() -> fetch(false).get(at("news.example", "/story")))
        .hasMessageEndingWith(": is not https");
    assertThat(looked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ftp://news.example/x", "javascript:alert(1)", "http://", "http://news example/"})
  void what_is_no_web_address_is_named(String text) {
    assertThatThrownBy(() -> fetch(true).get(text)).hasMessageEndingWith(": is no web address");
  }
}
