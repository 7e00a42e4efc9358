// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ledger.Access;
import dev.dateline.ledger.Access.Mode;
import dev.dateline.ledger.Access.Standing;
import dev.dateline.ledger.Database;
import dev.dateline.ledger.Ledgers;
import dev.dateline.phrase.Phrasebook;
import dev.dateline.settings.AccessSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who is let in: person 1 is nobody, 2 allowed, 3 banned, 4 allowed by the configuration, 9 of the
/// newsroom; group -20 allowed, -30 banned, -10 nobody's.
class AdmissionTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir Path folder;
  private Database database;
  private Access access;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("dateline.db"), Ledgers.SETTINGS);
    access = new Access(database, new Random(7), () -> NOON);
    access.set("2", Standing.ALLOWED, "9");
    access.set("-20", Standing.ALLOWED, "9");
    access.set("3", Standing.BANNED, "9");
    access.set("-30", Standing.BANNED, "9");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private String said(Mode mode, long chat, long person) {
    Admission admission =
        new Admission(
            access,
            () -> new AccessSettings(mode.key(), List.of("4"), 24, 2),
            number -> number.equals("9"));
    Chronicle.Place place = new Chronicle.Place(7, chat, 0, 1, person, NOON);
    String said = admission.refusal(place, Phrasebook.ENGLISH).orElse("in");
    assertThat(admission.admits(place)).isEqualTo(said.equals("in"));
    return said;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OPEN    | 1   | 1 | in
          OPEN    | 3   | 3 | ''
          OPEN    | -10 | 3 | ''
          OPEN    | -30 | 1 | ''
          OPEN    | -30 | 2 | ''
          OPEN    | -30 | 9 | in
          LIST    | 1   | 1 | This bot answers only those whom the newsroom has let in.
          LIST    | 2   | 2 | in
          LIST    | 3   | 3 | ''
          LIST    | 4   | 4 | in
          LIST    | 9   | 9 | in
          LIST    | -10 | 1 | This bot answers only those whom the newsroom has let in.
          LIST    | -10 | 2 | in
          LIST    | -20 | 1 | in
          LIST    | -20 | 3 | ''
          PAIRING | 2   | 2 | in
          PAIRING | 3   | 3 | ''
          PAIRING | -20 | 1 | in
          """)
  void who_may_ask(Mode mode, long chat, long person, String said) {
    assertThat(said(mode, chat, person)).isEqualTo(said);
  }

  @Test
  void whoever_asks_in_pairing_gets_a_code_and_is_in_once_an_editor_says_so() {
    String said = said(Mode.PAIRING, 1, 1);
    Access.Waiting waiting = access.waiting().getFirst();
    assertThat(said)
        .isEqualTo(
            "This bot answers only those whom the newsroom has let in. Tell the newsroom this code:"
                + " "
                + waiting.code()
                + ". It counts for 24 hours.");
    assertThat(said(Mode.PAIRING, 1, 1)).isEqualTo(said);
    assertThat(access.admit(waiting.code(), "9")).contains("1");
    assertThat(said(Mode.PAIRING, 1, 1)).isEqualTo("in");
    assertThat(said(Mode.PAIRING, -10, 1)).isEqualTo("in");
  }

  @Test
  void a_group_is_let_in_as_a_whole() {
    assertThat(said(Mode.PAIRING, -10, 1)).contains("Tell the newsroom this code");
    assertThat(access.admit(access.waiting().getFirst().code(), "9")).contains("-10");
    assertThat(said(Mode.PAIRING, -10, 5)).isEqualTo("in");
    assertThat(said(Mode.PAIRING, 5, 5)).contains("Tell the newsroom this code");
  }

  @Test
  void when_too_many_wait_it_is_said_and_no_code_is_given() {
    said(Mode.PAIRING, 5, 5);
    said(Mode.PAIRING, 6, 6);
    assertThat(said(Mode.PAIRING, 7, 7))
        .isEqualTo(
            "This bot answers only those whom the newsroom has let in, and too many are waiting for"
                + " that now. Please try again later.");
    assertThat(access.waiting()).hasSize(2);
  }

  @Test
  void what_an_editor_chose_counts_before_the_configuration() {
    access.choose(Mode.LIST, "9");
    assertThat(said(Mode.OPEN, 1, 1)).startsWith("This bot answers only");
    access.choose(Mode.OPEN, "9");
    assertThat(said(Mode.LIST, 1, 1)).isEqualTo("in");
    access.choose(null, "9");
    assertThat(said(Mode.LIST, 1, 1)).startsWith("This bot answers only");
  }
}
