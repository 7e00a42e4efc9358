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
              skipped: no folder is given for its corpus: --corpus other=DIR
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
                + "\"greatest_fold\":1.0,\"bound\":\"near\",\"expected\":1.0,\"tolerance\":0.0,"
                + "\"verdict\":\"OK\"}")
        .hasLineCount(1);
  }

  @Test
  void the_newsroom_s_owner_is_told_ok_or_fail_and_given_the_page() throws IOException {
    experiment("tiny", "", "articles: 1\n");
    experiment("other", "", "articles: 2\nwrong: 7\n");
    assertThat(terminal.run("admin", "/eval tiny")).isZero();
    Path page = terminal.data().resolve("exports/results-20261123-120000.md");
    assertThat(terminal.out)
        .isEqualTo("As expected: 1 experiment.\n  tiny  OK, 2 questions\nIn " + page + "\n");
    assertThat(Files.readString(page))
        .contains("## tiny\n", "| `articles` | articles | 1 | 1 | OK |");
    assertThat(terminal.run("admin", "/eval")).isZero();
    assertThat(terminal.out)
        .startsWith(
            "1 of 2 experiments not as expected.\n"
                + "  other  FAIL: articles 1, expected 2, wrong 0, expected 7\n"
                + "  tiny   OK, 2 questions\n");
    assertThat(terminal.run("admin", "/eval small")).isEqualTo(Main.FAILED);
    assertThat(terminal.out).isEqualTo("experiment small is not known, known are other, tiny.\n");
    assertThat(terminal.run("admin", "/eval ../../etc")).isEqualTo(Main.WRONG);
  }

  @Test
  void a_name_that_nobody_knows_is_wrong_usage() throws IOException {
    experiment("tiny", "", "");

    assertThat(terminal.bare("", "eval", "small")).isEqualTo(Main.WRONG);
    assertThat(terminal.err).isEqualTo("dateline: experiment small is not known, known are tiny\n");
  }

  @Test
  void recording_takes_what_is_measured_and_only_then_is_it_expected() throws IOException {
    experiment("tiny", "", "articles: 2\nrightly_answered:\nwrong: at most 1\n");

    assertThat(terminal.bare("", "eval")).isEqualTo(Main.FAILED);
    assertThat(terminal.bare("", "eval", "--record")).isZero();
    assertThat(Files.readString(eval.resolve("tiny.yaml")))
        .endsWith(
            "expected:\n  articles: 1\n  rightly_answered: 1.0000 ± 0.005\n  wrong: at most 1\n")
        .containsPattern("corpus: ../../articles\\n  corpus_hash: [0-9a-f]{64}\\n");
    assertThat(terminal.bare("", "eval")).isZero();
    terminal.article("second.md", "---\ntitle: Another\n---\nAnother article.\n");
    assertThat(terminal.bare("", "eval")).isEqualTo(Main.WRONG);
    assertThat(terminal.err)
        .startsWith("dateline: " + eval.resolve("tiny.yaml") + ":4: experiment.corpus_hash: is ");
  }

  @Test
  void the_page_is_written_beside_the_experiments() throws IOException {
    experiment("tiny", "", "articles: 1\n");

    assertThat(terminal.bare("", "eval")).isZero();
    assertThat(eval.resolve("RESULTS.md")).doesNotExist();
    assertThat(terminal.bare("", "eval", "--write")).isZero();
    assertThat(Files.readString(eval.resolve("RESULTS.md")))
        .contains("    ./dateline eval tiny\n")
        .contains("| `articles` | articles | 1 | 1 | OK |  |  |  |\n")
        .contains("| near_miss | 1 |");
    assertThat(terminal.bare("", "eval", "--write", "--search-only")).isEqualTo(Main.WRONG);
  }

  @Test
  void faults_of_held_out_questions_are_shown_only_when_they_are_asked_for() throws IOException {
    // By their ids' hashes t-1 is held out and t-2 is not.
    Files.writeString(
        eval.resolve("tiny.jsonl"),
        """
        {"id": "t-1", "question": "who paints the bridge blue", "status": "answered", "gold": ["nobody"]}
        {"id": "t-2", "question": "who paints the bridge red", "status": "answered", "gold": ["nobody"]}
        """);
    experiment("tiny", "", "");

    terminal.bare("", "eval");
    assertThat(terminal.out).doesNotContain("paints");
    terminal.bare("", "eval", "--faults");
    assertThat(terminal.out).contains("who paints the bridge red").doesNotContain("blue");
    terminal.bare("", "eval", "--faults", "--json");
    assertThat(terminal.out).contains("who paints the bridge red").doesNotContain("blue");
    terminal.bare("", "eval", "--held-out");
    assertThat(terminal.out).contains("t-1 (held out): who paints the bridge blue");
  }

  @Test
  void beirs_documents_queries_and_judgements_are_measured() throws IOException {
    Path beir = Files.createDirectories(folder.resolve("beir").resolve("qrels"));
    Files.writeString(
        folder.resolve("beir").resolve("corpus.jsonl"),
        """
        {"_id": "d1", "title": "", "text": "The mill in Varnley burned down in the night."}
        {"_id": "d2", "title": "Harvest", "text": "Farmers brought in the barley before the rain.", "metadata": {}}
        """);
    Files.writeString(
        folder.resolve("beir").resolve("queries.jsonl"),
        "{\"_id\": \"1\", \"text\": \"barley harvest\"}\n"
            + "{\"_id\": \"2\", \"text\": \"mill fire\"}\n");
    Files.writeString(beir.resolve("test.tsv"), "query-id\tcorpus-id\tscore\n1\td2\t1\n");
    Files.writeString(
        eval.resolve("beir.yaml"),
        """
        experiment:
          name: beir
          corpus: ${beir}
          questions: ["${beir}/queries.jsonl"]
          qrels: ["${beir}/qrels/test.tsv"]
          format: beir
          now: 2026-11-23T12:00:00Z
        settings:
          index.vectors: false
        expected:
          articles: 2
          questions: 1
          ndcg_at_10: 1
        """);

    assertThat(terminal.bare("", "eval", "--corpus", "beir=" + folder.resolve("beir")))
        .as(terminal.out + terminal.err)
        .isZero();
    assertThat(terminal.out).doesNotContain("  right ", "hits_at_4");
  }

  @Test
  void settings_under_test_are_the_experiments_and_not_the_configurations() throws IOException {
    terminal.config("newsroom:\n  language: de\nintake:\n  max_files: 1\n");
    terminal.article("second.md", "---\ntitle: Another\n---\nAnother article.\n");
    experiment("tiny", "", "articles: 2\n");
    assertThat(terminal.bare("", "eval")).isZero();

    Path file = eval.resolve("tiny.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("settings:\n", "settings:\n  intake.max_line_kilobytes: 0\n"));
    assertThat(terminal.bare("", "eval")).isEqualTo(Main.WRONG);
    assertThat(terminal.err)
        .startsWith("dateline: " + file + ":7: intake.max_line_kilobytes is 0, allowed are 1 to");
  }

  @Test
  void a_folder_that_is_named_and_not_there_is_wrong_usage() throws IOException {
    experiment("tiny", "", "");

    assertThat(terminal.bare("", "eval", "--corpus", "x=" + folder.resolve("none")))
        .isEqualTo(Main.WRONG);
    assertThat(terminal.err)
        .isEqualTo("dateline: --corpus x: no folder " + folder.resolve("none") + "\n");
  }
}
