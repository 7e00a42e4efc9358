// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalCommandTest {
  private static final String QUESTIONS =
      """
      {"id": "t-1", "question": "how much will the work cost", "status": "answered", "gold": ["4 million crowns"], "article": "bridge"}
      {"id": "t-2", "question": "who designed the harbour bridge", "status": "not_covered", "kind": "near_miss"}
      """;

  @TempDir Path folder;

  private Terminal terminal;
  private Path eval;

  @BeforeEach
  void open() throws IOException {
    terminal = new Terminal(folder);
    eval = Files.createDirectories(folder.resolve("config").resolve("eval"));
    Files.writeString(eval.resolve("tiny.jsonl"), QUESTIONS);
  }

  private void experiment(String name, String more, String expected) throws IOException {
    Files.writeString(
        eval.resolve(name + ".yaml"),
        "experiment:\n  name: "
            + name
            + "\n  corpus: ../../articles\n  questions: [tiny.jsonl]\n"
            + "  now: 2026-11-23T12:00:00Z\n"
            + more
            + "settings:\n  index.vectors: false\nexpected:\n"
            + expected.indent(2));
  }

  @Test
  void what_is_as_expected_is_ok_and_the_status_is_0() throws IOException {
    experiment("tiny", "", "articles: 1\nrightly_answered: 1 ± 0.01\nrefused/near_miss: 1.0\n");

    assertThat(terminal.bare("", "eval")).isZero();
    assertThat(terminal.out)
        .contains("  OK    articles                            1   expected 1\n")
        .contains("  OK    rightly_answered               1.0000   expected 1 ± 0.01")
        .contains("  OK    refused/near_miss              1.0000   expected 1.0")
        .endsWith("experiments: 1 OK, 0 FAIL, 0 skipped\n");
    assertThat(terminal.err).isEmpty();
  }

  @Test
  void what_is_not_as_expected_fails_and_the_status_is_1() throws IOException {
    experiment("tiny", "", "articles: 2\nrightly_answered: 0.5 ± 0.01\nwrong/other: 0\n");

    assertThat(terminal.bare("", "eval", "tiny")).isEqualTo(Main.FAILED);
    assertThat(terminal.out)
        .contains("  FAIL  articles                            1   expected 2\n")
        .contains("1.0000   expected 0.5 ± 0.01   better")
        .contains("  FAIL  wrong/other                      none   expected 0   not measured")
        .endsWith("experiments: 0 OK, 1 FAIL, 0 skipped\n");
  }

  @Test
  void an_experiment_whose_corpus_is_not_here_is_skipped() throws IOException {
    experiment("tiny", "", "");
    Path file = eval.resolve("tiny.yaml");
    Files.writeString(file, Files.readString(file).replace("../../articles", "${other}"));

    assertThat(terminal.bare("", "eval")).isZero();
    assertThat(terminal.out)
        .isEqualTo(
            """
            tiny
              skipped: no folder for ${other}: give --corpus NAME=DIR
            experiments: 0 OK, 0 FAIL, 1 skipped
            """);
    assertThat(terminal.bare("", "eval", "--corpus", "other=" + terminal.articles)).isZero();
    assertThat(terminal.out).endsWith("experiments: 1 OK, 0 FAIL, 0 skipped\n");
  }

  @Test
  void as_json_it_is_one_object() throws IOException {
    experiment("tiny", "", "articles: 1\n");

    assertThat(terminal.bare("", "eval", "--json")).isZero();
    assertThat(terminal.out)
        .startsWith("{\"verdict\":\"OK\",\"experiments\":[{\"name\":\"tiny\",\"verdict\":\"OK\"")
        .contains(
            "{\"figure\":\"articles\",\"slice\":\"all\",\"measured\":1.0,\"of\":0,\"least_fold\":1.0,"
                + "\"greatest_fold\":1.0,\"expected\":\"1\",\"verdict\":\"OK\"}")
        .hasLineCount(1);
  }

  @Test
  void a_name_that_nobody_knows_is_wrong_usage() throws IOException {
    experiment("tiny", "", "");

    assertThat(terminal.bare("", "eval", "small")).isEqualTo(Main.WRONG);
    assertThat(terminal.err).isEqualTo("dateline: experiment small is not known, known are tiny\n");
  }
}
