// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A protected person is in no answer, whatever was read before and is read behind it.
class ProtectTest {
  private static final String LINE = "I answer no questions about this person.";

  @TempDir Path folder;
  private Terminal terminal;

  @BeforeEach
  void open() throws IOException {
    terminal = new Terminal(folder);
    terminal.article(
        "school.md",
        """
        ---
        id: school
        title: School opens again
        url: https://news.example/school-opens
        ---
        The school in Osterby opened again on Friday. Nine-year-old Mia Holm carried the flag. She was cheered. Mia sang too. The roof had cost 2 million crowns.
        """);
    terminal.article(
        "singer.md",
        """
        ---
        id: singer
        title: Mia Holm sings
        ---
        A girl sang on Sunday in Norby.
        """);
  }

  private void protect() {
    assertThat(terminal.run("admin", "--yes", "/protect \"Mia Holm\" a minor")).isZero();
    assertThat(terminal.out).isEqualTo("Mia Holm is protected now.\n");
  }

  private String ask(String question) {
    assertThat(terminal.run("ask", question)).isZero();
    return terminal.out;
  }

  @Test
  void what_it_takes_out_is_told_before() {
    assertThat(terminal.run("admin", "/protect \"Mia Holm\" a minor")).isEqualTo(Main.FAILED);
    assertThat(terminal.out)
        .contains(
            "Struck: 4 sentences in 2 articles. Out whole, for their headline: 1.",
            "“Holm” without another given name");
    assertThat(ask("Who carried the flag at the school in Osterby?")).contains("Mia Holm");
  }

  @Test
  void no_answer_names_the_person_or_what_points_to_her() {
    assertThat(ask("Who sang in Norby?")).contains("A girl sang");
    protect();
    assertThat(ask("Who carried the flag at the school in Osterby?"))
        .doesNotContain("Mia", "cheered");
    assertThat(ask("When did the school in Osterby open again?"))
        .contains("opened again on Friday");
    assertThat(ask("What did the roof of the school cost?")).contains("2 million crowns");
    assertThat(ask("Who sang in Norby?")).doesNotContain("A girl sang", "Mia");
    assertThat(ask("What's new?")).doesNotContain("Mia");
    assertThat(terminal.run("search", "Mia Holm flag")).isZero();
    assertThat(terminal.out).doesNotContain("Mia", "cheered");
  }

  @Test
  void a_question_about_the_person_gets_one_line() {
    protect();
    assertThat(ask("who is mia holm")).contains(LINE).doesNotContain("School");
    assertThat(ask("Where does Holm live?")).contains(LINE);
    // Another person of the name may be asked about.
    assertThat(ask("What did Greta Holm say the work will cost?")).contains("4 million crowns");
    assertThat(terminal.typing("Who is Mia Holm?\nWhere does she live?\n", "chat")).isZero();
    assertThat(terminal.out).contains(LINE).doesNotContain("carried");
  }

  @Test
  void it_holds_for_what_is_read_later_and_for_a_new_index() throws IOException {
    protect();
    terminal.article(
        "later.md",
        """
        ---
        id: later
        title: A prize is given
        ---
        The prize of Norby went to Mia Holm. The prize of Osterby went to Ann Lee.
        """);
    terminal.forgetIndex();
    assertThat(ask("Who got the prize of Norby?")).doesNotContain("Mia");
    assertThat(ask("Who got the prize of Osterby?")).contains("Ann Lee");
    assertThat(ask("Who carried the flag at the school in Osterby?")).doesNotContain("Mia");
  }

  @Test
  void it_ends_and_leaves_no_name_in_the_audit() {
    protect();
    assertThat(terminal.run("admin", "/protect")).isZero();
    assertThat(terminal.out).isEqualTo("  Protected  Mia Holm\n");
    assertThat(terminal.run("admin", "--yes", "/protect \"Mia Holm\" off")).isZero();
    assertThat(ask("Who carried the flag at the school in Osterby?")).contains("Mia Holm");
    assertThat(ask("Who sang in Norby?")).contains("A girl sang");
    assertThat(terminal.run("admin", "/audit /protect")).isZero();
    assertThat(terminal.out).contains("shell /protect: done").doesNotContain("Mia");
  }
}
