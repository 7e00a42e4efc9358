// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.ledger.Access.Knock;
import dev.dateline.ledger.Access.Mode;
import dev.dateline.ledger.Access.Standing;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir Path folder;
  private Instant now = NOON;
  private Database database;
  private Access access;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("dateline.db"), Ledgers.SETTINGS);
    access = new Access(database, new Random(7), () -> now);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private String code(String subject) {
    return ((Knock.Waits) access.knock(subject, DAY, 10)).code();
  }

  @Test
  void nothing_is_decided_at_first() {
    assertThat(access.of("42")).isEmpty();
    assertThat(access.mode()).isEmpty();
    assertThat(access.all()).isEmpty();
    assertThat(access.waiting()).isEmpty();
  }

  @Test
  void the_newest_decision_counts_and_none_is_lost() {
    access.set("42", Standing.BANNED, "7");
    access.set("-100", Standing.ALLOWED, "7");
    access.set("42", Standing.ALLOWED, "8");
    assertThat(access.of("42")).contains(Standing.ALLOWED);
    assertThat(access.all()).containsOnlyKeys("42", "-100");
    access.set("42", null, "8");
    assertThat(access.of("42")).isEmpty();
    assertThat(access.all()).containsOnlyKeys("-100");
    assertThatThrownBy(() -> database.write(h -> h.execute("delete from access_standing")))
        .hasMessageContaining("append-only");
  }

  @Test
  void the_mode_is_the_newest_one_until_it_is_given_back() {
    access.choose(Mode.PAIRING, "7");
    access.choose(Mode.LIST, "7");
    assertThat(access.mode()).contains(Mode.LIST);
    access.choose(null, "7");
    assertThat(access.mode()).isEmpty();
  }

  @Test
  void whoever_knocks_again_keeps_the_code() {
    String first = code("42");
    now = now.plusSeconds(60);
    assertThat(code("42")).isEqualTo(first);
    assertThat(access.waiting()).containsExactly(new Access.Waiting(first, "42", NOON.plus(DAY)));
    assertThat(code("43")).isNotEqualTo(first);
  }

  @Test
  void a_code_lets_in_once_however_it_is_typed() {
    String code = code("42");
    String typed = code.substring(0, 4).toLowerCase(Locale.ROOT) + " - " + code.substring(4) + "\n";
    assertThat(access.admit(typed, "7")).contains("42");
    assertThat(access.of("42")).contains(Standing.ALLOWED);
    assertThat(access.admit(code, "7")).isEmpty();
    assertThat(access.waiting()).isEmpty();
  }

  @Test
  void a_code_does_not_count_for_ever() {
    String code = code("42");
    now = NOON.plus(DAY).plusMillis(1);
    assertThat(access.waiting()).isEmpty();
    assertThat(access.admit(code, "7")).isEmpty();
    assertThat(access.of("42")).isEmpty();
    assertThat(code("42")).isNotEqualTo(code);
  }

  @Test
  void only_so_many_wait_until_the_oldest_code_ends() {
    for (int i = 0; i < 10; i++) {
      code("person" + i);
    }
    assertThat(access.knock("late", DAY, 10)).isEqualTo(new Knock.Full());
    assertThat(access.knock("person3", DAY, 10)).isInstanceOf(Knock.Waits.class);
    now = NOON.plus(DAY).plusMillis(1);
    assertThat(access.knock("late", DAY, 10)).isInstanceOf(Knock.Waits.class);
  }

  @Test
  void whoever_is_banned_waits_no_longer() {
    String code = code("42");
    access.set("42", Standing.BANNED, "7");
    assertThat(access.admit(code, "7")).isEmpty();
    assertThat(access.of("42")).contains(Standing.BANNED);
  }

  @Test
  void what_was_decided_on_a_group_moves_along_with_it() {
    access.set("-5", Standing.BANNED, "7");
    for (int told = 0; told < 2; told++) {
      database.write(
          handle -> {
            Access.moved(handle, "-5", "-100");
            return 0;
          });
    }
    assertThat(access.of("-100")).contains(Standing.BANNED);
    assertThat(access.all()).containsOnlyKeys("-5", "-100");
  }
}
