// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ledger.Held;
import dev.dateline.ledger.HeldQuestions;
import dev.dateline.ledger.Inbox;
import dev.dateline.ledger.Ledger;
import dev.dateline.ledger.Ledgers;
import dev.dateline.ledger.Outbox;
import dev.dateline.ledger.StandingOrders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServingDeskTest {
  private static final long BOT = 1;

  @TempDir Path folder;
  private Room room;
  private StandingOrders orders;
  private HeldQuestions held;
  private long messages;

  @BeforeEach
  void open() {
    room = new Room(folder);
    orders = new StandingOrders(room.database, () -> room.now);
    held = new HeldQuestions(room.database, () -> room.now);
  }

  @AfterEach
  void close() {
    room.close();
  }

  private boolean waits(long chat) {
    messages++;
    Inbox inbox = new Inbox(room.database, () -> room.now);
    inbox.store(
        BOT,
        List.of(
            new Inbox.Received(messages, chat, messages, 0, chat, Inbox.Fate.WAITING, "words")));
    long seq = inbox.begin(BOT, Inbox.lane(chat, 0)).orElseThrow().seq();
    return held.hold(
        seq,
        new Outbox.Letter(
            BOT, 0, chat, 0, null, List.of(new Outbox.Part("Kept.", "Kept.")), Map.of(), null));
  }

  @Test
  void a_pause_is_ordered_once_and_says_how_many_wait() {
    assertThat(room.say(Room.EDITOR, "/pause")).startsWith("Readers wait: each chat is told so");
    waits(7);
    waits(7);
    waits(8);
    room.now = room.now.plusSeconds(60);

    assertThat(room.say(Room.OWNER, "/pause"))
        .isEqualTo("Readers wait already, since 23 Nov 2026 12:00: 3 questions.\n");
    assertThat(orders.of(StandingOrders.PAUSE).orElseThrow().who()).isEqualTo(Room.EDITOR.id());
  }

  @Test
  void what_is_resumed_says_who_is_answered_and_who_waited_too_long() {
    room.say(Room.EDITOR, "/pause");
    waits(7);
    waits(7);
    room.now = room.now.plus(Duration.ofHours(2)).plusMillis(1);
    waits(8);

    assertThat(room.say(Room.EDITOR, "/resume"))
        .isEqualTo(
            "Readers are answered again, and with them 1 question of the pause.\n2 questions waited"
                + " for more than 2 h 0 min; those readers are told once that they may ask"
                + " again.\n");
    assertThat(orders.of(StandingOrders.PAUSE)).isEmpty();
    assertThat(room.say(Room.EDITOR, "/resume"))
        .isEqualTo("Readers are answered; nothing is paused.\n");
    Inbox inbox = new Inbox(room.database, () -> room.now);
    assertThat(inbox.begin(BOT, "7:0").orElseThrow())
        .extracting(Inbox.Waiting::message, waiting -> waiting.held() == Held.STALE)
        .containsExactly(2L, true);
    assertThat(inbox.begin(BOT, "8:0").orElseThrow().held()).isEqualTo(Held.KEPT);
  }

  @Test
  void a_question_that_comes_as_the_pause_ends_does_not_wait() {
    room.say(Room.EDITOR, "/pause");
    assertThat(waits(7)).isTrue();
    room.say(Room.EDITOR, "/resume");

    assertThat(waits(8)).isFalse();
    assertThat(held.waiting()).isZero();
  }

  @Test
  void a_line_stands_above_answers_until_its_time_or_until_it_is_taken_away() {
    assertThat(room.say(Room.EDITOR, "/announce")).isEqualTo("Nothing stands above answers.\n");
    assertThat(room.say(Room.EDITOR, "/announce The figures\n are being checked until 2026-11-24"))
        .isEqualTo(
            "Above answers until 24 Nov 2026 00:00 stands:\nThe figures are being checked\n");
    assertThat(orders.of(StandingOrders.ANNOUNCEMENT).orElseThrow().value())
        .isEqualTo("The figures are being checked");

    room.now = room.now.plus(Duration.ofHours(12));
    assertThat(orders.of(StandingOrders.ANNOUNCEMENT)).isEmpty();
    assertThat(room.say(Room.EDITOR, "/announce Closed until further notice"))
        .isEqualTo("Above answers until /announce off stands:\nClosed until further notice\n");
    assertThat(room.say(Room.EDITOR, "/announce off")).isEqualTo("Nothing stands above answers.\n");
    assertThat(orders.of(StandingOrders.ANNOUNCEMENT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/pause now                          | '/pause: 'now' is one argument too many'",
        "/announce Later until 2026-13-01    | time is '2026-13-01', expected is 2026-11-30 or",
        "/announce Later until 2026-11-01    | 1 Nov 2026 00:00 is over already."
      })
  void a_wrong_argument_is_named(String text, String why) {
    assertThat(room.say(Room.EDITOR, text)).contains(why.replaceAll("^'|'$", ""));
    assertThat(orders.of(StandingOrders.ANNOUNCEMENT)).isEmpty();
    assertThat(orders.of(StandingOrders.PAUSE)).isEmpty();
  }

  @Test
  void a_line_too_long_for_a_phone_is_refused() {
    assertThat(room.say(Room.EDITOR, "/announce " + "x".repeat(ServingReader.LONGEST_LINE + 1)))
        .contains("text has 201 characters, allowed are 200");
  }

  @Test
  void whoever_wants_to_be_answered_as_a_reader_is_so_for_ten_minutes_at_most() {
    assertThat(room.say(Room.AUDITOR, "/as reader"))
        .isEqualTo("Your next question is answered as a reader's, once, within ten minutes.\n");
    assertThat(orders.of(StandingOrders.asReader(Room.AUDITOR.id()))).isPresent();
    room.now = room.now.plus(Duration.ofMinutes(10));
    assertThat(orders.of(StandingOrders.asReader(Room.AUDITOR.id()))).isEmpty();
    assertThat(room.say(Room.AUDITOR, "/as owner")).contains("whom is 'owner', no reader");
  }

  @Test
  void everybody_says_for_themselves_whether_they_are_told() {
    assertThat(room.say(Room.AUDITOR, "/alerts"))
        .isEqualTo("You are told by itself when something needs you.\n");
    assertThat(room.say(Room.AUDITOR, "/alerts off"))
        .isEqualTo("You are told of nothing by itself.\n");
    assertThat(room.say(Room.AUDITOR, "/alerts")).startsWith("You are told of nothing");
    assertThat(room.say(Room.OWNER, "/alerts")).startsWith("You are told by itself");
    assertThat(room.say(Room.AUDITOR, "/alerts on")).startsWith("You are told by itself");
    assertThat(room.say(Room.AUDITOR, "/alerts maybe")).contains("'maybe' is neither on nor off");
    Caller shell = new Caller.Shell(false);
    assertThat(Room.words(room.desk.hear(shell, "/alerts off").orElseThrow()))
        .startsWith("Alerts go to people's own chats");
  }

  @Test
  void auditors_order_nothing() {
    assertThat(room.say(Room.AUDITOR, "/pause")).startsWith("/pause is for an editor");
    assertThat(room.say(Room.AUDITOR, "/announce no")).startsWith("/announce is for an editor");
    assertThat(orders.of(StandingOrders.PAUSE)).isEmpty();
  }

  @Test
  void a_question_that_waits_goes_with_whoever_is_forgotten() {
    room.say(Room.EDITOR, "/pause");
    waits(7);
    waits(8);

    new Ledger(room.database, () -> Ledgers.RETENTION, () -> room.now).erasePerson("telegram", "7");
    assertThat(held.waiting()).isEqualTo(1);
    List<String> words =
        room.database.read(
            handle ->
                handle
                    .createQuery(
                        "select chat from telegram_inbox where payload is not null order by chat")
                    .mapTo(String.class)
                    .list());
    assertThat(words).containsExactly("8");
  }
}
