// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import static dev.dateline.archive.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.archive.Decision.Ruling;
import dev.dateline.archive.Decision.Target;
import dev.dateline.archive.Retraction.Kind;
import dev.dateline.ledger.Database;
import dev.dateline.ledger.Ledgers;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Status;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetractionsTest {
  private static final ArticleId A = new ArticleId("a");
  private static final ArticleId B = new ArticleId("b");

  @TempDir Path folder;
  private Database database;
  private Archive archive;
  private Retractions retractions;

  @BeforeEach
  void open() {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z"));
    database = Database.open(folder.resolve("dateline.db"), Ledgers.SETTINGS);
    archive = new Archive(database, Ledgers.SETTINGS, ZoneOffset.UTC, clock);
    retractions = new Retractions(database, archive);
    archive.put(article("a", "Rain fell."), "/news", "a.txt");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void decide(Ruling ruling) {
    archive.decide(new Decision(new Target.Id(A), ruling, "editor-1", "because"));
  }

  private static Retraction retracted(ArticleId article, String note, String title) {
    return new Retraction(article, Kind.RETRACTED, note, title, "en");
  }

  private String title() {
    return archive.newest(A).orElseThrow().header().title();
  }

  @Test
  void nothing_is_withdrawn_at_first() {
    assertThat(retractions.all()).isEmpty();
  }

  @Test
  void a_retraction_has_its_note_and_holds_for_the_same_text_under_another_name() {
    decide(new Ruling.Retract("One ferry was taken for another."));
    archive.put(article("b", "Rain fell."), "/news", "b.txt");
    assertThat(retractions.all())
        .containsExactly(
            retracted(A, "One ferry was taken for another.", title()),
            retracted(B, "One ferry was taken for another.", title()));
  }

  @Test
  void a_kill_after_a_retraction_leaves_neither_note_nor_headline() {
    decide(new Ruling.Retract("A note."));
    decide(new Ruling.Kill());
    assertThat(retractions.all()).containsExactly(new Retraction(A, Kind.KILLED, null, null, "en"));
  }

  @Test
  void what_is_restored_is_withdrawn_no_more() {
    decide(new Ruling.Retract("A note."));
    decide(new Ruling.Restore());
    assertThat(retractions.all()).isEmpty();
  }

  @Test
  void what_a_source_retracts_is_withdrawn_too() {
    archive.put(
        article("a", "Rain fell.", Status.RETRACTED, null, "https://news.example/a"),
        "/news",
        "a.txt");
    assertThat(retractions.all()).containsExactly(retracted(A, null, title()));
  }

  @Test
  void a_twin_is_held_without_a_word_of_what_for_until_an_editor_decides() {
    String four = "Snow fell. The river rose. The bridge was closed. The ferry sailed. ";
    archive.put(article("b", four + "A man was hurt."), "/news", "b.txt");
    archive.put(article("c", four + "Nobody was hurt."), "/news", "c.txt");
    archive.decide(new Decision(new Target.Id(B), new Ruling.Retract("A note."), "editor-1", "x"));
    ArticleId twin = new ArticleId("c");
    assertThat(retractions.all())
        .containsExactly(
            retracted(B, "A note.", archive.newest(B).orElseThrow().header().title()),
            new Retraction(twin, Kind.HELD, null, null, "en"));
    archive.decide(new Decision(new Target.Id(twin), new Ruling.Restore(), "editor-1", "checked"));
    assertThat(retractions.all()).extracting(Retraction::article).containsExactly(B);
  }

  @Test
  void the_list_is_the_same_one_while_nothing_changes() {
    decide(new Ruling.Retract());
    assertThat(retractions.all()).isSameAs(retractions.all());
  }

  @Test
  void a_protected_person_s_name_is_in_no_retraction() {
    decide(new Ruling.Retract());
    archive.protections().set(title(), true, "editor-1", "a minor", Set.of(A));
    assertThat(retractions.all())
        .containsExactly(new Retraction(A, Kind.RETRACTED, null, null, "en"));
  }
}
