// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import static dev.dateline.model.ModelFailure.Kind.STALLED;
import static dev.dateline.model.ModelFailure.Kind.TIMEOUT;
import static dev.dateline.model.ModelFailure.Kind.UNREACHABLE;
import static dev.dateline.model.ModelFailure.Kind.UNUSABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.model.Script.End;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that a server is known to do instead of answering, done by a real one.
class ModelFaultsTest {
  private static final List<String> FORMATS = List.of("openai", "anthropic", "gemini");

  private ScriptedServer server;

  @BeforeEach
  void serve() {
    server = ScriptedServer.saying(asked -> "never asked");
  }

  // Each call has ended, whatever the server did: nothing of it may be left open.
  @AfterEach
  void nothing_is_left() {
    soon().until(() -> server.connections() == 0);
    server.close();
  }

  private static ConditionFactory soon() {
    return await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(2))
        .atMost(Duration.ofSeconds(5));
  }

  static Stream<Arguments> everywhere() {
    return FORMATS.stream()
        .flatMap(
            format ->
                Trap.all().stream()
                    .flatMap(
                        trap ->
                            trap.streaming().stream()
                                .map(stream -> Arguments.of(format, stream, trap))));
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void each_trap_ends_in_its_own_failure(String format, boolean streaming, Trap trap) {
    server.then(trap.script());
    try (Lone lone = Lone.of(format, server)) {
      server.beforeBreak =
          () -> {
            // Without a stream there is nothing to hear.
            if (streaming) {
              soon().until(() -> String.join("", lone.heard).equals(trap.said()));
            }
          };
      ModelFailure failure = lone.fail(streaming);
      assertThat(failure).hasMessageStartingWith(format + "/small: " + trap.message());
      assertThat(failure.kind()).isEqualTo(trap.kind());
      assertThat(failure.said()).isEqualTo(trap.said()).isEqualTo(String.join("", lone.heard));
      assertThat(failure.getMessage()).doesNotContain(House.KEY).doesNotContain("\n");
      assertThat(server.asked).hasSize(1);
    }
  }

  @Test
  void a_filter_of_the_server_makes_an_answer_unusable() {
    for (String format : FORMATS) {
      server.then(new Script.Says("It rained", Duration.ZERO, "content_filter"));
      try (Lone lone = Lone.of(format, server)) {
        assertThat(lone.fail(true).kind()).isEqualTo(UNUSABLE);
      }
    }
  }

  @Test
  void garbage_in_a_stream_is_no_answer() {
    for (String format : FORMATS) {
      server.then(new Script.Events(List.of("garbage", "{\"half\":")));
      try (Lone lone = Lone.of(format, server)) {
        assertThat(lone.fail(true).kind()).as(format).isEqualTo(UNUSABLE);
      }
    }
  }

  @Test
  void a_refusal_says_how_long_to_wait() {
    server.then(
        new Script.Fails(429, "slow down", Map.of("Retry-After", "7")),
        new Script.Fails(503, "later", Map.of("retry-after", "2")),
        Script.fails(429, "slow down"));
    try (Lone lone = Lone.of("openai", server)) {
      assertThat(lone.fail(true).retryAfter()).isEqualTo(Duration.ofSeconds(7));
      assertThat(lone.fail(false).retryAfter()).isEqualTo(Duration.ofSeconds(2));
      assertThat(lone.fail(true).retryAfter()).isNull();
    }
  }

  @Test
  void a_server_that_is_not_there_cannot_be_reached() throws IOException {
    Patience patience = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(5));
    // The port is taken and nobody listens: one that is only free may be given to another test.
    try (Socket taken = new Socket()) {
      taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      String url = "http://127.0.0.1:" + taken.getLocalPort();
      refused(url, patience);
    }
  }

  private static void refused(String url, Patience patience) {
    try (Lone lone = new Lone("openai", url, patience)) {
      ModelFailure failure = lone.fail(true);
      assertThat(failure.kind()).isEqualTo(UNREACHABLE);
      assertThat(failure)
          .hasMessage(
              "openai/small: its server cannot be reached: nobody listens at "
                  + URI.create(url).getAuthority());
    }
  }

  @Test
  void a_stream_that_falls_silent_has_stalled() {
    Duration silence = Duration.ofMillis(300);
    for (String format : FORMATS) {
      server.then(new Script.Breaks("It rained ", End.STALL), new Script.Breaks("", End.STALL));
      Patience later = new Patience(Duration.ofSeconds(5), silence);
      try (Lone lone = new Lone(format, server.url(), later)) {
        ModelFailure failure = lone.fail(true);
        assertThat(failure).hasMessage(format + "/small: nothing came for 300 ms");
        assertThat(failure.kind()).isEqualTo(STALLED);
        assertThat(failure.said()).isEqualTo("It rained ");
      }
      Patience first = new Patience(silence, Duration.ofSeconds(5));
      try (Lone lone = new Lone(format, server.url(), first)) {
        assertThat(lone.fail(true).kind()).isEqualTo(STALLED);
      }
    }
  }

  @Test
  void a_drip_ends_with_the_deadline_though_it_is_never_silent() {
    for (String format : FORMATS) {
      server.then(new Script.Endless("a ", Duration.ofMillis(20)));
      try (Lone lone = Lone.of(format, server)) {
        ModelFailure failure = lone.fail(true, Lone.millis(700));
        assertThat(failure.kind()).isEqualTo(TIMEOUT);
        assertThat(failure.said()).startsWith("a a ");
      }
    }
  }

  @Test
  void a_whole_answer_that_does_not_come_ends_with_the_deadline() {
    server.then(new Script.Breaks("", End.STALL));
    try (Lone lone = Lone.of("openai", server)) {
      assertThat(lone.fail(false, Lone.millis(250)).kind()).isEqualTo(TIMEOUT);
    }
  }

  @Test
  void where_no_time_is_left_nothing_is_asked() {
    try (Lone lone = Lone.of("openai", server)) {
      assertThat(lone.fail(true, Lone.millis(-1)))
          .hasMessage("openai/small: no time was left to ask it");
      assertThat(server.asked).isEmpty();
    }
  }
}
