// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ReachTest {
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
}
