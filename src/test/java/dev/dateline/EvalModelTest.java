// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.draft.ScriptedModel;
import dev.dateline.model.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Experiments with a model: a stand-in that the file names, or the one that the environment names.
class EvalModelTest {
  private static final String QUESTION = "When was the harbour bridge in Osterby closed?";
  private static final String CLOSED =
      "The harbour bridge in Osterby was closed on Monday for repairs.";

  @TempDir Path folder;
  private Terminal terminal;

  @BeforeEach
  void open() throws IOException {
    terminal = new Terminal(folder);
    Path eval = Files.createDirectories(folder.resolve("config").resolve("eval"));
    Files.writeString(
        eval.resolve("tiny.jsonl"),
        "{\"id\": \"q1\", \"question\": \""
            + QUESTION
            + "\", \"status\": \"answered\", \"gold\": [\"closed on Monday\"]}\n");
    for (String manner : new String[] {"none", "honest", "hostile"}) {
      Files.writeString(
          eval.resolve(manner + ".yaml"),
          """
          experiment:
            name: %1$s
            corpus: ../../articles
            questions: [tiny.jsonl]
            now: 2026-11-23T12:00:00Z
            model: %1$s
          settings:
            index.vectors: false
          expected:
            articles: 7
          """
              .formatted(manner));
    }
  }

  @Test
  void a_stand_in_writes_and_none_of_its_lies_is_shown() {
    terminal.bare("", "eval", "honest");
    assertThat(terminal.out).containsPattern("model_answers +1\\.0000");
    assertThat(terminal.out).containsPattern("lies_shown +0");

    terminal.bare("", "eval", "hostile");
    assertThat(terminal.out).containsPattern("model_answers +0\\.0000");
    assertThat(terminal.out).containsPattern("lies_shown +0");
    assertThat(terminal.out).containsPattern("rightly_answered +1\\.0000");
  }

  @Test
  void the_configured_model_writes_where_it_is_asked_to_and_is_held_against_no_record() {
    try (ScriptedServer server =
        ScriptedServer.saying(
            asked ->
                ScriptedModel.passages(asked.user()).stream()
                    .filter(one -> one.text().contains(CLOSED))
                    .map(one -> CLOSED + " [" + one.id() + " \"harbour bridge in Osterby\"]")
                    .findFirst()
                    .orElse("NO_ANSWER"))) {
      terminal.environment.put("DATELINE_MODEL_PROVIDER", "openai");
      terminal.environment.put("DATELINE_MODEL_BASE_URL", server.url());
      terminal.environment.put("DATELINE_MODEL_NAME", "scripted");

      assertThat(terminal.bare("", "eval", "--model")).isZero();
      assertThat(server.asked).hasSize(1);
    }
    assertThat(terminal.out)
        .containsPattern("model_answers +1\\.0000")
        .endsWith("experiments: 1 OK, 0 FAIL, 0 skipped\n");
  }

  @Test
  void without_a_model_or_with_a_record_it_is_wrong_usage() {
    assertThat(terminal.bare("", "eval", "--model")).isEqualTo(Main.WRONG);
    assertThat(terminal.err)
        .isEqualTo("dateline: --model: no model is configured, the README says how\n");

    terminal.environment.put("DATELINE_MODEL_PROVIDER", "openai");
    assertThat(terminal.bare("", "eval", "--model", "--record")).isEqualTo(Main.WRONG);
    assertThat(terminal.err)
        .isEqualTo("dateline: --model is compared with nothing: leave --record and --write out\n");
  }
}
