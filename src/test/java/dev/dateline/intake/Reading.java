// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import dev.dateline.intake.Outcome.Parsed;
import dev.dateline.news.Article;
import dev.dateline.news.Canonical;
import dev.dateline.settings.IntakeSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads files and fixtures for the tests of this room, on 23 November 2026 in a newsroom in UTC.
final class Reading {
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z"));

  private Reading() {}

  static IntakeSettings settings() {
    return new IntakeSettings(8, 64, 2048, 1024, 500, 4000, 10_000, 1000, 5, 120, 600, 30);
  }

  static ArticleReader reader(@Nullable String outlet) {
    return new ArticleReader(settings(), ZoneId.of("UTC"), "en", outlet, CLOCK);
  }

  static List<Outcome> read(Path root, Path file) {
    List<Outcome> outcomes = new ArrayList<>();
    reader(null).read(root, file, outcomes::add);
    return outcomes;
  }

  /// Writes a file of that name and reads it.
  static List<Outcome> read(Path root, String name, byte[] content) {
    try {
      return read(root, Files.write(root.resolve(name), content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Outcome> read(Path root, String name, String content) {
    return read(root, name, content.getBytes(StandardCharsets.UTF_8));
  }

  /// The one article of a file, or an error that says what became of it.
  static Article article(Path root, String name, String content) {
    return only(read(root, name, content));
  }

  static Article fixture(String name) {
    Path file = Path.of("src/test/resources/intake").resolve(name);
    return only(read(Path.of("src/test/resources/intake"), file));
  }

  static Article only(List<Outcome> outcomes) {
    if (outcomes.size() == 1 && outcomes.getFirst() instanceof Parsed parsed) {
      return parsed.article();
    }
    throw new AssertionError("not one article: " + outcomes);
  }

  /// Each block as its role, a blank and its text.
  static List<String> blocks(Article article) {
    Canonical canonical = article.canonical();
    return canonical.blocks().stream()
        .map(b -> b.role() + " " + canonical.text().substring(b.start(), b.end()))
        .toList();
  }
}
