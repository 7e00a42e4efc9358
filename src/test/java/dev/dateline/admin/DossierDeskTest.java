// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ask.Reply;
import dev.dateline.ledger.Access.Standing;
import dev.dateline.ledger.Chat;
import dev.dateline.ledger.Choices;
import dev.dateline.ledger.Feedback;
import dev.dateline.ledger.Ledger;
import dev.dateline.ledger.Ledgers;
import dev.dateline.ledger.Origin;
import dev.dateline.ledger.Votes;
import dev.dateline.search.Evidence;
import dev.dateline.search.Extent;
import dev.dateline.search.Question;
import dev.dateline.verify.Answer;
import dev.dateline.verify.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DossierDeskTest {
  @TempDir Path folder;
  private Room room;
  private Ledger ledger;

  @BeforeEach
  void open() {
    room = new Room(folder);
    ledger = new Ledger(room.database, () -> Ledgers.RETENTION, () -> room.now);
  }

  @AfterEach
  void close() {
    room.close();
  }

  private static Chat chat(String number) {
    return new Chat("telegram", "1", number, "");
  }

  private void asks(String person, String where, String words) {
    Answer answer = new Answer.Declined(words, Reason.ABOUT, "No.");
    Question question = new Question(words, words, Set.of(), room.now, ZoneOffset.UTC);
    Evidence evidence =
        new Evidence(
            question, List.of(), Map.of(), new Extent(0, null, null, null, Set.of(), 0), 0);
    long key =
        ledger.record(
            new Reply(words, answer, evidence, Duration.ZERO),
            new Origin(chat(where), person, "5", room.now, "settings"));
    ledger.delivered(key, chat(where), List.of("6"));
    room.now = room.now.plus(Duration.ofMinutes(1));
  }

  @Test
  void whoever_asked_last_is_listed_first_and_words_narrow_the_list() {
    asks("71", "71", "who won");
    asks("72", "-5", "who lost");
    asks("71", "71", "by how much");
    room.access.set("72", Standing.BANNED, "1000");
    room.access.set("73", Standing.ALLOWED, "1000");

    assertThat(room.say(Room.EDITOR, "/users"))
        .isEqualTo(
            "71: 2 questions, last 23 Nov 2026 12:02\n"
                + "72: 1 question, last 23 Nov 2026 12:01, banned\n"
                + "73: no question, allowed\n");
    assertThat(room.say(Room.EDITOR, "/users 7 Banned")).startsWith("72: ").hasLineCount(1);
    assertThat(room.say(Room.EDITOR, "/users 71")).startsWith("71: ").hasLineCount(1);
    assertThat(room.say(Room.EDITOR, "/users editor")).startsWith("Nobody of this kind");
  }

  @Test
  void what_is_kept_is_counted_and_never_quoted() {
    asks("71", "71", "who won");
    asks("71", "-5", "by how much");
    new Choices(room.database).language(1, 71, "de");
    new Choices(room.database).notices(1, 71, true);
    new Feedback(room.database, () -> room.now).put(1, 71, 71, "well done");
    new Votes(room.database, () -> room.now).up(1, 1, 71);

    assertThat(room.say(Room.EDITOR, "/user 71"))
        .contains(
            "Questions: 2, 23 Nov 2026 12:00 to 23 Nov 2026 12:01, in 2 chats\n",
            "Messages that answered them: 2\n",
            "Thumbs: 1\n",
            "Told with /feedback: 1\n",
            "Language chosen: de\n",
            "Notices: on\n",
            "Standing: none\n")
        .doesNotContain("who won", "well done");
  }

  @Test
  void what_is_kept_is_erased_once_it_is_confirmed() {
    asks("71", "71", "who won");
    asks("71", "-5", "by how much");
    asks("72", "72", "who lost");
    new Choices(room.database).notices(1, 71, true);
    room.access.set("71", Standing.BANNED, "1000");

    String waits = room.say(Room.EDITOR, "/user 71 erase");
    assertThat(waits).contains("Questions: 2,", "Nothing brings it back.", "/confirm ");
    assertThat(room.say(Room.EDITOR, "/user 71")).contains("Questions: 2,");

    String code = waits.substring(waits.indexOf("/confirm"));
    assertThat(room.say(Room.EDITOR, code)).startsWith("Erased: 2 questions");
    assertThat(room.forgotten).containsExactly("71");
    assertThat(room.say(Room.EDITOR, "/user 71"))
        .contains("Questions: 0\n", "Notices: off\n", "Standing: banned\n");
    assertThat(room.say(Room.EDITOR, "/user 72")).contains("Questions: 1,");
    assertThat(room.say(Room.OWNER, "/audit /user")).contains("erase: done");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/users Ann      | words hold 'ann', allowed are a part of a number and allowed, banned",
        "/user           | id is missing",
        "/user @ann      | id is no numeric id; names count nothing",
        "/user 71 delete | 'delete' is not erase"
      })
  void a_wrong_argument_is_named(String text, String why) {
    assertThat(room.say(Room.EDITOR, text)).contains(why);
  }

  @Test
  void auditors_read_nothing_of_people() {
    assertThat(room.say(Room.AUDITOR, "/users")).startsWith("/users is for an editor");
    assertThat(room.say(Room.AUDITOR, "/user 71 erase")).startsWith("/user is for an editor");
  }
}
