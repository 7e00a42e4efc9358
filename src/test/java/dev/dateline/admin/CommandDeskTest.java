// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import static dev.dateline.admin.Room.AUDITOR;
import static dev.dateline.admin.Room.EDITOR;
import static dev.dateline.admin.Room.OWNER;
import static dev.dateline.admin.Room.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.admin.Caller.Person;
import dev.dateline.admin.Caller.Shell;
import dev.dateline.admin.Report.Result;
import dev.dateline.archive.Retraction;
import dev.dateline.archive.Retractions;
import dev.dateline.intake.Progress;
import dev.dateline.news.Article;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Block;
import dev.dateline.news.Canonical;
import dev.dateline.news.Header;
import dev.dateline.news.Kind;
import dev.dateline.news.Status;
import dev.dateline.search.Extent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who may give which command, and what a second word needs.
class CommandDeskTest {
  private static final Person READER = new Person("4000", "4000");
  private static final ArticleId A = new ArticleId("a");

  @TempDir Path folder;
  private Room room;

  @BeforeEach
  void open() {
    room = new Room(folder, CommandDeskTest::vitals);
    room.archive.put(article("a", "The bridge was closed on Monday."), "/news", "a.md");
    room.shelving.settle(Set.of(), Progress.NONE);
  }

  private static Article article(String id, String body) {
    Header header =
        new Header(
            "The bridge is closed",
            null,
            null,
            null,
            null,
            Kind.NEWS,
            null,
            false,
            null,
            null,
            null,
            "en",
            Status.PUBLISHED,
            null);
    return new Article(
        new ArticleId(id),
        header,
        Canonical.of(
            "The bridge is closed", null, List.of(new Block(dev.dateline.news.Role.BODY, body))));
  }

  private static Vitals vitals(Instant now) {
    return new Vitals(
        "dateline 1",
        now.minus(Duration.ofHours(26)),
        new Extent(0, null, null, null, Set.of(), 0),
        1,
        OptionalLong.of(2),
        4096,
        null,
        3,
        now.minus(Duration.ofMinutes(5)),
        4,
        "none",
        500,
        100,
        512,
        List.of("the disk is nearly full"));
  }

  @AfterEach
  void close() {
    room.close();
  }

  private Report say(Caller caller, String text) {
    return room.desk.hear(caller, text).orElseThrow();
  }

  private String code(Person person, String command) {
    Report report = say(person, command);
    assertThat(report.result()).isEqualTo(Result.WAITS);
    String words = words(report);
    return words.substring(words.indexOf("/confirm ") + 9).strip();
  }

  @Test
  void a_reader_has_no_commands_and_leaves_no_trace() {
    for (Verb verb : Verb.values()) {
      assertThat(room.desk.hear(READER, verb.word() + " a b")).isEmpty();
    }
    assertThat(words(say(OWNER, "/audit 4000 1"))).startsWith("Nothing within");
  }

  @Test
  void each_role_may_what_the_table_says() {
    assertThat(words(say(AUDITOR, "/admin")))
        .contains("You are auditor.", "/status: ")
        .doesNotContain("/kill", "/admins");
    assertThat(words(say(EDITOR, "/admin"))).contains("/kill").doesNotContain("/admins");
    assertThat(words(say(OWNER, "/admin"))).contains("/kill", "/admins");
    Report refused = say(AUDITOR, "/kill a no");
    assertThat(refused.result()).isEqualTo(Result.REFUSED);
    assertThat(words(refused)).isEqualTo("/kill is for an editor; you are auditor.\n");
    assertThat(words(say(EDITOR, "/admins add 4000 editor")))
        .isEqualTo("/admins is for an owner; you are editor.\n");
    assertThat(room.archive.status(A)).contains(Status.PUBLISHED);
  }

  @Test
  void a_role_that_is_taken_away_is_gone_at_the_next_call() {
    assertThat(words(say(OWNER, "/admins")))
        .isEqualTo("1000: owner\n2000: editor\n3000: auditor\n");
    String code = code(EDITOR, "/kill a no");
    assertThat(words(say(OWNER, "/admins remove 2000"))).isEqualTo("2000 has no role any more.\n");
    assertThat(room.desk.hear(EDITOR, "/confirm " + code)).isEmpty();
    assertThat(words(say(OWNER, "/admins remove 1000")))
        .isEqualTo("1000 is an owner by the configuration.\n");
    say(OWNER, "/admins add 2000 auditor");
    assertThat(words(say(EDITOR, "/confirm " + code)))
        .isEqualTo("/confirm is for an editor; you are auditor.\n");
    assertThat(room.archive.status(A)).contains(Status.PUBLISHED);
  }

  @Test
  void a_confirmed_retraction_is_out_of_the_index_when_it_returns() {
    assertThat(room.searchable()).isEqualTo(1);
    String code = code(EDITOR, "/retract a wrong name");
    assertThat(room.searchable()).isEqualTo(1);
    assertThat(words(say(EDITOR, "/confirm " + code)))
        .isEqualTo("The bridge is closed is retracted now.\n");
    assertThat(room.searchable()).isZero();
    assertThat(room.archive.status(A)).contains(Status.RETRACTED);
    assertThat(words(say(EDITOR, "/confirm " + code)))
        .isEqualTo("This code was used 23 Nov 2026 12:00; /audit tells what came of it.\n");
    assertThat(words(say(AUDITOR, "/audit /retract")))
        .contains("2000 /retract: a: done", "2000 /retract: a: waits")
        .doesNotContain("wrong name");
  }

