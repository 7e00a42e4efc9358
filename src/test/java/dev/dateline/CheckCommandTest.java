// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.model.Script;
import dev.dateline.model.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  private static final String TOKEN = "123456789:AAcanarycanarycanarycanarycanary12";

  private static final String KEY = "canary-key-81d2";

  @TempDir Path folder;
  private Terminal terminal;

  @BeforeEach
  void open() throws IOException {
    terminal = new Terminal(folder);
  }

  @Test
  void without_model_and_token_nothing_fails_and_empty_fields_are_warned_of() {
    assertThat(terminal.run("index")).isZero();
    assertThat(terminal.run("check")).isZero();
    assertThat(terminal.out.replaceAll("/\\d+@[0-9a-f]{8}", ""))
        .isEqualTo(
            """
            ok    configuration  %1$s/config/dateline.yaml
            warn  newsroom       not given: name, corrections, tips, privacy, helpline, about.md
            ok    articles       %1$s/articles: 1 files
            ok    prompts        answer (built in), condense (built in), repair (built in)
            ok    ledger         %1$s/data/dateline.db
            ok    index          1 passages
            ok    coverage       1 article · 2 Nov 2026 · read up to 12:00
            ok    model          none: answers are the articles' own sentences
            ok    telegram       no token: chat and ask work without
            """
                .formatted(folder));
  }

  @Test
  void sample_coverage_is_warned_of() throws IOException {
    terminal.article(
        "sample.md", "---\ntitle: Fair opens\nstatus: sample\n---\nThe fair opened on Friday.\n");
    assertThat(terminal.run("index")).isZero();
    assertThat(terminal.run("check")).isZero();
    assertThat(terminal.out).contains("warn  coverage ", "Sample coverage, not news.");
  }

  @Test
  void a_broken_prompt_of_the_newsroom_ends_every_command_with_its_file_and_variable()
      throws IOException {
    Path own = Files.createDirectory(folder.resolve("own"));
    Path answer =
        Files.writeString(
            own.resolve("answer.md"),
            Files.readString(Path.of("prompts", "answer.md")).replace("{{today}}", "{{day}}"));
    Files.writeString(
        folder.resolve("config/dateline.yaml"), "writer:\n  prompts_folder: " + own + "\n");

    assertThat(terminal.run("check")).isEqualTo(2);
    assertThat(terminal.err).contains("dateline: " + answer + ": variable {{day}} is not declared");
  }

  @Test
  void a_folder_that_is_away_fails() throws IOException {
    assertThat(terminal.run("index")).isZero();
    Files.delete(terminal.articles.resolve("bridge.md"));
    Files.delete(terminal.articles);
    assertThat(terminal.run("check")).isEqualTo(1);
    assertThat(terminal.out)
        .contains("fail  articles       " + terminal.articles + " is not there");
  }

  @Test
  void a_telegram_that_cannot_be_reached_fails_without_showing_the_token() {
    terminal.environment.put("TELEGRAM_BOT_TOKEN", TOKEN);
    // A port on which nobody listens: a connection is refused at once.
    terminal.environment.put("TELEGRAM_API_URL", "http://127.0.0.1:1");
    assertThat(terminal.run("check")).isEqualTo(1);
    assertThat(terminal.out).contains("fail  telegram ");
    assertThat(terminal.out + terminal.err).doesNotContain(TOKEN, "AAcanary");
  }

  @Test
  void a_model_that_answers_is_named_with_its_latency() {
    try (ScriptedServer server = ScriptedServer.saying(asked -> "yes")) {
      model(server.url());
      assertThat(terminal.run("check")).isZero();
      assertThat(terminal.out)
          .containsPattern("ok    model          openai/small answers in \\d+ ms");
      assertThat(server.asked).hasSize(1);
      assertThat(server.asked.getFirst().headers().toString()).contains(KEY);
    }
  }

  @Test
  void a_model_that_does_not_answer_fails_with_why_and_without_its_key() {
    try (ScriptedServer server =
        new ScriptedServer(asked -> Script.fails(401, "Incorrect API key: " + KEY))) {
      model(server.url());
      terminal.environment.put("DATELINE_MODEL_SECOND_PROVIDER", "anthropic");
      assertThat(terminal.run("check")).isEqualTo(1);
      assertThat(terminal.out)
          .contains("fail  model          openai/small: its server does not take the key\n")
          .contains("fail  model          anthropic/?: the settings do not say which model\n");
      assertThat(terminal.out + terminal.err).doesNotContain(KEY);
    }
  }

  @Test
  void a_model_without_its_key_is_told_which_variable_is_missing() {
    terminal.environment.put("DATELINE_MODEL_PROVIDER", "mistral");
    terminal.environment.put("DATELINE_MODEL_NAME", "small");
    assertThat(terminal.run("check")).isEqualTo(1);
    assertThat(terminal.out)
        .contains("fail  model          mistral/small: DATELINE_MODEL_API_KEY is not set\n");
  }

  private void model(String url) {
    terminal.environment.put("DATELINE_MODEL_PROVIDER", "openai");
    terminal.environment.put("DATELINE_MODEL_BASE_URL", url);
    terminal.environment.put("DATELINE_MODEL_NAME", "small");
    terminal.environment.put("DATELINE_MODEL_API_KEY", KEY);
  }
}
