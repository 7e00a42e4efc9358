// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ledger.Document;
import dev.dateline.ledger.UsageBook;
import dev.dateline.ledger.Votes;
import dev.dateline.ledger.Votes.Reason;
import dev.dateline.model.Usage;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatsDeskTest {
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

  @Test
  void the_numbers_of_the_picture_stand_as_text_before_it() {
    Votes votes = new Votes(room.database, () -> room.now);
    votes.up(1, 1, 7);
    votes.down(1, 1, 8, Reason.WRONG_QUOTE);
    new UsageBook(room.database)
        .book(room.now, "openai/a", new Usage(12_000, 345, new BigDecimal("1.234"), false));

    Report report = room.desk.hear(Room.AUDITOR, "/stats").orElseThrow();
    assertThat(Room.words(report))
        .startsWith(
            """
            The last 7 days
            Questions: 0: answered 0, not covered 0, withheld 0
            No question about the coverage: 0
            Time: no answer
            Readers: 0
            Tokens: 12 k, cost 1.24
            Thumbs: 1 up, 1 down: wrong quote 1
            """);
    List<Document> files = report.files();
    assertThat(files).singleElement().extracting(Document::name).isEqualTo("stats.png");
    assertThat(files.getFirst().bytes()).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void days_are_bounded() {
    assertThat(room.say(Room.AUDITOR, "/stats 1")).startsWith("Today\n");
    assertThat(room.say(Room.AUDITOR, "/stats 367"))
        .contains("days is '367', allowed are 1 to 366");
  }
}
