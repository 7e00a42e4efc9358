// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The newsroom's commands at the shell, from the text to what a reader is told afterwards.
class AdminCommandTest {
  private static final String QUESTION = "what will the work on the bridge cost";

  @TempDir Path folder;
  private Terminal terminal;

  @BeforeEach
  void open() throws IOException {
    terminal = new Terminal(folder);
  }

  @Test
  void status_says_first_what_is_wrong() {
    assertThat(terminal.run("admin", "/status")).isZero();
    assertThat(terminal.out)
        .startsWith("Nothing is wrong.\n  Version   dateline from sources\n")
        .contains(
            "  Articles  1\n",
            "  Read      up to 23 Nov 2026 12:00\n",
            "  Passages  1\n",
            "  Vectors   off\n",
            "  Model     none: the articles' own sentences\n");
  }

  @Test
  void the_picture_of_the_days_lies_in_the_data_folder() {
    assertThat(terminal.typing(QUESTION + "\n", "chat")).isZero();
    assertThat(terminal.run("admin", "/stats")).isZero();
    Path picture = terminal.data().resolve("exports").resolve("stats.png");
    assertThat(terminal.out)
        .startsWith("The last 7 days\n")
        .contains("1: answered 1 (100 %)", "Harbour bridge closes for repairs")
        .endsWith("In " + picture + "\n");
    assertThat(picture).isNotEmptyFile();
  }

  @Test
  void articles_are_listed_and_shown() {
    assertThat(terminal.run("admin", "/articles HARBOUR bridge")).isZero();
    assertThat(terminal.out)
        .isEqualTo("1 article.\n  bridge  Harbour bridge closes for repairs, 2026-11-02\n");
    assertThat(terminal.run("admin", "/articles x' or '1'='1")).isZero();
    assertThat(terminal.out).isEqualTo("No article holds these words.\n");
    assertThat(terminal.run("admin", "/article bridge")).isZero();
    assertThat(terminal.out)
        .contains(
            "  Status            published\n",
            "  Shown to readers  yes\n",
            "  Version 1         read 23 Nov 2026 12:00, Harbour bridge closes for repairs\n",
            "  Cited             in 0 answers\n");
    assertThat(terminal.run("admin", "/article ghost")).isEqualTo(Main.FAILED);
    assertThat(terminal.out)
        .isEqualTo("Article ghost was never read; /articles WORDS finds ids.\n");
  }

  @Test
  void an_answer_can_be_replayed() {
    assertThat(terminal.typing(QUESTION + "\n", "chat")).isZero();
    assertThat(terminal.run("admin", "/log")).isZero();
    assertThat(terminal.out).startsWith("  #1  23 Nov 2026 12:00, answered, extractive, ");
    assertThat(terminal.out).doesNotContain("cost");
    assertThat(terminal.run("admin", "/replay 1")).isZero();
    assertThat(terminal.out)
        .contains(
            "  Asked    " + QUESTION + "\n",
            "  Passage  bridge (version 1): The harbour bridge in Osterby was closed",
            "4 million crowns. [1]\n");
    assertThat(terminal.run("admin", "/replay 9")).isEqualTo(Main.FAILED);
  }

  @Test
  void a_retraction_wants_a_second_word_and_is_gone_from_the_next_answer() {
    assertThat(terminal.run("admin", "/retract bridge wrong figures")).isEqualTo(Main.FAILED);
    assertThat(terminal.out)
        .isEqualTo(
            """
            This retracts: Harbour bridge closes for repairs
            It was cited in 0 answers.
            Nothing has changed. Give it again with --yes.
            """);
    assertThat(terminal.run("ask", QUESTION)).isZero();
    assertThat(terminal.out).contains("4 million crowns");
    assertThat(terminal.run("admin", "--yes", "/retract bridge wrong figures")).isZero();
    assertThat(terminal.out).isEqualTo("Harbour bridge closes for repairs is retracted now.\n");
    assertThat(terminal.run("ask", QUESTION)).isZero();
    assertThat(terminal.out).doesNotContain("crowns");
    assertThat(terminal.run("admin", "/retract bridge wrong figures")).isZero();
    assertThat(terminal.out).isEqualTo("bridge is retracted already.\n");
    assertThat(terminal.run("admin", "--yes", "/restore bridge")).isZero();
    assertThat(terminal.run("ask", QUESTION)).isZero();
    assertThat(terminal.out).contains("4 million crowns");
    assertThat(terminal.run("admin", "/audit /retract")).isZero();
    assertThat(terminal.out)
        .contains("shell /retract: bridge: waits", "shell /retract: bridge: done")
        .doesNotContain("figures");
  }

