// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import static dev.dateline.admin.Room.AUDITOR;
import static dev.dateline.admin.Room.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes in by command, and goes out again.
class AddDeskTest {
  private static final String FERRY = "The ferry sank\n\nIt went down on Friday off Osterby.\n";

  @TempDir Path folder;
  private Room room;

  @BeforeEach
  void open() {
    room = new Room(folder);
  }

  @AfterEach
  void close() {
    room.close();
  }

  private static String undo(String said) {
    return said.substring(said.indexOf("/add undo"), said.indexOf(" takes it back"));
  }

  @Test
  void what_is_added_is_searchable_when_it_returns_and_is_taken_back_in_time() {
    String said = room.hand(EDITOR, "ferry.txt", FERRY);
    assertThat(said)
        .startsWith("Added: 1 article.\nThe ferry sank: ")
        .contains("ferry.txt, undated, news, 1 passage, shown\n");
    assertThat(room.searchable()).isEqualTo(1);
    room.now = room.now.plus(Duration.ofMinutes(10));
    assertThat(room.say(EDITOR, undo(said))).isEqualTo("It is out again.\n");
    assertThat(room.searchable()).isZero();
    assertThat(room.say(EDITOR, undo(said)))
        .isEqualTo("There is nothing to take back under this ticket.\n");
  }

  @Test
  void what_was_added_long_ago_stays() {
    String said = room.hand(EDITOR, "ferry.txt", FERRY);
    room.now = room.now.plus(Duration.ofMinutes(11));
    assertThat(room.say(EDITOR, undo(said))).startsWith("It was added more than 10 minutes ago");
    assertThat(room.searchable()).isEqualTo(1);
  }

  @Test
  void what_is_handed_in_twice_is_in_once() {
    String said = room.hand(EDITOR, "ferry.txt", FERRY);
    assertThat(room.hand(EDITOR, "ferry.txt", FERRY))
        .startsWith("In already: 1 article.")
        .endsWith(said.substring(said.indexOf("For 10 minutes")));
    assertThat(room.searchable()).isEqualTo(1);
  }

  @Test
  void what_a_dead_process_left_half_done_is_cleared_away() throws IOException {
    Path left = Files.createDirectories(folder.resolve("staging").resolve("0123456789ab"));
    Files.writeString(left.resolve("half.txt"), "Half");
    room.hand(EDITOR, "ferry.txt", FERRY);
    assertThat(folder.resolve("staging")).doesNotExist();
    assertThat(room.searchable()).isEqualTo(1);
  }

  @Test
  void what_says_embargo_is_in_and_held_and_the_reply_says_until_when() {
    String line = "Embargoed until 24 November 2026, 08:00";
    assertThat(room.hand(EDITOR, "ferry.txt", "The ferry sank\n\n" + line + "\n\nRain fell.\n"))
        .contains("held until 24 Nov 2026 08:00 for its line “" + line + "”");
    assertThat(room.hand(EDITOR, "two.txt", "A title\n\nNot for publication\n\nSnow fell.\n"))
        .contains("held for its line “Not for publication”; /restore ID shows it");
    assertThat(room.hand(EDITOR, "t.md", "---\ntitle: T\npublished: 2026-12-01\n---\nHail fell.\n"))
        .contains("held until 1 Dec 2026 00:00");
    assertThat(room.searchable()).isZero();
  }

  @Test
  void what_cannot_be_added_is_named_and_leaves_nothing() {
    assertThat(room.hand(EDITOR, "a.exe", "MZ"))
        .isEqualTo("Not taken: a.exe: is none of .txt .md .html .jsonl .json .pdf .docx .zip\n");
    assertThat(folder.resolve("added")).doesNotExist();
    assertThat(
            room.hand(
                EDITOR,
                "a.jsonl",
                "{\"title\":\"T\",\"body\":\"Rain fell.\"}\n{\"title\":\"U\"}\n"))
        .contains("Added: 1 article.", "Not taken: a.jsonl:2: body is missing");
    assertThat(room.searchable()).isEqualTo(1);
  }

  @Test
  void an_address_is_one_of_a_listed_host() {
    assertThat(room.say(EDITOR, "/add")).startsWith("/add: file is missing: ");
    assertThat(room.say(EDITOR, "/add ferry.txt"))
        .isEqualTo("/add: address is 'ferry.txt', expected is one with https://.\n");
    assertThat(room.say(EDITOR, "/add https://news.example/x"))
        .isEqualTo(
            "Not taken: https://news.example/x: is on a host that upload.hosts does not list.\n");
    assertThat(room.hand(AUDITOR, "b.txt", FERRY))
        .isEqualTo("/add is for an editor; you are auditor.\n");
  }
}
