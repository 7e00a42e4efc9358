// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ask.Reply;
import dev.dateline.ledger.Statistics.Day;
import dev.dateline.ledger.Statistics.Period;
import dev.dateline.model.Usage;
import dev.dateline.search.Evidence;
import dev.dateline.search.Extent;
import dev.dateline.search.Question;
import dev.dateline.verify.Answer;
import dev.dateline.verify.Reason;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatisticsTest {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir Path folder;
  private Database database;
  private Ledger ledger;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("dateline.db"), Ledgers.SETTINGS);
    ledger = new Ledger(database, () -> Ledgers.RETENTION, () -> NOON);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void asked(Instant at, String person, Answer answer, long took) {
    Question question = new Question("q", "q", Set.of(), at, ZoneOffset.UTC);
    Evidence evidence =
        new Evidence(
            question, List.of(), Map.of(), new Extent(0, null, null, null, Set.of(), 0), 0);
    ledger.record(
        new Reply("q", answer, evidence, Duration.ofMillis(took)),
        new Origin(new Chat("telegram", "1", "7", ""), person, "5", at, "settings"));
  }

  private static Answer missing() {
    return new Answer.NotCovered("q", Reason.NO_EVIDENCE, List.of(), "No.", List.of(), List.of());
  }

  private static Answer withheld() {
    return new Answer.Withheld("q", Reason.CHECK_FAILED, "No.");
  }

  @Test
  void each_day_of_the_newsroom_is_counted_by_itself_and_none_is_left_out() {
    // 22:30 in Tokyo, and half past midnight of the next day.
    asked(Instant.parse("2026-11-22T13:30:00Z"), "1", missing(), 100);
    asked(Instant.parse("2026-11-22T15:30:00Z"), "1", withheld(), 300);
    asked(NOON, "2", missing(), 200);
    asked(NOON, "1", new Answer.Declined("q", Reason.ABOUT, "Hi."), 900);
    new UsageBook(database)
        .book(NOON, "openai/a", new Usage(70, 30, new BigDecimal("0.25"), false));

    Period period = new Statistics(database, TOKYO).last(3, NOON, 5);

    assertThat(period.days())
        .containsExactly(
            new Day(LocalDate.of(2026, 11, 21), 0, 0, 0, 0, 0, 0, 0, 0, new BigDecimal("0E-9")),
            new Day(LocalDate.of(2026, 11, 22), 0, 1, 0, 0, 100, 100, 1, 0, new BigDecimal("0E-9")),
            new Day(
                LocalDate.of(2026, 11, 23),
                0,
                1,
                1,
                1,
                300,
                900,
                2,
                100,
                new BigDecimal("0.250000000")));
    assertThat(period.readers()).isEqualTo(2);
    assertThat(period.half()).isEqualTo(200);
    assertThat(period.most()).isEqualTo(900);
    assertThat(period.cited()).isEmpty();
  }

  @Test
  void what_is_older_is_not_counted() {
    asked(NOON.minus(Duration.ofDays(1)), "1", missing(), 100);

    Period today = new Statistics(database, ZoneOffset.UTC).last(1, NOON, 5);

    assertThat(today.days()).singleElement().extracting(Day::notCovered).isEqualTo(0);
    assertThat(today.readers()).isZero();
    assertThat(today.most()).isZero();
  }

  @Test
  void a_percentile_is_a_time_that_was_taken() {
    List<Long> values = List.of(5L, 1L, 4L, 2L, 3L);

    assertThat(Statistics.percentile(values, 50)).isEqualTo(3);
    assertThat(Statistics.percentile(values, 95)).isEqualTo(5);
    assertThat(Statistics.percentile(values, 1)).isEqualTo(1);
    assertThat(Statistics.percentile(List.of(), 50)).isZero();
  }

  @Test
  void a_flood_is_one_question_asked_often_enough() {
    for (int i = 0; i < 4; i++) {
      asked(NOON, "p" + i % 2, missing(), 1);
    }
    Statistics statistics = new Statistics(database, ZoneOffset.UTC);

    assertThat(statistics.flood(NOON, 5)).isEmpty();
    assertThat(statistics.flood(NOON, 4).orElseThrow()).isEqualTo(new Statistics.Flood("q", 4, 2));
    assertThat(statistics.flood(NOON.plusMillis(1), 1)).isEmpty();
  }
}
