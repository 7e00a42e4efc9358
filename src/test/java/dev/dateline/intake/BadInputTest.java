// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is refused, each with the words that a person reads.
class BadInputTest {
  @TempDir Path root;

  static Stream<Arguments> inputs() {
    String url = "', allowed is an http or https address with a host and no user name";
    return Stream.of(
        of("a.txt", "", "a.txt: file is empty"),
        of("a.jsonl", "", "a.jsonl: file is empty"),
        of("a.txt", " \n\n0:00\nUpdated:\n", "a.txt: no text is left after cleaning"),
        of("a.txt", "A headline\n\n\n", "a.txt: no text is left after cleaning"),
        of(
            "a.html",
            "<title>T</title><script>x</script>",
            "a.html: no text is left after cleaning"),
        of("a.html", "<p>A sentence.</p>", "a.html: title is missing"),
        of("a.txt", "x".repeat(9 << 20), "a.txt: file has 9437184 bytes, allowed are 8388608"),
        of(
            "a.txt",
            "T\n\n" + "word ".repeat(1 << 20) + ".",
            "a.txt: article has 5242884 characters, allowed are 1048576"),
        of("a.txt", "%PDF-1.7\nx", "a.txt: file holds binary content, not text"),
        of("a.txt", "ab\0\1\2".repeat(99), "a.txt: file holds binary content, not text"),
        of("a.md", "---\ntitle: T\nText", "a.md:1: front matter is not closed by a line of ---"),
        of("a.md", "---\n- a\n---\nText", "a.md:2: front matter is no list of keys and values"),
        of("a.md", "---\ntitle: T\ntitle: U\n---\nText", "a.md:3: title is given twice"),
        of("a.md", "---\ntitle: [T]\n---\nText", "a.md:2: title is no text"),
        of(
            "a.md",
            "---\nx: &a T\ntitle: *a\n---\nText",
            "a.md:3: title is an alias, allowed is a text"),
        of("a.md", "---\nid: x\n---\nText", "a.md: title is missing"),
        of(
            "a.md",
            "---\ntitle: T\nkind: newz\n---\nText",
            "a.md:3: kind is 'newz', allowed are news, analysis, opinion, letter, satire,"
                + " advertisement, press_release, live"),
        of(
            "a.md",
            "---\ntitle: T\nstatus: draft\n---\nText",
            "a.md:3: status is 'draft', allowed are published, sample, held, retracted, killed"),
        of(
            "a.md",
            "---\ntitle: T\npublished: yesterday\n---\nText",
            "a.md:3: published is not an ISO 8601 date or date-time: 'yesterday'"),
        of(
            "a.md",
            "---\ntitle: T\nlanguage: qq\n---\nText",
            "a.md:3: language is 'qq', allowed are ISO 639 codes such as en"),
        of(
            "a.md",
            "---\ntitle: T\nurl: javascript:x\n---\nText",
            "a.md:3: url is 'javascript:x" + url),
        of(
            "a.md",
            "---\ntitle: T\nurl: https://me@x.example/\n---\nText",
            "a.md:3: url is 'https://me@x.example/" + url),
        of(
            "a.md",
            "---\ntitle: " + "T".repeat(501) + "\n---\nText",
            "a.md:2: title has 501 characters, allowed are 500"),
        of(
            "a.md",
            "---\nid: " + "i".repeat(301) + "\ntitle: T\n---\nText",
            "a.md:2: article id has 301 characters, allowed are 1 to 300"),
        of(
            "a.md",
            "# T\n\n" + ">".repeat(99) + " x",
            "a.md: Markdown opens more than 40 blocks on one line"),
        of("a.jsonl", "[1]", "a.jsonl:1: line is no JSON object"),
        of("a.jsonl", "{\"title\":\"T\"}", "a.jsonl:1: body is missing"),
        of("a.jsonl", "{\"body\":\"B\"}", "a.jsonl:1: title is missing"),
        of("a.jsonl", "{\"title\":[],\"body\":\"B\"}", "a.jsonl:1: title is not a text"),
        of(
            "a.jsonl",
            "\n{\"title\":\"T\",\"body\":\"B\",\"published\":\"1.2.2024\"}",
            "a.jsonl:2: published is not an ISO 8601 date or date-time: '1.2.2024'"),
        of("a.jsonl", "x".repeat(3 << 20), "a.jsonl:1: line is longer than 2048 KB"));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("inputs")
  void each_bad_input_is_rejected_by_name_with_its_reason(
      String name, String content, String rejected) {
    assertThat(Reading.read(root, name, content))
        .extracting(Object::toString)
        .containsExactly(rejected);
  }

  @Test
  void broken_front_matter_is_rejected_with_its_line() {
    assertThat(Reading.read(root, "a.md", "---\ntitle: T\nauthor: \"open\n---\nText"))
        .singleElement()
        .asString()
        .startsWith("a.md:")
        .contains("front matter is not YAML: ");
  }

  @Test
  void a_bomb_of_aliases_costs_nothing() {
    StringBuilder yaml = new StringBuilder("---\na0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      yaml.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    yaml.append("title: T\n---\nA sentence.\n");
    assertThat(Reading.article(root, "a.md", yaml.toString()).header().title()).isEqualTo("T");
  }

  @Test
  void a_bad_line_of_json_harms_no_other() {
    String good = "{\"title\":\"T%d\",\"body\":\"A sentence.\"}\n";
    String file = good.formatted(1) + "{\"title\":\"T\n" + "\n" + good.formatted(2);
    assertThat(Reading.read(root, "a.jsonl", file))
        .satisfiesExactly(
            one -> assertThat(one).isInstanceOf(Outcome.Parsed.class),
            two -> assertThat(two.toString()).startsWith("a.jsonl:2: line is not JSON at column "),
            three -> assertThat(((Outcome.Parsed) three).line()).isEqualTo(4));
  }

  @Test
  void an_overlong_line_of_json_harms_no_other() {
    String good = "\n{\"title\":\"T\",\"body\":\"A sentence.\"}";
    assertThat(Reading.read(root, "a.jsonl", "{\"title\":\"" + "x".repeat(5 << 20) + good))
        .hasSize(2)
        .last()
        .isInstanceOf(Outcome.Parsed.class);
  }

  @Test
  void a_few_nul_bytes_are_cleaned_away() {
    var article = Reading.article(root, "a.txt", "A head\0line\n\nA sen\0tence.\n");
    assertThat(article.canonical().text()).isEqualTo("A headline\n\nA sentence.");
  }

  @Test
  void a_file_that_vanished_is_rejected() {
    assertThat(Reading.read(root, root.resolve("gone.txt")))
        .extracting(Object::toString)
        .containsExactly("gone.txt: is not there any more");
  }

  @Test
  void a_folder_with_an_articles_ending_is_rejected() throws java.io.IOException {
    java.nio.file.Files.createDirectory(root.resolve("a.txt"));
    assertThat(Reading.read(root, root.resolve("a.txt")))
        .extracting(Object::toString)
        .containsExactly("a.txt: is not a regular file");
  }

  @Test
  void an_ending_that_holds_no_articles_is_passed_over() {
    assertThat(Reading.read(root, "a.csv", "x".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  private static Arguments of(String name, String content, String rejected) {
    return Arguments.of(name, content, rejected);
  }
}
