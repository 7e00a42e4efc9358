// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.eval.Asking;
import dev.dateline.eval.Format;
import dev.dateline.eval.Gold;
import dev.dateline.intake.ArticleReader;
import dev.dateline.intake.FolderScan;
import dev.dateline.intake.Outcome;
import dev.dateline.news.Article;
import dev.dateline.news.Kind;
import dev.dateline.news.Status;
import dev.dateline.settings.IntakeSettings;
import dev.dateline.settings.SettingsLoader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The sample coverage as the parsers read it: what a new reader meets first.
class SampleCoverageTest {
  private static final Path SEEDS = Path.of("seeds").toAbsolutePath();

  @Test
  void every_article_is_read_and_is_sample_but_the_one_that_was_retracted() {
    Map<String, Article> articles = articles();

    assertThat(articles).hasSizeGreaterThanOrEqualTo(26);
    assertThat(articles.values())
        .filteredOn(article -> article.header().status() != Status.SAMPLE)
        .extracting(article -> article.id().value(), article -> article.header().status())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("ledger-well-lead", Status.RETRACTED));
  }

  @Test
  void it_brings_what_news_brings() {
    List<Article> articles = List.copyOf(articles().values());

    assertThat(
            articles.stream().map(article -> article.header().kind()).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Kind.values());
    assertThat(articles).anyMatch(article -> article.header().language().equals("es"));
    assertThat(articles).anyMatch(article -> article.header().correction() != null);
    assertThat(articles).allMatch(article -> article.header().published() != null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"known-covered", "sample-covered"})
  void each_covered_question_has_its_gold_in_its_articles_reporting(String set) {
    Map<String, Article> articles = articles();
    var missing = new ArrayList<String>();
    Path file = Path.of("config", "eval", set + ".jsonl");
    for (Asking asking :
        Format.LINES.read(new Format.Sources(List.of(file), List.of(), false, Instant.EPOCH))) {
      Article article = articles.get(String.valueOf(asking.article()));
      if (article == null || gold(asking).stream().noneMatch(text -> reports(article, text))) {
        missing.add(asking.id() + " " + asking.question());
      }
    }

    assertThat(missing).isEmpty();
  }

  private static List<String> gold(Asking asking) {
    return asking.gold() instanceof Gold.Stretches stretches ? stretches.any() : List.of();
  }

  private static boolean reports(Article article, String text) {
    return article.canonical().blocks().stream()
        .filter(block -> block.role().receipt())
        .anyMatch(
            block ->
                article.canonical().text().substring(block.start(), block.end()).contains(text));
  }

  private static Map<String, Article> articles() {
    IntakeSettings settings = SettingsLoader.standard(IntakeSettings.class);
    var reader =
        new ArticleReader(
            settings,
            ZoneOffset.UTC,
            "en",
            null,
            InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z")));
    FolderScan.Scan scan = FolderScan.scan(SEEDS, settings);
    assertThat(scan.rejected()).isEmpty();
    var articles = new LinkedHashMap<String, Article>();
    for (Path file : scan.files()) {
      reader.read(
          SEEDS,
          file,
          outcome -> {
            switch (outcome) {
              case Outcome.Parsed parsed ->
                  articles.put(parsed.article().id().value(), parsed.article());
              case Outcome.Rejected rejected ->
                  throw new AssertionError(rejected.file() + ": " + rejected.reason());
            }
          });
    }
    return articles;
  }
}