  @Test
  void twins_are_named_before_and_held_behind() throws IOException {
    terminal.article(
        "copy.md",
        """
        ---
        id: copy
        title: Another headline
        ---
        The harbour bridge in Osterby was closed on Monday for repairs. Mayor Greta Holm said the work will cost 4 million crowns.
        """);
    assertThat(terminal.run("admin", "/kill bridge by order")).isEqualTo(Main.FAILED);
    assertThat(terminal.out).contains("Held with it: copy (version 1) ");
    assertThat(terminal.run("admin", "/article copy")).isZero();
    assertThat(terminal.out).contains("Status            published");
    assertThat(terminal.run("admin", "--yes", "/kill bridge by order")).isZero();
    assertThat(terminal.out).contains("is killed now.\nHeld: copy (version 1) ");
    assertThat(terminal.run("ask", QUESTION)).isZero();
    assertThat(terminal.out).doesNotContain("crowns");
    assertThat(terminal.run("admin", "/status")).isZero();
    assertThat(terminal.out).startsWith("Wrong: articles held for something withdrawn: 1; ");
  }

  @Test
  void an_embargo_keeps_back_and_is_lifted() {
    assertThat(terminal.run("admin", "/embargo bridge 2026-12-01T08:00")).isZero();
    assertThat(terminal.out)
        .isEqualTo("Harbour bridge closes for repairs is kept back until 1 Dec 2026 08:00.\n");
    assertThat(terminal.run("ask", QUESTION)).isZero();
    assertThat(terminal.out).doesNotContain("crowns");
    assertThat(terminal.run("admin", "/embargo bridge off")).isZero();
    assertThat(terminal.run("ask", QUESTION)).isZero();
    assertThat(terminal.out).contains("4 million crowns");
  }

  @Test
  void a_correction_stands_beside_the_next_answer() {
    assertThat(terminal.run("admin", "/correct bridge The work will cost 5 million.")).isZero();
    assertThat(terminal.run("ask", QUESTION)).isZero();
    assertThat(terminal.out).contains("The work will cost 5 million.");
    assertThat(terminal.run("admin", "/correct bridge off")).isZero();
    assertThat(terminal.run("ask", QUESTION)).isZero();
    assertThat(terminal.out).doesNotContain("5 million");
  }

  @Test
  void hidden_words_are_gone_from_the_next_answer_and_from_every_later_version()
      throws IOException {
    assertThat(terminal.run("admin", "/hide bridge \"5 million\"")).isEqualTo(Main.FAILED);
    assertThat(terminal.out)
        .isEqualTo(
            "No sentence of Harbour bridge closes for repairs holds “5 million” in whole words;"
                + " nothing has changed.\n");
    assertThat(terminal.run("admin", "/hide bridge \"will COST 4 million\"")).isZero();
    assertThat(terminal.out)
        .startsWith(
            "Harbour bridge closes for repairs: 1 hidden.\n  Hidden  Mayor Greta Holm said");
    assertThat(terminal.run("ask", QUESTION)).isZero();
    assertThat(terminal.out).doesNotContain("crowns");
    assertThat(terminal.run("search", "bridge crowns")).isZero();
    assertThat(terminal.out).contains("closed on Monday").doesNotContain("crowns");
    terminal.article(
        "bridge.md",
        """
        ---
        id: bridge
        title: Harbour bridge closes for repairs
        ---
        The work began. Mayor Greta Holm said the work will cost 4 million crowns.
        """);
    assertThat(terminal.run("ask", QUESTION)).isZero();
    assertThat(terminal.out).doesNotContain("crowns");
    assertThat(terminal.run("admin", "/article bridge")).isZero();
    assertThat(terminal.out).contains("  Struck            “will COST 4 million”\n");
    terminal.forgetIndex();
    assertThat(terminal.run("ask", QUESTION)).isZero();
    assertThat(terminal.out).doesNotContain("crowns");
    assertThat(terminal.run("admin", "/hide bridge off")).isZero();
    assertThat(terminal.run("ask", QUESTION)).isZero();
    assertThat(terminal.out).contains("4 million crowns");
  }

