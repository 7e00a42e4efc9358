// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.ask.Reply;
import dev.dateline.index.Hit;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Header;
import dev.dateline.news.Kind;
import dev.dateline.news.Passage;
import dev.dateline.news.Role;
import dev.dateline.news.Status;
import dev.dateline.search.Evidence;
import dev.dateline.search.Extent;
import dev.dateline.search.Question;
import dev.dateline.verify.Answer;
import dev.dateline.verify.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Chat GROUP = new Chat("telegram", "1", "-77", "");
  private static final String WORDS = "who was seen at the harbour on Sunday";

  @TempDir Path folder;
  private Instant now = NOW;
  private Database database;
  private Ledger ledger;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("dateline.db"), Ledgers.SETTINGS);
    InstantSource clock = () -> now;
    ledger = new Ledger(database, () -> Ledgers.RETENTION, clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Origin origin(Chat chat) {
    return new Origin(chat, "42", "m1", now, "settings-hash");
  }

  private Reply reply(Answer answer) {
    Question question = new Question(WORDS, WORDS, Set.of("/news"), now, ZoneOffset.UTC);
    Passage passage = new Passage(new ArticleId("a"), 2, 3, Role.BODY, 10, 15, "Rain.");
    Evidence evidence =
        new Evidence(
            question,
            List.of(new Hit(passage, 1.5f)),
            Map.of(),
            new Extent(1, null, null, null, Set.of(), 0),
            9);
    return new Reply(WORDS, answer, evidence, Duration.ofMillis(12));
  }

  private Reply cited() {
    Header header =
        new Header(
            "T",
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
    ArticleId a = new ArticleId("a");
    return reply(
        new Answer.Cited(
            WORDS,
            Answer.Mode.EXTRACTIVE,
            List.of(),
            List.of(
                new Answer.Excerpt(
                    a, 2, "4 Mar", List.of(new Answer.Line("Rain.", List.of(1), false, false)))),
            List.of(new Answer.Source(1, a, 2, header, 10, 15, "Rain.")),
            List.of(WORDS),
            null,
            List.of()));
  }

  private Reply notCovered() {
    return reply(
        new Answer.NotCovered(
            WORDS, Reason.NO_EVIDENCE, List.of(), "Nothing.", List.of(), List.of()));
  }

  private List<String> rows(String sql) {
    return database.read(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  private boolean onDisk(String text) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
          return true;
        }
      }
      return false;
    }
  }

  @Test
  void an_answer_is_recorded_with_its_citations_and_evidence() {
    long answer = ledger.record(cited(), origin(GROUP));

    assertThat(answer).isEqualTo(1);
    assertThat(
            rows(
                "select status || '|' || mode || '|' || snapshot || '|' || took || '|' || sentences"
                    + " from answer"))
        .containsExactly("answered|extractive|9|12|[{\"text\":\"Rain.\",\"citations\":[1]}]");
    assertThat(rows("select filter from answer")).containsExactly("{\"folders\":[\"/news\"]}");
    assertThat(rows("select evidence from answer"))
        .containsExactly(
            "[{\"article\":\"a\",\"version\":2,\"passage\":3,\"role\":\"body\",\"start\":10,"
                + "\"end\":15,\"score\":1.5}]");
    assertThat(
            rows(
                "select article || '|' || number || '|' || start_at || '|' || end_at from"
                    + " citation"))
        .containsExactly("a|2|10|15");
  }

  @Test
  void what_is_not_covered_is_recorded_too() {
    ledger.record(notCovered(), origin(GROUP));

    assertThat(rows("select status || '|' || reason || '|' || coalesce(mode, '-') from answer"))
        .containsExactly("not_covered|no_evidence|-");
  }

  @Test
  void the_questions_words_stand_in_the_question_alone() {
    ledger.record(cited(), origin(GROUP));
    database.write(handle -> handle.execute("delete from question"));
    database.checkpoint();

    assertThat(rows("select sentences || filter || evidence from answer"))
        .noneMatch(row -> row.contains("harbour"));
  }

  @Test
  void answers_are_append_only() {
    ledger.record(cited(), origin(GROUP));

    assertThatThrownBy(() -> database.write(handle -> handle.execute("update answer set took = 0")))
        .hasMessageContaining("answer is append-only");
    assertThatThrownBy(() -> database.write(handle -> handle.execute("delete from citation")))
        .hasMessageContaining("citation is append-only within its retention");
  }

  @Test
  void erasing_a_person_leaves_the_answer_and_nothing_of_the_words_on_the_disk()
      throws IOException {
    ledger.delivered(ledger.record(cited(), origin(GROUP)), GROUP, List.of("100", "101"));
    Files.copy(folder.resolve("dateline.db"), folder.resolve("dateline.db.before-v1"));
    Files.writeString(folder.resolve("dateline.db.before-v2"), WORDS);
    assertThat(onDisk("harbour")).isTrue();

    assertThat(ledger.erasePerson("telegram", "42")).isEqualTo(1);
    assertThat(onDisk("harbour")).isFalse();
    assertThat(rows("select answer from answer")).hasSize(1);
    assertThat(rows("select answer from delivery")).isEmpty();
    assertThat(ledger.erasePerson("telegram", "42")).isZero();
  }

  @Test
  void erasing_a_person_of_one_platform_leaves_another_platforms_alone() {
    ledger.record(cited(), origin(GROUP));
    ledger.record(cited(), origin(new Chat("matrix", "1", "-77", "")));

    assertThat(ledger.erasePerson("matrix", "42")).isEqualTo(1);
    assertThat(rows("select answer from question")).containsExactly("1");
  }

  @Test
  void erasing_a_chat_takes_every_topic_and_its_id() {
    ledger.record(cited(), origin(GROUP));
    ledger.record(cited(), origin(new Chat("telegram", "1", "-77", "5")));
    ledger.record(cited(), origin(new Chat("telegram", "1", "-78", "")));

    assertThat(ledger.eraseChat(GROUP)).isEqualTo(2);
    assertThat(rows("select external from chat")).containsExactly("-78");
    assertThat(rows("select answer from answer")).hasSize(3);
  }

  @Test
  void an_answer_is_found_by_any_message_it_was_sent_as() {
    long answer = ledger.record(cited(), origin(GROUP));
    ledger.delivered(answer, GROUP, List.of("100", "101"));
    ledger.delivered(answer, GROUP, List.of("101"));

    assertThat(ledger.answerOf(GROUP, "101")).contains(answer);
    assertThat(ledger.answerOf(GROUP, "102")).isEmpty();
  }

  @Test
  void a_chat_that_moves_keeps_what_was_asked_in_it() {
    Chat moved = new Chat("telegram", "1", "-1001", "");
    ledger.delivered(ledger.record(cited(), origin(GROUP)), GROUP, List.of("100"));
    ledger.delivered(ledger.record(cited(), origin(moved)), moved, List.of("7"));
    ledger.moved(GROUP, "-1001");

    assertThat(rows("select external from chat")).containsExactly("-1001");
    assertThat(ledger.answerOf(moved, "100")).contains(1L);
    assertThat(ledger.answerOf(moved, "7")).contains(2L);
    assertThat(ledger.eraseChat(moved)).isEqualTo(2);
  }

  @Test
  void each_kind_of_row_goes_when_its_retention_ends() {
    ledger.delivered(ledger.record(cited(), origin(GROUP)), GROUP, List.of("100"));
    ledger.audit("editor-1", "retract", "a");
    now = NOW.plus(Duration.ofDays(30));
    assertThat(ledger.purge()).isEqualTo(new Purged(0, 0, 0, 0));
    now = NOW.plus(Duration.ofDays(31));
    assertThat(ledger.purge()).isEqualTo(new Purged(1, 0, 0, 0));
    now = NOW.plus(Duration.ofDays(181));
    assertThat(ledger.purge()).isEqualTo(new Purged(0, 1, 0, 1));
    now = NOW.plus(Duration.ofDays(731));
    assertThat(ledger.purge()).isEqualTo(new Purged(0, 0, 1, 0));
    assertThat(rows("select answer from citation")).isEmpty();
    assertThat(rows("select what from audit")).isEmpty();
  }

  @Test
  void an_endless_question_is_cut_and_broken_characters_do_no_harm() {
    String endless = "\ud800" + "x".repeat(Ledger.LONGEST_QUESTION);
    Evidence evidence = cited().evidence();
    ledger.record(
        new Reply(
            endless,
            new Answer.Declined(endless, Reason.SMALL_TALK, ""),
            evidence,
            Duration.ofMillis(1)),
        origin(GROUP));

    assertThat(rows("select length(asked) from question"))
        .containsExactly(Integer.toString(Ledger.LONGEST_QUESTION));
  }

  @Test
  void an_error_says_nothing_of_the_words() {
    assertThatThrownBy(
            () ->
                database.write(
                    handle ->
                        handle
                            .createUpdate("insert into question (asked) values (:asked)")
                            .bind("asked", WORDS)
                            .execute()))
        .isInstanceOf(JdbiException.class)
        .satisfies(e -> assertThat(e.toString() + e.getCause()).doesNotContain("harbour"));
  }
}
