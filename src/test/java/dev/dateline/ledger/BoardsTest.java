// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ledger.Inbox.Fate;
import dev.dateline.ledger.Inbox.Received;
import dev.dateline.settings.RetentionSettings;
import dev.dateline.settings.SettingsLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardsTest {
  private static final long BOT = 7;

  @TempDir Path folder;
  private Instant now = Instant.parse("2026-11-03T12:00:00Z");
  private Database database;
  private Boards boards;
  private Ledger ledger;
  private Outbox outbox;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("ledger.db"), Ledgers.SETTINGS);
    boards = new Boards(database);
    ledger =
        new Ledger(database, () -> SettingsLoader.standard(RetentionSettings.class), () -> now);
    outbox = new Outbox(database, () -> now);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void put(long update, long chat, Board board) {
    Inbox inbox = new Inbox(database, () -> now);
    inbox.store(BOT, List.of(new Received(update, chat, update, 0, 5, Fate.WAITING, "{}")));
    long seq = inbox.begin(BOT, Inbox.lane(chat, 0)).orElseThrow().seq();
    outbox.put(
        new Outbox.Letter(
            BOT,
            seq,
            chat,
            0,
            null,
            List.of(new Outbox.Part("a", "a", "{}")),
            Map.of(),
            null,
            null,
            board));
  }

  @Test
  void a_board_is_found_by_its_key_for_its_own_bot() {
    Board board = new Board("k1", "confirm", 5, null, "code");
    put(1, 5, board);
    assertThat(boards.find(BOT, "k1")).contains(new Boards.Placed(board, 5));
    assertThat(boards.find(BOT + 1, "k1")).isEmpty();
    assertThat(boards.find(BOT, "k2")).isEmpty();
    assertThat(outbox.next(BOT, "5:0").orElseThrow().words().keys()).isEqualTo("{}");
  }

  @Test
  void a_board_moves_with_its_group() {
    put(1, -5, new Board("k1", "answer", 0, null, ""));
    outbox.migrate(BOT, -5, -100);
    assertThat(boards.find(BOT, "k1").orElseThrow().chat()).isEqualTo(-100);
  }

  @Test
  void boards_go_with_their_chat_and_with_whom_they_are_for() {
    put(1, -5, new Board("k1", "answer", 0, null, ""));
    put(2, 6, new Board("k2", "confirm", 6, null, "code"));
    put(3, 8, new Board("k3", "answer", 0, null, ""));
    ledger.eraseChat(new Chat("telegram", "7", "-5", ""));
    ledger.erasePerson("telegram", "6");
    assertThat(boards.find(BOT, "k1")).isEmpty();
    assertThat(boards.find(BOT, "k2")).isEmpty();
    assertThat(boards.find(BOT, "k3")).isPresent();
  }

  @Test
  void boards_are_kept_as_long_as_the_links_between_answers_and_chats() {
    put(1, 5, new Board("k1", "answer", 0, null, ""));
    int days = SettingsLoader.standard(RetentionSettings.class).chatLinkDays();
    now = now.plus(Duration.ofDays(days));
    ledger.purge();
    assertThat(boards.find(BOT, "k1")).isPresent();
    now = now.plus(Duration.ofDays(1));
    ledger.purge();
    assertThat(boards.find(BOT, "k1")).isEmpty();
  }
}
