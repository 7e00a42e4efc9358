// SPDX-License-Identifier: Apache-2.0
package dev.dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.news.Article;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Block;
import dev.dateline.news.Canonical;
import dev.dateline.news.Header;
import dev.dateline.news.Kind;
import dev.dateline.news.Role;
import dev.dateline.news.Sentence;
import dev.dateline.news.Stamp;
import dev.dateline.news.Status;
import dev.dateline.news.Version;
import dev.dateline.split.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// As many articles as wanted, of a corpus's own sentences and headers in another order. The nth is
/// always the same: its header is a real article's, and its paragraphs of three sentences are drawn
/// from all articles by a generator seeded with n. So words are as frequent as in the corpus, and
/// stand beside each other as they never did. Immutable.
final class Shuffled {
  private static final long SEED = 20_241_219;
  private static final int SENTENCES = 40;
  private static final int PARAGRAPH = 3;

  private final List<Header> headers = new ArrayList<>();
  private final List<String> sentences = new ArrayList<>();

  /// Reads a corpus.
  ///
  /// @param corpus a file of articles, one JSON object a line
  Shuffled(Path corpus) throws IOException {
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(corpus)) {
      JsonNode article = json.readTree(line);
      headers.add(header(article));
      List<Block> blocks = new ArrayList<>();
      for (String paragraph : article.get("body").asText().split("\n\n", -1)) {
        if (!paragraph.isBlank()) {
          blocks.add(new Block(Role.BODY, paragraph.strip()));
        }
      }
      Reading.of(version("read", headers.getLast(), blocks)).sentences().stream()
          .filter(sentence -> sentence.role() == Role.BODY)
          .map(Sentence::text)
          .forEach(sentences::add);
    }
  }

  /// {@return the nth article}
  ///
  /// @param n from 0
  Version article(int n) {
    SplittableRandom random = new SplittableRandom(SEED + n);
    Header header = headers.get(random.nextInt(headers.size()));
    List<Block> blocks = new ArrayList<>();
    for (int paragraph = 0; paragraph < SENTENCES / PARAGRAPH; paragraph++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < PARAGRAPH; i++) {
        text.append(i == 0 ? "" : " ").append(sentences.get(random.nextInt(sentences.size())));
      }
      blocks.add(new Block(Role.BODY, text.toString()));
    }
    return version(Integer.toString(n), header, blocks);
  }

  private static Version version(String id, Header header, List<Block> blocks) {
    return new Version(
        new Article(new ArticleId(id), header, Canonical.of(header.title(), null, blocks)), 1);
  }

  private static Header header(JsonNode article) {
    OffsetDateTime at = OffsetDateTime.parse(article.get("published").asText());
    return new Header(
        article.get("title").asText(),
        null,
        text(article, "author"),
        text(article, "source"),
        text(article, "section"),
        Kind.NEWS,
        new Stamp(at.toLocalDate(), at),
        false,
        null,
        null,
        null,
        "en",
        Status.PUBLISHED,
        null);
  }

  private static @Nullable String text(JsonNode article, String key) {
    JsonNode value = article.get(key);
    return value == null || value.isNull() ? null : value.asText();
  }
}
