// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {
  private static final Instant NOW = Askings.NOON;

  @TempDir Path folder;

  private List<Asking> read(Format format, String questions, String qrels) throws IOException {
    Path file = Files.writeString(folder.resolve("q.jsonl"), questions);
    Path judged = Files.writeString(folder.resolve("q.tsv"), qrels);
    return format.read(
        new Format.Sources(
            List.of(file), format == Format.BEIR ? List.of(judged) : List.of(), false, NOW));
  }

  @Test
  void our_own_line_says_everything_that_an_asking_holds() throws IOException {
    String line =
        """
        {"id": "t-1", "question": "why", "kind": "follow_up", "context": ["who"], "status": "declined|not_covered",
        "reason": "accusation|null", "gold": ["x", "y"], "article": "a", "now": "2026-01-01T00:00:00Z", "note": "n"}
        """
            .replace("\n", "");

    assertThat(read(Format.LINES, line, ""))
        .containsExactly(
            new Asking(
                "t-1",
                "why",
                "follow_up",
                List.of("who"),
                Set.of("declined", "not_covered"),
                Set.of("accusation", "null"),
                new Gold.Stretches(List.of("x", "y")),
                "a",
                true,
                Instant.parse("2026-01-01T00:00:00Z")));
  }

  @Test
  void the_shortest_line_has_an_id_a_question_and_a_status() throws IOException {
    String lines =
        """
        {"id": "t-1", "question": "who", "status": "answered", "gold": "x"}

        {"id": "t-2", "question": "what", "status": "not_covered", "reason": null, "article": null}
        """;

    assertThat(read(Format.LINES, lines, ""))
        .extracting(Asking::id, Asking::gold, Asking::now)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("t-1", new Gold.Stretches(List.of("x")), NOW),
            org.assertj.core.groups.Tuple.tuple("t-2", new Gold.Stretches(List.of()), NOW));
  }

  @Test
  void a_question_of_the_benchmark_needs_its_facts_and_one_of_type_null_has_none()
      throws IOException {
    String lines =
        """
        {"question": "who", "type": "inference", "answer": "Ann", "evidence": [{"article": "a", "fact": "f"}, {"article": "b", "fact": "g"}]}
        {"question": "what", "type": "null", "answer": "Insufficient information.", "evidence": []}
        """;

    List<Asking> askings = read(Format.MULTIHOP_RAG, lines, "");

    assertThat(askings.getFirst().gold()).isEqualTo(new Gold.Facts(List.of("f", "g"), "Ann"));
    assertThat(askings.getFirst().answerable()).isTrue();
    assertThat(askings.getLast().unanswerable()).isTrue();
    assertThat(askings).extracting(Asking::kind).containsExactly("inference", "null");
  }

  @Test
  void a_query_that_nobody_judged_is_left_out() throws IOException {
    String queries =
        """
        {"_id": "1", "text": "who", "metadata": {}}
        {"_id": "2", "text": "what"}
        """;
    String qrels = "query-id\tcorpus-id\tscore\n1\td1\t2\n1\td2\t0\n";

    List<Asking> askings = read(Format.BEIR, queries, qrels);

    assertThat(askings).hasSize(1);
    assertThat(askings.getFirst().gold()).isEqualTo(new Gold.Judged(Map.of("d1", 2, "d2", 0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          LINES | {"id": "a", "question": "q"}                                          | 1: status: is missing
          LINES | {"question": "q", "status": "answered"}                               | 1: id: is missing
          LINES | {"id": "a", "question": " ", "status": "answered"}                    | 1: question: is no text or blank
          LINES | {"id": "a", "question": 3, "status": "answered"}                      | 1: question: is no text or blank
          LINES | {"id": "a", "question": "q", "status": "told"}                        | 1: status: 'told' is none of answered, declined, not_covered, withheld
          LINES | {"id": "a", "question": "q", "status": "answered", "reason": "x"}     | 1: reason: 'x' is none of about, accusation
          LINES | {"id": "a", "question": "q", "status": "answered", "golds": []}       | 1: golds: unknown key, known are article, context, gold
          LINES | {"id": "a", "question": "q", "status": "answered", "gold": [1]}       | 1: gold: holds what is no text or blank
          LINES | {"id": "a", "question": "q", "status": "answered", "gold": {"a": "b"}} | 1: gold: is no list of texts
          LINES | {"id": "a", "question": "q", "status": "answered", "now": "noon"}     | 1: now: 'noon' is no instant
          LINES | {"id": "a", "question": "q", "status": "answered", "kind": "held_out"} | 1: kind: 'held_out' is no word
          LINES | {"id": "a", "question": "q", "status": "answered", "kind": "a/b"}     | 1: kind: 'a/b' is no word
          LINES | {"id": "a", "id": "b", "question": "q", "status": "answered"}         | 1: line: is no JSON: Duplicate field 'id'
          LINES | {"id": "a", "question": "q", "status": "answered"} x                  | 1: line: is no JSON
          LINES | ["a"]                                                                 | 1: line: is no JSON object
          LINES | {"id":                                                                | 1: line: is no JSON
          MULTIHOP_RAG | {"question": "q", "answer": "a"}                               | 1: type: is missing
          MULTIHOP_RAG | {"question": "q", "type": "x", "evidence": []}                 | 1: evidence: is empty
          MULTIHOP_RAG | {"question": "q", "type": "x", "evidence": [{"article": "a"}]} | 1: fact: is missing
          MULTIHOP_RAG | {"question": "q", "type": "null", "evidence": [{"fact": "f"}]} | 1: evidence: is given for a question of type null
          GROUPS | {"id": "a", "question": "q"}                                         | 1: group: is missing
          GROUPS | {"id": "a", "question": "q", "group": "g", "status": "x"}            | 1: status: unknown key, known are
          BEIR  | {"text": "q"}                                                         | 1: _id: is missing
          BEIR  | {"_id": "1"}                                                          | 1: text: is missing
          """)
  void a_bad_line_is_named_with_file_line_and_key(Format format, String line, String message) {
    assertThatThrownBy(() -> read(format, line, "1\td\t1\n"))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith(folder.resolve("q.jsonl") + ":" + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 d 1           | 1: line: has no three columns with tabs between
          1\\td\\tmuch    | 1: score: 'much' is no whole number
          """)
  void a_bad_judgement_is_named_with_file_line_and_key(String line, String message) {
    assertThatThrownBy(
            () -> read(Format.BEIR, "{\"_id\": \"1\", \"text\": \"q\"}", line.replace("\\t", "\t")))
        .isInstanceOf(SettingsException.class)
        .hasMessage(folder.resolve("q.tsv") + ":" + message);
  }

  @Test
  void an_id_is_given_once() {
    String line = "{\"id\": \"a\", \"question\": \"q\", \"status\": \"answered\"}\n";

    assertThatThrownBy(() -> read(Format.LINES, line + line, ""))
        .hasMessage(folder.resolve("q.jsonl") + ":2: id: a is given twice");
  }

  @Test
  void an_empty_file_and_one_that_is_no_text_are_errors() throws IOException {
    assertThatThrownBy(() -> read(Format.LINES, "\n\n", ""))
        .hasMessage(folder.resolve("q.jsonl") + " is empty");
    Path latin = Files.write(folder.resolve("latin.jsonl"), new byte[] {'{', (byte) 0xe9, '}'});
    assertThatThrownBy(
            () -> Format.LINES.read(new Format.Sources(List.of(latin), List.of(), false, NOW)))
        .hasMessage(latin + " is not UTF-8");
  }
}
