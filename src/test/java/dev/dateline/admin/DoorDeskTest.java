// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ledger.Access.Knock;
import dev.dateline.ledger.Access.Mode;
import dev.dateline.ledger.Access.Standing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorDeskTest {
  @TempDir Path folder;
  private Room room;

  @BeforeEach
  void open() {
    room = new Room(folder);
  }

  @AfterEach
  void close() {
    room.close();
  }

  private String knocked(String subject) {
    return ((Knock.Waits) room.access.knock(subject, Duration.ofHours(1), 5)).code();
  }

  @Test
  void a_code_lets_in_whoever_was_given_it_and_once() {
    String code = knocked("77");

    assertThat(room.say(Room.EDITOR, "/approve " + code)).isEqualTo("77 is let in.\n");
    assertThat(room.access.of("77")).contains(Standing.ALLOWED);
    assertThat(room.say(Room.EDITOR, "/approve " + code)).startsWith("Nobody waits with this code");
  }

  @Test
  void a_code_is_read_as_it_is_told_over_a_telephone() {
    String code = knocked("-100123");

    String told = code.toLowerCase(Locale.ROOT).replaceFirst("^(.{4})", "$1 - ");
    assertThat(room.say(Room.EDITOR, "/approve " + told)).isEqualTo("-100123 is let in.\n");
  }

  @Test
  void an_expired_code_lets_nobody_in() {
    String code = knocked("77");
    room.now = room.now.plus(Duration.ofHours(2));

    assertThat(room.say(Room.EDITOR, "/approve " + code)).startsWith("Nobody waits with this code");
    assertThat(room.access.of("77")).isEmpty();
  }

  @Test
  void a_person_or_a_group_is_let_in_and_banned_by_number() {
    assertThat(room.say(Room.EDITOR, "/approve -100555")).isEqualTo("-100555 is let in.\n");
    assertThat(room.say(Room.EDITOR, "/ban 55")).startsWith("55 is banned");
    assertThat(room.say(Room.EDITOR, "/ban 55")).startsWith("55 is banned");

    assertThat(room.access.all())
        .containsEntry("-100555", Standing.ALLOWED)
        .containsEntry("55", Standing.BANNED);
    assertThat(room.say(Room.OWNER, "/access"))
        .isEqualTo(
            "Answers to: everybody who is not banned, by the configuration\n"
                + "Let in by the configuration: 88\nLet in: -100555\nBanned: 55\n");

    assertThat(room.say(Room.EDITOR, "/unban 55"))
        .isEqualTo("Nothing is decided on 55 any more.\n");
    assertThat(room.say(Room.EDITOR, "/unban 55")).isEqualTo("Nothing is decided on 55.\n");
    assertThat(room.access.of("55")).isEmpty();
  }

  @Test
  void whoever_was_banned_is_let_in_aloud_and_each_decision_is_taken_back_by_its_own_command() {
    room.say(Room.EDITOR, "/ban 55");
    assertThat(room.say(Room.EDITOR, "/approve 55 off"))
        .isEqualTo("55 is not let in by command. What is decided, /unban 55 takes back.\n");
    assertThat(room.say(Room.EDITOR, "/approve 55"))
        .isEqualTo("55 was banned, and is let in now.\n");
    assertThat(room.say(Room.EDITOR, "/unban 55"))
        .isEqualTo("55 is not banned. What is decided, /approve 55 off takes back.\n");
    assertThat(room.access.of("55")).contains(Standing.ALLOWED);
    assertThat(room.say(Room.EDITOR, "/approve 55 off"))
        .isEqualTo("Nothing is decided on 55 any more.\n");
    assertThat(room.access.of("55")).isEmpty();
  }

  @Test
  void the_newsrooms_own_people_are_not_shut_out() {
    assertThat(room.say(Room.EDITOR, "/ban 1000")).startsWith("1000 has a role here");
    assertThat(room.say(Room.OWNER, "/ban 3000")).startsWith("3000 has a role here");
    assertThat(room.access.all()).isEmpty();
  }

  @Test
  void what_is_chosen_by_command_wins_until_it_is_taken_back() {
    assertThat(room.say(Room.OWNER, "/access pairing"))
        .isEqualTo("The bot answers those who were let in; others get a code for /approve.\n");
    assertThat(room.access.mode()).contains(Mode.PAIRING);
    String code = knocked("77");

    assertThat(room.say(Room.OWNER, "/access"))
        .contains("by command")
        .contains("Waits: 77: " + code + ", until 23 Nov 2026 13:00");
    assertThat(room.say(Room.OWNER, "/access off"))
        .isEqualTo("The bot answers by the configuration: everybody who is not banned.\n");
    assertThat(room.access.mode()).isEmpty();
  }

  @Test
  void an_owner_alone_chooses_who_may_ask() {
    assertThat(room.say(Room.EDITOR, "/access list")).startsWith("/access is for an owner");
    assertThat(room.say(Room.AUDITOR, "/ban 55")).startsWith("/ban is for an editor");
    assertThat(room.desk.hear(new Caller.Person("66", "66"), "/ban 55")).isEmpty();
    assertThat(room.access.mode()).isEmpty();
    assertThat(room.access.all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/access closed      | mode is 'closed', allowed are open, list, pairing and off",
        "/approve            | code is missing",
        "/approve a;b        | code is neither a code nor a numeric id",
        "/ban                | id is missing",
        "/ban @reader        | id is no numeric id; names count nothing",
        "/ban 5 6            | id is no numeric id; names count nothing",
        "/unban 99999999999999999999 | id is no numeric id; names count nothing"
      })
  void a_wrong_argument_is_named(String text, String why) {
    assertThat(room.say(Room.OWNER, text)).contains(why);
  }

  @Test
  void a_long_list_is_cut_and_says_so() {
    for (int id = 1; id <= DoorDesk.ROWS + 1; id++) {
      room.access.set(Integer.toString(id), Standing.ALLOWED, "1000");
    }

    assertThat(room.say(Room.OWNER, "/access").lines()).hasSize(DoorDesk.ROWS + 1);
    assertThat(room.say(Room.OWNER, "/access")).endsWith("And 3 more.\n");
  }

  @Test
  void whom_a_decision_is_about_stands_in_the_audit_and_a_code_does_not() {
    String code = knocked("77");
    room.say(Room.EDITOR, "/approve " + code);
    room.say(Room.EDITOR, "/ban 55");

    assertThat(room.say(Room.OWNER, "/audit /ban")).contains("55: done");
    assertThat(room.say(Room.OWNER, "/audit /approve")).contains("77: done").doesNotContain(code);
  }
}
