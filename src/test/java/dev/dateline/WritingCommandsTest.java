// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.draft.ScriptedModel;
import dev.dateline.model.Asked;
import dev.dateline.model.Cashbook;
import dev.dateline.model.Models;
import dev.dateline.model.Script;
import dev.dateline.model.ScriptedServer;
import dev.dateline.settings.Secrets;
import dev.dateline.settings.Settings;
import dev.dateline.settings.SettingsException;
import dev.dateline.settings.SettingsLoader;
import dev.dateline.settings.SettingsSheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `/model`, `/prompt` and `/reload`, before a server that speaks as models' servers do.
class WritingCommandsTest {
  private static final String QUESTION = "When was the harbour bridge closed?";
  private static final String CLOSED =
      "The harbour bridge in Osterby was closed on Monday for repairs.";

  @TempDir Path folder;
  private Terminal terminal;

  // Which model each call was for.
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void open() throws IOException {
    terminal = new Terminal(folder);
    terminal.config("index:\n  vectors: false\nmodel_limits:\n  attempts: 1\n");
  }

  private ScriptedServer server() {
    return new ScriptedServer(
        call -> {
          String model = call.body().path("model").asText();
          asked.add(model);
          return model.equals("none-such")
              ? Script.fails(404, "no such model")
              : Script.says(marked(call));
        });
  }

  private static String marked(Asked call) {
    return ScriptedModel.passages(call.user()).stream()
        .filter(one -> one.text().contains(CLOSED))
        .map(one -> CLOSED + " [" + one.id() + " \"" + CLOSED.substring(0, 40) + "\"]")
        .findFirst()
        .orElse("yes");
  }

  private void configure(ScriptedServer server) {
    terminal.environment.put("DATELINE_MODEL_PROVIDER", "openai");
    terminal.environment.put("DATELINE_MODEL_BASE_URL", server.url());
    terminal.environment.put("DATELINE_MODEL_NAME", "first");
    terminal.environment.put("DATELINE_MODEL_API_KEY", "sk-test");
  }

  private String mode() {
    assertThat(terminal.run("ask", "--json", QUESTION)).isZero();
    return terminal.out.replaceAll("(?s).*\"mode\": ?\"([a-z]+)\".*", "$1").strip();
  }

  @Test
  void which_model_answers_is_chosen_from_the_next_question_on() {
    try (ScriptedServer server = server()) {
      configure(server);
      assertThat(mode()).isEqualTo("model");
      assertThat(asked).containsOnly("first");

      assertThat(terminal.run("admin", "/model off")).isZero();
      assertThat(terminal.out)
          .isEqualTo("From the next answer on writes none: the articles' own sentences.\n");
      asked.clear();
      assertThat(mode()).isEqualTo("extractive");
      assertThat(asked).isEmpty();
      assertThat(terminal.run("admin", "/model")).isZero();
      assertThat(terminal.out)
          .contains("Writes      none: the articles' own sentences, by command of shell, ")
          .contains("Configured  openai/first\n");

      assertThat(terminal.run("admin", "/model second")).isZero();
      assertThat(terminal.out)
          .isEqualTo("From the next answer on writes openai/second, then openai/first.\n");
      asked.clear();
      assertThat(mode()).isEqualTo("model");
      assertThat(asked).containsOnly("second");

      assertThat(terminal.run("admin", "/model configured")).isZero();
      assertThat(terminal.out).isEqualTo("From the next answer on writes openai/first.\n");
    }
  }

  @Test
  void a_model_of_any_configured_server_can_be_chosen() {
    try (ScriptedServer one = server();
        ScriptedServer two = server()) {
      configure(one);
      terminal.environment.put("DATELINE_MODEL_SECOND_PROVIDER", "openai");
      terminal.environment.put("DATELINE_MODEL_SECOND_BASE_URL", two.url());
      terminal.environment.put("DATELINE_MODEL_SECOND_NAME", "spare");
      terminal.environment.put("DATELINE_MODEL_SECOND_API_KEY", "sk-other");
      assertThat(terminal.run("admin", "/model second/large")).isZero();
      assertThat(terminal.out)
          .isEqualTo(
              "From the next answer on writes openai/large, then openai/first, then"
                  + " openai/spare.\n");
      assertThat(mode()).isEqualTo("model");
      assertThat(one.asked).isEmpty();
      assertThat(two.asked).isNotEmpty();

      assertThat(terminal.run("admin", "/model second/spare")).isZero();
      assertThat(terminal.out)
          .isEqualTo("From the next answer on writes openai/spare, then openai/first.\n");
      assertThat(terminal.run("admin", "/model openai/large")).isZero();
      assertThat(mode()).isEqualTo("model");
      assertThat(one.asked).isNotEmpty();
    }
  }

