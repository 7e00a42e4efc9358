// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.news.ArticleId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
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
  private Votes votes;
  private Perused perused;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("dateline.db"), Ledgers.SETTINGS);
    ledger = new Ledger(database, () -> Ledgers.RETENTION, () -> now);
    choices = new Choices(database);
    feedback = new Feedback(database, () -> now);
    votes = new Votes(database, () -> now);
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
  void a_person_has_one_vote_for_an_answer_and_may_change_it() {
    votes.up(BOT, 3, 1);
    votes.up(BOT, 3, 2);
    votes.down(BOT, 4, 1, null);
    assertThat(votes.thumbs(3)).isEqualTo(new Votes.Thumbs(2, 0, Map.of()));
    votes.down(BOT, 3, 1, null);
    votes.down(BOT, 3, 1, Votes.Reason.OUTDATED);
    assertThat(votes.thumbs(3)).isEqualTo(new Votes.Thumbs(1, 1, Map.of(Votes.Reason.OUTDATED, 1)));
    votes.up(BOT, 3, 1);
    assertThat(votes.thumbs(3)).isEqualTo(new Votes.Thumbs(2, 0, Map.of()));
    assertThat(votes.thumbs(5)).isEqualTo(new Votes.Thumbs(0, 0, Map.of()));
  }

  @Test
  void votes_are_counted_by_the_day_on_which_they_were_last_given() {
    Instant today = now.truncatedTo(ChronoUnit.DAYS);
    Instant tomorrow = today.plus(1, ChronoUnit.DAYS);
    votes.down(BOT, 3, 1, Votes.Reason.MISSING);
    votes.down(BOT, 4, 1, Votes.Reason.MISSING);
    now = tomorrow;
    votes.up(BOT, 3, 1);
    assertThat(votes.between(today, tomorrow))
        .isEqualTo(new Votes.Thumbs(0, 1, Map.of(Votes.Reason.MISSING, 1)));
    assertThat(votes.between(tomorrow, tomorrow.plus(1, ChronoUnit.DAYS)))
        .isEqualTo(new Votes.Thumbs(1, 0, Map.of()));
  }

  @Test
  void votes_go_with_their_person_and_with_their_retention() {
    votes.up(BOT, 3, 1);
    votes.up(BOT, 3, 2);
    ledger.erasePerson("telegram", "1");
    assertThat(votes.thumbs(3).up()).isEqualTo(1);
    now = now.plus(Ledgers.RETENTION.questionDays(), ChronoUnit.DAYS);
    ledger.purge();
    assertThat(votes.thumbs(3).up()).isEqualTo(1);
    now = now.plusMillis(1);
    ledger.purge();
    assertThat(votes.thumbs(3).up()).isZero();
  }

  @Test
  void the_newsroom_is_told_of_an_answer_once_in_each_chat() {
    Alerts alerts = new Alerts(database, () -> now);
    Outbox.Part words = new Outbox.Part("<b>a</b>", "a");
    assertThat(alerts.put(BOT, 3, List.of(5L, 6L), words)).containsExactly("5:0", "6:0");
    assertThat(alerts.put(BOT, 3, List.of(5L, 6L), words)).isEmpty();
    assertThat(alerts.put(BOT, 4, List.of(5L), words)).containsExactly("5:0");
    Outbox outbox = new Outbox(database, () -> now);
    Outbox.Sending first = outbox.next(BOT, "6:0").orElseThrow();
    assertThat(first.words()).isEqualTo(words);
    assertThat(first.chat()).isEqualTo(6);
    outbox.sent(first.seq(), 1, null);
    assertThat(outbox.next(BOT, "6:0")).isEmpty();
    assertThat(new Inbox(database, () -> now).lanes(BOT)).containsExactly("5:0");
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
