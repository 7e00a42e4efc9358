// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  private static final String TOKEN = "123456789:AAcanarycanarycanarycanarycanary12";

  @TempDir Path folder;

  @Test
  void they_come_from_the_environment() {
    Secrets secrets =
        Secrets.from(Map.of("TELEGRAM_BOT_TOKEN", TOKEN, "DATELINE_MODEL_API_KEY", "key"));
    assertThat(secrets.botToken()).isEqualTo(TOKEN);
    assertThat(secrets.modelApiKey()).isEqualTo("key");
  }

  @Test
  void they_come_from_a_named_file_without_its_line_end() throws IOException {
    Path file = Files.writeString(folder.resolve("token"), TOKEN + "\n");
    assertThat(Secrets.from(Map.of("TELEGRAM_BOT_TOKEN_FILE", file.toString())).botToken())
        .isEqualTo(TOKEN);
  }

  @Test
  void both_forms_at_once_are_an_error() {
    assertThatThrownBy(
            () -> Secrets.from(Map.of("TELEGRAM_BOT_TOKEN", TOKEN, "TELEGRAM_BOT_TOKEN_FILE", "x")))
        .hasMessage("TELEGRAM_BOT_TOKEN and TELEGRAM_BOT_TOKEN_FILE are both set, keep one");
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    assertThatThrownBy(() -> Secrets.from(Map.of("TELEGRAM_BOT_TOKEN_FILE", "/no/such")))
        .hasMessage("TELEGRAM_BOT_TOKEN_FILE: /no/such cannot be read");
  }

  @Test
  void a_token_of_another_form_is_refused_without_showing_it() {
    assertThatThrownBy(() -> Secrets.from(Map.of("TELEGRAM_BOT_TOKEN", "hunter2")))
        .hasMessage(
            "TELEGRAM_BOT_TOKEN is not of the form that BotFather gives: digits, a colon,"
                + " characters");
  }

  @Test
  void a_key_that_no_header_can_hold_is_refused_without_showing_it() {
    assertThatThrownBy(() -> Secrets.from(Map.of("DATELINE_MODEL_SECOND_API_KEY", "hun ter2")))
        .hasMessage(
            "DATELINE_MODEL_SECOND_API_KEY holds a blank or another character that no key has");
  }

  @Test
  void they_do_not_print_themselves() {
    assertThat(new Secrets(TOKEN, "key", "other"))
        .hasToString("Secrets[botToken=…, modelApiKey=…, secondModelApiKey=…]");
    assertThat(Secrets.NONE)
        .hasToString("Secrets[botToken=absent, modelApiKey=absent, secondModelApiKey=absent]");
  }

  @Test
  void a_token_is_taken_out_of_any_text() {
    assertThat(Secrets.redacted("GET https://api.telegram.org/bot" + TOKEN + "/getMe failed"))
        .isEqualTo("GET https://api.telegram.org/bot…/getMe failed");
    assertThat(Secrets.redacted("at 12:30 there is none")).isEqualTo("at 12:30 there is none");
  }

  @Test
  void an_error_about_an_address_does_not_show_a_token_in_it() {
    assertThat(new SettingsException("url is 'https://x/bot" + TOKEN + "'"))
        .hasMessage("url is 'https://x/bot…'");
  }
}
