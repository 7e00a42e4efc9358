// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ask.Asked;
import dev.dateline.ask.Reply;
import dev.dateline.draft.Transcript;
import dev.dateline.ledger.Database;
import dev.dateline.ledger.Ledger;
import dev.dateline.ledger.Ledgers;
import dev.dateline.ledger.Origin;
import dev.dateline.ledger.Tally;
import dev.dateline.model.Usage;
import dev.dateline.phrase.Phrasebook;
import dev.dateline.settings.LimitSettings;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a day's limits on a model's tokens count: 500 for a person, 900 for a chat.
class AllowanceTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final String PERSON =
      "What you may use of the language model today is used up. In 2 hours you can ask again.";
  private static final String CHAT =
      "What this chat may use of the language model today is used up. In 2 hours it can ask again.";

  @TempDir Path folder;
  private Instant now = Instant.parse("2026-11-03T21:00:00Z");
  private LimitSettings limits = new LimitSettings(50, 50, 500, 900, 50, 1000);
  private Database database;
  private Ledger ledger;
  private Allowance allowance;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("ledger.db"), Ledgers.SETTINGS);
    ledger = new Ledger(database, () -> Ledgers.RETENTION, () -> now);
    allowance = Allowance.daily(new Tally(database), () -> limits, OSLO, () -> now);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void answered(long chat, long person, int tokens) {
    Reply plain =
        Bench.says(new Asked("who?", "c", Asked.Setting.PRIVATE, Set.of(), now), "nobody");
    Transcript transcript =
        new Transcript(
            "answer/1",
            "fake/one",
            List.of(),
            List.of(),
            new Usage(tokens - 1, 1, BigDecimal.ZERO, false),
            "written");
    ledger.record(
        new Reply("who?", plain.answer(), plain.evidence(), plain.took(), transcript),
        new Origin(LedgerChronicle.chat(9, chat, 0), Long.toString(person), "1", now, "settings"));
  }

  private String said(long chat, long person) {
    Chronicle.Place place = new Chronicle.Place(9, chat, 0, 1, person, now);
    return allowance.refusal(place, Phrasebook.ENGLISH).orElse("in");
  }

  @Test
  void a_persons_tokens_count_over_all_chats_until_the_newsrooms_midnight() {
    answered(1, 1, 300);
    assertThat(said(1, 1)).isEqualTo("in");
    answered(-5, 1, 200);
    assertThat(said(1, 1)).isEqualTo(PERSON);
    assertThat(said(-5, 2)).isEqualTo("in");
    now = Instant.parse("2026-11-03T23:00:00Z");
    assertThat(said(1, 1)).isEqualTo("in");
  }

  @Test
  void a_chats_tokens_count_for_all_its_members() {
    answered(-5, 1, 450);
    answered(-5, 2, 450);
    assertThat(said(-5, 3)).isEqualTo(CHAT);
    assertThat(said(3, 3)).isEqualTo("in");
  }

  @Test
  void forgetting_is_no_way_around_them() {
    answered(1, 1, 500);
    answered(-5, 2, 450);
    answered(-5, 3, 450);
    ledger.erasePerson(LedgerChronicle.PLATFORM, "1");
    ledger.erasePerson(LedgerChronicle.PLATFORM, "2");
    assertThat(said(1, 1)).isEqualTo(PERSON);
    assertThat(said(-5, 4)).isEqualTo(CHAT);
  }

  @Test
  void none_is_no_limit_and_a_limit_may_change_at_any_time() {
    answered(1, 1, 1_000_000);
    limits = new LimitSettings(50, 50, 0, 0, 50, 1000);
    assertThat(said(1, 1)).isEqualTo("in");
    limits = new LimitSettings(1, 50, 0, 0, 50, 1000);
    assertThat(said(1, 1))
        .isEqualTo(
            "You have asked 1 question today, which is as many as one may. In 2 hours you can ask"
                + " again.");
  }

  @Test
  void whoever_is_not_let_in_is_not_told_of_limits() {
    answered(1, 1, 500);
    Allowance closed = (place, book) -> Optional.of("");
    Chronicle.Place place = new Chronicle.Place(9, 1, 0, 1, 1, now);
    assertThat(closed.then(allowance).refusal(place, Phrasebook.ENGLISH)).contains("");
    assertThat(Allowance.ANY.then(allowance).refusal(place, Phrasebook.ENGLISH)).contains(PERSON);
  }
}
