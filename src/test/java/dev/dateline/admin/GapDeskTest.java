// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import static dev.dateline.admin.Room.AUDITOR;
import static dev.dateline.admin.Room.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ask.Reply;
import dev.dateline.ledger.Chat;
import dev.dateline.ledger.Ledger;
import dev.dateline.ledger.Ledgers;
import dev.dateline.ledger.Origin;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapDeskTest {
  private static final String FERRY = "When does the ferry to Norby sail?";

  @TempDir Path folder;
  private Room room;
  private Ledger ledger;

  @BeforeEach
  void open() {
    room = new Room(folder);
    ledger = new Ledger(room.database, () -> Ledgers.RETENTION, () -> room.now);
    for (String text : List.of("The ferry was full.", "One ferry burned.", "No ferry came.")) {
      room.hand(EDITOR, text.length() + ".md", "---\ntitle: Harbour\n---\n" + text + "\n");
    }
  }

  @AfterEach
  void close() {
    room.close();
  }

  private void asked(String person, Answer answer) {
    Question question =
        new Question(answer.standalone(), answer.standalone(), Set.of(), room.now, ZoneOffset.UTC);
    Evidence evidence = Evidence.none(question, new Extent(0, null, null, null, Set.of(), 0));
    ledger.record(
        new Reply(answer.standalone(), answer, evidence, Duration.ZERO),
        new Origin(new Chat("telegram", "1", person, ""), person, "1", room.now, "settings"));
    room.now = room.now.plus(Duration.ofMinutes(1));
  }

  private static Answer missing(String words) {
    return new Answer.NotCovered(words, Reason.NO_EVIDENCE, List.of(), "No.", List.of(), List.of());
  }

  private String gaps() {
    return room.say(AUDITOR, "/gaps");
  }

  @Test
  void a_wording_is_shown_once_three_people_asked_it_and_before_that_its_subject() {
    asked("1", missing(FERRY));
    asked("1", missing(FERRY));
    asked("2", missing("when does the ferry to norby sail"));
    assertThat(gaps())
        .isEqualTo(
            """
            Left open within 7 days: 3 questions in 1 group. A wording is shown once 3 people asked it.
            ferry: 3 times by 2 people, first 23 Nov 2026 12:00, last 23 Nov 2026 12:02
            """);
    asked("3", missing(FERRY));
    assertThat(gaps())
        .contains(FERRY + ": 4 times by 3 people, first 23 Nov 2026 12:00, last 23 Nov 2026 12:03");
  }

  @Test
  void all_of_it_comes_as_a_table_that_no_spreadsheet_computes() {
    for (String person : List.of("1", "2", "3")) {
      asked(person, missing("=1+1; who said \"the ferry burned\"?"));
    }
    asked("1", missing(FERRY));
    assertThat(room.say(AUDITOR, "/gaps export 2"))
        .isEqualTo(
            """
            Left open within 2 days: 4 questions in 2 groups. A wording is shown once 3 people asked it.
            gaps-20261123-120400.csv:
            "what","shown_as","questions","people","first","last"
            "'=••; who said ""the ferry burned""?","wording","3","3","2026-11-23T12:00:00Z","2026-11-23T12:02:00Z"
            "ferry","subject","1","1","2026-11-23T12:03:00Z","2026-11-23T12:03:00Z"
            """
                .replace("\"\n", "\"\r\n"));
    assertThat(room.say(AUDITOR, "/gaps export all")).startsWith("/gaps: days is 'all'");
    assertThat(room.say(AUDITOR, "/gaps 7 export")).startsWith("/gaps: ");
  }

  @Test
  void what_the_coverage_has_no_words_for_is_not_named() {
    asked("1", missing("Is Greta Holm at 12 Mill Road ill?"));
    assertThat(gaps())
        .contains("(nothing that the coverage has words for): 1 time by 1 person")
        .doesNotContain("Greta", "Mill", "12 ");
  }

  @Test
  void the_part_that_an_answer_left_open_counts_and_the_rest_of_the_question_does_not() {
    for (String person : List.of("1", "2", "3")) {
      asked(
          person,
          new Answer.Cited(
              "Why was the ferry full and who paid",
              Answer.Mode.EXTRACTIVE,
              List.of(),
              List.of(),
              List.of(),
              List.of("who paid"),
              null,
              List.of()));
    }
    assertThat(gaps()).contains("who paid: 3 times by 3 people").doesNotContain("full");
  }

  @Test
  void what_asks_for_something_else_stands_by_itself() {
    asked("1", missing("When does the ferry sail?"));
    asked("2", missing("Why does the ferry sail?"));
    asked("3", missing("When does the ferry to Norby sail?"));
    assertThat(gaps()).contains("3 questions in 3 groups");
  }

  @Test
  void the_newsroom_s_own_questions_and_old_ones_and_forgotten_ones_are_left_out() {
    asked(EDITOR.id(), missing(FERRY));
    asked("1", new Answer.Declined("hello", Reason.SMALL_TALK, "Hello."));
    asked("7", missing(FERRY));
    ledger.erasePerson("telegram", "7");
    String none = "Nothing that readers asked within 7 days was left open.\n";
    assertThat(gaps()).isEqualTo(none);
    asked("1", missing(FERRY));
    room.now = room.now.plus(Duration.ofDays(8));
    assertThat(gaps()).isEqualTo(none);
    assertThat(room.say(AUDITOR, "/gaps 9")).contains("1 question in 1 group.");
    assertThat(room.say(AUDITOR, "/gaps all")).startsWith("/gaps: days is 'all'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          call me on +46 70-123 45 67 now       | call me on • now
          who is @ann_lee                       | who is •
          mail ann.lee@news.example please      | mail • please
          see https://news.example/a?b=1 or www.a.example | see • or •
          does 12 Mill Road burn                | does • Mill Road burn
          """)
  void numbers_addresses_and_handles_are_blanked(String words, String shown) {
    assertThat(GapDesk.blanked(words)).isEqualTo(shown);
  }
}
