// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.news.ArticleId;
import dev.dateline.telegram.Library.Found;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What readers may look up in a real house.
class StacksTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir Path home;
  private Instant now = NOON;
  private Desk desk;
  private Stacks stacks;

  @BeforeEach
  void open() throws IOException {
    Path shelf = Files.createDirectories(home.resolve("seeds"));
    Path config = Files.createDirectories(home.resolve("config")).resolve("dateline.yaml");
    Files.writeString(config, "index:\n  vectors: false\n");
    article(
        shelf, "ferry", "published: 2026-11-20", "The ferry to Arn stopped.\n\nNobody said why.");
    article(shelf, "bridge", "published: 2026-11-21", "The bridge at Arn opened.");
    article(shelf, "advert", "kind: advertisement", "Buy a ferry at Arn.");
    article(shelf, "held", "status: held", "The ferry at Arn burned.");
    article(shelf, "later", "embargo: 2026-11-23T18:00:00Z", "A new ferry at Arn is bought.");
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    Outside outside =
        new Outside(
            new ByteArrayInputStream(new byte[0]),
            nowhere,
            nowhere,
            Map.of(),
            home,
            () -> now,
            false);
    PlaceOptions options = new PlaceOptions();
    options.data = home.resolve("data");
    desk = Desk.open(options.resolve(outside), outside);
    stacks = new Stacks(desk.wiring(), outside.clock());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private static void article(Path shelf, String id, String header, String body)
      throws IOException {
    Files.writeString(
        shelf.resolve(id + ".md"),
        "---\nid: " + id + "\ntitle: The " + id + " at Arn\n" + header + "\n---\n" + body + "\n");
  }

  private static List<String> ids(List<Found> found) {
    return found.stream().map(each -> each.article().value()).distinct().toList();
  }

  @Test
  void what_may_be_shown_is_found_and_nothing_else() {
    assertThat(ids(stacks.search("ferry Arn", 40)))
        .contains("ferry")
        .doesNotContain("advert", "held", "later");
    assertThat(ids(stacks.latest(10))).containsExactly("bridge", "ferry");
    assertThat(stacks.latest(1)).hasSize(1);
    Found first = stacks.search("ferry stopped", 1).getFirst();
    assertThat(first.dateline()).startsWith("20 Nov 2026");
    assertThat(first.version()).isEqualTo(1);
  }

  @Test
  void an_article_is_opened_with_its_reporting_alone() {
    var ferry = stacks.open(new ArticleId("ferry")).orElseThrow();
    assertThat(ferry.passages())
        .isNotEmpty()
        .allMatch(page -> !page.text().contains("The ferry at"));
    assertThat(stacks.open(new ArticleId("advert"))).isEmpty();
    assertThat(stacks.open(new ArticleId("held"))).isEmpty();
    assertThat(stacks.open(new ArticleId("none"))).isEmpty();
    assertThat(stacks.open(new ArticleId("later"))).isEmpty();
    now = NOON.plus(Duration.ofHours(7));
    assertThat(stacks.open(new ArticleId("later"))).isPresent();
  }
}
