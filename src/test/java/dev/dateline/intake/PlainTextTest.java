// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dateline.news.Article;
import dev.dateline.news.Header;
import dev.dateline.news.Stamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  private static final Path SEEDS = Path.of("../shared/data/seeds");

  @TempDir Path root;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page-chrome",
        "plain",
        "hard-wrapped",
        "one-line-a-paragraph",
        "results-list",
        "one-paragraph",
        "date-and-name-lines",
        "newsletter-between",
        "agency-page",
        "address-first",
        "age-instead-of-date",
        "german-page",
        "russian-page"
      })
  void each_block_of_a_copied_page_has_its_role(String name) throws IOException {
    List<String> expected =
        Files.readAllLines(Path.of("src/test/resources/intake", name + ".blocks"));
    assertThat(Reading.blocks(Reading.fixture(name + ".txt"))).isEqualTo(expected);
  }

  @Test
  void the_head_of_a_page_gives_byline_outlet_section_and_both_dates() {
    Header header = Reading.fixture("page-chrome.txt").header();
    assertThat(header.author()).isEqualTo("Mara Ilves and Tom Brandt");
    assertThat(header.source()).isEqualTo("The Lenning Post");
    assertThat(header.section()).isEqualTo("Europe");
    assertThat(header.published()).isEqualTo(day(2025, 11, 12));
    assertThat(header.updated()).isEqualTo(day(2025, 11, 13));
    assertThat(header.publishedInferred()).isFalse();
  }

  @Test
  void a_name_above_a_date_is_the_byline_and_a_source_line_the_outlet() {
    Header header = Reading.fixture("date-and-name-lines.txt").header();
    assertThat(header.author()).isEqualTo("Jo Arden");
    assertThat(header.source()).isEqualTo("Coast Wire");
    assertThat(header.section()).isEqualTo("Politics");
    assertThat(header.published()).isEqualTo(day(2025, 11, 13));
  }

  @Test
  void the_agency_of_a_dateline_is_the_outlet() {
    assertThat(Reading.fixture("one-line-a-paragraph.txt").header().source()).isEqualTo("Reuters");
  }

  @Test
  void an_only_updated_stamp_is_the_day_of_publication() {
    Article article =
        Reading.article(root, "a.txt", "A headline\nUpdated: May 3, 2025\n\nA sentence of it.\n");
    assertThat(article.header().published()).isEqualTo(day(2025, 5, 3));
    assertThat(article.header().publishedInferred()).isFalse();
  }

  @Test
  void the_newsrooms_own_name_stands_only_where_the_article_names_no_outlet() throws IOException {
    Path file = Files.writeString(root.resolve("a.txt"), "A headline\n\nA sentence of it.\n");
    Reading.reader("The Lenning Post")
        .read(
            root,
            file,
            outcome ->
                assertThat(Reading.only(List.of(outcome)).header().source())
                    .isEqualTo("The Lenning Post"));
  }

  @Test
  void a_picture_credit_and_a_contributing_agency_are_never_the_outlet() {
    Article article =
        Reading.article(
            root,
            "a.txt",
            """
            A headline

            A sentence of it.

            A crowd waits. Jo Arden/Reuters

            Reuters contributed to this report.
            """);
    assertThat(article.header().source()).isNull();
    assertThat(Reading.blocks(article))
        .contains(
            "CAPTION A crowd waits. Jo Arden/Reuters",
            "CREDIT Reuters contributed to this report.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He posted a photo: it showed him smiling.",
        "The answer came late (via a spokesman).",
        "Listen to the children, he said.",
        "Register to vote by Friday, officials said.",
        "The names of the victims may not be published, the judge said.",
        "By using the site of the old mill, the town will save money.",
        "Copyright law of 1976 protects it, she said.",
        "This report contains no evidence of fraud, the auditor said.",
        "Reporting by women has risen, the study says.",
        "With material from the quarry, the builders began.",
        "He contributed to the report that led to reform, she said.",
        "Avec douze voix contre trois, le conseil a dit oui.",
        "Save the whales, they shouted.",
        "Picture by picture, the show fills the hall.",
        "Get the latest vaccine, the minister said.",
        "Jane Doe is 41.",
        "Related companies were searched as well.",
        "Read it again.",
        "“No.”"
      })
  void reporting_that_looks_like_something_else_is_kept_as_body(String sentence) {
    String page = "A headline\n\nThe first sentence.\n\n" + sentence + "\n\nThe last one.\n";
    assertThat(Reading.blocks(Reading.article(root, "a.txt", page))).contains("BODY " + sentence);
    String end = "A headline\n\nThe first sentence.\n\n" + sentence + "\n";
    assertThat(Reading.blocks(Reading.article(root, "b.txt", end))).contains("BODY " + sentence);
  }

  @Test
  void the_raw_seed_is_read_block_by_block() throws IOException {
    Article article = seed();
    String roles =
        article.canonical().blocks().stream()
            .map(block -> block.role().key().substring(0, 2))
            .collect(Collectors.joining(" "));
    assertThat(roles)
        .isEqualTo("he de ca" + " bo".repeat(17) + " su bo ca" + " bo".repeat(6) + " cr bi");
    Header header = article.header();
    assertThat(header.author()).isEqualTo("Chris Summers");
    assertThat(header.published()).isEqualTo(day(2024, 12, 19));
    assertThat(header.publishedInferred()).isTrue();
    assertThat(header.source()).isNull();
    assertThat(header.language()).isEqualTo("en");
    assertThat(article.id().value()).isEqualTo("000_ae1366432f5c87e4.txt");
  }

  @Test
  void every_sentence_of_the_raw_seed_is_kept() throws IOException {
    String text = seed().canonical().text();
    for (String line : Files.readAllLines(SEEDS.resolve("000_ae1366432f5c87e4.txt"))) {
      boolean repeatedCaption = line.endsWith("2018. AP Photo");
      if (line.matches(".{25,}") && !repeatedCaption) {
        assertThat(text).contains(line.strip());
        assertThat(Pattern.compile(Pattern.quote(line.strip())).matcher(text).results().count())
            .as(line)
            .isEqualTo(1);
      }
    }
    assertThat(text).doesNotContain("0:00", "Updated:", "Author\n").doesNotContain("2018. AP");
  }

  private static Article seed() {
    assumeTrue(Files.isDirectory(SEEDS), "../shared is not there");
    return Reading.only(Reading.read(SEEDS, SEEDS.resolve("000_ae1366432f5c87e4.txt")));
  }

  private static Stamp day(int year, int month, int day) {
    return Stamp.of(LocalDate.of(year, month, day));
  }
}
