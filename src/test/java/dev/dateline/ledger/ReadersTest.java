// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.news.ArticleId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept of readers' wishes, and how it goes.
class ReadersTest {
  private static final long BOT = 9;
  private static final ArticleId FERRY = new ArticleId("ferry.md");

  @TempDir Path folder;
  private Instant now = Instant.parse("2026-11-23T12:00:00Z");
  private Database database;
  private Ledger ledger;
  private Choices choices;
  private Feedback feedback;
  private Perused perused;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("dateline.db"), Ledgers.SETTINGS);
    ledger = new Ledger(database, Ledgers.RETENTION, () -> now);
    choices = new Choices(database);
    feedback = new Feedback(database, () -> now);
    perused = new Perused(database, () -> now);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Chat chat(long number) {
    return new Chat("telegram", Long.toString(BOT), Long.toString(number), "");
  }

  @Test
  void a_choice_changes_one_thing_and_leaves_the_other() {
    choices.notices(BOT, 1, true);
    choices.language(BOT, 1, "de");
    choices.language(BOT, 2, "uk");
    assertThat(choices.notices(BOT, 1)).isTrue();
    assertThat(choices.language(BOT, 1)).contains("de");
    choices.language(BOT, 1, null);
    assertThat(choices.language(BOT, 1)).isEmpty();
    assertThat(choices.welcoming(BOT)).containsExactly(1L);
    choices.notices(BOT, 1, false);
    assertThat(choices.welcoming(BOT)).isEmpty();
    assertThat(choices.notices(8, 1)).isFalse();
  }

  @Test
  void a_chat_that_is_forgotten_has_chosen_nothing() {
    choices.notices(BOT, 1, true);
    choices.language(BOT, 1, "de");
    choices.notices(BOT, 2, true);
    ledger.eraseChat(chat(1));
    assertThat(choices.language(BOT, 1)).isEmpty();
    assertThat(choices.welcoming(BOT)).containsExactly(2L);
  }

  @Test
  void a_group_that_moves_takes_its_choices_and_what_it_has_read_along() {
    choices.notices(BOT, -5, true);
    choices.language(BOT, -5, "es");
    perused.note(BOT, -5, FERRY, List.of(1, 2), now);
    ledger.moved(chat(-5), "-100");
    ledger.moved(chat(-5), "-100");
    assertThat(choices.language(BOT, -100)).contains("es");
    assertThat(choices.welcoming(BOT)).containsExactly(-100L);
    assertThat(perused.of(BOT, -100, FERRY, now)).containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void feedback_goes_with_its_person_and_with_its_retention() {
    feedback.put(BOT, 1, 1, "first");
    feedback.put(BOT, -5, 2, "second");
    assertThat(feedback.newest(10))
        .extracting(Feedback.Told::words)
        .containsExactly("second", "first");
    assertThat(feedback.of(1, now)).isEqualTo(1);
    ledger.erasePerson("telegram", "1");
    assertThat(feedback.newest(10)).extracting(Feedback.Told::words).containsExactly("second");
    now = now.plus(Ledgers.RETENTION.questionDays(), ChronoUnit.DAYS).plusMillis(1);
    ledger.purge();
    assertThat(feedback.newest(10)).isEmpty();
  }

  @Test
  void what_a_chat_has_read_counts_for_a_day() {
    perused.note(BOT, 1, FERRY, List.of(0, 1), now.minus(Perused.DAY));
    perused.note(BOT, 1, FERRY, List.of(1, 2), now.minus(Perused.DAY));
    assertThat(perused.of(BOT, 1, FERRY, now)).containsExactlyInAnyOrder(0, 1, 2);
    assertThat(perused.of(BOT, 2, FERRY, now)).isEmpty();
    assertThat(perused.of(BOT, 1, new ArticleId("mill.md"), now)).isEmpty();
    now = now.plus(Perused.DAY).plusMillis(1);
    assertThat(perused.of(BOT, 1, FERRY, now.minus(Perused.DAY))).isEmpty();
    ledger.purge();
    assertThat(
            database.<Integer>read(
                handle ->
                    handle
                        .createQuery("select count(*) from reader_page")
                        .mapTo(Integer.class)
                        .one()))
        .isZero();
  }
}
