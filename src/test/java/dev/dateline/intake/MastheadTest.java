// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.intake.Outcome.Parsed;
import dev.dateline.intake.Outcome.Rejected;
import dev.dateline.news.Header;
import dev.dateline.news.Status;
import dev.dateline.settings.IntakeSettings;
import dev.dateline.settings.SettingsLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MastheadTest {
  private static final IntakeSettings SETTINGS = SettingsLoader.standard(IntakeSettings.class);

  @TempDir Path folder;

  @BeforeEach
  void two_articles_lie_in_the_folder() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "A Flock Returns\n\nThe geese came back today.\n");
    Files.writeString(
        folder.resolve("b.md"),
        "---\ntitle: The geese\nstatus: retracted\nsource: The Reed\n---\nThe geese left.\n");
  }

  @Test
  void what_the_folder_says_holds_for_a_text_that_has_no_header() throws IOException {
    say("status: sample\nsource: The Marsh\nlanguage: en\n");

    Header header = ((Parsed) read("a.txt")).article().header();

    assertThat(header.status()).isEqualTo(Status.SAMPLE);
    assertThat(header.source()).isEqualTo("The Marsh");
    assertThat(header.language()).isEqualTo("en");
  }

  @Test
  void an_articles_own_header_wins() throws IOException {
    say("status: sample\nsource: The Marsh\n");

    Header header = ((Parsed) read("b.md")).article().header();

    assertThat(header.status()).isEqualTo(Status.RETRACTED);
    assertThat(header.source()).isEqualTo("The Reed");
  }

  @Test
  void a_folder_that_says_nothing_changes_nothing() {
    assertThat(((Parsed) read("a.txt")).article().header().status()).isEqualTo(Status.PUBLISHED);
  }

  @Test
  void while_its_status_cannot_be_told_no_article_of_the_folder_is_read() throws IOException {
    say("# ours\nstatus: smaple\n");
    String reason =
        "folder.yaml: status is 'smaple', allowed are published, sample, held, retracted, killed";

    FolderScan.Scan scan = FolderScan.scan(folder, SETTINGS);

    assertThat(scan.files()).isEmpty();
    assertThat(scan.complete()).isFalse();
    assertThat(scan.rejected()).containsExactly(new Rejected("folder.yaml", 2, reason));
    assertThat(read("a.txt")).isEqualTo(new Rejected("a.txt", 2, reason));
  }

  @Test
  void a_key_that_is_one_articles_own_is_refused_by_its_line() throws IOException {
    say("status: sample\ntitle: All of it\n");

    assertThat(FolderScan.scan(folder, SETTINGS).rejected())
        .containsExactly(
            new Rejected("folder.yaml", 2, "folder.yaml: title cannot hold for a whole folder"));
  }

  @Test
  void a_language_that_is_none_is_refused() throws IOException {
    say("language: gooselike\n");

    assertThat(FolderScan.scan(folder, SETTINGS).rejected())
        .containsExactly(
            new Rejected(
                "folder.yaml",
                1,
                "folder.yaml: language is 'gooselike', allowed are ISO 639 codes such as en"));
  }

  @Test
  void a_large_one_is_refused_unread() throws IOException {
    say("#".repeat(20_000));

    assertThat(FolderScan.scan(folder, SETTINGS).rejected())
        .containsExactly(
            new Rejected("folder.yaml", null, "folder.yaml: file is larger than 16384 bytes"));
  }

  @Test
  void the_parsers_mark_changes_with_what_the_folder_says() throws IOException {
    String silent = ArticleReader.parser(folder);
    say("status: sample\n");
    String sample = ArticleReader.parser(folder);
    say("status: held\n");

    assertThat(List.of(silent, sample, ArticleReader.parser(folder))).doesNotHaveDuplicates();
  }

  private void say(String yaml) throws IOException {
    Files.writeString(folder.resolve("folder.yaml"), yaml);
  }

  private Outcome read(String name) {
    var outcomes = new ArrayList<Outcome>();
    new ArticleReader(
            SETTINGS,
            ZoneOffset.UTC,
            "en",
            null,
            InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z")))
        .read(folder, folder.resolve(name), outcomes::add);
    assertThat(outcomes).hasSize(1);
    return outcomes.getFirst();
  }
}