  @Test
  void a_model_that_does_not_answer_is_not_chosen() {
    try (ScriptedServer server = server()) {
      configure(server);
      assertThat(terminal.run("admin", "/model none-such")).isEqualTo(Main.FAILED);
      assertThat(terminal.out).startsWith("Nothing has changed: ").contains("none-such");
      assertThat(terminal.out).doesNotContain("sk-test");
      assertThat(mode()).isEqualTo("model");
    }
  }

  @Test
  void without_a_provider_there_is_nobody_to_choose() {
    assertThat(terminal.run("admin", "/model second")).isEqualTo(Main.FAILED);
    assertThat(terminal.out).startsWith("The configuration names no provider");
    assertThat(terminal.run("admin", "/model a b")).isEqualTo(Main.WRONG);
    assertThat(terminal.err).contains("name is 'a b', no model's");
  }

  @Test
  void prompts_are_shown_with_their_versions() {
    assertThat(terminal.run("admin", "/prompt")).isZero();
    assertThat(terminal.out).contains("answer    answer/", "condense  condense/", "built in");
    assertThat(terminal.run("admin", "/prompt condense")).isZero();
    assertThat(terminal.out).startsWith("condense/").contains("{{question}}");
    assertThat(terminal.run("admin", "/prompt poem")).isEqualTo(Main.WRONG);
    assertThat(terminal.err).contains("name is 'poem', there are answer, condense, repair");
  }

  @Test
  void a_reload_with_nothing_new_says_so_and_names_the_prompts() {
    assertThat(terminal.run("admin", "/reload")).isZero();
    assertThat(terminal.out)
        .startsWith("The settings are those in force.\n")
        .contains("prompt answer    answer/");
  }

  @Test
  void a_model_that_is_configured_while_the_program_runs_is_there_from_then_on() {
    Settings none = SettingsLoader.load(null, Map.of());
    Settings local =
        SettingsLoader.load(
            null, Map.of("DATELINE_MODEL_PROVIDER", "ollama", "DATELINE_MODEL_NAME", "small"));
    try (LiveModels models =
        new LiveModels(
            none,
            now ->
                Wiring.models(
                    now, Secrets.from(Map.of()), Cashbook.inMemory(), outside(Map.of())))) {
      Models first = models.now();
      assertThat(first.writer()).isEmpty();
      assertThat(models.follow(local)).isEmpty();
      assertThat(models.now().names()).containsExactly("ollama/small");
      Models second = models.now();
      assertThat(models.follow(local)).isEmpty();
      assertThat(models.now()).isSameAs(second);
    }
  }

  private Outside outside(Map<String, String> environment) {
    return new Outside(
        InputStream.nullInputStream(),
        new PrintStream(OutputStream.nullOutputStream()),
        new PrintStream(OutputStream.nullOutputStream()),
        environment,
        folder,
        InstantSource.system(),
        false);
  }

  @Test
  void what_differs_is_told_and_a_broken_line_is_named_and_changes_nothing() throws IOException {
    Path file = folder.resolve("config").resolve("dateline.yaml");
    LiveSettings live =
        new LiveSettings(
            new Places(
                SettingsLoader.load(file, Map.of()),
                Secrets.from(Map.of()),
                List.of(),
                folder,
                file),
            outside(Map.of()));
    terminal.config(
        "index:\n"
            + "  vectors: false\n"
            + "model_limits:\n"
            + "  attempts: 1\n"
            + "limits:\n"
            + "  question_characters: 300\n"
            + "admins:\n"
            + "  users: [7]\n"
            + "newsroom:\n"
            + "  name: The Tarn\n"
            + "  corrections: desk@tarn.example\n"
            + "retention:\n"
            + "  question_days: 7\n");
    assertThat(live.reload())
        .containsExactly(
            new SettingsSheet.Change("newsroom.corrections", "", "desk@tarn.example"),
            new SettingsSheet.Change("limits.question_characters", "1000", "300"),
            new SettingsSheet.Change("admins.users", "", "7"),
            new SettingsSheet.Change("retention.question_days", "30", "7"),
            new SettingsSheet.Change("newsroom.name", "", "The Tarn"));
    assertThat(live.limits().questionCharacters()).isEqualTo(300);
    assertThat(live.owners()).containsExactly("7");
    assertThat(live.now().retention().questionDays()).isEqualTo(7);
    assertThat(live.now().newsroom().corrections()).isEqualTo("desk@tarn.example");
    // It stands over articles that are read already.
    assertThat(live.now().newsroom().name()).isEmpty();
    // What waits for the next start is told again, what counts is not.
    assertThat(live.reload())
        .containsExactly(new SettingsSheet.Change("newsroom.name", "", "The Tarn"));
    assertThat(live.atOnce("admins.users")).isTrue();
    assertThat(live.atOnce("newsroom.name")).isFalse();

    terminal.config("limits:\n  question_characters: 3\n");
    assertThatThrownBy(live::reload)
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("dateline.yaml:2: limits.question_characters is 3, allowed are 20");
    assertThat(live.limits().questionCharacters()).isEqualTo(300);
  }
}
