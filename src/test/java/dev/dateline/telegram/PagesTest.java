// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.telegram.Markup.Block;
import dev.dateline.telegram.Markup.Bold;
import dev.dateline.telegram.Markup.Inline;
import dev.dateline.telegram.Markup.Line;
import dev.dateline.telegram.Markup.Link;
import dev.dateline.telegram.Markup.Plain;
import dev.dateline.telegram.Markup.Quote;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class PagesTest {
  private static final Pages SMALL = new Pages(120, 10, 400);

  @Property(tries = 200)
  void every_page_is_within_the_limits_and_no_word_is_lost(@ForAll("messages") List<Block> blocks) {
    List<List<Block>> pages = SMALL.of(blocks);
    for (List<Block> page : pages) {
      assertThat(Markup.plain(page).length()).isBetween(1, 120);
      assertThat(page.stream().mapToInt(Markup::entities).sum()).isLessThanOrEqualTo(10);
      assertThat(page.stream().mapToInt(Markup::weight).sum()).isLessThanOrEqualTo(400);
      assertThat(FakeHtml.plain(Markup.html(page))).isEqualTo(Markup.plain(page));
    }
    String after = pages.stream().map(Markup::plain).collect(Collectors.joining());
    assertThat(after.replaceAll("\\s", "")).isEqualTo(Markup.plain(blocks).replaceAll("\\s", ""));
  }

  @Provide
  Arbitrary<List<Block>> messages() {
    Arbitrary<String> word =
        Arbitraries.strings().withChars("ab \ud83d\ude00é<&").ofMaxLength(300).map(s -> s + "x");
    Arbitrary<String> shortWord =
        Arbitraries.of("one", "two words", "three & more", "\ud83d\ude00");
    Arbitrary<Inline> inline =
        Combinators.combine(
                Arbitraries.frequencyOf(
                    net.jqwik.api.Tuple.of(1, word), net.jqwik.api.Tuple.of(4, shortWord)),
                Arbitraries.integers().between(0, 3))
            .as(
                (text, kind) ->
                    switch (kind) {
                      case 0 -> new Bold(text);
                      case 1 -> new Link(text, "https://example.org/" + "p".repeat(text.length()));
                      default -> new Plain(text);
                    });
    Arbitrary<Line> line =
        Combinators.combine(inline.list().ofMaxSize(20), Arbitraries.of(true, false)).as(Line::new);
    Arbitrary<Block> quote =
        Combinators.combine(line.list().ofMinSize(1).ofMaxSize(6), Arbitraries.of(true, false))
            .as(Quote::new);
    return Arbitraries.oneOf(line.map(Block.class::cast), quote).list().ofMaxSize(8);
  }

  @Test
  void pages_end_where_paragraphs_end() {
    Block paragraph = Line.of("w".repeat(70));
    assertThat(SMALL.of(List.of(paragraph, paragraph, paragraph)))
        .containsExactly(List.of(paragraph), List.of(paragraph), List.of(paragraph));
  }

  @Test
  void a_dateline_stays_with_its_excerpt() {
    Block before = Line.of("b".repeat(60));
    Block dateline = new Line(List.of(new Bold("19 Dec 2024")), true);
    Block excerpt = new Quote(List.of(Line.of("e".repeat(80))), false);
    assertThat(SMALL.of(List.of(before, dateline, excerpt)))
        .containsExactly(List.of(before), List.of(dateline, excerpt));
  }

  @Test
  void a_long_paragraph_is_cut_between_words() {
    String text = "word ".repeat(40).strip();
    List<List<Block>> pages = SMALL.of(List.of(Line.of(text)));
    assertThat(pages).hasSize(2);
    assertThat(Markup.plain(pages.getFirst())).endsWith("word ").hasSizeLessThanOrEqualTo(120);
  }

  @Test
  void blank_lines_at_a_page_s_ends_are_dropped() {
    Block words = Line.of("words");
    assertThat(SMALL.of(List.of(Line.blank(), words, Line.blank())))
        .containsExactly(List.of(words));
  }

  @Test
  void nothing_makes_no_page() {
    assertThat(SMALL.of(List.of(Line.of(" ")))).isEmpty();
  }
}
