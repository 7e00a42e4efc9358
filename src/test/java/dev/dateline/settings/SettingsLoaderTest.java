// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsLoaderTest {
  @TempDir Path folder;

  @Test
  void without_a_file_every_setting_has_its_standard() {
    Settings settings = SettingsLoader.load(null, Map.of());
    assertThat(settings.newsroom().zone()).isEqualTo("UTC");
    assertThat(settings.limits().questionCharacters()).isEqualTo(1000);
    assertThat(settings.model().none()).isTrue();
    assertThat(settings.articles().folders()).isEmpty();
  }

  @Test
  void a_section_has_its_standards_by_itself() {
    assertThat(SettingsLoader.standard(DataSettings.class))
        .isEqualTo(new DataSettings(".dateline", 200));
  }

  @Test
  void the_file_wins_over_the_standard_and_the_environment_over_the_file() throws IOException {
    Path file = file("newsroom:\n  name: The Post\n  zone: Europe/Berlin\n");
    assertThat(SettingsLoader.load(file, Map.of()).newsroom().zoneId())
        .isEqualTo(ZoneId.of("Europe/Berlin"));
    Settings settings = SettingsLoader.load(file, Map.of("DATELINE_ZONE", "Asia/Tokyo"));
    assertThat(settings.newsroom().zone()).isEqualTo("Asia/Tokyo");
    assertThat(settings.newsroom().name()).isEqualTo("The Post");
  }

  @Test
  void a_variable_may_name_a_file_that_holds_the_value() throws IOException {
    Path secret = Files.writeString(folder.resolve("zone"), "Asia/Tokyo\n");
    Settings settings = SettingsLoader.load(null, Map.of("DATELINE_ZONE_FILE", secret.toString()));
    assertThat(settings.newsroom().zone()).isEqualTo("Asia/Tokyo");
  }

  @Test
  void lists_are_read_from_the_file_and_from_the_environment() throws IOException {
    Path file = file("articles:\n  folders:\n    - a\n    - b c\nadmins:\n  users: [12, 34]\n");
    assertThat(SettingsLoader.load(file, Map.of()).articles().folders())
        .containsExactly("a", "b c");
    assertThat(SettingsLoader.load(file, Map.of()).admins().users()).containsExactly("12", "34");
    Settings settings =
        SettingsLoader.load(
            file,
            Map.of("DATELINE_ARTICLES", "x" + File.pathSeparator + "y", "DATELINE_ADMINS", "5, 6"));
    assertThat(settings.articles().folders()).isEqualTo(List.of("x", "y"));
    assertThat(settings.admins().users()).isEqualTo(List.of("5", "6"));
  }

  @Test
  void an_empty_file_an_empty_section_and_an_empty_key_mean_the_standards() throws IOException {
    Settings standard = SettingsLoader.load(null, Map.of());
    for (String text :
        List.of("", "# only a comment\n", "newsroom:\nlimits:\n", "newsroom:\n  zone:\n")) {
      assertThat(SettingsLoader.load(file(text), Map.of())).as(text).isEqualTo(standard);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          newsrom:\\n  name: x     | :1: newsrom: unknown key, known are ${sections}
          newsroom:\\n  nam: x     | :2: newsroom.nam: unknown key, known are name, zone, language, corrections, tips, privacy, helpline
          limits:\\n\\n  question_characters: 5 | :3: limits.question_characters is 5, allowed are 20 to 1000 characters
          limits:\\n  question_characters: many | :2: limits.question_characters is 'many', a whole number is expected
          limits:\\n  question_characters: "100" | :2: limits.question_characters is '100', a whole number is expected
          limits:\\n  question_characters: 100.5 | :2: limits.question_characters is 100.5, a whole number is expected
          limits:\\n  question_characters: 99999999999 | :2: limits.question_characters is 99999999999, allowed are 20 to 1000 characters
          limits:\\n  question_characters: [1] | :2: limits.question_characters is a list, a whole number is expected
          newsroom:\\n  name: {a: b} | :2: newsroom.name is keys and values, a text is expected
          newsroom:\\n  zone: Mars/Base | :2: newsroom.zone is 'Mars/Base', an IANA time zone such as Europe/Berlin is expected
          model:\\n  provider: gpt | :2: model.provider is 'gpt', allowed are none, openai, anthropic, gemini, mistral, openrouter, ollama, vllm, llamacpp
          model:\\n  base_url: localhost:8000 | :2: model.base_url is 'localhost:8000', an address such as http://localhost:8000/v1 is expected
          model:\\n  base_url: https://ann:pw@x.org/v1 | :2: model.base_url is an address with a user name, an address such as http://localhost:8000/v1 is expected
          model:\\n  second_base_url: http://x.org/v1?key=1 | :2: model.second_base_url is 'http://x.org/v1?key=1', an address such as http://localhost:8000/v1 is expected
          model:\\n  prices: [x 1] | :2: model.prices holds 'x 1', a model's name and two prices are expected
          model_limits:\\n  day_money: -1 | :2: model_limits.day_money is -1, allowed are 0 to 1000000
          admins:\\n  users: [ann] | :2: admins.users holds 'ann', numeric Telegram user ids are expected
          network:\\n  proxy: host:70000 | :2: network.proxy is 'host:70000', host:port is expected
          access:\\n  mode: closed | :2: access.mode is 'closed', allowed are open, list, pairing
          access:\\n  allowed: [ann] | :2: access.allowed holds 'ann', numeric Telegram ids are expected
          telegram:\\n  webhook_url: http://bot.example.org/t | :2: telegram.webhook_url is 'http://bot.example.org/t', an https address with port 443, 80, 88 or 8443 is expected, as in https://bot.example.org/telegram
          telegram:\\n  webhook_url: https://bot.example.org:9000/t | :2: telegram.webhook_url is 'https://bot.example.org:9000/t', an https address with port 443, 80, 88 or 8443 is expected, as in https://bot.example.org/telegram
          telegram:\\n  webhook_listen: off | :2: telegram.webhook_listen is 'off', host:port is expected
          ops:\\n  listen: 9180 | :2: ops.listen is '9180', host:port or off is expected
          ops:\\n  listen: localhost:70000 | :2: ops.listen is 'localhost:70000', host:port or off is expected
          ops:\\n  listen: http://localhost:80 | :2: ops.listen is 'http://localhost:80', host:port or off is expected
          telegram:\\n  api_url: https://x.org/bot | :2: telegram.api_url is 'https://x.org/bot', scheme, host and perhaps a port are expected, as in https://api.telegram.org
          telegram:\\n  api_url: ftp://x.org | :2: telegram.api_url is 'ftp://x.org', scheme, host and perhaps a port are expected, as in https://api.telegram.org
          telegram:\\n  api_url: https://ann:pw@x.org | :2: telegram.api_url is an address with a user name, scheme, host and perhaps a port are expected, as in https://api.telegram.org
          newsroom: The Post | :1: newsroom is a section, keys below it are expected
          - newsroom | :1: a section such as 'newsroom:' is expected
          newsroom:\\n  name: a\\n  name: b | :3: newsroom.name stands twice
          data: {}\\ndata: {} | :2: data stands twice
          telegram:\\n  token: '1234567:abcdefghij' | :2: telegram.token: a secret belongs in the environment: TELEGRAM_BOT_TOKEN or DATELINE_MODEL_API_KEY
          bot_token: '1234567:abcdefghij' | :1: bot_token: a secret belongs in the environment: TELEGRAM_BOT_TOKEN or DATELINE_MODEL_API_KEY
          model:\\n  api_key: sk-123 | :2: model.api_key: a secret belongs in the environment: TELEGRAM_BOT_TOKEN or DATELINE_MODEL_API_KEY
          """)
  void an_error_names_file_line_and_key(String text, String expected) throws IOException {
    Path file = file(text.replace("\\n", "\n"));
    String sections =
        String.join(
            ", ",
            java.util.Arrays.stream(Settings.class.getRecordComponents())
                .map(SettingsLoader::key)
                .toList());
    assertThatThrownBy(() -> SettingsLoader.load(file, Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessage(file + expected.replace("${sections}", sections));
  }

  @Test
  void broken_yaml_is_named_by_its_line() throws IOException {
    Path open = file("newsroom:\n  name: [a\nzone: }");
    assertThatThrownBy(() -> SettingsLoader.load(open, Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith(
            open + ":3: is no YAML: while parsing a flow sequence: expected ','")
        .hasMessageNotContaining("\n");
    Path tab = file("newsroom:\n\tname: Ledger\n");
    assertThatThrownBy(() -> SettingsLoader.load(tab, Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith(tab + ":2: is no YAML: ")
        .hasMessageContaining("cannot start any token");
  }

  @Test
  void a_missing_file_and_one_that_is_not_utf_8_are_named() throws IOException {
    Path missing = folder.resolve("none.yaml");
    assertThatThrownBy(() -> SettingsLoader.load(missing, Map.of()))
        .hasMessage(missing + ": there is no such file");
    assertThatThrownBy(() -> SettingsLoader.load(folder, Map.of()))
        .hasMessage(folder + " is a folder, not a file");
    Path latin = folder.resolve("latin.yaml");
    Files.write(latin, "newsroom:\n  name: é\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> SettingsLoader.load(latin, Map.of()))
        .hasMessage(latin + " is not UTF-8");
  }

  @Test
  void an_error_in_the_environment_names_the_variable() {
    assertThatThrownBy(() -> SettingsLoader.load(null, Map.of("DATELINE_ZONE", "Mars")))
        .hasMessage("DATELINE_ZONE is 'Mars', an IANA time zone such as Europe/Berlin is expected");
    assertThatThrownBy(() -> SettingsLoader.load(null, Map.of("DATELINE_ADMINS", "ann")))
        .hasMessage("DATELINE_ADMINS holds 'ann', numeric Telegram user ids are expected");
    assertThatThrownBy(() -> SettingsLoader.load(null, Map.of("DATELINE_MODEL_PROVIDER", "x")))
        .hasMessage(
            "DATELINE_MODEL_PROVIDER is 'x', allowed are none, openai, anthropic, gemini, mistral,"
                + " openrouter, ollama, vllm, llamacpp");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("dateline.yaml"), text);
  }
}
