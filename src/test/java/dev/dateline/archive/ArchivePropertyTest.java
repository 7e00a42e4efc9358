// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.archive.Decision.Ruling;
import dev.dateline.archive.Decision.Target;
import dev.dateline.ledger.Database;
import dev.dateline.ledger.Ledgers;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Status;
import dev.dateline.news.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/// Random days in a newsroom, held against [Model]. One database for all tries, each with ids,
/// texts and addresses of its own: a new database costs more than a try.
class ArchivePropertyTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static Path folder;
  private static Database database;
  private static Archive archive;
  private static int tries;

  /// What can happen: numbers choose among few folders, ids and texts, so that they meet.
  sealed interface Event {
    record Put(int folder, int id, int text, int address, Status status) implements Event {}

    record Gone(int folder, int id) implements Event {}

    record Decide(int id, Ruling ruling) implements Event {}
  }

  @BeforeContainer
  static void open() throws IOException {
    folder = Files.createTempDirectory("archive");
    database = Database.open(folder.resolve("dateline.db"), Ledgers.SETTINGS);
    archive = new Archive(database, Ledgers.SETTINGS, ZoneOffset.UTC, InstantSource.fixed(NOW));
  }

  @AfterContainer
  static void close() throws IOException {
    database.close();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Property(tries = 60)
  void the_archive_agrees_with_the_model(@ForAll("days") List<Event> day) {
    String mark = "try" + ++tries;
    Model model = new Model();
    for (Event event : day) {
      happen(mark, model, event);
    }
    for (int id = 0; id < 3; id++) {
      ArticleId article = new ArticleId(mark + "-" + id);
      assertThat(archive.status(article)).isEqualTo(model.status(id));
      List<Integer> texts = model.versions(id);
      for (int number = 1; number <= texts.size(); number++) {
        assertThat(archive.version(article, number).orElseThrow().text())
            .endsWith(text(mark, texts.get(number - 1)));
        assertThat(archive.shown(article, number, NOW)).isEqualTo(model.shown(id, number));
      }
      assertThat(archive.version(article, texts.size() + 1)).isEmpty();
    }
    for (int at = 0; at < 2; at++) {
      String source = "/" + mark + at;
      assertThat(archive.present(source).stream().map(ArticleId::value))
          .containsExactlyElementsOf(model.present(at).stream().map(i -> mark + "-" + i).toList());
      List<Version> rebuilt = new ArrayList<>();
      Archives.forEachShown(archive, Set.of(source), each -> rebuilt.add(each.version()));
      assertThat(rebuilt)
          .allMatch(version -> archive.shown(version.id(), version.number(), NOW))
          .hasSize(archive.extent(Set.of(source), NOW).articles());
    }
  }

  private static void happen(String mark, Model model, Event event) {
    switch (event) {
      case Event.Put(int at, int id, int text, int address, Status status) -> {
        Stored stored =
            archive.put(
                Articles.article(
                    mark + "-" + id,
                    text(mark, text),
                    status,
                    null,
                    "https://" + mark + ".example/" + address),
                "/" + mark + at,
                "file" + id);
        assertThat(stored.version().number()).isEqualTo(model.put(at, id, text, address, status));
      }
      case Event.Gone(int at, int id) -> {
        archive.removed("/" + mark + at, List.of(new ArticleId(mark + "-" + id)));
        model.gone(at, id);
      }
      case Event.Decide(int id, Ruling ruling) -> {
        archive.decide(
            new Decision(new Target.Id(new ArticleId(mark + "-" + id)), ruling, "editor", ""));
        model.decide(id, ruling);
      }
    }
  }

  private static String text(String mark, int text) {
    return mark + " text " + (char) ('a' + text) + ".";
  }

  @Provide
  Arbitrary<List<Event>> days() {
    Arbitrary<Integer> two = Arbitraries.integers().between(0, 1);
    Arbitrary<Integer> three = Arbitraries.integers().between(0, 2);
    Arbitrary<Event> put =
        Combinators.combine(
                two,
                three,
                three,
                three,
                Arbitraries.of(
                    Status.PUBLISHED, Status.SAMPLE, Status.HELD, Status.RETRACTED, Status.KILLED))
            .as(Event.Put::new);
    Arbitrary<Event> gone = Combinators.combine(two, three).as(Event.Gone::new);
    Arbitrary<Event> decide =
        Combinators.combine(
                three,
                Arbitraries.of(
                    new Ruling.Retract(),
                    new Ruling.Kill(),
                    new Ruling.Hold(),
                    new Ruling.Restore()))
            .as(Event.Decide::new);
    return Arbitraries.oneOf(put, put, gone, decide).list().ofMaxSize(15);
  }
}
