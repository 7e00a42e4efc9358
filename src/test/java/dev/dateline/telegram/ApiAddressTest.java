// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ApiAddressTest {
  @Test
  void the_port_is_the_scheme_s_where_none_is_named() {
    assertThat(ApiAddress.of("https://api.telegram.org"))
        .isEqualTo(new ApiAddress("https", "api.telegram.org", 443));
    assertThat(ApiAddress.of("HTTP://127.0.0.1:8081/"))
        .isEqualTo(new ApiAddress("http", "127.0.0.1", 8081));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "api.telegram.org",
        "ftp://e.org",
        "https://e.org/bot",
        "https://u@e.org",
        "::"
      })
  void anything_else_is_refused_by_name(String url) {
    assertThatThrownBy(() -> ApiAddress.of(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the Bot API's address is '"
                + url
                + "', expected is a scheme, a host and perhaps a port, as in"
                + " https://api.telegram.org");
  }

  @Test
  void a_token_of_another_form_is_refused_without_repeating_it() {
    assertThatThrownBy(() -> new BotToken("12345 secret"))
        .hasMessage(
            "the bot's token has not the form that BotFather gives: digits, a colon, characters");
    assertThat(new BotToken(FakeBotApi.TOKEN)).hasToString("token of bot " + FakeBotApi.BOT);
  }
}
