// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.ledger.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  private static final String QUESTION = "when was the harbour bridge closed";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private Terminal terminal;

  @BeforeEach
  void open() throws IOException {
    terminal = new Terminal(folder);
  }

  @Test
  void without_a_command_one_line_says_what_is_missing() {
    assertThat(terminal.bare("")).isEqualTo(2);
    assertThat(terminal.err)
        .isEqualTo("dateline: a command is missing; dateline --help names them\n");
    assertThat(terminal.out).isEmpty();
  }

  @Test
  void an_unknown_option_is_wrong_usage_in_one_line() {
    assertThat(terminal.run("ask", "--jsn", QUESTION)).isEqualTo(2);
    assertThat(terminal.err).isEqualTo("dateline: Unknown option: '--jsn'\n");
    assertThat(terminal.run("search", "--top", "0", QUESTION)).isEqualTo(2);
    assertThat(terminal.err).isEqualTo("dateline: --top is 0, allowed are 1 to 100\n");
  }

  @Test
  void a_configuration_that_cannot_be_used_is_named_by_file_line_and_key() throws IOException {
    terminal.config("newsroom:\n  zoen: UTC\n");
    assertThat(terminal.run("ask", QUESTION)).isEqualTo(2);
    assertThat(terminal.err)
        .isEqualTo(
            "dateline: "
                + folder.resolve("config").resolve("dateline.yaml")
                + ":2: newsroom.zoen: unknown key, known are name, zone, language, corrections,"
                + " tips, privacy, helpline\n");
  }

  @Test
  void a_folder_that_is_not_there_and_never_was_is_wrong_usage() {
    String missing = folder.resolve("none").toString();
    int status =
        terminal.bare("", "ask", "--articles", missing, "--data", terminal.data().toString(), "x");
    assertThat(status).isEqualTo(2);
    assertThat(terminal.err).isEqualTo("dateline: articles folder " + missing + " is not there\n");
  }

  @Test
  void what_a_terminal_would_obey_is_not_sent_back_to_it() {
    assertThat(terminal.run("article", "a\u001b[31mb")).isEqualTo(1);
    assertThat(terminal.err)
        .isEqualTo("dateline: article id holds control characters or outer blanks: 'a [31mb'\n");
  }

  @Test
  void a_data_folder_that_is_a_file_is_wrong_usage() throws IOException {
    String file = Files.createFile(folder.resolve("file")).toString();
    assertThat(terminal.bare("", "ask", "--data", file, QUESTION)).isEqualTo(2);
    assertThat(terminal.err).isEqualTo("dateline: data folder " + file + " is no folder\n");
  }

  @Test
  void a_question_is_answered_with_its_receipt() throws IOException {
    assertThat(terminal.run("ask", "--json", QUESTION)).isZero();
    JsonNode json = JSON.readTree(terminal.out);
    assertThat(json.get("status").textValue()).isEqualTo("answered");
    JsonNode source = json.get("sources").get(0);
    assertThat(terminal.run("article", source.get("article").textValue())).isZero();
    String text = terminal.out.substring(0, terminal.out.length() - 1);
    assertThat(text.substring(source.get("start").intValue(), source.get("end").intValue()))
        .isEqualTo(source.get("quote").textValue())
        .contains("closed on Monday");
  }

  @Test
  void each_line_of_input_has_its_line_of_output() throws IOException {
    String input = QUESTION + "\n\n" + "x".repeat(30_000) + "\n@file\n\u0000\u202e\n" + QUESTION;
    assertThat(terminal.typing(input, "ask", "--json")).isZero();
    List<String> lines = terminal.out.lines().toList();
    assertThat(lines).hasSize(6);
    for (String line : lines) {
      assertThat(JSON.readTree(line).get("took_ms").isNumber()).isTrue();
    }
    assertThat(JSON.readTree(lines.get(1)).get("question").textValue()).isEmpty();
    assertThat(JSON.readTree(lines.get(3)).get("question").textValue()).isEqualTo("@file");
    assertThat(JSON.readTree(lines.get(5)).get("status").textValue()).isEqualTo("answered");
  }

  @Test
  void index_names_what_is_held_for_something_withdrawn() throws IOException {
    String body =
        "The harbour bridge in Osterby was closed on Monday for repairs. Mayor Greta Holm said the"
            + " work will cost 4 million crowns.";
    terminal.article("reprint.md", "---\nid: reprint\ntitle: Bridge\n---\n" + body + " More soon.");
    terminal.article(
        "wire.md", "---\nid: wire\ntitle: Bridge closes\nstatus: killed\n---\n" + body + " Ends.");
    assertThat(terminal.run("index")).isZero();
    assertThat(terminal.out)
        .startsWith("1 article, 1 passage: 3 added, ")
        .contains(
            "\n"
                + "held: bridge (version 1) shares 2 of 2 sentences with wire, which was withdrawn,"
                + " until an editor decides\n")
        .doesNotContain("held: reprint");
  }

  @Test
  void search_shows_ranked_passages_at_most_so_many() throws IOException {
    assertThat(terminal.typing("bridge\n\n", "search", "--json", "--top", "1")).isZero();
    List<String> lines = terminal.out.lines().toList();
    assertThat(lines).hasSize(2);
    JsonNode passages = JSON.readTree(lines.getFirst()).get("passages");
    assertThat(passages).hasSize(1);
    assertThat(passages.get(0).get("rank").intValue()).isEqualTo(1);
    assertThat(passages.get(0).get("article").textValue()).isEqualTo("bridge");
    assertThat(JSON.readTree(lines.getLast()).get("passages")).isEmpty();
  }

  @Test
  void index_says_what_changed_and_what_was_rejected() throws IOException {
    terminal.article("broken.jsonl", "{\"title\":\n");
    assertThat(terminal.run("index", "--json")).isZero();
    JsonNode first = JSON.readTree(terminal.out);
    assertThat(first.get("added").intValue()).isEqualTo(1);
    assertThat(first.get("articles").intValue()).isEqualTo(1);
    assertThat(first.get("rejected").get(0).get("file").textValue()).isEqualTo("broken.jsonl");
    assertThat(first.get("rejected").get(0).get("line").intValue()).isEqualTo(1);
    assertThat(terminal.run("index", "--json")).isZero();
    JsonNode second = JSON.readTree(terminal.out);
    assertThat(second.get("added").intValue()).isZero();
    assertThat(second.get("unchanged").intValue()).isEqualTo(1);
    assertThat(terminal.run("ask", QUESTION)).isZero();
    assertThat(terminal.err)
        .isEqualTo("dateline: 1 could not be read; dateline index names them\n");
  }

  @Test
  void an_earlier_version_can_still_be_read() throws IOException {
    assertThat(terminal.run("index")).isZero();
    terminal.article("bridge.md", "---\nid: bridge\ntitle: Bridge opens\n---\nIt is open again.\n");
    assertThat(terminal.run("article", "bridge")).isZero();
    assertThat(terminal.out).isEqualTo("Bridge opens\n\nIt is open again.\n");
    assertThat(terminal.run("article", "bridge", "--version", "1")).isZero();
    assertThat(terminal.out).startsWith("Harbour bridge closes for repairs\n\n").endsWith(".\n");
    assertThat(terminal.run("article", "bridge", "--version", "3")).isEqualTo(1);
    assertThat(terminal.err).isEqualTo("dateline: article bridge has no version 3\n");
    assertThat(terminal.run("article", "tunnel")).isEqualTo(1);
    assertThat(terminal.err).isEqualTo("dateline: article tunnel was never read\n");
  }

  @Test
  void beside_a_process_that_writes_another_reads_the_last_snapshot_and_says_so()
      throws IOException {
    assertThat(terminal.run("index")).isZero();
    try (DataFolder held = DataFolder.open(terminal.data())) {
      assertThat(held).isInstanceOf(DataFolder.Writing.class);
      Files.delete(terminal.articles.resolve("bridge.md"));
      assertThat(terminal.run("ask", "--json", QUESTION)).isZero();
      assertThat(terminal.err).startsWith("dateline: another Dateline").contains(" last snapshot");
      assertThat(JSON.readTree(terminal.out).get("status").textValue()).isEqualTo("answered");
      assertThat(terminal.run("index")).isEqualTo(1);
    }
  }

  @Test
  void chat_forgets_what_was_asked_when_told_to() {
    assertThat(terminal.typing(QUESTION + "\n/forget\nwhat else\n/forget\n", "chat")).isZero();
    assertThat(terminal.out)
        .contains("Erased from the ledger: 1 question.\n\nAsk about something first.\n\nErased");
  }

  @Test
  void chat_answers_a_pipe_line_by_line() {
    assertThat(terminal.typing(QUESTION + "\n\nhi\n", "chat")).isZero();
    assertThat(terminal.out)
        .startsWith("1 article · 2 Nov 2026 · read up to 12:00\n\n")
        .contains("2 Nov 2026 · Ann Lee\n", "repairs. [1]\n", "[1] Harbour bridge closes");
  }

  @Test
  void the_bot_needs_a_token() {
    assertThat(terminal.run("run")).isEqualTo(2);
    assertThat(terminal.err)
        .isEqualTo(
            "dateline: TELEGRAM_BOT_TOKEN is not set: BotFather gives one, the README says how\n");
  }
}
