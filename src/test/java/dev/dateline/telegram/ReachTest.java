// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.settings.NetworkSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReachTest {
  @TempDir Path folder;

  private static Reach reach(String url, String token) throws InterruptedException {
    return Reach.of(
        new BotToken(token), Bench.settings(url, Map.of()), Network.direct(Duration.ofSeconds(2)));
  }

  @Test
  void a_bot_that_telegram_knows_answers_with_its_name() throws InterruptedException {
    try (FakeBotApi api = new FakeBotApi()) {
      assertThat(reach(api.url(), FakeBotApi.TOKEN)).isEqualTo(new Reach.Answers("DeskBot"));
      assertThat(reach(api.url(), "123456:another-token"))
          .isEqualTo(
              new Reach.Silent(
                  "Telegram does not know this bot's token (401 Unauthorized): compare"
                      + " TELEGRAM_BOT_TOKEN with what BotFather gave"));
    }
  }

  @Test
  void a_telegram_that_is_away_is_named_without_the_token() throws InterruptedException {
    assertThat(reach("http://127.0.0.1:1", FakeBotApi.TOKEN))
        .isInstanceOfSatisfying(
            Reach.Silent.class,
            silent -> assertThat(silent.why()).contains("did not reach").doesNotContain("AAFake"));
  }

  @Test
  void a_proxy_is_taken_from_the_settings() throws IOException {
    Network network = Network.of(new NetworkSettings("proxy.example:3128", "", 7));
    assertThat(network.proxy().address())
        .isEqualTo(InetSocketAddress.createUnresolved("proxy.example", 3128));
    assertThat(network.connect()).isEqualTo(Duration.ofSeconds(7));
    assertThat(network.trust()).isNull();
  }

  @Test
  void a_certificate_that_is_none_is_refused_by_name() throws IOException {
    Path file = Files.writeString(folder.resolve("ca.pem"), "-----BEGIN CERTIFICATE-----\nx\n");
    assertThatThrownBy(() -> Network.of(new NetworkSettings("", file.toString(), 7)))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("certificate file " + file + " cannot be read: ");
    assertThatThrownBy(() -> Network.of(new NetworkSettings("", folder + "/none.pem", 7)))
        .isInstanceOf(NoSuchFileException.class);
  }
}
