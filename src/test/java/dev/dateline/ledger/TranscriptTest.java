// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ask.Reply;
import dev.dateline.draft.Transcript;
import dev.dateline.model.Usage;
import dev.dateline.search.Evidence;
import dev.dateline.search.Newsstand;
import dev.dateline.search.Piece;
import dev.dateline.verify.Answer;
import dev.dateline.verify.Reason;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptTest {
  private static final Chat CHAT = new Chat("telegram", "1", "-77", "");

  @TempDir Path folder;
  private Instant now = Newsstand.NOW;
  private Database database;
  private Ledger ledger;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("dateline.db"), Ledgers.SETTINGS);
    ledger = new Ledger(database, () -> Ledgers.RETENTION, () -> now);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void what_a_model_was_shown_and_said_is_kept_so_that_it_can_be_replayed() {
    record();

    assertThat(rows("select prompt || ' ' || settings from answer"))
        .containsExactly("answer/1@0f3a9c21 settings-hash");
    assertThat(
            rows(
                "select model || ' ' || outcome || ' ' || input || ' ' || output || ' ' || cost"
                    + " || ' ' || estimated from transcript"))
        .containsExactly("openai/one written 900 40 1230000 1");
    assertThat(rows("select passages from transcript"))
        .containsExactly(
            "[{\"id\":\"q7f2\",\"article\":\"ferry\",\"version\":2,\"start\":10,\"end\":50}]");
    assertThat(rows("select sentences from transcript"))
        .containsExactly(
            "[{\"text\":\"It stopped.\",\"marks\":[\"q7f2 it stopped\"],\"refused\":null},"
                + "{\"text\":\"It sank.\",\"marks\":[],\"refused\":\"cites nothing\"}]");
  }

  @Test
  void it_goes_with_the_questions_words() {
    record();
    ledger.erasePerson("telegram", "42");
    assertThat(rows("select model from transcript")).isEmpty();
    assertThat(rows("select prompt from answer")).hasSize(1);
  }

  @Test
  void it_is_kept_no_longer_than_the_questions_words() {
    record();
    now = now.plus(Duration.ofDays(Ledgers.RETENTION.questionDays() + 1L));
    ledger.purge();
    assertThat(rows("select model from transcript")).isEmpty();
  }

  @Test
  void an_answer_without_a_model_has_none() {
    ledger.record(
        new Reply("When?", answer(), evidence(), Duration.ofMillis(3)),
        new Origin(CHAT, "42", "m1", now, "settings-hash"));
    assertThat(rows("select model from transcript")).isEmpty();
    assertThat(rows("select count(*) from answer where prompt is null")).containsExactly("1");
  }

  private void record() {
    Transcript transcript =
        new Transcript(
            "answer/1@0f3a9c21",
            "openai/one",
            List.of(new Transcript.Shown("q7f2", "ferry", 2, 10, 50)),
            List.of(
                new Transcript.Judged("It stopped.", List.of("q7f2 it stopped"), ""),
                new Transcript.Judged("It sank.", List.of(), "cites nothing")),
            new Usage(900, 40, new BigDecimal("0.00123"), true),
            "written");
    ledger.record(
        new Reply("When?", answer(), evidence(), Duration.ofMillis(3), transcript),
        new Origin(CHAT, "42", "m1", now, "settings-hash"));
  }

  private static Answer answer() {
    return new Answer.Declined("When?", Reason.SMALL_TALK, "");
  }

  private static Evidence evidence() {
    return Newsstand.of(Piece.of("ferry", "Ferry", "The ferry stopped.")).evidence("When?");
  }

  private List<String> rows(String sql) {
    return database.read(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }
}
