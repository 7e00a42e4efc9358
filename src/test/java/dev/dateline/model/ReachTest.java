// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.model.ModelFailure.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReachTest {
  private static final Patience PATIENT =
      new Patience(Duration.ofSeconds(5), Duration.ofSeconds(5));
  private static final Duration CONNECT = Duration.ofSeconds(5);

  @Test
  void a_server_elsewhere_is_reached_through_the_proxy() throws ModelFailure {
    try (ScriptedServer proxy = ScriptedServer.saying(asked -> "It rained.")) {
      // Unresolved, as the settings give it.
      InetSocketAddress address =
          InetSocketAddress.createUnresolved("127.0.0.1", URI.create(proxy.url()).getPort());
      try (Lone lone =
          new Lone(
              "openai",
              "http://models.example.org/v1",
              PATIENT,
              new Reach(CONNECT, address, null))) {
        assertThat(lone.ask(true).text()).isEqualTo("It rained.");
      }
      assertThat(proxy.asked.getFirst().target())
          .isEqualTo("http://models.example.org/v1/chat/completions");
    }
  }

  @Test
  void a_server_on_this_machine_is_reached_without_it() throws ModelFailure {
    try (ScriptedServer server = ScriptedServer.saying(asked -> "It rained.");
        Lone lone =
            new Lone(
                "ollama",
                server.url(),
                PATIENT,
                new Reach(CONNECT, new InetSocketAddress("127.0.0.1", 1), null))) {
      assertThat(lone.ask(true).text()).isEqualTo("It rained.");
    }
  }

  @Test
  void a_server_that_is_not_reached_is_named_with_why() {
    Map<Throwable, String> said = new LinkedHashMap<>();
    said.put(new HttpConnectTimeoutException("x"), "no connection to here:81 in time");
    said.put(
        (ConnectException) new ConnectException().initCause(new UnresolvedAddressException()),
        "here:81 is no known address");
    said.put(new ConnectException("x"), "nobody listens at here:81");
    said.put(
        new SSLHandshakeException("x"),
        "here:81 has no certificate that is trusted here, or speaks no TLS");
    said.put(new EOFException("x"), "the connection to here:81 broke");
    said.put(new IllegalStateException("x"), "the request to here:81 could not be sent");
    said.forEach((failure, words) -> assertThat(Wire.why(failure, "here:81")).isEqualTo(words));
  }

  @Test
  void a_redirect_is_not_followed_because_the_key_would_follow_it() {
    try (ScriptedServer elsewhere = ScriptedServer.saying(asked -> "stolen");
        ScriptedServer server =
            new ScriptedServer(
                asked ->
                    new Script.Fails(
                        307,
                        "elsewhere",
                        Map.of("Location", elsewhere.url() + "/chat/completions")));
        Lone lone = Lone.of("openai", server)) {
      assertThat(lone.fail(true).kind()).isEqualTo(Kind.REFUSED);
      assertThat(elsewhere.asked).isEmpty();
    }
  }

  @Test
  void an_extra_authority_is_trusted_and_nobody_else(@TempDir Path folder)
      throws IOException, InterruptedException, GeneralSecurityException, ModelFailure {
    KeyStore store = selfSigned(folder.resolve("server.p12"));
    try (ScriptedServer server = ScriptedServer.secured(serving(store), asked -> "It rained.")) {
      try (Lone stranger =
          new Lone("openai", server.url(), PATIENT, new Reach(CONNECT, null, null))) {
        ModelFailure failure = stranger.fail(true);
        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure).hasMessageEndingWith("is trusted here, or speaks no TLS");
      }
      try (Lone lone =
          new Lone("openai", server.url(), PATIENT, new Reach(CONNECT, null, trusting(store)))) {
        assertThat(lone.ask(true).text()).isEqualTo("It rained.");
      }
    }
  }

  private static final char[] PASSWORD = "changeit".toCharArray();

  // The JDK makes certificates by its tool alone.
  private static KeyStore selfSigned(Path file)
      throws IOException, InterruptedException, GeneralSecurityException {
    String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process made =
        new ProcessBuilder(
                tool,
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(made.waitFor()).isZero();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    return store;
  }

  private static SSLContext serving(KeyStore store) throws GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private static SSLContext trusting(KeyStore store) throws GeneralSecurityException {
    KeyStore authorities = KeyStore.getInstance(KeyStore.getDefaultType());
    try {
      authorities.load(null, null);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    authorities.setCertificateEntry("server", store.getCertificate("server"));
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(authorities);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }
}