  @Test
  void words_behind_the_code_of_a_retraction_are_its_public_note_and_of_nothing_else() {
    String kill = code(EDITOR, "/kill a no");
    assertThat(words(say(EDITOR, "/confirm " + kill + " a note")))
        .isEqualTo("/confirm: note goes with /retract alone. Usage: /confirm code [note]\n");
    assertThat(room.archive.status(A)).contains(Status.PUBLISHED);
    say(EDITOR, "/confirm " + code(EDITOR, "/retract a ours alone") + " It was\nanother bridge.");
    assertThat(new Retractions(room.database, room.archive).all())
        .containsExactly(
            new Retraction(
                A,
                Retraction.Kind.RETRACTED,
                "It was\nanother bridge.",
                "The bridge is closed",
                "en"));
  }

  private Optional<Report> heard(Person who, String text) {
    return room.desk.hear(new Person(who.id(), "-100"), text);
  }

  @Test
  void a_group_is_deaf_until_an_owner_makes_it_an_admin_chat_and_readers_there_stay_readers() {
    for (String text : List.of("/status", "/retract", "/admins", "/admins here off now")) {
      assertThat(heard(OWNER, text)).isEmpty();
    }
    assertThat(heard(EDITOR, "/admins here")).isEmpty();
    assertThat(say(OWNER, "/admins here").result()).isEqualTo(Result.REFUSED);

    assertThat(heard(OWNER, "/admins here").orElseThrow().result()).isEqualTo(Result.DONE);
    assertThat(heard(EDITOR, "/status").orElseThrow().result()).isEqualTo(Result.DONE);
    assertThat(heard(AUDITOR, "/retract a b").orElseThrow().result()).isEqualTo(Result.REFUSED);
    assertThat(heard(new Person("7", "7"), "/status")).isEmpty();
    assertThat(room.desk.hear(new Person(EDITOR.id(), "-101"), "/status")).isEmpty();
    assertThat(room.desk.chats()).containsEntry("-100", Role.AUDITOR);
    // A code of the group counts nowhere else.
    String words = words(heard(EDITOR, "/retract a wrong").orElseThrow());
    String code = words.substring(words.indexOf("/confirm ") + 9).strip();
    assertThat(say(EDITOR, "/confirm " + code).result()).isEqualTo(Result.REFUSED);

    assertThat(say(OWNER, "/admins remove -100").result()).isEqualTo(Result.DONE);
    assertThat(heard(OWNER, "/status")).isEmpty();
  }

  @Test
  void a_code_counts_for_two_minutes_and_for_nobody_else() {
    String code = code(EDITOR, "/kill a no");
    assertThat(words(say(OWNER, "/confirm " + code)))
        .isEqualTo("There is no such code for you in this chat.\n");
    assertThat(say(new Person(OWNER.id(), "-5"), "/admins here").result()).isEqualTo(Result.DONE);
    assertThat(words(say(new Person("2000", "-5"), "/confirm " + code)))
        .isEqualTo("There is no such code for you in this chat.\n");
    room.now = room.now.plus(Duration.ofSeconds(121));
    Report late = say(EDITOR, "/confirm " + code);
    assertThat(late.result()).isEqualTo(Result.REFUSED);
    assertThat(words(late))
        .isEqualTo("This code has expired; nothing has changed. Give the command again.\n");
    assertThat(room.archive.status(A)).contains(Status.PUBLISHED);
  }

  @Test
  void a_decision_survives_that_the_folder_is_read_again() {
    say(new Shell(true), "/kill a by order");
    room.archive.put(article("a", "The bridge was closed on Monday."), "/news", "a.md");
    room.archive.put(article("b", "The bridge was closed on Monday."), "/news", "b.md");
    assertThat(room.archive.status(A)).contains(Status.KILLED);
    assertThat(room.archive.status(new ArticleId("b"))).contains(Status.KILLED);
    assertThat(words(say(new Shell(true), "/kill a by order"))).isEqualTo("a is killed already.\n");
    assertThat(words(say(new Shell(true), "/restore a")))
        .isEqualTo("The bridge is closed is published now.\n");
    assertThat(room.searchable()).isEqualTo(2);
  }

  @Test
  void a_status_begins_with_what_is_wrong() {
    assertThat(words(say(AUDITOR, "/status")))
        .startsWith(
            """
            Wrong: the disk is nearly full.
            Wrong: a question has waited for 5 min.
            Wrong: readers can be shown no article.
            Version: dateline 1
            Running: 1 d 2 h
            """);
  }

  @Test
  void articles_are_shown_by_pages() {
    for (int number = 0; number < 24; number++) {
      room.archive.put(
          article("n" + (char) ('a' + number), "Text number " + number + "."),
          "/news",
          "f" + number);
    }
    assertThat(words(say(AUDITOR, "/articles BRIDGE page 3")))
        .startsWith("25 articles.\n")
        .endsWith("Page 3 of 3; write page N behind the words.\n");
    assertThat(words(say(AUDITOR, "/articles harbour page 1")))
        .isEqualTo("No article holds these words.\n");
    assertThat(words(say(AUDITOR, "/articles bridge page 4")))
        .isEqualTo("There is no page 4: the last one is 3.\n");
  }

  @Test
  void every_command_explains_itself() {
    for (Verb verb : Verb.values()) {
      Report report = say(AUDITOR, "/help " + verb.word());
      assertThat(report.result()).isEqualTo(Result.DONE);
      assertThat(words(report)).startsWith(verb.usage() + "\n" + verb.does() + ".\n");
    }
  }

  @Test
  void a_wrong_argument_is_in_the_audit_too() {
    assertThat(say(EDITOR, "/log many").result()).isEqualTo(Result.WRONG);
    assertThat(words(say(OWNER, "/audit 2000 1"))).contains("2000 /log: wrong");
  }
}
