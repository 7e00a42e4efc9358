// SPDX-License-Identifier: Apache-2.0
package dev.dateline.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PromptsTest {
  private static final boolean WRITE = Boolean.getBoolean("docs.write");
  private static final Path DELIVERED = Path.of("prompts");

  private static final String CONDENSE =
      """
      ---
      prompt:
        version: 4
        variables: [turns, question]
        temperature: 0.5
        most_tokens: 50
      ---
      ## system

      Make one question of it.

      ## user

      {{turns}} then {{ question }}
      """;

  @TempDir private Path folder;
  private final List<String> said = new ArrayList<>();

  @ParameterizedTest
  @EnumSource(PromptName.class)
  void a_prompt_is_rendered_as_its_golden_file_shows(PromptName name) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    name.variables().forEach(one -> values.put(one, "(" + one + ")"));

    Rendering made = Prompts.open(List.of(DELIVERED), said::add).render(name, values);

    Path golden = Path.of("src/test/resources/prompt", name.file().replace(".md", ".golden"));
    String text =
        "temperature "
            + made.temperature()
            + ", at most "
            + made.mostTokens()
            + " tokens\n== system\n"
            + made.system()
            + "\n== user\n"
            + made.user()
            + "\n";
    if (WRITE) {
      Files.writeString(golden, text);
    }
    assertThat(text)
        .as("mvn test -Dtest=PromptsTest -Ddocs.write=true rewrites %s", golden)
        .isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @EnumSource(PromptName.class)
  void the_program_brings_its_prompts_along(PromptName name) {
    Prompts beside = Prompts.open(List.of(DELIVERED), said::add);
    Prompts alone = Prompts.open(List.of(), said::add);

    assertThat(alone.version(name)).isEqualTo(beside.version(name));
    assertThat(alone.place(name)).isEqualTo("built in");
    assertThat(beside.place(name)).isEqualTo(DELIVERED.resolve(name.file()).toString());
  }

  @Test
  void what_a_person_types_is_never_a_template() {
    Prompts prompts = Prompts.open(List.of(), said::add);

    String user =
        prompts
            .render(
                PromptName.CONDENSE,
                Map.of("turns", "{{question}} $1 \\ {{", "question", "what is {{turns}} {{x}}"))
            .user();

    assertThat(user).contains("\n{{question}} $1 \\ {{\n").contains("\nwhat is {{turns}} {{x}}\n");
  }

  @Test
  void a_newsrooms_own_file_stands_in_for_one_of_ours() throws IOException {
    Path own = Files.writeString(folder.resolve("condense.md"), CONDENSE);

    Prompts prompts = Prompts.open(List.of(folder, DELIVERED), said::add);

    assertThat(prompts.place(PromptName.CONDENSE)).isEqualTo(own.toString());
    assertThat(prompts.place(PromptName.ANSWER)).isEqualTo("prompts/answer.md");
    Rendering made =
        prompts.render(PromptName.CONDENSE, Map.of("turns", "a?", "question", "and b?"));
    assertThat(made.version()).matches("condense/4@[0-9a-f]{8}");
    assertThat(made.system()).isEqualTo("Make one question of it.");
    assertThat(made.user()).isEqualTo("a? then and b?");
    assertThat(made.temperature()).isEqualTo(0.5);
    assertThat(made.mostTokens()).isEqualTo(50);
  }

  @Test
  void a_changed_file_counts_from_the_next_use_on_and_a_broken_one_is_named_once()
      throws IOException {
    Path own = folder.resolve("condense.md");
    write(own, CONDENSE, 1);
    Prompts prompts = Prompts.open(List.of(folder), said::add);
    String first = prompts.version(PromptName.CONDENSE);

    write(own, CONDENSE.replace("one question", "a single question"), 2);
    String second = prompts.version(PromptName.CONDENSE);
    write(own, CONDENSE.replace("{{turns}}", "{{turn}}"), 3);
    String third = prompts.version(PromptName.CONDENSE);
    prompts.version(PromptName.CONDENSE);
    write(own, CONDENSE, 4);

    assertThat(second).isNotEqualTo(first);
    assertThat(third).isEqualTo(second);
    assertThat(said)
        .containsExactly(
            own + ": variable {{turn}} is not declared; " + second + " stays in force");
    assertThat(prompts.version(PromptName.CONDENSE)).isEqualTo(first);
  }

  @Test
  void a_file_taken_away_gives_way_to_the_one_behind_it() throws IOException {
    Path own = Files.writeString(folder.resolve("condense.md"), CONDENSE);
    Prompts prompts = Prompts.open(List.of(folder), said::add);
    Files.delete(own);

    assertThat(prompts.version(PromptName.CONDENSE)).doesNotStartWith("condense/4@");
    assertThat(said).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {{turns}}                  | {{turn}}              | : variable {{turn}} is not declared
          {{turns}}                  | turns                 | : variable turns is declared and never used
          [turns, question]          | [turns]               | : variable {{question}} is not declared
          [turns, question]          | [turns, question, zone] | : variable zone is declared and never used
          [turns, question]          | [turns, question, turns] | :4: prompt.variables holds turns twice
          [turns, question]          | [turns, Question]     | :4: prompt.variables holds 'Question', small letters and underscores are allowed
          temperature: 0.5           | temperature: 3        | :5: prompt.temperature is 3, allowed are 0 to 2
          most_tokens: 50            | most_tokens: 1        | :6: prompt.most_tokens is 1, allowed are 16 to 8000 tokens
          most_tokens: 50            | words: 50             | :6: prompt.words: unknown key, known are version, variables, temperature, most_tokens
          prompt:                    | prompts:              | :2: prompts: unknown section, known is prompt
          ## user                    | ## reader             | : '## system' and then '## user' are expected
          """)
  void a_broken_file_is_named_with_what_is_wrong(String words, String instead, String error)
      throws IOException {
    Path own = Files.writeString(folder.resolve("condense.md"), CONDENSE.replace(words, instead));

    assertThatThrownBy(() -> Prompts.open(List.of(folder), said::add))
        .isInstanceOf(SettingsException.class)
        .hasMessage(own + error);
  }

  @Test
  void a_variable_that_the_program_wants_filled_in_may_not_be_left_out() throws IOException {
    Path own =
        Files.writeString(
            folder.resolve("condense.md"),
            CONDENSE.replace("[turns, question]", "[question]").replace("{{turns}} then ", ""));

    assertThatThrownBy(() -> Prompts.open(List.of(folder), said::add))
        .hasMessage(own + ": variable {{turns}} is missing");
  }

  @Test
  void a_variable_that_nothing_fills_in_is_refused() throws IOException {
    Path own =
        Files.writeString(
            folder.resolve("condense.md"),
            CONDENSE
                .replace("[turns, question]", "[turns, question, zone]")
                .replace("then", "in {{zone}} then"));

    assertThatThrownBy(() -> Prompts.open(List.of(folder), said::add))
        .hasMessage(own + ": variable zone is never filled in, known are question, turns");
  }

  @Test
  void text_without_front_matter_is_no_prompt() throws IOException {
    Path own = Files.writeString(folder.resolve("condense.md"), "Make one question of it.");

    assertThatThrownBy(() -> Prompts.open(List.of(folder), said::add))
        .hasMessage(own + ":1: front matter between two lines of --- is expected");
  }

  @Test
  void what_is_no_text_is_no_prompt() throws IOException {
    Path own = Files.write(folder.resolve("condense.md"), new byte[] {(byte) 0xff, 0x2d});

    assertThatThrownBy(() -> Prompts.open(List.of(folder), said::add))
        .hasMessage(own + " is not UTF-8");
  }

  @Test
  void a_prompt_is_filled_whole_or_not_at_all() {
    Prompts prompts = Prompts.open(List.of(), said::add);

    assertThatThrownBy(() -> prompts.render(PromptName.CONDENSE, Map.of("turns", "a?")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is filled with [turns] and wants [question, turns]");
  }

  // Two writes within one tick of the disk's clock would look alike.
  private static void write(Path file, String text, int second) throws IOException {
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(second)));
  }
}
