// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ops.Health.State;
import dev.dateline.ops.Metric;
import dev.dateline.settings.Secrets;
import dev.dateline.telegram.BotToken;
import dev.dateline.telegram.TelegramBot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a bot that has not been started yet shows of itself.
class LookoutTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final BotToken TOKEN = new BotToken("4839201:AAFakeCanary_token-0123456789abc");

  @TempDir Path home;
  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);

  private interface Looking {
    void look(Lookout lookout, Desk desk) throws IOException;
  }

  private void look(String listen, Looking looking) throws IOException {
    Files.createDirectories(home.resolve("seeds"));
    Files.writeString(home.resolve("seeds").resolve("a.md"), "---\ntitle: Rain\n---\nIt rains.\n");
    Path config = Files.createDirectories(home.resolve("config")).resolve("dateline.yaml");
    Files.writeString(config, "ops:\n  listen: " + listen + "\nindex:\n  vectors: false\n");
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    Outside outside =
        new Outside(
            new ByteArrayInputStream(new byte[0]),
            nowhere,
            nowhere,
            Map.of(Secrets.BOT_TOKEN, "4839201:AAFakeCanary_token-0123456789abc"),
            home,
            now::get,
            false);
    PlaceOptions options = new PlaceOptions();
    options.data = home.resolve("data");
    Places places = options.resolve(outside);
    try (Desk desk = Desk.open(places, outside)) {
      Served served = new Served();
      TelegramBot bot = new TelegramBot(BotParts.of(desk, outside, TOKEN, served));
      served.counted(desk.ask("does it rain?", ""));
      try (Lookout lookout = Lookout.open(desk, outside, bot, served)) {
        looking.look(lookout, desk);
      }
    }
  }

  @Test
  void a_bot_that_telegram_keeps_silent_to_is_ill_after_a_while() throws IOException {
    look(
        "off",
        (lookout, desk) -> {
          assertThat(lookout.address()).isNull();
          assertThat(lookout.health().worst()).isEqualTo(State.OK);
          now.set(NOON.plus(Duration.ofSeconds(181)));
          assertThat(lookout.health().page().code()).isEqualTo(503);
          assertThat(lookout.health().page().text())
              .contains(
                  "\"telegram\": {\"status\": \"fail\", \"said\": \"not heard of yet\"}",
                  "\"index\": {\"status\": \"ok\", \"said\": \"1 passages\"}",
                  "\"ledger\": {\"status\": \"ok\", \"said\": \"0 updates wait\"}",
                  "\"model\": {\"status\": \"ok\", \"said\": \"none\"}");
        });
  }

  @Test
  void metrics_tell_of_coverage_and_answers_and_of_no_readers_word() throws IOException {
    look(
        "127.0.0.1:0",
        (lookout, desk) -> {
          String text = Metric.text(lookout.metrics());
          assertThat(text)
              .contains(
                  "dateline_articles 1\n",
                  "dateline_passages 1\n",
                  "dateline_updates_waiting 0\n",
                  "dateline_answers_by_writer_total{writer=\"none\"} 1\n",
                  "dateline_answer_seconds_count 1\n",
                  "# TYPE dateline_telegram_calls_total counter\n")
              .doesNotContain("rain", "AAFake");
          assertThat(lookout.address().getAddress().isLoopbackAddress()).isTrue();
        });
  }

  @Test
  void a_place_that_is_taken_keeps_no_bot_from_its_readers() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      look(
          "127.0.0.1:" + taken.getLocalPort(),
          (lookout, desk) -> {
            assertThat(lookout.address()).isNull();
            assertThat(lookout.health().worst()).isEqualTo(State.OK);
          });
    }
  }
}
