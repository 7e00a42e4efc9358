// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.intake.Outcome.Parsed;
import dev.dateline.intake.Outcome.Rejected;
import dev.dateline.news.Canonical;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class AnyInputPropertyTest {
  private static Path root = Path.of("");

  @BeforeContainer
  static void makeFolder() throws IOException {
    root = Files.createTempDirectory("any-input");
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    for (String ending : List.of("txt", "md", "html", "jsonl")) {
      Files.deleteIfExists(root.resolve("a." + ending));
    }
    Files.delete(root);
  }

  @Property(tries = 200)
  void any_bytes_are_read_or_rejected(@ForAll byte[] bytes, @ForAll("endings") String ending) {
    check(Reading.read(root, "a." + ending, bytes));
  }

  @Property(tries = 200)
  void any_pieces_of_articles_are_read_or_rejected(
      @ForAll("pieces") List<String> pieces, @ForAll("endings") String ending) {
    check(
        Reading.read(
            root, "a." + ending, String.join("", pieces).getBytes(StandardCharsets.UTF_8)));
  }

  /// Every outcome is of this file; an article's blocks tile its text, which is clean.
  private static void check(List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      switch (outcome) {
        case Rejected rejected -> assertThat(rejected.reason()).isNotBlank().hasSizeLessThan(302);
        case Parsed parsed -> {
          Canonical canonical = parsed.article().canonical();
          assertThat(canonical.text()).doesNotContain("\0", "\r", "\n\n\n").isNotBlank();
          for (Canonical.Placed block : canonical.blocks()) {
            String text = canonical.text().substring(block.start(), block.end());
            assertThat(Canonical.clean(text)).isEqualTo(text);
          }
          assertThat(parsed.article().header().title()).doesNotContain("\n");
        }
      }
    }
  }

  @Provide
  Arbitrary<String> endings() {
    return Arbitraries.of("txt", "md", "html", "jsonl");
  }

  @Provide
  Arbitrary<List<String>> pieces() {
    Arbitrary<String> syntax =
        Arbitraries.of(
            "\n",
            "\n\n",
            "\r\n",
            "---\n",
            "# ",
            "> ",
            "- ",
            "*",
            "_",
            "![",
            "](",
            ")",
            "<p>",
            "</p>",
            "<article>",
            "<h1>",
            "<script type='application/ld+json'>",
            "</script>",
            "{",
            "}",
            "\"title\":",
            "\"body\":",
            "\"T\"",
            ",",
            "[",
            "]",
            "title: ",
            "id: ",
            "published: ",
            "By Jane Doe",
            "Updated: ",
            "Dec. 19, 2024",
            "0:00",
            "Share",
            "Related stories",
            "Home > World",
            "A sentence of it.",
            "“Quoted,” she said.",
            "(AP Photo)",
            "Jane Doe",
            "Reuters contributed to this report.",
            "\u0000",
            "\u202e",
            "\u200b",
            "\ufeff",
            "é",
            "Порт закрыт.",
            "港は閉鎖。",
            "👩‍👩‍👧",
            " ",
            "\t",
            "\u0085",
            "\u2028",
            "&#0;",
            "&lt;");
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(9, syntax), net.jqwik.api.Tuple.of(1, Arbitraries.strings()))
        .list()
        .ofMaxSize(60);
  }
}
