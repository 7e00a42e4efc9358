// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentFileTest {
  private static final String WHOLE =
      """
      experiment:
        name: tiny
        corpus: articles
        questions: [tiny.jsonl]
        now: 2026-11-23T12:00:00Z
      settings:
        index.vectors: false
        newsroom.zone: Europe/Berlin
      expected:
        hits_at_4: 0.5 ± 0.1
        refused/near_miss: at least 0.9
        wrong:
      """;

  @TempDir Path folder;

  @BeforeEach
  void fill() throws IOException {
    Files.createDirectory(folder.resolve("articles"));
    Files.writeString(folder.resolve("articles").resolve("a.md"), "text");
    Files.writeString(
        folder.resolve("tiny.jsonl"),
        "{\"id\": \"t-1\", \"question\": \"who\", \"status\": \"answered\"}\n");
  }

  private Plan read(String yaml, Map<String, Path> corpora) throws IOException {
    return ExperimentFile.read(
        Files.writeString(folder.resolve("tiny.yaml"), yaml), corpora, /* hashed= */ true);
  }

  @Test
  void a_whole_file_is_an_experiment() throws IOException {
    Experiment experiment = ((Plan.Ready) read(WHOLE, Map.of())).experiment();

    assertThat(experiment.name()).isEqualTo("tiny");
    assertThat(experiment.askings()).extracting(Asking::question).containsExactly("who");
    assertThat(experiment.settings().newsroom().zone()).isEqualTo("Europe/Berlin");
    assertThat(experiment.settings().index().vectors()).isFalse();
    assertThat(experiment.underTest()).containsEntry("newsroom.zone", "Europe/Berlin");
    assertThat(experiment.expected().keySet())
        .extracting(Figure.Name::key)
        .containsExactly("hits_at_4", "refused/near_miss", "wrong");
    assertThat(experiment.expected().values())
        .extracting(Experiment.Expected::line)
        .containsExactly(10, 11, 12);
  }

  @Test
  void a_corpus_that_is_not_here_is_skipped_with_what_is_missing() throws IOException {
    String variable = WHOLE.replace("corpus: articles", "corpus: ${mine}");

    assertThat(read(variable, Map.of()))
        .isEqualTo(
            new Plan.Skipped("tiny", "no folder is given for its corpus: --corpus mine=DIR"));
    assertThat(read(variable, Map.of("mine", folder.resolve("articles"))))
        .isInstanceOf(Plan.Ready.class);
    assertThat(read(WHOLE.replace("corpus: articles", "corpus: elsewhere"), Map.of()))
        .isEqualTo(
            new Plan.Skipped("tiny", "no folder " + folder.resolve("elsewhere").toAbsolutePath()));
  }

  @Test
  void the_corpus_hash_counts_names_and_bytes_and_passes_hidden_files_over() throws IOException {
    Corpus corpus = new Corpus(folder.resolve("articles"), List.of(), false);
    String before = corpus.hash();
    Files.writeString(folder.resolve("articles").resolve(".hidden"), "x");
    assertThat(corpus.hash()).isEqualTo(before);
    assertThat(new Corpus(folder.resolve("articles"), List.of("a.md"), false).hash())
        .isEqualTo(before);
    Files.move(
        folder.resolve("articles").resolve("a.md"), folder.resolve("articles").resolve("b.md"));
    assertThat(corpus.hash()).isNotEqualTo(before).matches("[0-9a-f]{64}");
  }

  @Test
  void another_hash_is_an_error_that_names_file_line_and_key() throws IOException {
    String hash = "0".repeat(64);
    String yaml = WHOLE.replace("corpus: articles", "corpus: articles\n  corpus_hash: " + hash);

    assertThatThrownBy(() -> read(yaml, Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith(folder.resolve("tiny.yaml") + ":4: experiment.corpus_hash: is 0000")
        .hasMessageContaining("the files of " + folder.resolve("articles").toAbsolutePath());
    assertThat(ExperimentFile.read(folder.resolve("tiny.yaml"), Map.of(), /* hashed= */ false))
        .isInstanceOf(Plan.Ready.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          name: tiny            | nmae: tiny              | 2: experiment.nmae: unknown key, known are name, about, corpus
          name: tiny            | name: Tiny one          | 2: experiment.name is 'Tiny one', small letters, digits and hyphens are allowed
          name: tiny            | about: no name          | 1: experiment.name is missing
          corpus: articles      | about: no corpus        | 1: experiment.corpus is missing
          questions: [tiny.jsonl] | about: no questions   | 1: experiment.questions is missing
          now: 2026-11-23T12:00:00Z | about: no moment    | 1: experiment.now is missing
          now: 2026-11-23T12:00:00Z | now: yesterday      | 5: experiment.now is 'yesterday', an instant such as 2026-11-23T12:00:00Z is expected
          questions: [tiny.jsonl] | questions: [none.jsonl] | 4: experiment.questions: FOLDER/none.jsonl is not there
          questions: [tiny.jsonl] | questions: ["${x}/q.jsonl"] | 4: experiment.questions: ${x}/q.jsonl is below a folder that --corpus does not name
          corpus: articles      | corpus_hash: abc        | 1: experiment.corpus is missing
          now: 2026             | format: trec\\n  now: 2026 | 5: experiment.format is 'trec', allowed are lines, multihop-rag, beir
          now: 2026             | format: beir\\n  now: 2026 | 1: experiment.qrels is missing
          now: 2026             | qrels: [q.tsv]\\n  now: 2026 | 5: experiment.qrels belongs to format beir alone
          now: 2026             | articles: [b.md]\\n  now: 2026 | 5: experiment.articles: FOLDER/articles/b.md is not there
          now: 2026             | articles: [../tiny.jsonl]\\n  now: 2026 | 5: experiment.articles: ../tiny.jsonl is not below the corpus
          now: 2026             | ask: perhaps\\n  now: 2026 | 5: experiment.ask is 'perhaps', true or false is expected
          now: 2026             | corpus_hash: abc\\n  now: 2026 | 5: experiment.corpus_hash is 'abc', 64 hexadecimal digits are expected
          settings:             | setings:                | 6: setings: unknown section, known are experiment, settings, expected
          index.vectors: false  | index.vektors: false    | 7: index.vektors: unknown key, known are vectors
          index.vectors: false  | vectors: false          | 7: settings.vectors: a key such as newsroom.zone is expected
          index.vectors: false  | index.vectors: 3        | 7: index.vectors is '3', true or false is expected
          newsroom.zone: Europe/Berlin | model.api_key: x | 8: model.api_key: a secret belongs in the environment
          hits_at_4: 0.5 ± 0.1  | hits_at_5: 0.5          | 10: expected.hits_at_5: unknown figure, known are hits_at_4, hits_at_10
          hits_at_4: 0.5 ± 0.1  | hits_at_4: half         | 10: expected.hits_at_4: 'half' is no figure such as 0.808 ± 0.005
          hits_at_4: 0.5 ± 0.1  | hits_at_4: 0.5 ± -1     | 10: expected.hits_at_4: '0.5 ± -1' is no figure
          hits_at_4: 0.5 ± 0.1  | hits_at_4: [1, 2]       | 10: expected.hits_at_4: one value is expected
          hits_at_4: 0.5 ± 0.1  | hits_at_4: {a: 1}       | 10: expected.hits_at_4: one value is expected
          wrong:                | hits_at_4: 1            | 12: expected.hits_at_4 stands twice
          experiment:           | experiment: [           |
          """)
  void whatever_is_wrong_is_named_with_file_line_and_key(String good, String bad, String message)
      throws IOException {
    assertThat(WHOLE).contains(good);
    String yaml = WHOLE.replace(good, bad.replace("\\n", "\n"));

    assertThatThrownBy(() -> read(yaml, Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith(
            folder.resolve("tiny.yaml")
                + ":"
                + (message == null
                    ? ""
                    : message.replace("FOLDER", folder.toAbsolutePath().toString())));
  }
}
