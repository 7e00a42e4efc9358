// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A bot whose ledger has no room: what it cannot store stays with Telegram, and is answered once
/// there is room.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class FullLedgerTest {
  private static final String LONG = " and why".repeat(100);

  @TempDir Path folder;

  private Bench bench(FakeBotApi api) {
    return new Bench(
        api,
        folder,
        asked -> Bench.says(asked, "Re: " + asked.text()),
        Bench.FAST,
        Map.of("pollSeconds", 0, "backoffMaxSeconds", 5));
  }

  /// The engine then says what it says on a full disk.
  private static void pages(Bench bench, int most) {
    bench.database.write(
        handle -> handle.createQuery("pragma max_page_count = " + most).mapTo(Integer.class).one());
  }

  private static List<String> asked(FakeBotApi api) {
    List<String> questions =
        IntStream.range(0, 40).mapToObj(each -> "who was number " + each + LONG).toList();
    for (int chat = 1; chat <= questions.size(); chat++) {
      api.updates().personal(chat, questions.get(chat - 1));
    }
    return questions.stream().map(each -> "Re: " + each).toList();
  }

  @Test
  void what_cannot_be_stored_is_not_confirmed_and_is_answered_once_there_is_room() {
    try (FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench bench = bench(api)) {
      pages(bench, 1);
      List<String> answers = asked(api);
      bench.start();
      await().atMost(Duration.ofSeconds(20)).until(() -> api.callsOf("getUpdates").size() >= 3);
      assertThat(api.sent).isEmpty();
      assertThat(api.updates().left()).as("Telegram keeps them").isEqualTo(answers.size());
      assertThat(bench.inbox.backlog(FakeBotApi.BOT).updates()).isZero();
      pages(bench, 10_000);
      await().atMost(Duration.ofSeconds(20)).until(() -> api.sent.size() >= answers.size());
      assertThat(api.texts()).containsExactlyInAnyOrderElementsOf(answers);
    }
  }
}
