// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.news.Kind;
import dev.dateline.news.Role;
import dev.dateline.news.Status;
import dev.dateline.search.Evidence;
import dev.dateline.search.Newsstand;
import dev.dateline.search.Piece;
import dev.dateline.settings.SettingsLoader;
import dev.dateline.settings.WriterSettings;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CuttingsTest {
  private static final WriterSettings SETTINGS = SettingsLoader.standard(WriterSettings.class);
  private static final String QUESTION = "Why did the Olvik ferry stop?";

  private final Newsstand stand =
      Newsstand.of(
          Piece.of("later", "Ferry stays", "The Olvik ferry stays in harbour, 14 people said.")
              .day("2026-11-20"),
          Piece.of("first", "Ferry “stops”", "The Olvik ferry stopped, 12 people said.")
              .day("2026-11-03")
              .corrected("The day was wrong."),
          Piece.of("undated", "Ferry", "The Olvik ferry is old.").day(null).author(null));

  @Test
  void passages_stand_by_their_dates_with_all_that_a_header_says() {
    Cuttings cuttings = cuttings(8_000);

    assertThat(cuttings.rendered().replaceAll("id=\"[a-z0-9]{4}\"", "id=\"····\""))
        .isEqualTo(
            """
            <passage id="····" published="" corrected="no" status="published" section="" kind="news" headline="Ferry" byline="The Ferry Post">
            The Olvik ferry is old.
            </passage>

            <passage id="····" published="2026-11-03" corrected="yes" status="published" section="" kind="news" headline="Ferry “stops”" byline="Ann Author">
            The Olvik ferry stopped, 12 people said.
            </passage>

            <passage id="····" published="2026-11-20" corrected="no" status="published" section="" kind="news" headline="Ferry stays" byline="Ann Author">
            The Olvik ferry stays in harbour, 14 people said.
            </passage>\
            """);
  }

  @Test
  void advertisements_and_what_readers_may_not_be_shown_never_reach_a_prompt() {
    stand.put(
        Piece.of("advert", "Ferry", "The Olvik ferry is cheap.")
            .kind(Kind.ADVERTISEMENT)
            .version());
    for (Status status : List.of(Status.HELD, Status.RETRACTED, Status.KILLED)) {
      stand.put(
          Piece.of(status.key(), "Ferry", "The Olvik ferry was " + status.key() + ".")
              .status(status)
              .version());
    }

    assertThat(cuttings(8_000).all())
        .extracting(one -> one.version().id().value())
        .containsExactly("undated", "first", "later");
  }

  @Test
  void headlines_and_captions_carry_nothing_and_are_left_out() {
    stand.put(
        Piece.of("picture", "Olvik ferry")
            .block(Role.CAPTION, "The Olvik ferry in harbour.")
            .version());

    assertThat(cuttings(8_000).all()).allMatch(one -> one.passage().role().receipt());
  }

  @Test
  void the_best_passages_fill_the_room_and_no_more() {
    int one = TokenEstimate.of(cuttings(8_000).all().getFirst().rendered(ZoneOffset.UTC));

    assertThat(cuttings(one * 3 / 2).all()).hasSize(1);
    assertThat(cuttings(10).all()).isEmpty();
  }

  @Test
  void one_article_does_not_crowd_out_the_others() {
    Piece piece = Piece.of("long", "Olvik ferry");
    for (int i = 0; i < 30; i++) {
      piece.block(Role.BODY, ("The Olvik ferry stopped again, day " + i + ". ").repeat(12).strip());
    }
    stand.put(piece.version());

    Cuttings cuttings = cuttings(100_000);

    assertThat(cuttings.all().stream().filter(c -> c.version().id().value().equals("long")))
        .hasSize(SETTINGS.passagesPerArticle());
    assertThat(cuttings.all()).hasSize(SETTINGS.passagesPerArticle() + 3);
  }

  @Property(tries = 50)
  void ids_are_new_for_each_request_and_stand_in_no_passage(@ForAll long seed) {
    Cuttings cuttings =
        Cuttings.choose(stand.evidence(QUESTION), 8_000, SETTINGS, new Random(seed));

    assertThat(cuttings.all())
        .extracting(Cutting::id)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("(?=.*[a-z])[a-z0-9]{4}"))
        .allMatch(id -> !stand.get("first").text().contains(id))
        .allSatisfy(id -> assertThat(cuttings.find(id)).isPresent());
    assertThat(cuttings.fence()).matches("=====[a-z]{16}=====");
    assertThat(cuttings.rendered()).doesNotContain(cuttings.fence());
  }

  @Test
  void figures_that_differ_between_days_are_named_with_their_days() {
    Cuttings cuttings = cuttings(8_000);

    assertThat(Conflicts.in(cuttings).replaceAll("in [a-z0-9]{4} ", "in ···· "))
        .isEqualTo("“12 people” in ···· of 2026-11-03 and “14 people” in ···· of 2026-11-20");
  }

  @Test
  void a_text_is_estimated_from_above() {
    assertThat(TokenEstimate.of("")).isZero();
    assertThat(TokenEstimate.of("The ferry stopped on Monday.")).isEqualTo(10);
    assertThat(TokenEstimate.of("Паром")).isEqualTo(3);
    assertThat(TokenEstimate.of("連絡船")).isEqualTo(4);
  }

  private Cuttings cuttings(int room) {
    Evidence evidence = stand.evidence(QUESTION);
    return Cuttings.choose(evidence, room, SETTINGS, new Random(7));
  }
}
