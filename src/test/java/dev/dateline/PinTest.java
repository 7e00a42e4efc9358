// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A pinned question is answered from its article, and from nothing that may not be shown.
class PinTest {
  private static final String OLD = "The bridge in Osterby opens again on 4 May.";
  private static final String NEW = "The bridge in Osterby opens again on 9 June.";
  private static final String QUESTION = "When does the bridge in Osterby open again?";

  @TempDir Path folder;
  private Terminal terminal;

  @BeforeEach
  void open() throws IOException {
    terminal = new Terminal(folder);
    article("first", "2026-04-01", "Bridge in Osterby opens again", OLD);
    article("second", "2026-03-01", "Works go on", "The mayor spoke for an hour. " + NEW);
  }

  private void article(String id, String day, String title, String body) throws IOException {
    terminal.article(
        id + ".md",
        "---\nid: " + id + "\ntitle: " + title + "\npublished: " + day + "\n---\n" + body + "\n");
  }

  private String admin(String command) {
    int exit = terminal.run("admin", "--yes", command);
    assertThat(exit).as(terminal.out).isZero();
    return terminal.out;
  }

  private String ask(String question) {
    assertThat(terminal.run("ask", question)).isZero();
    return terminal.out;
  }

  private void pin() {
    assertThat(admin("/pin \"" + QUESTION + "\" second"))
        .isEqualTo(
            "Questions of this meaning are answered from “Works go on” first: " + QUESTION + "\n");
  }

  @Test
  void a_pinned_article_answers_first_in_its_own_words_with_its_receipt() {
    assertThat(ask(QUESTION)).contains(OLD);
    pin();
    assertThat(ask("when will the bridge in osterby open again"))
        .contains(NEW, "Works go on")
        .doesNotContain(OLD);
    assertThat(ask("How long did the mayor speak?")).contains("for an hour");
    assertThat(admin("/pin")).isEqualTo("  " + QUESTION + "  second\n");
  }

  @Test
  void a_pin_that_is_taken_back_counts_no_more() {
    pin();
    assertThat(admin("/pin \"" + QUESTION + "\" off"))
        .isEqualTo("Pinned no longer: " + QUESTION + "\n");
    assertThat(ask(QUESTION)).contains(OLD);
    assertThat(admin("/pin")).isEqualTo("No question is pinned.\n");
  }

  @Test
  void a_pin_to_a_retracted_article_does_nothing_until_it_is_shown_again() {
    pin();
    admin("/retract second wrong date");
    assertThat(ask(QUESTION)).contains(OLD).doesNotContain(NEW);
    assertThat(admin("/pin")).isEqualTo("  " + QUESTION + "  second, not shown\n");
    admin("/restore second");
    assertThat(ask(QUESTION)).contains(NEW);
  }

  @Test
  void a_pinned_article_that_does_not_answer_leaves_it_to_the_others() throws IOException {
    article("third", "2026-03-01", "Bakery burns", "A bakery in Norby burned down.");
    admin("/pin \"" + QUESTION + "\" third");
    assertThat(ask(QUESTION)).contains(OLD).doesNotContain("bakery");
  }

  @Test
  void what_cannot_be_pinned_is_named() {
    assertThat(terminal.run("admin", "/pin \"" + QUESTION + "\" nothing")).isEqualTo(Main.FAILED);
    assertThat(terminal.out).contains("nothing");
    assertThat(terminal.run("admin", "/pin when does it open second")).isEqualTo(Main.WRONG);
    assertThat(terminal.err)
        .contains(
            "/pin: question must stand in quotation marks. Usage: /pin [\"question\" id|off]\n");
    assertThat(terminal.run("admin", "/pin \"what\"")).isEqualTo(Main.WRONG);
    assertThat(terminal.err).contains("/pin: id is missing.");
  }
}
