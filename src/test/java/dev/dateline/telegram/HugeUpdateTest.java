// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import dev.dateline.settings.LimitSettings;
import dev.dateline.settings.SettingsLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Updates longer than the bot keeps: whatever they hold stays out, and nobody waits for them.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class HugeUpdateTest {
  private static final int KEPT = 20_000;
  private static final String HUGE = "all of it ".repeat(50_000);

  @TempDir Path folder;

  private Bench bench(FakeBotApi api) {
    return new Bench(
        api,
        folder,
        asked -> Bench.says(asked, "Re: " + asked.text()),
        Timepiece.REAL,
        Map.of("updateCharacters", KEPT, "pollSeconds", 0));
  }

  private static void settled(FakeBotApi api, Bench bench, int messages) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                api.sent.size() >= messages
                    && api.updates().left() == 0
                    && bench.inbox.backlog(FakeBotApi.BOT).updates() == 0);
  }

  private static int longestKept(Bench bench) {
    return bench.database.read(
        handle ->
            handle
                .createQuery("select coalesce(max(length(payload)), 0) from telegram_inbox")
                .mapTo(Integer.class)
                .one());
  }

  @Test
  void a_reader_whose_message_is_huge_is_told_once_and_the_others_are_served() {
    try (FakeBotApi api = new FakeBotApi();
        Bench bench = bench(api)) {
      api.updates().personal(1, "before");
      api.updates().personal(2, HUGE);
      api.updates().repeat();
      api.updates().inGroup(-5, HUGE, "");
      api.updates().personal(3, "behind");
      bench.start();
      settled(api, bench, 3);
      int most = SettingsLoader.standard(LimitSettings.class).questionCharacters();
      assertThat(api.sentTo(2))
          .extracting(FakeBotApi.Sent::plain)
          .containsExactly(Phrasebook.ENGLISH.say(Phrase.TOO_LONG, "characters", most));
      assertThat(api.sentTo(-5)).isEmpty();
      assertThat(api.texts()).contains("Re: before", "Re: behind").hasSize(3);
    }
  }

  @Test
  void what_else_makes_an_update_huge_keeps_nobody_from_an_answer() {
    try (FakeBotApi api = new FakeBotApi();
        Bench bench = bench(api)) {
      api.updates().message(2, "private", "\"text\":\"who?\",\"new_field\":\"" + HUGE + "\"");
      String marks =
          "{\"type\":\"bold\",\"offset\":0,\"length\":1},".repeat(20_000)
              + "{\"type\":\"bold\",\"offset\":0,\"length\":1}";
      api.updates().message(3, "private", "\"text\":\"when?\",\"entities\":[" + marks + "]");
      bench.start();
      settled(api, bench, 2);
      assertThat(api.texts()).containsExactlyInAnyOrder("Re: who?", "Re: when?");
    }
  }

  @Test
  void of_one_that_nobody_can_read_so_much_is_kept_as_may_be() {
    try (FakeBotApi api = new FakeBotApi();
        Bench bench = bench(api)) {
      api.updates().add("{\"update_id\":%d,\"what_is_this\":\"" + HUGE + "\"}");
      api.updates().personal(1, "behind");
      bench.start();
      settled(api, bench, 1);
      assertThat(api.texts()).isEqualTo(List.of("Re: behind"));
      assertThat(longestKept(bench)).isLessThanOrEqualTo(KEPT);
    }
  }
}
