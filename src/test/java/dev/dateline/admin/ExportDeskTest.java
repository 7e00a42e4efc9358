// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import static dev.dateline.admin.Room.EDITOR;
import static dev.dateline.admin.Room.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ask.Reply;
import dev.dateline.ledger.Chat;
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
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportDeskTest {
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

  private void asked(String words) {
    Question question = new Question(words, words, Set.of(), room.now, ZoneOffset.UTC);
    Evidence evidence = Evidence.none(question, new Extent(0, null, null, null, Set.of(), 0));
    Answer answer =
        new Answer.NotCovered(words, Reason.NO_EVIDENCE, List.of(), "No.", List.of(), List.of());
    new Ledger(room.database, () -> Ledgers.RETENTION, () -> room.now)
        .record(
            new Reply(words, answer, evidence, Duration.ofMillis(40)),
            new Origin(new Chat("telegram", "1", "777", ""), "777", "1", room.now, "settings"));
  }

  @Test
  void answers_come_one_a_line_without_who_asked() {
    asked("Too old?");
    room.now = room.now.plus(Duration.ofDays(3));
    asked("Who said “no”?\nWhy?");
    asked("When?");
    String said = room.say(OWNER, "/export 2");
    assertThat(said)
        .startsWith(
            "Answers within 2 days: 2, one a line. Who asked is not among them; what they asked is,"
                + " as long as it is kept.\nanswers-20261126-120000.jsonl:\n")
        .contains(
            """
            {"answer":2,"at":"2026-11-26T12:00:00Z","question":"Who said “no”?\\nWhy?",\
            "standalone":"Who said “no”?\\nWhy?","status":"not_covered","reason":"no_evidence",\
            "mode":null,"sentences":[],"passages":[],"prompt":null,"model":null,"outcome":null,\
            "took_ms":40}
            {"answer":3,\
            """)
        .doesNotContain("Too old", "777");
    assertThat(said.lines()).hasSize(4);
  }

  @Test
  void the_log_says_what_readers_think_of_an_answer() {
    asked("When?");
    assertThat(room.say(OWNER, "/log")).doesNotContain("thumbs");
    Votes votes = new Votes(room.database, () -> room.now);
    votes.up(1, 1, 7);
    votes.up(1, 1, 8);
    votes.down(1, 1, 9, Votes.Reason.MISSING);
    assertThat(room.say(OWNER, "/log"))
        .contains("not_covered (no_evidence), 40 ms, thumbs 2 up, 1 down");
  }

  @Test
  void more_answers_than_are_read_at_a_time_come_each_once() {
    for (int each = 0; each < 450; each++) {
      asked("When " + each + "?");
    }
    assertThat(room.say(OWNER, "/export 1").lines().skip(2).map(line -> line.split(",")[0]))
        .hasSize(450)
        .doesNotHaveDuplicates();
  }

  @Test
  void where_there_is_nothing_it_says_so_and_days_are_named() {
    assertThat(room.say(OWNER, "/export 2")).isEqualTo("Nothing was answered within 2 days.\n");
    assertThat(room.say(OWNER, "/export")).startsWith("/export: days is missing");
    assertThat(room.say(OWNER, "/export 0")).startsWith("/export: days is '0'");
    assertThat(room.say(EDITOR, "/export 2"))
        .isEqualTo("/export is for an owner; you are editor.\n");
  }
}
