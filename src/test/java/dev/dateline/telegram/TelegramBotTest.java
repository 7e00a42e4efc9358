// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TelegramBotTest {
  @TempDir Path folder;

  private static final Desk ECHO = asked -> Bench.says(asked, "Re: " + asked.text());

  @Test
  void a_question_is_answered() {
    try (FakeBotApi api = new FakeBotApi();
        Bench bench = new Bench(api, folder, ECHO, Timepiece.REAL, Map.of()).start()) {
      api.updates().personal(42, "who <was> it?");
      await().atMost(Duration.ofSeconds(10)).until(() -> api.sent.size() == 1);
      assertThat(api.texts()).containsExactly("Re: who <was> it?");
      assertThat(api.callsOf("sendChatAction")).hasSize(1);
      assertThat(api.violations).isEmpty();
      assertThat(bench.bot.heard()).isPresent();
    }
  }

  @Test
  void two_hundred_questions_from_fifty_chats_are_answered_once_in_order_and_within_the_rates() {
    FastTime time = new FastTime(8);
    try (FakeBotApi api = new FakeBotApi(time::nanos);
        Bench bench = new Bench(api, folder, ECHO, time, Map.of())) {
      for (int question = 0; question < 4; question++) {
        for (int chat = 1; chat <= 50; chat++) {
          api.updates().personal(chat, "question " + question);
        }
      }
      bench.start();
      await().atMost(Duration.ofSeconds(30)).until(() -> api.sent.size() >= 200);
      await().atMost(Duration.ofSeconds(10)).until(() -> api.updates().left() == 0);
      List<String> expected = new ArrayList<>();
      for (int question = 0; question < 4; question++) {
        expected.add("Re: question " + question);
      }
      for (int chat = 1; chat <= 50; chat++) {
        assertThat(api.sentTo(chat)).extracting(FakeBotApi.Sent::plain).isEqualTo(expected);
      }
      assertThat(api.violations).isEmpty();
    }
  }
}
