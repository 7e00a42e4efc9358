// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.ledger.Inbox.Fate;
import dev.dateline.ledger.Inbox.Received;
import dev.dateline.news.ArticleId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Inbox and outbox on one ledger.
final class MailTest {
  private static final long BOT = 9;

  @TempDir Path folder;

  private Instant now = Instant.parse("2026-11-03T12:00:00Z");
  private Database database;
  private Inbox inbox;
  private Outbox outbox;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("ledger.db"), Ledgers.SETTINGS);
    inbox = new Inbox(database, () -> now);
    outbox = new Outbox(database, () -> now);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Received question(long update, long chat) {
    return new Received(update, chat, update, 0, 5, Fate.WAITING, "payload " + update);
  }

  private Outbox.Letter letter(long inbox, long chat, String... parts) {
    return new Outbox.Letter(
        BOT,
        inbox,
        chat,
        0,
        3L,
        List.of(parts).stream().map(each -> new Outbox.Part(each, each)).toList(),
        Map.of(new ArticleId("a b\u00e9.md"), 2),
        new Entry<>(handle -> 17L));
  }

  @Test
  void an_update_stored_twice_is_one() {
    assertThat(inbox.store(BOT, List.of(question(1, 5), question(2, 5), question(1, 5))))
        .extracting(Received::update)
        .containsExactly(1L, 2L);
    assertThat(inbox.store(BOT, List.of(question(2, 5)))).isEmpty();
    assertThat(inbox.backlog(BOT)).isEqualTo(new Inbox.Backlog(2, now));
  }

  @Test
  void the_same_number_from_another_chat_or_for_another_bot_is_another_update() {
    assertThat(inbox.store(BOT, List.of(question(1, 5), question(1, 6)))).hasSize(2);
    assertThat(inbox.store(BOT + 1, List.of(question(1, 5)))).hasSize(1);
    assertThat(inbox.lanes(BOT)).containsExactly("5:0", "6:0");
  }

  @Test
  void what_asks_for_nothing_leaves_only_its_key() {
    inbox.store(BOT, List.of(new Received(1, 5, 1, 0, 5, Fate.DONE, "gossip")));
    assertThat(inbox.lanes(BOT)).isEmpty();
    assertThat(all("select coalesce(payload, '-') from telegram_inbox")).containsExactly("-");
  }

  @Test
  void what_cannot_be_read_is_kept_as_it_came() {
    inbox.store(BOT, List.of(new Received(1, 0, 0, 0, 5, Fate.UNREADABLE, "{]")));
    assertThat(inbox.lanes(BOT)).isEmpty();
    assertThat(all("select payload from telegram_inbox")).containsExactly("{]");
  }

  @Test
  void a_lane_gives_its_oldest_update_until_it_is_answered() {
    inbox.store(BOT, List.of(question(8, 5), question(3, 5)));
    assertThat(inbox.begin(BOT, "5:0").orElseThrow().payload()).isEqualTo("payload 8");
    Inbox.Waiting again = inbox.begin(BOT, "5:0").orElseThrow();
    assertThat(again.update()).isEqualTo(8);
    assertThat(again.attempts()).isEqualTo(2);
    outbox.put(letter(again.seq(), 5, "answer"));
    assertThat(inbox.begin(BOT, "5:0").orElseThrow().update()).isEqualTo(3);
  }

  @Test
  void an_answer_put_in_twice_is_one() {
    inbox.store(BOT, List.of(question(1, 5)));
    long seq = inbox.begin(BOT, "5:0").orElseThrow().seq();
    outbox.put(letter(seq, 5, "one", "two"));
    outbox.put(letter(seq, 5, "one", "two"));
    assertThat(all("select html from telegram_outbox order by seq")).containsExactly("one", "two");
  }

  @Test
  void a_message_is_marked_before_it_goes_and_goes_again_when_nobody_says_how_it_went() {
    inbox.store(BOT, List.of(question(1, 5)));
    outbox.put(letter(inbox.begin(BOT, "5:0").orElseThrow().seq(), 5, "one", "two"));
    Outbox.Sending first = outbox.next(BOT, "5:0").orElseThrow();
    assertThat(first.again()).isFalse();
    assertThat(first.replyTo()).isEqualTo(3);
    assertThat(first.cites()).isEqualTo(Map.of(new ArticleId("a b\u00e9.md"), 2));
    assertThat(first.answer()).isEqualTo("17");
    Outbox.Sending again = outbox.next(BOT, "5:0").orElseThrow();
    assertThat(again.again()).isTrue();
    assertThat(again.seq()).isEqualTo(first.seq());
    outbox.sent(again.seq(), 99, null);
    Outbox.Sending second = outbox.next(BOT, "5:0").orElseThrow();
    assertThat(second.words().html()).isEqualTo("two");
    assertThat(second.replyTo()).isNull();
    outbox.refused(second.seq(), "no");
    assertThat(outbox.next(BOT, "5:0")).isEqualTo(Optional.empty());
    assertThat(all("select coalesce(html, plain, '-') from telegram_outbox"))
        .containsExactly("-", "-");
  }

  @Test
  void a_group_s_mail_moves_with_it() {
    inbox.store(BOT, List.of(question(1, -5), question(2, -5), question(3, -6)));
    outbox.put(letter(inbox.begin(BOT, "-5:0").orElseThrow().seq(), -5, "answer"));
    assertThat(outbox.migrate(BOT, -5, -100)).containsExactly("-100:0");
    assertThat(outbox.next(BOT, "-100:0").orElseThrow().chat()).isEqualTo(-100);
    assertThat(inbox.begin(BOT, "-100:0").orElseThrow().chat()).isEqualTo(-100);
    assertThat(inbox.lanes(BOT)).containsExactly("-100:0", "-6:0");
  }

  @Test
  void a_chat_that_is_given_up_leaves_nothing_waiting() {
    inbox.store(BOT, List.of(question(1, 5), question(2, 5), question(3, 6)));
    outbox.put(letter(inbox.begin(BOT, "5:0").orElseThrow().seq(), 5, "answer"));
    outbox.abandon(BOT, 5, "blocked");
    assertThat(inbox.lanes(BOT)).containsExactly("6:0");
    inbox.store(BOT, List.of(question(4, 5)));
    assertThat(inbox.lanes(BOT)).containsExactly("6:0", "5:0");
  }

  @Test
  void what_was_finished_long_ago_is_forgotten_and_what_waits_is_not() {
    inbox.store(BOT, List.of(question(1, 5), question(2, 5)));
    Inbox.Waiting first = inbox.begin(BOT, "5:0").orElseThrow();
    outbox.put(letter(first.seq(), 5, "answer"));
    now = now.plus(Duration.ofHours(49));
    inbox.store(BOT, List.of(question(3, 6)));
    assertThat(inbox.forget(Duration.ofHours(48))).isEqualTo(1);
    assertThat(inbox.begin(BOT, "5:0").orElseThrow().update()).isEqualTo(2);
    assertThat(outbox.next(BOT, "5:0")).isPresent();
  }

  @Test
  void what_cannot_be_read_is_kept_for_a_day_even_where_it_is_the_newest() {
    inbox.store(BOT, List.of(new Received(1, 0, 0, 0, 5, Fate.UNREADABLE, "{]")));
    now = now.plus(Duration.ofHours(24));
    inbox.forget(Duration.ofHours(48));
    assertThat(all("select payload from telegram_inbox")).containsExactly("{]");
    now = now.plusMillis(1);
    inbox.forget(Duration.ofHours(48));
    assertThat(all("select coalesce(payload, '-') from telegram_inbox")).containsExactly("-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"message\":{\"message_id\":8,\"from\":{\"id\":42,\"first_name\":7},\"text\":\"my"
            + " words\"}}",
        "{\"message\": {\"from\": {\"first_name\": \"A\", \"id\" : \"42\"}, \"text\": \"my wo",
        "{\"edited_message\":{\"text\":\"my words\",\"chat\":{\"type\":7,\"id\":42}}]"
      })
  void what_a_person_sent_and_nobody_could_read_goes_with_the_person(String payload) {
    String other = "{\"message\":{\"from\":{\"id\":423},\"text\":42}}";
    inbox.store(
        BOT,
        List.of(
            new Received(1, 0, 0, 0, 5, Fate.UNREADABLE, payload),
            new Received(2, 0, 0, 0, 5, Fate.UNREADABLE, other)));
    new Ledger(database, () -> Ledgers.RETENTION, () -> now).erasePerson(Inbox.PLATFORM, "42");

    assertThat(all("select coalesce(payload, '-') from telegram_inbox order by seq"))
        .containsExactly("-", other);
  }

  @Test
  void an_answer_is_recorded_with_its_message_or_not_at_all() {
    inbox.store(BOT, List.of(question(1, 5)));
    long seq = inbox.begin(BOT, "5:0").orElseThrow().seq();
    Entry<Long> broken =
        new Entry<>(
            handle -> {
              handle.execute("insert into source_read (folder, at) values ('/news', 7)");
              throw new IllegalStateException("the disk is full");
            });
    Outbox.Letter letter =
        new Outbox.Letter(
            BOT, seq, 5, 0, null, List.of(new Outbox.Part("a", "a")), Map.of(), broken);

    assertThatThrownBy(() -> outbox.put(letter)).hasMessage("the disk is full");
    assertThat(all("select folder from source_read")).isEmpty();
    assertThat(inbox.begin(BOT, "5:0").orElseThrow().seq()).isEqualTo(seq);
  }

  @Test
  void an_answer_put_in_twice_is_recorded_once() {
    inbox.store(BOT, List.of(question(1, 5)));
    long seq = inbox.begin(BOT, "5:0").orElseThrow().seq();
    AtomicInteger recorded = new AtomicInteger();
    Outbox.Letter letter =
        new Outbox.Letter(
            BOT,
            seq,
            5,
            0,
            null,
            List.of(new Outbox.Part("one", "one"), new Outbox.Part("two", "two")),
            Map.of(),
            new Entry<>(handle -> (long) recorded.incrementAndGet()));
    outbox.put(letter);
    outbox.put(letter);

    assertThat(recorded).hasValue(1);
    assertThat(all("select answer from telegram_outbox")).containsExactly("1", "1");
  }

  private List<String> all(String query) {
    return database.read(handle -> handle.createQuery(query).mapTo(String.class).list());
  }
}
