// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dateline.intake.Outcome.Parsed;
import dev.dateline.news.Article;
import dev.dateline.news.Header;
import dev.dateline.news.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleReaderTest {
  private static final Path CORPUS = Path.of("../shared/data/multihop-rag");

  @TempDir Path root;

  @Test
  void an_id_is_made_of_the_path_below_the_folder_with_its_ending() throws IOException {
    Files.createDirectories(root.resolve("sub/deeper"));
    Article article = Reading.article(root, "sub/deeper/a.txt", "A headline\n\nA sentence.\n");
    assertThat(article.id().value()).isEqualTo("sub/deeper/a.txt");
  }

  @Test
  void a_line_of_json_without_an_id_is_named_by_its_titles_hash() {
    Article article = Reading.article(root, "a.jsonl", "{\"title\":\"abc\",\"body\":\"B.\"}");
    assertThat(article.id().value()).isEqualTo("a.jsonl#ba7816bf8f01");
  }

  @Test
  void a_path_too_long_for_an_id_is_cut_and_carries_its_hash() throws IOException {
    String folder = "f".repeat(150) + "/" + "g".repeat(150);
    Files.createDirectories(root.resolve(folder));
    String id = Reading.article(root, folder + "/a.txt", "T\n\nA sentence.\n").id().value();
    assertThat(id).startsWith(folder.substring(0, 257) + "~").hasSize(270);
  }

  @Test
  void a_line_of_json_fills_every_field_of_the_header() {
    Article article =
        Reading.article(
            root,
            "a.jsonl",
            """
            {"id":"x-1","title":"T","deck":"D","author":"Mara Ilves","source":"Post","section":"Coast",\
            "kind":"live","published":"2025-11-12","updated":null,"url":"https://post.example/ü",\
            "language":"de","correction":"C","extra":{"a":[1]},"body":"One.\\n\\nTwo.\\nThree."}
            """);
    Header header = article.header();
    assertThat(article.id().value()).isEqualTo("x-1");
    assertThat(header.kind()).isEqualTo(Kind.LIVE);
    assertThat(Objects.requireNonNull(header.published()).iso()).isEqualTo("2025-11-12");
    assertThat(header.updated()).isNull();
    assertThat(header.url()).isEqualTo("https://post.example/%C3%BC");
    assertThat(header.language()).isEqualTo("de");
    assertThat(header.correction()).isEqualTo("C");
    assertThat(Reading.blocks(article))
        .containsExactly("HEADLINE T", "DECK D", "BODY One.", "BODY Two.\nThree.");
  }

  @Test
  void json_lines_begin_with_a_byte_order_mark_and_end_in_carriage_returns() {
    String line = "{\"title\":\"T\",\"body\":\"B.\"}\r\n";
    assertThat(Reading.read(root, "a.jsonl", "\ufeff" + line + line))
        .hasSize(2)
        .allMatch(Parsed.class::isInstance);
  }

  @Test
  void a_language_that_is_not_given_is_detected() {
    assertThat(
            language(
                "Der Stadtrat stimmte am Dienstag dafür, die Hafenstraße für sechs Wochen zu"
                    + " schließen, während die Mauer repariert wird, sagte die Bürgermeisterin."))
        .isEqualTo("de");
    assertThat(
            language(
                "Le conseil municipal a voté mardi soir la fermeture de la route du port pendant"
                    + " six semaines, le temps de réparer le mur. Les commerçants craignent"
                    + " l'été."))
        .isEqualTo("fr");
    assertThat(
            language(
                "Міська рада проголосувала у вівторок за закриття портової дороги на шість тижнів,"
                    + " поки ремонтують стіну. «Ми чекали надто довго», визнала міська голова."))
        .isEqualTo("uk");
    assertThat(
            language(
                "The council voted on Tuesday to close the harbour road for six weeks while the sea"
                    + " wall is repaired, and the mayor promised a path for those who walk."))
        .isEqualTo("en");
  }

  @Test
  void too_little_text_to_tell_has_the_configured_language() {
    assertThat(language("Der Rat stimmte zu.")).isEqualTo("en");
  }

  @Test
  void the_measuring_corpus_is_read_whole() {
    assumeTrue(Files.isDirectory(CORPUS), "../shared is not there");
    List<Outcome> outcomes = Reading.read(CORPUS, CORPUS.resolve("corpus.jsonl"));
    assertThat(outcomes).hasSize(609).allMatch(Parsed.class::isInstance);
  }

  private String language(String body) {
    return Reading.article(root, "a.txt", "Lenning\n\n" + body + "\n").header().language();
  }
}
