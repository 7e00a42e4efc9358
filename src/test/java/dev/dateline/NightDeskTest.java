// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ask.Asked;
import dev.dateline.ask.Reply;
import dev.dateline.intake.IngestReport;
import dev.dateline.intake.Outcome;
import dev.dateline.intake.Progress;
import dev.dateline.ledger.Chat;
import dev.dateline.ledger.Origin;
import dev.dateline.ledger.StandingOrders;
import dev.dateline.ledger.UsageBook;
import dev.dateline.model.Usage;
import dev.dateline.telegram.CallCounts.Ended;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the newsroom's own people are told unasked: owner 1000 wants it, owner 2000 does not.
class NightDeskTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final long BOT = 4839201;

  @TempDir Path home;
  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final Map<Ended, Long> calls = new HashMap<>();
  private Desk desk;
  private Outside outside;
  private NightDesk night;

  @BeforeEach
  void open() throws IOException {
    Files.createDirectories(home.resolve("seeds"));
    Files.writeString(home.resolve("seeds").resolve("a.md"), "---\ntitle: Rain\n---\nIt rains.\n");
    Path config = Files.createDirectories(home.resolve("config")).resolve("dateline.yaml");
    Files.writeString(
        config,
        "index:\n  vectors: false\nadmins:\n  users: [1000, 2000]\nmodel_limits:\n"
            + "  day_tokens: 1000\ndata:\n  disk_floor_megabytes: 0\n");
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    outside =
        new Outside(
            new ByteArrayInputStream(new byte[0]),
            nowhere,
            nowhere,
            Map.of(),
            home,
            now::get,
            false);
    PlaceOptions options = new PlaceOptions();
    options.data = home.resolve("data");
    desk = Desk.open(options.resolve(outside), outside);
    new StandingOrders(desk.wiring().database, now::get)
        .set(StandingOrders.alerts("2000"), "off", null, "2000");
    night = new NightDesk(desk, outside, BOT, () -> calls);
  }

  @AfterEach
  void close() {
    night.close();
    desk.close();
  }

  // Every message, as "chat: words", in order; taken out as if it were sent.
  private List<String> told() {
    return desk.wiring()
        .database
        .write(
            handle -> {
              List<String> told =
                  handle
                      .createQuery(
                          "select chat || ': ' || plain from telegram_outbox"
                              + " where state = 'ready' order by seq")
                      .mapTo(String.class)
                      .list();
              handle.execute("update telegram_outbox set state = 'sent'");
              return told;
            });
  }

  private List<String> look() {
    night.look();
    return told();
  }

  @Test
  void where_nothing_is_wrong_nobody_is_told_anything() {
    assertThat(look()).isEmpty();
  }

  @Test
  void a_day_without_an_article_is_told_once_and_again_when_it_is_over() throws IOException {
    now.set(NOON.plus(Duration.ofHours(25)));
    assertThat(look())
        .containsExactly("1000: Needs you: no article was read since 23 Nov 2026 12:00.");
    assertThat(look()).isEmpty();
    // A restart tells nobody again.
    NightDesk next = new NightDesk(desk, outside, BOT, () -> calls);
    next.look();
    next.close();
    assertThat(told()).isEmpty();

    Files.writeString(home.resolve("seeds").resolve("b.md"), "---\ntitle: Sun\n---\nIt shines.\n");
    desk.wiring().ingest.run(desk.wiring().places.sources(), Progress.NONE, false);
    assertThat(look()).singleElement().asString().startsWith("1000: Over: no article was read");
  }

  @Test
  void four_fifths_of_the_day_s_tokens_are_told() {
    var book = UsageBook.of(desk.wiring().database);
    book.book(NOON, "openai/a", new Usage(700, 99, BigDecimal.ZERO, false));
    assertThat(look()).isEmpty();
    book.book(NOON, "openai/a", new Usage(0, 1, BigDecimal.ZERO, false));
    assertThat(look()).containsExactly("1000: Needs you: 800 of the day's 1000 tokens are used.");
  }

  @Test
  void calls_that_fail_are_told_and_readers_who_blocked_the_bot_are_not() {
    calls.put(new Ended("sendmessage", "done"), 100L);
    assertThat(look()).isEmpty();
    now.set(NOON.plusSeconds(60));
    calls.put(new Ended("sendmessage", "done"), 115L);
    calls.put(new Ended("sendmessage", "403"), 10L);
    assertThat(look()).isEmpty();
    calls.put(new Ended("sendmessage", "unreachable"), 6L);
    calls.put(new Ended("sendmessage", "502"), 2L);
    assertThat(look())
        .containsExactly("1000: Needs you: 8 of 33 calls to Telegram failed within ten minutes.");
    now.set(NOON.plus(Duration.ofMinutes(12)));
    assertThat(look()).singleElement().asString().startsWith("1000: Over: 8 of 33 calls");
  }

  @Test
  void a_flood_of_one_question_is_told_without_its_words_until_three_asked_it() {
    ask(30, 2);
    assertThat(look())
        .containsExactly("1000: Needs you: one question comes again and again, from 2 people.");
    now.set(NOON.plus(Duration.ofMinutes(20)));
    assertThat(look()).singleElement().asString().startsWith("1000: Over: ");
    ask(30, 3);
    assertThat(look()).containsExactly("1000: Needs you: many ask the same: does it rain.");
  }

  private void ask(int times, int people) {
    Reply reply =
        desk.wiring()
            .newsdesk
            .ask(
                new Asked(
                    "does it rain",
                    "",
                    Asked.Setting.PRIVATE,
                    desk.wiring().places.folderNames(),
                    now.get()));
    for (int i = 0; i < times; i++) {
      desk.wiring()
          .ledger
          .record(
              reply,
              new Origin(
                  new Chat("telegram", "1", "7", ""), "p" + i % people, "" + i, now.get(), "s"));
    }
  }

  @Test
  void a_rejected_file_is_told_once_and_again_for_another_reason() {
    night.read(report(new Outcome.Rejected("a.html", 3, "no text")));
    assertThat(told()).containsExactly("1000: Rejected: a.html:3: no text.");
    night.read(report(new Outcome.Rejected("a.html", 3, "no text")));
    assertThat(told()).isEmpty();
    night.read(
        report(
            new Outcome.Rejected("a.html", 3, "no title"),
            new Outcome.Rejected("b.html", null, "no text")));
    assertThat(told()).containsExactly("1000: Rejected: a.html:3: no title; b.html: no text.");
  }

  private static IngestReport report(Outcome.Rejected... files) {
    return new IngestReport(0, 0, 0, 0, List.of(files), List.of(), List.of(), 1, 1, Duration.ZERO);
  }
}
