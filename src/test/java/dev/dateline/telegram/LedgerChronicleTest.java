// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ask.Asked;
import dev.dateline.ask.Reply;
import dev.dateline.ledger.Database;
import dev.dateline.ledger.Ledger;
import dev.dateline.ledger.Ledgers;
import dev.dateline.ledger.Tally;
import dev.dateline.settings.LimitSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was answered in Telegram, in the ledger, and the day's limits counted from it.
final class LedgerChronicleTest {
  private static final long BOT = 9;
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

  @TempDir Path folder;

  private Instant now = Instant.parse("2026-11-03T22:30:00Z");
  private Database database;
  private Ledger ledger;
  private LedgerChronicle chronicle;
  private Allowance allowance;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("ledger.db"), Ledgers.SETTINGS);
    ledger = new Ledger(database, Ledgers.RETENTION, () -> now);
    chronicle = new LedgerChronicle(ledger, "hash");
    allowance =
        Allowance.daily(new Tally(database), new LimitSettings(2, 3, 1000), OSLO, () -> now);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Chronicle.Place place(long chat, long person) {
    return new Chronicle.Place(BOT, chat, 0, 7, person, now);
  }

  private String ask(long chat, long person) {
    Asked asked = new Asked("who?", "c", Asked.Setting.PRIVATE, Set.of(), now);
    Reply reply = Bench.says(asked, "nobody");
    return chronicle.answered(place(chat, person), reply);
  }

  @Test
  void a_message_leads_back_to_its_answer_and_moves_with_its_chat() {
    String key = ask(-5, 1);
    chronicle.delivered(key, BOT, -5, 0, 1234, now);
    assertThat(ledger.answerOf(LedgerChronicle.chat(BOT, -5, 0), "1234"))
        .contains(Long.parseLong(key));
    chronicle.migrated(BOT, -5, -100);
    assertThat(ledger.answerOf(LedgerChronicle.chat(BOT, -100, 0), "1234"))
        .contains(Long.parseLong(key));
  }

  @Test
  void a_wish_to_be_forgotten_takes_the_person_s_questions_everywhere_and_the_own_chat() {
    ask(-5, 1);
    ask(-5, 2);
    String own = ask(1, 1);
    chronicle.delivered(own, BOT, 1, 0, 1234, now);

    assertThat(chronicle.forgotten(place(1, 1), true)).isEqualTo(2);
    assertThat(ledger.answerOf(LedgerChronicle.chat(BOT, 1, 0), "1234")).isEmpty();
    assertThat(chronicle.forgotten(place(1, 1), true)).isZero();
    assertThat(chronicle.forgotten(place(-5, 2), false)).isEqualTo(1);
  }

  @Test
  void in_a_group_one_s_own_questions_go_and_the_others_stay() {
    ask(-5, 1);
    ask(-5, 2);

    assertThat(chronicle.forgotten(place(-5, 1), false)).isEqualTo(1);
    assertThat(chronicle.forgotten(place(-5, 2), false)).isEqualTo(1);
  }

  @Test
  void a_person_may_ask_so_much_a_day_over_all_chats() {
    ask(1, 1);
    assertThat(allowance.refusal(place(1, 1))).isEmpty();
    ask(2, 1);
    assertThat(allowance.refusal(place(3, 1)))
        .contains("You have asked 2 questions today, which is as many as one may.");
    assertThat(allowance.refusal(place(3, 2))).isEmpty();
  }

  @Test
  void a_chat_may_ask_so_much_a_day_by_all_its_members() {
    ask(-5, 1);
    ask(-5, 2);
    ask(-5, 3);
    assertThat(allowance.refusal(place(-5, 4)))
        .contains("This chat has asked 3 questions today, which is as many as one may.");
  }

  @Test
  void the_newsroom_s_midnight_begins_a_new_day() {
    ask(1, 1);
    ask(1, 1);
    assertThat(allowance.refusal(place(1, 1))).isPresent();
    now = now.plus(Duration.ofMinutes(31));
    assertThat(allowance.refusal(place(1, 1))).isEmpty();
  }
}
