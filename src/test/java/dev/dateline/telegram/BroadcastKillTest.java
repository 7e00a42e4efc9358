// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.ledger.BroadcastCount;
import dev.dateline.ledger.BroadcastCount.Fate;
import dev.dateline.ledger.Broadcasts;
import dev.dateline.ledger.Choices;
import dev.dateline.ledger.Database;
import dev.dateline.settings.LedgerSettings;
import dev.dateline.settings.SettingsLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The process is killed again and again while it sends a broadcast. `-Dkills=20` kills it so often
/// in each of the two phases.
@Timeout(value = 600, unit = TimeUnit.SECONDS)
final class BroadcastKillTest {
  private static final int KILLS = Integer.getInteger("kills", 2);
  private static final int CHATS = 100 + 6 * KILLS;
  private static final long EDITOR = 9_999;

  @TempDir Path folder;

  @Test
  void it_never_repeats_itself_and_what_was_in_the_air_is_unknown()
      throws IOException, InterruptedException {
    try (FakeBotApi api = new FakeBotApi()) {
      begin();
      for (int life = 0; life < KILLS; life++) {
        lifeUntil(api, "arrived"); // on its way
        lifeUntil(api, "done"); // there, and the bot does not know
      }
      api.watcher = (method, phase) -> {};
      Process last = KillTest.start(api, folder, 0);
      try {
        await().atMost(Duration.ofSeconds(120)).until(() -> !api.sentTo(EDITOR).isEmpty());
      } finally {
        KillTest.kill(last);
      }
      BroadcastCount count = count();
      assertThat(count.chats()).isEqualTo(CHATS);
      assertThat(count.of(Fate.UNKNOWN)).isBetween(1, 2 * KILLS);
      assertThat(count.of(Fate.DELIVERED)).isEqualTo(CHATS - count.of(Fate.UNKNOWN));
      assertThat(api.sentTo(EDITOR).getFirst().plain())
          .isEqualTo("Broadcast: " + count.line() + ".");
      int arrived = 0;
      for (int chat = 1; chat <= CHATS; chat++) {
        assertThat(api.sentTo(chat)).as("chat %s", chat).hasSizeLessThanOrEqualTo(1);
        arrived += api.sentTo(chat).size();
      }
      assertThat(arrived).isGreaterThanOrEqualTo(count.of(Fate.DELIVERED));
    }
  }

  private Database open() {
    return Database.open(
        folder.resolve("ledger.db"), SettingsLoader.standard(LedgerSettings.class));
  }

  private void begin() {
    try (Database database = open()) {
      Choices choices = new Choices(database);
      for (int chat = 1; chat <= CHATS; chat++) {
        choices.notices(FakeBotApi.BOT, chat, true);
      }
      new Broadcasts(database, InstantSource.system())
          .begin(
              "ticket",
              FakeBotApi.BOT,
              "Open again.",
              "9999",
              EDITOR,
              choices.welcoming(FakeBotApi.BOT));
    }
  }

  private BroadcastCount count() {
    try (Database database = open()) {
      return new Broadcasts(database, InstantSource.system()).newest(FakeBotApi.BOT).orElseThrow();
    }
  }

  private void lifeUntil(FakeBotApi api, String phase) throws IOException, InterruptedException {
    AtomicInteger events = new AtomicInteger();
    Process[] process = new Process[1];
    synchronized (process) {
      api.watcher =
          (method, now) -> {
            if (method.equals("sendMessage")
                && now.equals(phase)
                && events.incrementAndGet() == 3) {
              synchronized (process) {
                process[0].destroyForcibly();
              }
            }
          };
      process[0] = KillTest.start(api, folder, 0);
    }
    boolean ended = process[0].waitFor(60, TimeUnit.SECONDS);
    KillTest.kill(process[0]);
    assertThat(ended).as("%s killed it", phase).isTrue();
  }
}
