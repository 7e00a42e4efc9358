// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ledger.Confirmations.Found;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfirmationsTest {
  @TempDir Path folder;
  private Instant now = Instant.parse("2026-11-23T12:00:00Z");
  private Database database;
  private Confirmations confirmations;
  private String code = "";

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("dateline.db"), Ledgers.SETTINGS);
    confirmations = new Confirmations(database, new Random(7), () -> now);
    code = confirmations.keep("42", "42", "/kill a no");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_code_stands_for_its_command() {
    assertThat(confirmations.find(code, "42", "42")).isEqualTo(new Found.Ready("/kill a no"));
  }

  @Test
  void another_person_or_another_chat_has_no_such_code() {
    assertThat(confirmations.find(code, "43", "42")).isEqualTo(new Found.Unknown());
    assertThat(confirmations.find(code, "42", "-100")).isEqualTo(new Found.Unknown());
    assertThat(confirmations.find(code + "x", "42", "42")).isEqualTo(new Found.Unknown());
  }

  @Test
  void it_counts_for_two_minutes() {
    now = now.plus(Confirmations.COUNTS);
    assertThat(confirmations.find(code, "42", "42")).isInstanceOf(Found.Ready.class);
    now = now.plusMillis(1);
    assertThat(confirmations.find(code, "42", "42")).isEqualTo(new Found.Expired());
  }

  @Test
  void it_counts_once() {
    confirmations.used(code);
    assertThat(confirmations.find(code, "42", "42")).isEqualTo(new Found.Used(now));
  }

  @Test
  void old_ones_are_forgotten_with_the_next() {
    now = now.plusSeconds(2 * 24 * 3600);
    String next = confirmations.keep("42", "42", "/kill b no");
    assertThat(next).isNotEqualTo(code);
    assertThat(confirmations.find(code, "42", "42")).isEqualTo(new Found.Unknown());
  }
}
