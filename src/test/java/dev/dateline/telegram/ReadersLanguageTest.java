// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a reader is told, in the language that the reader's Telegram speaks.
final class ReadersLanguageTest {
  private static final Desk ECHO = asked -> Bench.says(asked, "Re: " + asked.text());

  @TempDir private Path folder;

  @Test
  void the_bot_speaks_the_language_of_whoever_writes() {
    try (FakeBotApi api = new FakeBotApi();
        Bench bench = new Bench(api, folder, ECHO, Timepiece.REAL, Map.of()).start()) {
      api.updates().personal(1, "/privacy", "uk");
      api.updates().personal(2, "/privacy", "de-AT");
      api.updates().personal(3, "/privacy", "ja");
      api.updates().personal(4, "/nothing", "es");
      await().atMost(Duration.ofSeconds(10)).until(() -> api.sent.size() == 4);
      assertThat(api.texts())
          .containsExactlyInAnyOrder(
              "privacy uk",
              "privacy de",
              "privacy en",
              Phrasebook.of("es").say(Phrase.UNKNOWN_COMMAND));
      assertThat(bench.inbox.backlog(FakeBotApi.BOT).updates()).isZero();
    }
  }
}
