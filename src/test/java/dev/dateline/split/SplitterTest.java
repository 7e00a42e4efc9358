// SPDX-License-Identifier: Apache-2.0
package dev.dateline.split;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.news.Block;
import dev.dateline.news.Passage;
import dev.dateline.news.Role;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class SplitterTest {
  private static final String SENTENCE = "The ferry left the old harbour at seven in the morning. ";

  @Test
  void a_short_article_is_one_passage() {
    List<Passage> passages = Splitter.split(Texts.body("It rained. We waited.", "It stopped."));
    assertThat(passages)
        .extracting(Passage::text)
        .containsExactly("It rained. We waited.\n\nIt stopped.");
  }

  @Test
  void a_headline_alone_gives_no_passage() {
    assertThat(Splitter.split(Texts.blocks())).isEmpty();
  }

  @Test
  void a_subhead_parts_passages_and_is_one() {
    assertThat(
            Splitter.split(
                Texts.blocks(
                    new Block(Role.BODY, "It rained."),
                    new Block(Role.SUBHEAD, "After the rain"),
                    new Block(Role.BODY, "It stopped."))))
        .extracting(passage -> passage.role() + ": " + passage.text())
        .containsExactly("BODY: It rained.", "SUBHEAD: After the rain", "BODY: It stopped.");
  }

  @Test
  void captions_boxes_credits_and_biographies_stand_alone() {
    assertThat(
            Splitter.split(
                Texts.blocks(
                    new Block(Role.CAPTION, "The ferry. Ann Reed"),
                    new Block(Role.CAPTION, "The bay."),
                    new Block(Role.BODY, "It rained."),
                    new Block(Role.BOX, "“We waited.”"),
                    new Block(Role.CREDIT, "The wire helped."),
                    new Block(Role.BIOGRAPHY, "Ann Reed sails."))))
        .extracting(Passage::role)
        .containsExactly(
            Role.CAPTION, Role.CAPTION, Role.BODY, Role.BOX, Role.CREDIT, Role.BIOGRAPHY);
  }

  @Test
  void long_bodies_give_passages_of_the_named_size_with_one_sentence_in_two() {
    String[] paragraphs = new String[12];
    Arrays.fill(paragraphs, SENTENCE.repeat(4).strip());
    List<Passage> passages = Splitter.split(Texts.body(paragraphs));
    assertThat(passages).hasSizeGreaterThan(2);
    assertThat(passages.subList(0, passages.size() - 1))
        .allMatch(p -> p.text().length() >= Splitter.FULL && p.text().length() <= Splitter.LONGEST);
    for (int i = 1; i < passages.size(); i++) {
      int shared = passages.get(i - 1).end() - passages.get(i).start();
      assertThat(shared).isEqualTo(SENTENCE.strip().length());
    }
  }

  @Test
  void a_sentence_longer_than_a_passage_stands_alone() {
    String quotation = "“" + SENTENCE.repeat(30).strip() + "” he said.";
    List<Passage> passages = Splitter.split(Texts.body("It rained.", quotation, "It stopped."));
    assertThat(passages)
        .extracting(Passage::text)
        .containsExactly("It rained.", quotation, "It stopped.");
  }

  @Test
  void long_text_of_any_kind_is_read_in_linear_time() {
    List<String> kinds =
        List.of(
            "word ",
            "x",
            "Go. ",
            "“",
            "'",
            "\"a\" ",
            "Ann Reed said ",
            "(",
            "U.S. ",
            "A ",
            "“No,” he said. ");
    for (String kind : kinds) {
      String text = kind.repeat(300_000 / kind.length());
      Assertions.assertTimeout(
          Duration.ofSeconds(20), () -> Splitter.split(Texts.body(text)), "of '" + kind + "'");
    }
  }
}
