// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.grammar.Scenes;
import dev.dateline.news.Passage;
import dev.dateline.news.Version;
import dev.dateline.search.Piece;
import dev.dateline.split.Reading;
import dev.dateline.split.Splitter;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnchorsTest {
  private static final String STOPPED = "The Olvik ferry stopped on 2 November 2026.";
  private static final String DEAR = "“The ferry was too dear for the town,” Mayor Ane Holm said.";
  private static final String SPRING = "She added that a bus replaces the ferry until spring.";
  private static final String AGAIN = "The Olvik ferry stopped once before, in 1998.";

  private final Version version =
      Piece.of("ferry", "Ferry stops", STOPPED + " " + DEAR + " " + SPRING + " " + AGAIN).version();
  private final Cutting cutting =
      new Cutting("k7f2", version, body(Splitter.split(Reading.of(version))));
  private final Anchors anchors = new Anchors(new Scenes());

  private static Passage body(List<Passage> passages) {
    return passages.stream().filter(p -> p.role().receipt()).findFirst().orElseThrow();
  }

  @Test
  void the_whole_sentence_around_an_anchor_is_the_receipt() {
    assertThat(around("was too dear for the town")).containsExactly(DEAR);
    assertThat(around("\"the ferry was")).isEmpty();
    assertThat(around("'The ferry was too dear")).containsExactly(DEAR);
  }

  @Test
  void an_anchor_over_two_sentences_brings_both() {
    assertThat(around("Ane Holm said. She added that")).containsExactly(DEAR, SPRING);
  }

  @Test
  void words_may_be_left_out_of_an_anchor_where_it_says_so() {
    assertThat(around("ferry was too dear … replaces the ferry")).containsExactly(DEAR, SPRING);
    assertThat(around("ferry was too dear … sinks")).isEmpty();
  }

  @Test
  void of_two_places_the_one_counts_that_supports_the_sentence() {
    assertThat(
            texts(anchors.around(cutting, mark("The Olvik ferry stopped"), "It stopped in 1998.")))
        .containsExactly(AGAIN);
  }

  @Test
  void an_anchor_that_stands_nowhere_brings_nothing() {
    assertThat(around("the ferry sank in a storm")).isEmpty();
    assertThat(around("")).isEmpty();
  }

  @Test
  void without_an_anchor_the_sentence_that_supports_best_is_found() {
    assertThat(texts(anchors.best(cutting, "A bus runs instead of the ferry until spring.")))
        .containsExactly(SPRING);
    assertThat(anchors.best(cutting, "Prices of wheat fell sharply.")).isEmpty();
  }

  @Test
  void company_says_who_speaks() {
    assertThat(
            texts(anchors.withCompany(cutting, anchors.around(cutting, mark("until spring"), ""))))
        .containsExactly(SPRING, DEAR);
  }

  private List<String> around(String anchor) {
    return texts(anchors.around(cutting, mark(anchor), "The ferry was too dear."));
  }

  private List<String> texts(List<Claim.Receipt> receipts) {
    return receipts.stream().map(r -> version.text().substring(r.start(), r.end())).toList();
  }

  private static Mark mark(String anchor) {
    return new Mark("k7f2", anchor);
  }
}
