// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.news.Article;
import dev.dateline.news.Header;
import dev.dateline.news.Kind;
import dev.dateline.news.Status;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebPageTest {
  @TempDir Path root;

  @Test
  void linked_data_gives_the_header_and_the_page_the_blocks() {
    Article article = Reading.fixture("json-ld.html");
    Header header = article.header();
    assertThat(header.author()).isEqualTo("Mara Ilves and Tom Brandt");
    assertThat(header.source()).isEqualTo("The Lenning Post");
    assertThat(header.section()).isEqualTo("Coast");
    assertThat(Objects.requireNonNull(header.published()).iso())
        .isEqualTo("2025-11-12T06:02:00+01:00");
    assertThat(Objects.requireNonNull(header.updated()).iso()).isEqualTo("2025-11-13T08:00:00Z");
    assertThat(header.url()).isEqualTo("https://post.example/wall");
    assertThat(header.language()).isEqualTo("en");
    assertThat(Reading.blocks(article))
        .containsExactly(
            "HEADLINE Harbour wall gives way",
            "DECK Port closed until spring",
            "CAPTION The wall on Wednesday. Photo: Jo Arden",
            "BODY Waves broke a gap into the harbour wall of Lenning on Tuesday.",
            "BODY Nobody was hurt.",
            "SUBHEAD Who pays",
            "BODY The port would share the cost, its director said.");
  }

  @Test
  void without_linked_data_open_graph_and_the_main_text_are_read() {
    Article article = Reading.fixture("open-graph.html");
    Header header = article.header();
    assertThat(header.source()).isEqualTo("Coast Wire");
    assertThat(header.author()).isEqualTo("Jo Arden");
    assertThat(header.url()).isEqualTo("https://wire.example/ferry");
    assertThat(Objects.requireNonNull(header.published()).iso()).isEqualTo("2025-02-07");
    assertThat(Reading.blocks(article))
        .containsExactly(
            "HEADLINE Ferry runs aground off Oye",
            "DECK A buoy was out of its place.",
            "BODY The ferry ran aground on a sandbank on Friday.",
            "BODY Nobody was hurt.",
            "BOX The buoy had moved, the captain said.",
            "BODY 84 people were aboard.",
            "CREDIT Reuters contributed to this report.");
  }

  @Test
  void a_pages_own_dateline_tags_come_first() {
    Header header = Reading.fixture("open-graph.html").header();
    assertThat(header.status()).isEqualTo(Status.SAMPLE);
    assertThat(header.kind()).isEqualTo(Kind.LIVE);
  }

  @Test
  void linked_data_with_a_text_that_the_page_lacks_is_the_text() {
    Article article =
        Reading.article(
            root,
            "a.html",
            """
            <script type="application/ld+json">{"@type":"OpinionNewsArticle","headline":"T &amp; U",
            "articleBody":"First paragraph.\\n\\nSecond paragraph."}</script><p>Please enable it.</p>
            """);
    assertThat(article.header().kind()).isEqualTo(Kind.OPINION);
    assertThat(Reading.blocks(article))
        .containsExactly("HEADLINE T & U", "BODY First paragraph.", "BODY Second paragraph.");
  }

  @Test
  void broken_linked_data_leaves_the_page_its_text() {
    Article article =
        Reading.article(
            root,
            "a.html",
            "<script type='application/ld+json'>{\"@type\":</script><h1>T</h1><p>A sentence.</p>");
    assertThat(Reading.blocks(article)).containsExactly("HEADLINE T", "BODY A sentence.");
  }

  @Test
  void a_description_that_begins_the_text_is_no_deck() {
    Article article =
        Reading.article(
            root,
            "a.html",
            "<meta property='og:description' content='A sentence that'><h1>T</h1>"
                + "<p>A sentence that goes on.</p>");
    assertThat(article.header().deck()).isNull();
  }

  @Test
  void the_character_set_that_a_page_names_is_used() {
    String html =
        "<html><head><meta charset=\"windows-1251\"><title>Порт закрыт</title></head>"
            + "<body><p>Порт закрыт до весны.</p></body></html>";
    var outcomes = Reading.read(root, "a.html", html.getBytes(Charset.forName("windows-1251")));
    assertThat(Reading.blocks(Reading.only(outcomes)))
        .containsExactly("HEADLINE Порт закрыт", "BODY Порт закрыт до весны.");
  }

  @Test
  void elements_nested_a_hundred_thousand_deep_are_read() {
    String html =
        "<h1>T</h1>" + "<div><b>".repeat(50_000) + "A sentence." + "</b></div>".repeat(50_000);
    assertThat(Reading.blocks(Reading.article(root, "a.html", html))).contains("BODY A sentence.");
  }
}
