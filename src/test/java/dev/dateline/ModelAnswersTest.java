// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.draft.ScriptedModel;
import dev.dateline.model.Asked;
import dev.dateline.model.Script;
import dev.dateline.model.ScriptedServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands before a server that speaks as models' servers do.
class ModelAnswersTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String QUESTION = "When was the harbour bridge closed?";
  private static final String CLOSED =
      "The harbour bridge in Osterby was closed on Monday for repairs.";

  @TempDir Path folder;
  private Terminal terminal;

  @BeforeEach
  void open() throws IOException {
    terminal = new Terminal(folder);
    terminal.config("index:\n  vectors: false\nmodel_limits:\n  attempts: 1\n");
  }

  @Test
  void a_models_answer_is_marked_as_such_and_cites_the_articles_own_sentence() throws IOException {
    JsonNode json = ask(asked -> marked(asked, CLOSED, CLOSED));

    assertThat(json.get("status").textValue()).isEqualTo("answered");
    assertThat(json.get("mode").textValue()).isEqualTo("model");
    assertThat(json.get("sentences").get(0).get("text").textValue()).isEqualTo(CLOSED);
    assertThat(json.get("sources").get(0).get("quote").textValue()).isEqualTo(CLOSED);
  }

  @Test
  void what_the_article_does_not_say_is_answered_with_its_own_sentence() throws IOException {
    JsonNode json =
        ask(asked -> marked(asked, "The harbour bridge was closed for 9 years.", CLOSED));

    assertThat(json.get("mode").textValue()).isEqualTo("extractive");
    assertThat(json.get("sentences").get(0).get("text").textValue()).isEqualTo(CLOSED);
  }

  @Test
  void a_server_that_fails_leaves_the_articles_own_sentences() throws IOException {
    try (ScriptedServer server = new ScriptedServer(asked -> Script.fails(500, "no"))) {
      assertThat(ask(server).get("mode").textValue()).isEqualTo("extractive");
    }
    terminal.environment.put("DATELINE_MODEL_BASE_URL", "http://127.0.0.1:1/v1");
    assertThat(terminal.run("ask", "--json", QUESTION)).isZero();
    assertThat(JSON.readTree(terminal.out).get("mode").textValue()).isEqualTo("extractive");
  }

  @Test
  void a_model_that_says_the_passages_do_not_answer_is_believed() throws IOException {
    JsonNode json = ask(asked -> "NO_ANSWER");

    assertThat(json.get("status").textValue()).isEqualTo("not_covered");
    assertThat(json.get("nearest").get(0).get("quote").textValue()).isEqualTo(CLOSED);
  }

  @Test
  void a_pipe_waits_for_the_settled_answer() {
    try (ScriptedServer server = ScriptedServer.saying(asked -> marked(asked, CLOSED, CLOSED))) {
      configure(server);
      assertThat(terminal.typing(QUESTION + "\n", "chat")).isZero();
    }
    assertThat(terminal.out).containsOnlyOnce(CLOSED);
  }

  private JsonNode ask(Function<Asked, String> model) throws IOException {
    try (ScriptedServer server = ScriptedServer.saying(model)) {
      return ask(server);
    }
  }

  private JsonNode ask(ScriptedServer server) throws IOException {
    configure(server);
    assertThat(terminal.run("ask", "--json", QUESTION)).isZero();
    return JSON.readTree(terminal.out);
  }

  private void configure(ScriptedServer server) {
    terminal.environment.put("DATELINE_MODEL_PROVIDER", "openai");
    terminal.environment.put("DATELINE_MODEL_BASE_URL", server.url());
    terminal.environment.put("DATELINE_MODEL_NAME", "scripted");
    terminal.environment.put("DATELINE_MODEL_API_KEY", "sk-test");
  }

  private static String marked(Asked asked, String sentence, String source) {
    return ScriptedModel.passages(asked.user()).stream()
        .filter(one -> one.text().contains(source))
        .map(one -> sentence + " [" + one.id() + " \"" + source.substring(0, 40) + "\"]")
        .findFirst()
        .orElse("NO_ANSWER");
  }
}