  @Test
  void a_correction_that_strikes_lists_the_sentences_before() {
    String command = "/correct bridge \"cost 4 million\" The work costs 5 million.";
    assertThat(terminal.run("admin", command)).isEqualTo(Main.FAILED);
    assertThat(terminal.out)
        .contains("  Struck  Mayor Greta Holm said the work will cost 4 million crowns.\n")
        .endsWith("Nothing has changed. Give it again with --yes.\n");
    assertThat(terminal.run("admin", "--yes", command)).isZero();
    assertThat(terminal.run("ask", QUESTION)).isZero();
    assertThat(terminal.out).doesNotContain("4 million");
    assertThat(terminal.run("ask", "When was the harbour bridge in Osterby closed?")).isZero();
    assertThat(terminal.out).contains("closed on Monday", "The work costs 5 million.");
    assertThat(terminal.run("admin", "/correct bridge off")).isZero();
    assertThat(terminal.run("ask", QUESTION)).isZero();
    assertThat(terminal.out).contains("4 million crowns");
  }

  @Test
  void what_stands_over_an_article_is_set_at_once() {
    assertThat(terminal.run("admin", "/edit bridge title The bridge is shut")).isZero();
    assertThat(terminal.run("admin", "/edit bridge kind opinion")).isZero();
    assertThat(terminal.run("ask", QUESTION)).isZero();
    assertThat(terminal.out).contains("The bridge is shut", "Opinion");
    assertThat(terminal.run("admin", "/articles bridge")).isZero();
    assertThat(terminal.out).contains("The bridge is shut");
    assertThat(terminal.run("admin", "/edit bridge title off")).isZero();
    assertThat(terminal.run("ask", QUESTION)).isZero();
    assertThat(terminal.out).contains("Harbour bridge closes for repairs");
  }

  @Test
  void a_file_that_is_added_answers_the_next_question() throws IOException {
    Path file = folder.resolve("Ferry news.txt");
    Files.writeString(
        file,
        "The ferry sank\n\n"
            + "The ferry Hilda sank on Friday off Osterby. All 14 passengers were saved.\n");
    assertThat(terminal.run("admin", "/add " + file)).isZero();
    assertThat(terminal.out).contains("Added: 1 article.\n", "1 passage, shown\n");
    Files.delete(file);
    assertThat(terminal.run("ask", "Where did the ferry Hilda sink?")).isZero();
    assertThat(terminal.out).contains("sank on Friday off Osterby");
    terminal.forgetIndex();
    assertThat(terminal.run("ask", "Where did the ferry Hilda sink?")).isZero();
    assertThat(terminal.out).contains("sank on Friday off Osterby");
  }

  @Test
  void the_index_is_built_anew_and_what_it_answers_stays() {
    assertThat(terminal.run("admin", "/reindex full")).isEqualTo(Main.FAILED);
    assertThat(terminal.out)
        .startsWith("The index of 1 article is built anew")
        .endsWith("Nothing has changed. Give it again with --yes.\n");
    assertThat(terminal.run("admin", "--yes", "/reindex full")).isZero();
    assertThat(terminal.out).isEqualTo("The index is new: 1 article.\n");
    assertThat(terminal.run("ask", QUESTION)).isZero();
    assertThat(terminal.out).contains("4 million crowns");
    assertThat(terminal.run("admin", "/reindex")).isZero();
    assertThat(terminal.out).startsWith("The index is up to date: 1 article.\n  Added     0\n");
  }

  @Test
  void a_file_is_written_below_the_data_and_named() throws IOException {
    assertThat(terminal.typing(QUESTION + "\n", "chat")).isZero();
    assertThat(terminal.run("admin", "/export 1")).isZero();
    Path file = terminal.data().resolve("exports/answers-20261123-120000.jsonl");
    assertThat(terminal.out).startsWith("Answers within 1 day: 1").endsWith("\nIn " + file + "\n");
    assertThat(Files.readString(file))
        .startsWith("{\"answer\":1,")
        .contains("4 million crowns", "\"citations\":[1]", "\"article\":\"bridge\"")
        .endsWith("}\n");
  }

  @Test
  void a_wrong_argument_and_an_unknown_command_are_named() {
    assertThat(terminal.run("admin", "/log many")).isEqualTo(Main.WRONG);
    assertThat(terminal.out).isEmpty();
    assertThat(terminal.err)
        .endsWith("dateline: /log: n is 'many', allowed are 1 to 50. Usage: /log [n|#answer]\n");
    assertThat(terminal.run("admin", "/unheard")).isEqualTo(Main.WRONG);
    assertThat(terminal.err)
        .endsWith("there is no such command; dateline admin /admin names them\n");
  }
}
