// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ask.Asked;
import dev.dateline.ledger.Database;
import dev.dateline.ledger.Entry;
import dev.dateline.ledger.Inbox;
import dev.dateline.ledger.Ledger;
import dev.dateline.ledger.Ledgers;
import dev.dateline.ledger.Outbox;
import dev.dateline.ledger.Tally;
import dev.dateline.phrase.Phrasebook;
import dev.dateline.settings.LimitSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was answered in Telegram, in the ledger, and the day's limits counted from it.
final class LedgerChronicleTest {
  private static final long BOT = 9;
  // It is 23:30 in the newsroom.
  private static final String PERSON =
      "You have asked 2 questions today, which is as many as one may. In 1 hour you can ask again.";
  private static final String CHAT =
      "This chat has asked 3 questions today, which is as many as one may. In 1 hour you can ask"
          + " again.";
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

  @TempDir Path folder;

  private Instant now = Instant.parse("2026-11-03T22:30:00Z");
  private Database database;
  private Ledger ledger;
  private LedgerChronicle chronicle;
  private Allowance allowance;
  private long update;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("ledger.db"), Ledgers.SETTINGS);
    ledger = new Ledger(database, () -> Ledgers.RETENTION, () -> now);
    chronicle = new LedgerChronicle(ledger, () -> "hash");
    allowance =
        Allowance.daily(
            new Tally(database),
            () -> new LimitSettings(2, 3, 500, 900, 50, 1000),
            OSLO,
            () -> now);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Chronicle.Place place(long chat, long person) {
    return new Chronicle.Place(BOT, chat, 0, 7, person, now);
  }

  /// Asks, is answered, and is sent the answer as a message of the same number.
  private long ask(long chat, long person) {
    Inbox.Waiting waiting = begun(chat, person);
    return answered(waiting, person);
  }

  private Inbox.Waiting begun(long chat, long person) {
    Inbox inbox = new Inbox(database, () -> now);
    inbox.store(
        BOT,
        List.of(new Inbox.Received(++update, chat, update, 0, person, Inbox.Fate.WAITING, "{}")));
    return inbox.begin(BOT, Inbox.lane(chat, 0)).orElseThrow();
  }

  private long answered(Inbox.Waiting waiting, long person) {
    Outbox outbox = new Outbox(database, () -> now);
    long chat = waiting.chat();
    Asked asked = new Asked("who?", "c", Asked.Setting.PRIVATE, Set.of(), now);
    Entry<Long> answer = chronicle.answered(place(chat, person), Bench.says(asked, "nobody"));
    outbox.put(
        new Outbox.Letter(
            BOT,
            waiting.seq(),
            chat,
            0,
            null,
            List.of(new Outbox.Part("nobody", "nobody")),
            Map.of(),
            answer));
    Outbox.Sending sending = outbox.next(BOT, Inbox.lane(chat, 0)).orElseThrow();
    long key = Long.parseLong(sending.answer());
    long message = waiting.message();
    outbox.sent(sending.seq(), message, chronicle.delivered(key, BOT, chat, 0, message));
    return key;
  }

  @Test
  void a_message_leads_back_to_its_answer_and_moves_with_its_chat() {
    long key = ask(-5, 1);
    assertThat(ledger.answerOf(LedgerChronicle.chat(BOT, -5, 0), "1")).contains(key);
    chronicle.migrated(BOT, -5, -100);
    assertThat(ledger.answerOf(LedgerChronicle.chat(BOT, -100, 0), "1")).contains(key);
  }

  @Test
  void a_wish_to_be_forgotten_takes_the_person_s_questions_everywhere_and_the_own_chat() {
    ask(-5, 1);
    ask(-5, 2);
    ask(1, 1);

    assertThat(chronicle.forgotten(place(1, 1), true)).isEqualTo(2);
    assertThat(ledger.answerOf(LedgerChronicle.chat(BOT, 1, 0), "3")).isEmpty();
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
    assertThat(allowance.refusal(place(1, 1), Phrasebook.ENGLISH)).isEmpty();
    ask(2, 1);
    assertThat(allowance.refusal(place(3, 1), Phrasebook.ENGLISH)).contains(PERSON);
    assertThat(allowance.refusal(place(3, 2), Phrasebook.ENGLISH)).isEmpty();
  }

  @Test
  void who_is_forgotten_has_asked_as_much_as_before() {
    ask(1, 1);
    ask(-5, 1);
    chronicle.forgotten(place(1, 1), true);

    assertThat(allowance.refusal(place(1, 1), Phrasebook.ENGLISH)).contains(PERSON);
    chronicle.forgotten(place(1, 1), true);
    assertThat(allowance.refusal(place(1, 1), Phrasebook.ENGLISH)).isPresent();
    assertThat(allowance.refusal(place(1, 2), Phrasebook.ENGLISH)).isEmpty();
    now = now.plus(Duration.ofMinutes(31));
    assertThat(allowance.refusal(place(1, 1), Phrasebook.ENGLISH)).as("the next day").isEmpty();
  }

  @Test
  void a_chat_whose_members_are_forgotten_has_asked_as_much_as_before_and_moves() {
    ask(-5, 1);
    ask(-5, 2);
    ask(-5, 3);
    chronicle.forgotten(place(-5, 1), false);
    chronicle.forgotten(place(-5, 2), false);

    assertThat(allowance.refusal(place(-5, 4), Phrasebook.ENGLISH)).isPresent();
    chronicle.migrated(BOT, -5, -100);
    assertThat(allowance.refusal(place(-100, 4), Phrasebook.ENGLISH)).isPresent();
    assertThat(allowance.refusal(place(-5, 4), Phrasebook.ENGLISH)).isEmpty();
  }

  @Test
  void what_is_still_counted_names_nobody_and_goes_when_no_limit_counts_it() {
    ask(421_337, 421_337);
    chronicle.forgotten(place(421_337, 421_337), true);

    assertThat(rows("select person || chat from spent"))
        .singleElement()
        .asString()
        .doesNotContain("421337");
    now = now.plus(Duration.ofHours(25));
    ledger.purge();
    assertThat(rows("select person from spent")).hasSize(1);
    now = now.plusMillis(1);
    ledger.purge();
    assertThat(rows("select person from spent")).isEmpty();
    assertThat(rows("select salt from spent_salt")).isEmpty();
  }

  @Test
  void an_answer_that_was_in_the_air_leads_to_nobody_who_was_forgotten_meanwhile() {
    long key = ask(-5, 1);
    chronicle.forgotten(place(1, 1), true);
    ledger.delivered(key, LedgerChronicle.chat(BOT, -5, 0), List.of("77"));

    assertThat(rows("select message from delivery")).isEmpty();
  }

  @Test
  void a_question_that_was_being_answered_leads_to_nobody_who_was_forgotten_meanwhile() {
    Inbox.Waiting theirs = begun(-5, 1);
    Inbox.Waiting anothers = begun(-6, 2);
    chronicle.forgotten(place(1, 1), true);
    answered(theirs, 1);
    answered(anothers, 2);

    assertThat(rows("select person from question")).containsExactly("2");
    assertThat(rows("select chat from delivery")).hasSize(1);
    assertThat(rows("select answer from answer")).hasSize(2);
    ask(-5, 1);
    assertThat(rows("select person from question")).containsExactlyInAnyOrder("2", "1");
    assertThat(allowance.refusal(place(-7, 1), Phrasebook.ENGLISH))
        .as("it counts for the day")
        .contains(PERSON);
  }

  private List<String> rows(String sql) {
    return database.read(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  @Test
  void a_chat_may_ask_so_much_a_day_by_all_its_members() {
    ask(-5, 1);
    ask(-5, 2);
    ask(-5, 3);
    assertThat(allowance.refusal(place(-5, 4), Phrasebook.ENGLISH)).contains(CHAT);
  }

  @Test
  void the_newsroom_s_midnight_begins_a_new_day() {
    ask(1, 1);
    ask(1, 1);
    assertThat(allowance.refusal(place(1, 1), Phrasebook.ENGLISH)).isPresent();
    now = now.plus(Duration.ofMinutes(31));
    assertThat(allowance.refusal(place(1, 1), Phrasebook.ENGLISH)).isEmpty();
  }
}
