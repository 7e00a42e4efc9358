// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import static dev.dateline.archive.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.archive.Decision.Ruling;
import dev.dateline.archive.Decision.Target;
import dev.dateline.ledger.Database;
import dev.dateline.ledger.Ledgers;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Kind;
import dev.dateline.news.Version;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What editors struck and set, over versions before and behind it.
class RedactionsTest {
  private static final ArticleId A = new ArticleId("a");

  @TempDir Path folder;
  private Instant now = Instant.parse("2026-11-23T12:00:00Z");
  private Database database;
  private Archive archive;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("dateline.db"), Ledgers.SETTINGS);
    archive = new Archive(database, Ledgers.SETTINGS, ZoneOffset.UTC, () -> now);
    put("Rain fell. The mayor was drunk.");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void put(String body) {
    archive.put(article("a", body), "/news", "a.txt");
  }

  private void decide(Ruling ruling) {
    archive.decide(new Decision(new Target.Id(A), ruling, "editor-1", ""));
  }

  private Version version(int number) {
    return archive.version(A, number).orElseThrow();
  }

  @Test
  void hidden_words_are_out_of_this_and_every_later_version() {
    assertThat(version(1).text()).contains("drunk");
    decide(new Ruling.Hide("was drunk"));
    put("Snow fell. The mayor WAS drunk, they say.");

    assertThat(version(1).text()).doesNotContain("drunk");
    assertThat(version(2).text()).contains("Snow fell.").doesNotContain("drunk");
    assertThat(archive.newest(A).orElseThrow()).isEqualTo(version(2));
    Archives.forEachShown(
        archive, Set.of(), each -> assertThat(each.version().text()).doesNotContain("drunk"));
    assertThat(archive.redactions().original(A, 1).orElseThrow().text()).contains("drunk");
  }

  @Test
  void what_is_hidden_is_no_other_version_and_its_twin_is_still_found() {
    decide(new Ruling.Hide("was drunk"));
    put("Rain fell. The mayor was drunk.");

    assertThat(archive.newest(A).orElseThrow().number()).isEqualTo(1);
  }

  @Test
  void to_show_again_takes_back_what_was_hidden_and_not_what_was_corrected() {
    decide(new Ruling.Hide("Rain fell"));
    decide(new Ruling.Correct("He was not.", "was drunk"));
    decide(new Ruling.Hide(null));

    assertThat(version(1).text()).contains("Rain fell.").doesNotContain("drunk");
    assertThat(version(1).header().correction()).isEqualTo("He was not.");
    decide(new Ruling.Correct("Another word."));
    assertThat(version(1).text()).doesNotContain("drunk");
    decide(new Ruling.Correct(null));
    assertThat(version(1).text()).contains("drunk");
  }

  @Test
  void a_field_that_was_set_stands_over_every_version() {
    decide(new Ruling.Edit(Field.TITLE, "Rain at last"));
    decide(new Ruling.Edit(Field.KIND, "opinion"));
    decide(new Ruling.Edit(Field.PUBLISHED, "2026-02-01"));
    put("Snow fell.");

    assertThat(version(2).header().title()).isEqualTo("Rain at last");
    assertThat(version(2).header().kind()).isEqualTo(Kind.OPINION);
    assertThat(version(2).header().deck()).isEqualTo("A deck");
    assertThat(archive.extent(Set.of(), now).newest().iso()).isEqualTo("2026-02-01");
    decide(new Ruling.Edit(Field.TITLE, null));
    assertThat(version(2).header().title()).isEqualTo("A title");
  }

  @Test
  void a_date_set_in_the_future_keeps_it_back() {
    decide(new Ruling.Edit(Field.PUBLISHED, "2026-11-24"));

    assertThat(archive.shown(A, 1, now)).isFalse();
    assertThat(archive.shown(A, 1, now.plus(Duration.ofDays(1)))).isTrue();
  }

  @Test
  void each_such_decision_is_another_edition() {
    assertThat(archive.standings(Set.of()).getFirst().edition()).isZero();
    decide(new Ruling.Hold());
    assertThat(archive.standings(Set.of()).getFirst().edition()).isZero();
    decide(new Ruling.Hide("was drunk"));
    long first = archive.standings(Set.of()).getFirst().edition();
    decide(new Ruling.Hide(null));
    assertThat(archive.standings(Set.of()).getFirst().edition()).isGreaterThan(first);
  }

  @Test
  void a_message_written_before_is_not_to_be_sent() {
    Instant before = now;
    now = now.plusSeconds(1);
    decide(new Ruling.Hide("was drunk"));

    Redactions redactions = archive.redactions();
    assertThat(redactions.quotable(A, "Rain fell.", before)).isFalse();
    assertThat(redactions.quotable(A, "Rain fell.", now)).isTrue();
    assertThat(redactions.quotable(A, "The mayor “was  drunk”", now)).isFalse();
    assertThat(redactions.quotable(new ArticleId("b"), "was drunk", before)).isTrue();
  }
}
