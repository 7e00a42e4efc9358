// SPDX-License-Identifier: Apache-2.0
package dev.dateline.split;

import dev.dateline.news.Article;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Block;
import dev.dateline.news.Canonical;
import dev.dateline.news.Header;
import dev.dateline.news.Kind;
import dev.dateline.news.Quotation;
import dev.dateline.news.Role;
import dev.dateline.news.Sentence;
import dev.dateline.news.Status;
import dev.dateline.news.Version;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Versions for the tests of this package.
final class Texts {
  private Texts() {}

  static Reading body(String... paragraphs) {
    return inLanguage("en", paragraphs);
  }

  static Reading inLanguage(String language, String... paragraphs) {
    return Reading.of(
        version(
            language,
            null,
            Arrays.stream(paragraphs).map(text -> new Block(Role.BODY, text)).toList()));
  }

  static Reading blocks(Block... blocks) {
    return Reading.of(version("en", null, List.of(blocks)));
  }

  static Version version(String language, @Nullable String deck, List<Block> blocks) {
    String title = "Harbour news";
    Header header =
        new Header(
            title,
            deck,
            null,
            null,
            null,
            Kind.NEWS,
            null,
            false,
            null,
            null,
            null,
            language,
            Status.PUBLISHED,
            null);
    return new Version(
        new Article(new ArticleId("a1"), header, Canonical.of(title, deck, blocks)), 1);
  }

  static List<String> sentences(Reading reading) {
    return reading.sentences().stream()
        .filter(sentence -> sentence.role() != Role.HEADLINE)
        .map(Sentence::text)
        .toList();
  }

  /// The speaker's name of each quotation in order, "-" where there is none.
  static List<String> speakers(Reading reading) {
    return reading.quotations().stream().map(Texts::speaker).toList();
  }

  private static String speaker(Quotation quotation) {
    Quotation.Speaker speaker = quotation.speaker();
    return speaker == null ? "-" : speaker.name();
  }

  /// The sentence that a reader needs to know who speaks.
  static String shownBy(Reading reading, int quotation) {
    Quotation.Speaker speaker = reading.quotations().get(quotation).speaker();
    return speaker == null
        ? "-"
        : reading.version().text().substring(speaker.start(), speaker.end());
  }
}
