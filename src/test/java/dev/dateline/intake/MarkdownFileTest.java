// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.news.Article;
import dev.dateline.news.Header;
import dev.dateline.news.Kind;
import dev.dateline.news.Status;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownFileTest {
  @TempDir Path root;

  @Test
  void front_matter_fills_every_field_of_the_header() {
    Article article = Reading.fixture("full.md");
    Header header = article.header();
    assertThat(article.id().value()).isEqualTo("wall-1");
    assertThat(header.title()).isEqualTo("Harbour wall gives way");
    assertThat(header.deck()).isEqualTo("The port may stay closed until spring.");
    assertThat(header.author()).isEqualTo("Mara Ilves and Tom Brandt");
    assertThat(header.source()).isEqualTo("The Lenning Post");
    assertThat(header.section()).isEqualTo("Coast");
    assertThat(header.kind()).isEqualTo(Kind.ANALYSIS);
    assertThat(Objects.requireNonNull(header.published()).iso())
        .isEqualTo("2025-11-12T06:02:00+01:00");
    assertThat(Objects.requireNonNull(header.updated()).iso()).isEqualTo("2025-11-13");
    assertThat(Objects.requireNonNull(header.embargo()).iso()).isEqualTo("2025-11-12");
    assertThat(header.url()).isEqualTo("https://post.example/wall");
    assertThat(header.language()).isEqualTo("en");
    assertThat(header.status()).isEqualTo(Status.SAMPLE);
    assertThat(header.correction()).isEqualTo("An earlier version gave the wrong year.");
  }

  @Test
  void each_block_of_markdown_has_its_role() {
    assertThat(Reading.blocks(Reading.fixture("full.md")))
        .containsExactly(
            "HEADLINE Harbour wall gives way",
            "DECK The port may stay closed until spring.",
            "BODY Waves broke a gap into the harbour wall of Lenning on Tuesday.",
            "CAPTION The wall on Wednesday. Photo: Jo Arden",
            "SUBHEAD What is known",
            "BOX “We heard it go,” said Ruth Oss.",
            "BODY The ferry is cancelled.",
            "BODY Trains run.",
            "CAPTION The quay in 1911.",
            "BODY Line one\nline two",
            "CREDIT Finn Olsen contributed to this report.",
            "BIOGRAPHY Mara Ilves covers the coast.");
  }

  @Test
  void without_front_matter_the_first_heading_is_the_title() {
    Article article = Reading.article(root, "a.md", "# A headline\n\nA sentence.\n");
    assertThat(article.header().title()).isEqualTo("A headline");
    assertThat(Reading.blocks(article)).containsExactly("HEADLINE A headline", "BODY A sentence.");
  }

  @Test
  void an_italic_line_below_a_picture_is_its_caption_and_elsewhere_body() {
    Article article =
        Reading.article(root, "a.md", "# T\n\n![](x.jpg)\n\n*The quay.*\n\n*Not a caption.*\n");
    assertThat(Reading.blocks(article))
        .containsExactly("HEADLINE T", "CAPTION The quay.", "BODY Not a caption.");
  }

  @Test
  void unquoted_scalars_are_read_as_they_are_written() {
    Article article =
        Reading.article(
            root, "a.md", "---\nid: 0071\ntitle: 2024\ndeck: true\nauthor: ~\n---\nA sentence.\n");
    assertThat(article.id().value()).isEqualTo("0071");
    assertThat(article.header().title()).isEqualTo("2024");
    assertThat(article.header().deck()).isEqualTo("true");
    assertThat(article.header().author()).isNull();
  }

  @Test
  void html_within_markdown_gives_its_words_alone() {
    Article article =
        Reading.article(
            root, "a.md", "# T\n\nBefore.\n\n<div onclick=\"x()\">Inside <b>it</b>.</div>\n");
    assertThat(Reading.blocks(article)).contains("BODY Inside it.");
  }
}
