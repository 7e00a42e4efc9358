// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ledger.Broadcasts;
import dev.dateline.ledger.Choices;
import dev.dateline.ledger.Outbox;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BroadcastDeskTest {
  @TempDir Path folder;
  private Room room;
  private Broadcasts broadcasts;

  @BeforeEach
  void open() {
    room = new Room(folder);
    broadcasts = new Broadcasts(room.database, () -> room.now);
    Choices choices = new Choices(room.database);
    choices.notices(Room.BOT, 71, true);
    choices.notices(Room.BOT, 72, true);
    choices.notices(Room.BOT + 1, 73, true);
  }

  @AfterEach
  void close() {
    room.close();
  }

  private static String code(String waits) {
    return waits.substring(waits.indexOf("/confirm"));
  }

  @Test
  void it_is_shown_counted_and_confirmed_and_begins_once() {
    String waits = room.say(Room.EDITOR, "/broadcast The bridge is open.\nRead on: /latest");
    assertThat(waits)
        .startsWith(
            "This goes to 2 chats that said /notices on, and cannot be taken back:\n"
                + "The bridge is open.\nRead on: /latest\n/confirm ");
    assertThat(broadcasts.newest(Room.BOT)).isEmpty();

    assertThat(room.say(Room.EDITOR, code(waits)))
        .startsWith("The broadcast to 2 chats has begun. /broadcast tells how far it is");
    assertThat(broadcasts.next(Room.BOT).orElseThrow())
        .isEqualTo(new Broadcasts.Copy(1, 71, "The bridge is open.\nRead on: /latest"));
    assertThat(room.say(Room.EDITOR, "/broadcast"))
        .isEqualTo(
            "The broadcast of 23 Nov 2026 12:00 is under way: 2 still to be sent, 0 delivered.\n");
    assertThat(room.say(Room.EDITOR, "/broadcast Another"))
        .isEqualTo("A broadcast is under way; /broadcast stop ends it.\n");
    assertThat(room.say(Room.EDITOR, "/audit /broadcast")).doesNotContain("bridge");
  }

  @Test
  void it_is_stopped() {
    assertThat(room.say(Room.EDITOR, "/broadcast stop")).isEqualTo("No broadcast is under way.\n");
    room.say(Room.EDITOR, code(room.say(Room.EDITOR, "/broadcast The bridge is open.")));

    assertThat(room.say(Room.EDITOR, "/broadcast stop")).startsWith("Nothing more is sent");
    assertThat(broadcasts.next(Room.BOT)).isEmpty();
    broadcasts.close(Room.BOT, count -> new Outbox.Part("told", "told"));
    assertThat(room.say(Room.EDITOR, "/broadcast"))
        .isEqualTo(
            "The broadcast of 23 Nov 2026 12:00 is over: 0 delivered, 2 stopped before they were"
                + " sent.\n");
  }

  @Test
  void an_expired_code_begins_nothing() {
    String waits = room.say(Room.EDITOR, "/broadcast The bridge is open.");
    room.now = room.now.plus(Duration.ofMinutes(3));

    assertThat(room.say(Room.EDITOR, code(waits))).startsWith("This code has expired");
    assertThat(broadcasts.newest(Room.BOT)).isEmpty();
  }

  @Test
  void where_nobody_welcomes_it_there_is_nothing_to_confirm() {
    Choices choices = new Choices(room.database);
    choices.notices(Room.BOT, 71, false);
    choices.notices(Room.BOT, 72, false);

    assertThat(room.say(Room.EDITOR, "/broadcast The bridge is open."))
        .isEqualTo("No chat has said /notices on: there is nobody to write to.\n");
    assertThat(room.say(Room.EDITOR, "/broadcast")).isEqualTo("Nothing was broadcast.\n");
    assertThat(room.say(Room.AUDITOR, "/broadcast Hi")).startsWith("/broadcast is for an editor");
    assertThat(room.say(Room.EDITOR, "/broadcast " + "x".repeat(1_001)))
        .contains("text has 1001 characters, allowed are 1000");
  }
}
