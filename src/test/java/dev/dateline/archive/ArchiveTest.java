// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import static dev.dateline.archive.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.archive.Decision.Ruling;
import dev.dateline.archive.Decision.Target;
import dev.dateline.archive.FileMark.Refusal;
import dev.dateline.archive.Stored.Change;
import dev.dateline.ledger.Database;
import dev.dateline.ledger.Ledgers;
import dev.dateline.news.Article;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Status;
import dev.dateline.news.Version;
import dev.dateline.search.Extent;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final ArticleId A = new ArticleId("a");

  @TempDir Path folder;
  private Database database;
  private Archive archive;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("dateline.db"), Ledgers.SETTINGS);
    archive = archive(database);
  }

  private static Archive archive(Database database) {
    return new Archive(database, Ledgers.SETTINGS, ZoneOffset.UTC, InstantSource.fixed(NOW));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Stored put(Article article) {
    return archive.put(article, "/news", article.id() + ".txt");
  }

  private void decide(Ruling ruling) {
    archive.decide(new Decision(new Target.Id(A), ruling, "editor-1", "because"));
  }

  @Test
  void a_new_article_is_version_one() {
    Stored stored = put(article("a", "Rain fell."));

    assertThat(stored.change()).isEqualTo(Change.ADDED);
    assertThat(stored.version()).isEqualTo(new Version(article("a", "Rain fell."), 1));
    assertThat(archive.version(A, 1)).contains(stored.version());
    assertThat(archive.present("/news")).containsExactly(A);
  }

  @Test
  void an_article_read_again_changes_nothing() {
    put(article("a", "Rain fell."));

    assertThat(put(article("a", "Rain fell.")).change()).isEqualTo(Change.UNCHANGED);
    assertThat(archive.newest(A).orElseThrow().number()).isEqualTo(1);
  }

  @Test
  void changed_text_is_a_new_version_and_the_old_one_stays() {
    put(article("a", "Rain fell."));
    Stored second = put(article("a", "Snow fell."));

    assertThat(second.change()).isEqualTo(Change.UPDATED);
    assertThat(second.version().number()).isEqualTo(2);
    assertThat(archive.version(A, 1).orElseThrow().text()).endsWith("Rain fell.");
    assertThat(archive.version(A, 2).orElseThrow().text()).endsWith("Snow fell.");
    assertThat(archive.shown(A, 1, NOW)).isFalse();
    assertThat(archive.shown(A, 2, NOW)).isTrue();
  }

  @Test
  void a_version_survives_a_restart() {
    Version first = put(article("a", "Rain fell.")).version();
    put(article("a", "Snow fell."));
    database.close();
    database = Database.open(folder.resolve("dateline.db"), Ledgers.SETTINGS);

    assertThat(archive(database).version(A, 1)).contains(first);
  }

  @Test
  void a_new_status_of_the_source_counts_and_is_no_new_version() {
    put(article("a", "Rain fell."));
    Stored held = put(article("a", "Rain fell.", Status.HELD, null, "https://news.example/a"));

    assertThat(held.change()).isEqualTo(Change.UPDATED);
    assertThat(held.version().number()).isEqualTo(1);
    assertThat(archive.status(A)).contains(Status.HELD);
    assertThat(archive.version(A, 1).orElseThrow().header().status()).isEqualTo(Status.HELD);
    assertThat(archive.shown(A, 1, NOW)).isFalse();
  }

  @Test
  void a_vanished_article_is_removed_and_not_retracted() {
    put(article("a", "Rain fell."));
    archive.removed("/news", List.of(A));

    assertThat(archive.present("/news")).isEmpty();
    assertThat(archive.status(A)).contains(Status.PUBLISHED);
    assertThat(archive.shown(A, 1, NOW)).isFalse();
    assertThat(archive.version(A, 1)).isPresent();
    assertThat(put(article("a", "Rain fell.")).change()).isEqualTo(Change.ADDED);
    assertThat(archive.shown(A, 1, NOW)).isTrue();
  }

  @Test
  void two_folders_with_one_id_each_keep_their_own_version() {
    archive.put(article("a", "Rain fell."), "/one", "a");
    archive.put(article("a", "Snow fell."), "/two", "a");
    Stored again = archive.put(article("a", "Rain fell."), "/one", "a");

    assertThat(again.change()).isEqualTo(Change.UNCHANGED);
    assertThat(again.version().number()).isEqualTo(1);
    assertThat(archive.shownIn("/two", A).orElseThrow().version().number()).isEqualTo(2);
    assertThat(archive.extent(Set.of("/one"), NOW).articles()).isEqualTo(1);
    assertThat(archive.extent(Set.of(), NOW).articles()).isEqualTo(1);
  }

  @Test
  void a_folder_that_was_moved_brings_no_new_version() {
    archive.put(article("a", "Rain fell."), "/old", "a");

    assertThat(archive.put(article("a", "Rain fell."), "/new", "a").version().number())
        .isEqualTo(1);
  }

  @Test
  void a_retraction_outlasts_reading_again_and_restoring_ends_it() {
    put(article("a", "Rain fell."));
    decide(new Ruling.Retract());
    put(article("a", "Rain fell again."));

    assertThat(archive.status(A)).contains(Status.RETRACTED);
    assertThat(archive.shown(A, 2, NOW)).isFalse();
    decide(new Ruling.Restore());
    assertThat(archive.shown(A, 2, NOW)).isTrue();
  }

  @Test
  void restoring_publishes_what_the_source_held_and_not_what_it_retracted() {
    put(article("a", "Rain fell.", Status.HELD, null, null));
    decide(new Ruling.Restore());
    assertThat(archive.status(A)).contains(Status.PUBLISHED);

    put(article("a", "Rain fell.", Status.RETRACTED, null, null));
    assertThat(archive.status(A)).contains(Status.RETRACTED);
  }

  @Test
  void a_retraction_holds_for_the_same_text_and_the_same_address_under_another_id() {
    put(article("a", "Rain fell."));
    decide(new Ruling.Retract());
    put(article("copy", "“Rain” fell!", Status.PUBLISHED, null, null));
    put(article("c", "Rewritten.", Status.PUBLISHED, null, "http://www.news.example/a/?utm_x=1#y"));
    put(article("d", "Another matter.", Status.PUBLISHED, null, "https://news.example/d"));

    assertThat(archive.status(new ArticleId("copy"))).contains(Status.RETRACTED);
    assertThat(archive.status(new ArticleId("c"))).contains(Status.RETRACTED);
    assertThat(archive.status(new ArticleId("d"))).contains(Status.PUBLISHED);
  }

  @Test
  void a_decision_names_the_articles_it_is_about() {
    put(article("a", "Rain fell."));
    put(article("b", "Rain fell."));

    assertThat(archive.decide(new Decision(new Target.Id(A), new Ruling.Kill(), "editor-1", "law")))
        .containsExactly(A, new ArticleId("b"));
  }

  @Test
  void an_editors_correction_and_embargo_stand_in_the_header() {
    put(article("a", "Rain fell."));
    decide(new Ruling.Correct("It was snow."));
    decide(new Ruling.Embargo(NOW.plusSeconds(60)));

    var header = archive.version(A, 1).orElseThrow().header();
    assertThat(header.correction()).isEqualTo("It was snow.");
    assertThat(header.embargo().iso()).isEqualTo("2026-11-23T12:01:00Z");
    assertThat(archive.shown(A, 1, NOW)).isFalse();
    assertThat(archive.shown(A, 1, NOW.plusSeconds(60))).isTrue();
  }

  @Test
  void the_extent_follows_the_clock_past_an_embargo_and_back() {
    put(article("a", "Rain fell.", Status.SAMPLE, "2026-11-23T13:00:00Z", null));
    put(article("b", "Snow fell."));
    Instant later = NOW.plusSeconds(3600);

    assertThat(archive.extent(Set.of(), NOW).articles()).isEqualTo(1);
    assertThat(archive.extent(Set.of(), later).articles()).isEqualTo(2);
    assertThat(archive.extent(Set.of(), later).samples()).isEqualTo(1);
    assertThat(archive.extent(Set.of(), later.minusSeconds(1)).articles()).isEqualTo(1);
    assertThat(archive.extent(Set.of("/other"), later).articles()).isZero();
  }

  @Test
  void the_extent_says_dates_languages_and_the_oldest_reading() {
    put(article("a", "Rain fell."));
    archive.readThrough(List.of("/news"));

    Extent extent = archive.extent(Set.of("/news"), NOW);
    assertThat(extent.oldest().iso()).isEqualTo("2026-03-04");
    assertThat(extent.newest().iso()).isEqualTo("2026-03-04");
    assertThat(extent.read()).isEqualTo(NOW);
    assertThat(extent.languages()).containsExactly("en");
  }

  @Test
  void rebuilding_gives_the_newest_version_of_what_is_present_and_shown() {
    put(article("a", "Rain fell."));
    put(article("a", "Snow fell."));
    put(article("held", "Held.", Status.HELD, null, null));
    put(article("gone", "Gone."));
    archive.removed("/news", List.of(new ArticleId("gone")));
    put(article("z", "Later.", Status.PUBLISHED, "2027-01-01", null));

    List<ArchivedVersion> seen = new ArrayList<>();
    Archives.forEachShown(archive, Set.of("/news"), seen::add);
    assertThat(seen)
        .extracting(v -> v.version().id() + "/" + v.version().number())
        .containsExactly("a/2", "z/1");
    assertThat(seen.getLast().due()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
  }

  @Test
  void broken_characters_in_a_header_bring_no_new_version_at_each_reading() {
    Article broken =
        article("a", "Rain fell.", Status.PUBLISHED, null, "https://x.example/\ud800\u0000 \n");
    put(broken);

    assertThat(put(broken).change()).isEqualTo(Change.UNCHANGED);
  }

  @Test
  void a_files_mark_comes_back_as_it_was() {
    FileMark mark =
        new FileMark(
            5,
            6,
            "ab",
            "1/en",
            List.of(A),
            List.of(new Refusal(3, "title is\nmissing"), new Refusal(null, "too large")));
    archive.files().put("/news", Map.of("a.jsonl", mark));
    archive.files().put("/news", Map.of("a.jsonl", mark));

    FileMark read = archive.files().one("/news", "a.jsonl").orElseThrow();
    assertThat(read.articles()).containsExactly(A);
    assertThat(read.refusals())
        .containsExactly(new Refusal(3, "title is missing"), new Refusal(null, "too large"));
    assertThat(archive.files().all("/news")).containsOnlyKeys("a.jsonl");
    archive.files().forget("/news", List.of("a.jsonl"));
    assertThat(archive.files().one("/news", "a.jsonl")).isEmpty();
  }
}
