// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.grammar.Scenes;
import dev.dateline.index.Filter;
import dev.dateline.news.Role;
import dev.dateline.search.Newsstand;
import dev.dateline.search.Piece;
import dev.dateline.search.Synonyms;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DigestTest {
  private static final String LEAD = "The ferry to Olvik stopped on Monday.";
  private static final String CAPTION = "The ferry at the quay. (Photo: Per Lund)";
  private static final String BIOGRAPHY =
      "Ann Author writes about harbors. Her book is about salt.";

  private final Newsstand stand =
      Newsstand.of(
          Piece.of("ferry", "Ferry stops", LEAD)
              .block(Role.CAPTION, CAPTION)
              .block(Role.SUBHEAD, "Costs")
              .block(Role.BODY, "It was too dear. A ferry trip costs the town 900 crowns.")
              .block(Role.SUBHEAD, "What next")
              .block(Role.BODY, "The ferry will be sold in May.")
              .block(Role.BIOGRAPHY, BIOGRAPHY)
              .day("2026-11-01"),
          Piece.of("mill", "Mill opens", "They waited for years. The mill in Brenn opened today.")
              .day("2026-11-22"));
  private final Digest digest = new Digest(Synonyms.NONE, new Scenes());

  @Test
  void a_summary_is_the_lead_and_a_sentence_of_each_part_that_stands_alone() {
    assertThat(texts(digest.summary(stand.get("ferry"))))
        .containsExactly(
            LEAD, "A ferry trip costs the town 900 crowns.", "The ferry will be sold in May.");
  }

  @Test
  void a_summary_is_never_longer_than_its_bound() {
    Piece piece = Piece.of("long", "Long");
    for (int i = 0; i < 30; i++) {
      piece.block(Role.SUBHEAD, "Part").block(Role.BODY, "The town of Brenn has a mill.");
    }

    assertThat(texts(digest.summary(piece.version()))).hasSize(Digest.MOST);
  }

  @Test
  void an_article_without_a_sentence_that_stands_alone_has_no_summary() {
    assertThat(digest.summary(Piece.of("x", "Title", "He did it. She saw it.").version()))
        .isEqualTo(new Draft.Nothing(List.of(), ""));
  }

  @Test
  void the_news_is_the_leads_of_the_newest_articles_newest_first() {
    var evidence =
        stand.searcher().latest(Newsstand.question("news"), Filter.shown(Set.of(), Newsstand.NOW));

    assertThat(texts(digest.news(evidence, 4)))
        .containsExactly("The mill in Brenn opened today.", LEAD);
    assertThat(texts(digest.news(evidence, 1))).hasSize(1);
  }

  @Test
  void more_never_repeats_what_was_shown_and_ends() {
    var evidence = stand.evidence("ferry");
    Set<Claim.Receipt> shown = new HashSet<>();
    shown.add(stand.claim("ferry", LEAD).receipts().getFirst());

    List<String> told = texts(digest.more(evidence, shown::contains, 1));
    assertThat(told).hasSize(1).doesNotContain(LEAD);
    shown.add(stand.claim("ferry", told.getFirst()).receipts().getFirst());
    List<String> then = texts(digest.more(evidence, shown::contains, 4));

    assertThat(then).isNotEmpty().doesNotContain(LEAD).doesNotContainAnyElementsOf(told);
    assertThat(texts(digest.more(evidence, _ -> true, 4))).isEmpty();
  }

  @Test
  void the_author_is_the_whole_biography_and_no_report() {
    Draft draft = digest.author(stand.get("ferry"));

    assertThat(((Draft.Sentences) draft).claims())
        .containsExactly(stand.claim("ferry", BIOGRAPHY, Claim.Purpose.AUTHOR));
    assertThat(digest.author(stand.get("mill"))).isInstanceOf(Draft.Nothing.class);
  }

  @Test
  void a_picture_is_its_whole_caption_with_the_credit() {
    Draft draft = digest.picture(stand.evidence("ferry"), "the ferry");

    assertThat(((Draft.Sentences) draft).claims())
        .containsExactly(stand.claim("ferry", CAPTION, Claim.Purpose.PICTURE));
  }

  @Test
  void a_picture_of_what_no_caption_names_is_not_made_up() {
    assertThat(digest.picture(stand.evidence("mill"), "the mill"))
        .isInstanceOf(Draft.Nothing.class);
  }

  private static List<String> texts(Draft draft) {
    return switch (draft) {
      case Draft.Sentences sentences -> sentences.claims().stream().map(Claim::text).toList();
      case Draft.Nothing _ -> List.of();
    };
  }
}
