// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.telegram.Greeter.Greeted;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GreeterTest {
  private static Greeted greet(String url, String token) throws InterruptedException {
    return Greeter.greet(
        new BotToken(token), Bench.settings(url, Map.of()), Network.direct(Duration.ofSeconds(2)));
  }

  @Test
  void a_bot_that_telegram_knows_is_reached_by_its_name() throws InterruptedException {
    try (FakeBotApi api = new FakeBotApi()) {
      assertThat(greet(api.url(), FakeBotApi.TOKEN))
          .isEqualTo(new Greeted(true, "reached as @DeskBot"));
      assertThat(greet(api.url(), "123456:another-token"))
          .isEqualTo(
              new Greeted(
                  false,
                  "Telegram does not know this bot's token (401 Unauthorized): compare"
                      + " TELEGRAM_BOT_TOKEN with what BotFather gave"));
    }
  }

  @Test
  void a_telegram_that_is_away_is_named_without_the_token() throws InterruptedException {
    Greeted greeted = greet("http://127.0.0.1:1", FakeBotApi.TOKEN);
    assertThat(greeted.reached()).isFalse();
    assertThat(greeted.line()).contains("did not reach").doesNotContain("AAFake");
  }
}
