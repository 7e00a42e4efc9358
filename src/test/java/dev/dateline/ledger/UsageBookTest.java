// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.model.Cashbook;
import dev.dateline.model.Usage;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageBookTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Usage CALL = new Usage(1200, 80, new BigDecimal("0.00034"), false);

  @TempDir Path folder;

  private Database open() {
    return Database.open(folder.resolve("dateline.db"), Ledgers.SETTINGS);
  }

  @Test
  void what_was_used_outlives_the_process() {
    try (Database database = open()) {
      Cashbook book = UsageBook.of(database);
      book.book(NOW.minusSeconds(1), "openai/small", CALL);
      book.book(NOW, "openai/small", CALL);
      book.book(NOW, "ollama/tiny", new Usage(5, 1, BigDecimal.ZERO, true));
    }
    try (Database database = open()) {
      Usage used = UsageBook.of(database).since(NOW);
      assertThat(used.inputTokens()).isEqualTo(1205);
      assertThat(used.outputTokens()).isEqualTo(81);
      assertThat(used.cost()).isEqualByComparingTo("0.00034");
      assertThat(used.estimated()).isTrue();
    }
  }

  @Test
  void nothing_was_used_in_a_new_ledger() {
    try (Database database = open()) {
      Usage none = UsageBook.of(database).since(Instant.EPOCH);
      assertThat(none.tokens()).isZero();
      assertThat(none.cost()).isEqualByComparingTo("0");
    }
  }

  @Test
  void a_cost_is_never_rounded_down() {
    try (Database database = open()) {
      Cashbook book = UsageBook.of(database);
      book.book(NOW, "openai/small", new Usage(1, 1, new BigDecimal("0.0000000001"), false));
      assertThat(book.since(NOW).cost()).isEqualByComparingTo("0.000000001");
    }
  }

  @Test
  void another_process_that_only_reads_adds_its_own_and_changes_nothing() {
    try (Database writing = open()) {
      UsageBook.of(writing).book(NOW, "openai/small", CALL);
      try (Database reading = Database.readOnly(folder.resolve("dateline.db"), Ledgers.SETTINGS)) {
        Cashbook book = UsageBook.of(reading);
        book.book(NOW, "openai/small", CALL);
        assertThat(book.since(NOW).inputTokens()).isEqualTo(2400);
      }
      assertThat(UsageBook.of(writing).since(NOW).inputTokens()).isEqualTo(1200);
    }
  }

  @Test
  void it_goes_with_the_answers_retention() {
    try (Database database = open()) {
      Cashbook book = UsageBook.of(database);
      book.book(NOW, "openai/small", CALL);
      InstantSource later = InstantSource.fixed(NOW.plusSeconds(731L * 86_400));
      new Ledger(database, () -> Ledgers.RETENTION, later).purge();
      assertThat(book.since(Instant.EPOCH).tokens()).isZero();
    }
  }
}
