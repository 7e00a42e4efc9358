// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import com.sun.management.UnixOperatingSystemMXBean;
import dev.dateline.model.ModelFailure.Kind;
import dev.dateline.model.Script.End;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// What a call leaves behind, however it ended: nothing. The client stays open here, as it does in
/// the bot.
class LeftoversTest {
  private static final List<Script> ROUGH =
      List.of(
          new Script.Breaks("It ", End.STALL),
          new Script.Breaks("", End.STALL),
          new Script.Breaks("It ", End.RESET),
          new Script.Breaks("It ", End.DROP),
          new Script.Breaks("It ", End.CLEAN),
          new Script.Endless("a ", Duration.ofMillis(20)),
          new Script.Endless("a ", Duration.ZERO),
          Script.fails(401, "wrong key " + House.KEY),
          Script.fails(500, "oops"),
          new Script.Page(200, "text/html", "<html>" + "x".repeat(100_000)));

  @TempDir Path folder;
  private ScriptedServer server;
  private Lone lone;

  @BeforeEach
  void open() {
    server = ScriptedServer.saying(asked -> "It rained all day.");
    lone =
        new Lone(
            "openai", server.url(), new Patience(Duration.ofSeconds(5), Duration.ofMillis(90)));
  }

  @AfterEach
  void close() {
    lone.close();
    server.close();
  }

  private static ConditionFactory soon() {
    return await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .atMost(Duration.ofSeconds(5));
  }

  private static long descriptors() {
    return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getOpenFileDescriptorCount();
  }

  // A virtual thread is in no stack trace of all threads; a dump has it.
  private long threads() throws IOException {
    Path dump = folder.resolve("threads-" + System.nanoTime());
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpThreads(dump.toString(), ThreadDumpFormat.TEXT_PLAIN);
    try (Stream<String> lines = Files.lines(dump)) {
      return lines.filter(line -> line.contains("model openai/small")).count();
    }
  }

  private static Prompt prompt() {
    return Lone.prompt(true);
  }

  @Test
  void threads_and_sockets_return_to_where_they_were() throws Exception {
    lone.ask(true);
    long before = descriptors();
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Duration>> calls = new ArrayList<>();
      for (int round = 0; round < 6; round++) {
        ROUGH.forEach(server::then);
        for (int i = 0; i < ROUGH.size(); i++) {
          calls.add(many.submit(this::endless));
        }
      }
      for (Future<Duration> call : calls) {
        assertThat(call.get()).isLessThan(Duration.ofSeconds(3));
      }
    }
    soon().until(() -> threads() == 0);
    // The client keeps connections whose answers were read to their end: three of the ten kinds.
    soon().until(() -> server.connections() <= 6 * 3);
    lone.close();
    soon().until(() -> server.connections() == 0);
    soon().until(() -> descriptors() <= before);
  }

  // One call with half a second, and how long it took.
  private Duration endless() {
    Instant start = Instant.now();
    try {
      lone.model.answer(prompt(), Lone.millis(500), Pieces.NONE);
    } catch (ModelFailure expected) {
      assertThat(expected.kind()).isNotEqualTo(Kind.CANCELLED);
    }
    return Duration.between(start, Instant.now());
  }

  @Test
  void cancelling_ends_a_call_at_once_and_closes_its_socket() throws Exception {
    server.then(new Script.Endless("a ", Duration.ofMillis(10)));
    Lone patient = patient();
    Budget budget = Lone.millis(60_000);
    try (ExecutorService one = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<ModelFailure> call = one.submit(() -> patient.fail(true, budget));
      soon().until(() -> !patient.heard.isEmpty());
      assertThat(server.connections()).isEqualTo(1);
      budget.cancel();
      ModelFailure failure = call.get(5, TimeUnit.SECONDS);
      assertThat(failure).hasMessage("openai/small: nobody waits any more");
      assertThat(failure.kind()).isEqualTo(Kind.CANCELLED);
      assertThat(failure.said()).startsWith("a ");
    }
    soon().until(() -> server.connections() == 0);
    soon().until(() -> threads() == 0);
    patient.close();
  }

  private Lone patient() {
    return new Lone(
        "openai", server.url(), new Patience(Duration.ofMinutes(1), Duration.ofMinutes(1)));
  }

  @Test
  void a_cancelled_question_asks_nobody() {
    Budget budget = Lone.millis(60_000);
    budget.cancel();
    assertThat(lone.fail(true, budget).kind()).isEqualTo(Kind.CANCELLED);
    assertThat(server.asked).isEmpty();
  }

  @Test
  void a_thread_that_is_stopped_stays_stopped() throws Exception {
    server.then(new Script.Breaks("It ", End.STALL));
    Lone patient = patient();
    List<Object> seen = new ArrayList<>();
    Thread asking =
        Thread.ofVirtual()
            .start(
                () -> {
                  seen.add(patient.fail(true, Lone.millis(60_000)).kind());
                  seen.add(Thread.currentThread().isInterrupted());
                });
    soon().until(() -> !patient.heard.isEmpty());
    asking.interrupt();
    asking.join();
    assertThat(seen).containsExactly(Kind.CANCELLED, true);
    soon().until(() -> server.connections() == 0);
    patient.close();
  }

  @Test
  void a_slow_listener_is_no_silent_server() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    List<String> heard = new ArrayList<>();
    lone.model.answer(
        prompt(),
        Lone.millis(5_000),
        text -> {
          heard.add(text);
          try {
            assertThat(never.await(60, TimeUnit.MILLISECONDS)).isFalse();
          } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
          }
        });
    assertThat(heard).containsExactly("It ", "rained ", "all ", "day.");
  }

  @Test
  void a_key_is_in_no_log() {
    Logger root = (Logger) LoggerFactory.getLogger("dev");
    Level before = root.getLevel();
    ListAppender<ILoggingEvent> appender = new ListAppender<>();
    appender.start();
    root.addAppender(appender);
    root.setLevel(Level.TRACE);
    try {
      for (Script each : ROUGH) {
        server.then(each);
        assertThat(lone.fail(true, Lone.millis(150)).toString()).doesNotContain(House.KEY);
      }
      Lone broken =
          new Lone("openai", "http://127.0.0.1:1/v1", new Patience(Duration.ZERO, Duration.ZERO));
      broken.fail(true);
      broken.close();
      assertThat(lone.model.toString()).doesNotContain(House.KEY);
    } finally {
      root.detachAppender(appender);
      root.setLevel(before);
    }
    assertThat(appender.list)
        .extracting(event -> event.getFormattedMessage() + event.getThrowableProxy())
        .noneMatch(line -> line.contains(House.KEY));
  }
}
