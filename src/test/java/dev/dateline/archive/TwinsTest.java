// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import static dev.dateline.archive.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.archive.Decision.Ruling;
import dev.dateline.archive.Decision.Target;
import dev.dateline.ledger.Database;
import dev.dateline.ledger.Ledgers;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Status;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TwinsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final ArticleId A = new ArticleId("a");
  private static final ArticleId B = new ArticleId("b");

  @TempDir Path folder;
  private Database database;
  private Archive archive;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("dateline.db"), Ledgers.SETTINGS);
    archive = new Archive(database, Ledgers.SETTINGS, ZoneOffset.UTC, InstantSource.fixed(NOW));
  }

  @AfterEach
  void close() {
    database.close();
  }

  /// Sentences by their numbers, the last one left out.
  private static String text(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(n -> "Sentence number " + n + " was printed.")
        .collect(Collectors.joining(" "));
  }

  private void put(String id, String text) {
    put(id, text, Status.PUBLISHED);
  }

  private void put(String id, String text, Status status) {
    archive.put(article(id, text, status, null, null), "/news", id + ".txt");
  }

  private Set<ArticleId> decide(ArticleId id, Ruling ruling) {
    return archive.decide(new Decision(new Target.Id(id), ruling, "editor-1", ""));
  }

  private Status status(ArticleId id) {
    return archive.status(id).orElseThrow();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          four of five, and one of its own             | 0 | 5  | 1 | 6  | HELD
          three of five, and two of its own            | 0 | 5  | 2 | 7  | PUBLISHED
          eight of ten                                 | 0 | 10 | 2 | 12 | HELD
          seven of ten                                 | 0 | 10 | 3 | 13 | PUBLISHED
          a longer one that reprints all of it         | 0 | 5  | 0 | 50 | HELD
          a longer one that reprints too little        | 0 | 5  | 2 | 50 | PUBLISHED
          a short one that was taken from it           | 0 | 50 | 7 | 9  | HELD
          a short one of which four fifths are from it | 0 | 50 | 46 | 51 | HELD
          a short one of which three quarters are      | 0 | 50 | 47 | 51 | PUBLISHED
          a bulletin's two lines in a longer one       | 0 | 2  | 0 | 9  | PUBLISHED
          nothing of it                                | 0 | 5  | 5 | 10 | PUBLISHED
          """)
  void an_article_that_shares_four_fifths_of_its_sentences_is_held(
      String what, int from, int to, int otherFrom, int otherTo, Status expected) {
    put("a", text(from, to));
    put("b", text(otherFrom, otherTo));
    put("stranger", text(900, 905));
    decide(A, new Ruling.Retract());
    put("later", text(otherFrom, otherTo) + " Later.");

    assertThat(status(A)).isEqualTo(Status.RETRACTED);
    assertThat(status(B)).as(what).isEqualTo(expected);
    assertThat(archive.shown(B, 1, NOW)).isEqualTo(expected.shown());
    assertThat(status(new ArticleId("stranger"))).isEqualTo(Status.PUBLISHED);
  }

  @Test
  void a_twin_that_comes_after_the_retraction_is_held() {
    put("a", text(0, 10));
    decide(A, new Ruling.Kill());
    put("b", text(1, 11));
    put("c", text(5, 15));

    assertThat(status(B)).isEqualTo(Status.HELD);
    assertThat(status(new ArticleId("c"))).isEqualTo(Status.PUBLISHED);
  }

  @ParameterizedTest
  @EnumSource(names = {"RETRACTED", "KILLED"})
  void what_a_source_withdraws_holds_its_twins_before_and_behind_it(Status withdrawn) {
    put("b", text(1, 11));
    put("a", text(0, 10));
    put("a", text(0, 10), withdrawn);
    put("c", text(2, 12));

    assertThat(status(A)).isEqualTo(withdrawn);
    assertThat(status(B)).isEqualTo(Status.HELD);
    assertThat(status(new ArticleId("c"))).isEqualTo(Status.HELD);
  }

  @Test
  void a_note_in_the_withdrawn_articles_place_does_not_free_its_twins() {
    put("a", text(0, 10));
    put("b", text(1, 11));
    put("a", "This article was withdrawn. The editors regret it.", Status.RETRACTED);

    assertThat(status(B)).isEqualTo(Status.HELD);
  }

  @Test
  void a_source_that_takes_its_retraction_back_frees_the_twins() {
    put("b", text(1, 11));
    put("a", text(0, 10), Status.RETRACTED);
    put("a", text(0, 10));

    assertThat(status(B)).isEqualTo(Status.PUBLISHED);
    put("a", text(0, 10), Status.RETRACTED);
    assertThat(status(B)).isEqualTo(Status.HELD);
  }

  @Test
  void a_file_that_vanishes_takes_no_retraction_back() {
    put("b", text(1, 11));
    put("a", text(0, 10), Status.RETRACTED);
    archive.removed("/news", List.of(A));

    assertThat(status(B)).isEqualTo(Status.HELD);
  }

  @Test
  void restoring_the_withdrawn_article_frees_its_twins() {
    put("a", text(0, 10));
    put("b", text(1, 11));

    assertThat(decide(A, new Ruling.Retract())).containsExactly(A, B);
    assertThat(decide(A, new Ruling.Restore())).containsExactly(A, B);
    assertThat(status(A)).isEqualTo(Status.PUBLISHED);
    assertThat(status(B)).isEqualTo(Status.PUBLISHED);
  }

  @Test
  void an_editor_decides_on_the_twin_alone() {
    put("a", text(0, 10));
    put("b", text(1, 11));
    decide(A, new Ruling.Retract());
    decide(B, new Ruling.Restore());

    assertThat(status(A)).isEqualTo(Status.RETRACTED);
    assertThat(status(B)).isEqualTo(Status.PUBLISHED);
    decide(A, new Ruling.Restore());
    assertThat(status(B)).isEqualTo(Status.PUBLISHED);
    decide(A, new Ruling.Retract());
    assertThat(status(B)).as("retracted anew").isEqualTo(Status.HELD);
  }

  @Test
  void restoring_what_came_to_stand_at_the_address_restores_nothing_else() {
    archive.put(article("a", text(0, 10)), "/news", "a");
    decide(A, new Ruling.Retract());
    archive.put(
        article("b", text(20, 30), Status.PUBLISHED, null, "https://news.example/a"), "/news", "b");
    assertThat(status(B)).isEqualTo(Status.RETRACTED);
    decide(B, new Ruling.Restore());

    assertThat(status(B)).isEqualTo(Status.PUBLISHED);
    assertThat(status(A)).isEqualTo(Status.RETRACTED);
  }

  @Test
  void an_editors_word_from_before_the_retraction_frees_no_twin() {
    put("b", text(1, 11), Status.HELD);
    decide(B, new Ruling.Restore());
    put("a", text(0, 10));
    put("a", text(0, 10), Status.RETRACTED);

    assertThat(status(B)).isEqualTo(Status.HELD);
    decide(B, new Ruling.Restore());
    assertThat(status(B)).isEqualTo(Status.PUBLISHED);
  }

  @Test
  void a_twin_that_is_rewritten_is_free_and_one_that_becomes_a_twin_is_held() {
    put("a", text(0, 10));
    put("b", text(1, 11));
    put("c", text(20, 30));
    decide(A, new Ruling.Retract());
    put("b", text(30, 40));
    put("c", text(2, 12));

    assertThat(status(B)).isEqualTo(Status.PUBLISHED);
    assertThat(status(new ArticleId("c"))).isEqualTo(Status.HELD);
  }

  @Test
  void a_sources_retraction_holds_for_the_same_id_address_and_content_elsewhere() {
    archive.put(
        article("a", text(0, 10), Status.RETRACTED, null, "https://news.example/a"), "/one", "a");
    archive.put(article("a", text(50, 60)), "/two", "a");
    archive.put(
        article("b", text(20, 30), Status.PUBLISHED, null, "http://www.news.example/a/"),
        "/two",
        "b");
    archive.put(article("c", "“" + text(0, 10) + "”"), "/two", "c");

    assertThat(archive.held(Set.of("/two")))
        .extracting(Held::toString)
        .containsExactly(
            "a (version 2) was withdrawn by another of its sources, until an editor decides",
            "b (version 1) has the address of a, which was withdrawn, until an editor decides",
            "c (version 1) says the same as a, which was withdrawn, until an editor decides");
    assertThat(archive.held(Set.of("/one"))).isEmpty();
    assertThat(archive.shownIn("/two", A)).isEmpty();
  }

  @Test
  void what_is_held_says_why() {
    put("a", text(0, 10));
    put("b", text(1, 11));
    decide(A, new Ruling.Kill());

    assertThat(archive.held(Set.of()))
        .singleElement()
        .hasToString(
            "b (version 1) shares 9 of 10 sentences with a, which was withdrawn, until an editor"
                + " decides");
  }

  @Test
  void a_twin_stays_held_over_a_restart() {
    put("a", text(0, 10));
    put("b", text(1, 11));
    decide(A, new Ruling.Retract());
    database.close();
    open();

    assertThat(status(B)).isEqualTo(Status.HELD);
    put("c", text(2, 12));
    assertThat(status(new ArticleId("c"))).isEqualTo(Status.HELD);
  }

  @Test
  void the_sentences_of_an_older_programs_archive_are_noted_once() {
    put("a", text(0, 10), Status.RETRACTED);
    put("b", text(1, 11));
    database.write(
        handle -> {
          for (String table : List.of("twin", "version_sentences")) {
            handle.execute("drop trigger " + table + "_remains");
            handle.execute("delete from " + table);
          }
          return 0;
        });
    assertThat(status(B)).isEqualTo(Status.PUBLISHED);

    assertThat(archive.complete()).isEqualTo(2);
    assertThat(archive.complete()).isZero();
    assertThat(status(B)).isEqualTo(Status.HELD);
  }
}
