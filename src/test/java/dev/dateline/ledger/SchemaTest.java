// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {
  private static final int NEWEST = Migrations.KNOWN.newest();

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("dateline.db");
  }

  private Database open(Migrations migrations) {
    return Database.open(file, Ledgers.SETTINGS, migrations);
  }

  private static Migrations with(String... more) {
    List<String> files = new ArrayList<>(Migrations.KNOWN.files());
    files.addAll(List.of(more));
    return new Migrations(files);
  }

  private static List<String> tables(Database database) {
    return database.read(
        handle ->
            handle
                .createQuery("select name from sqlite_master where type = 'table'")
                .mapTo(String.class)
                .list());
  }

  private static void note(Database database) {
    database.write(handle -> handle.execute("insert into source_read values ('/news', 7)"));
  }

  @Test
  void every_migration_in_the_folder_is_listed() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
      assertThat(files.map(path -> path.getFileName().toString()).toList())
          .containsExactlyInAnyOrderElementsOf(Migrations.KNOWN.files());
    }
  }

  @Test
  void migrations_out_of_order_are_refused() {
    assertThatThrownBy(() -> new Migrations(List.of("V2__b.sql", "V1__a.sql")))
        .hasMessage("migration V1__a.sql does not follow version 2");
  }

  @Test
  void an_older_program_on_a_newer_ledger_stops_with_one_sentence() {
    open(with("V900__later.sql")).close();

    assertThatThrownBy(() -> Database.open(file, Ledgers.SETTINGS))
        .isInstanceOf(LedgerException.class)
        .hasMessage(
            "ledger %s was written by a newer Dateline (schema 900, this one knows %d); run that"
                    .formatted(file, NEWEST)
                + " version or a later one");
    assertThatThrownBy(() -> Database.readOnly(file, Ledgers.SETTINGS))
        .hasMessageStartingWith("ledger " + file + " was written by a newer Dateline");
  }

  @Test
  void a_reader_of_an_older_ledger_changes_nothing_and_says_what_to_do() {
    open(new Migrations(List.of("V1__archive.sql"))).close();

    assertThatThrownBy(() -> Database.readOnly(file, Ledgers.SETTINGS))
        .hasMessage(
            "ledger %s has schema 1 and this Dateline needs %d; start it once while no other"
                    .formatted(file, NEWEST)
                + " Dateline writes the folder");
  }

  @Test
  void a_copy_from_before_a_migration_stands_beside_the_ledger() {
    try (Database before = open(Migrations.KNOWN)) {
      note(before);
    }
    assertThat(folder.resolve("dateline.db.before-v" + NEWEST)).doesNotExist();
    open(with("V900__later.sql")).close();

    Path copy = folder.resolve("dateline.db.before-v900");
    try (Database old = Database.open(copy, Ledgers.SETTINGS)) {
      assertThat(tables(old)).contains("source_read").doesNotContain("later");
      assertThat(
              old.<List<Integer>>read(
                  h -> h.createQuery("select at from source_read").mapTo(Integer.class).list()))
          .containsExactly(7);
    }
  }

  @Test
  void a_migration_that_fails_leaves_the_ledger_as_it_was() {
    try (Database before = open(Migrations.KNOWN)) {
      note(before);
    }

    assertThatThrownBy(() -> open(with("V901__broken.sql")))
        .isInstanceOf(LedgerException.class)
        .hasMessage(
            "ledger %s could not be brought from schema %d to 901; the step that failed changed"
                    .formatted(file, NEWEST)
                + " nothing");
    try (Database after = open(Migrations.KNOWN)) {
      assertThat(tables(after)).contains("source_read").doesNotContain("halfway");
    }
  }

  @Test
  void copies_go_when_they_are_older_than_what_may_be_kept() throws IOException {
    try (Database database = open(Migrations.KNOWN)) {
      Path old = Files.createFile(folder.resolve("dateline.db.before-v1"));
      Path young = Files.createFile(folder.resolve("dateline.db.before-v2"));
      Instant bound = Instant.parse("2026-11-01T00:00:00Z");
      Files.setLastModifiedTime(old, FileTime.from(bound.minusSeconds(1)));
      Files.setLastModifiedTime(young, FileTime.from(bound));

      assertThat(database.deleteCopies(bound)).isEqualTo(1);
      assertThat(old).doesNotExist();
      assertThat(young).exists();
    }
  }

  @Test
  void a_file_that_is_no_ledger_is_named() throws IOException {
    Files.writeString(
        file, "this is a text and no database, long enough to have a header ".repeat(9));

    assertThatThrownBy(() -> open(Migrations.KNOWN))
        .isInstanceOf(LedgerException.class)
        .hasMessageStartingWith("ledger " + file + " cannot be read: ");
  }
}
