// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.model.ModelFailure.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private static Refusal of(int status, String after, String body) {
    return Refusal.of(status, after, body, NOW, UnaryOperator.identity());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          7                             | 7
          0                             | 0
          1.5                           | 2
          Mon, 23 Nov 2026 12:01:30 GMT | 90
          Mon, 23 Nov 2026 11:00:00 GMT | 0
          999999999                     | 999999999
          """)
  void a_header_says_how_long_to_wait(String header, long seconds) {
    assertThat(RetryAfter.of(header, NOW)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({"-1", "soon", "''", "7s", "99999999999", "Mon 23 Nov 2026"})
  void a_header_that_says_something_else_says_nothing(String header) {
    assertThat(RetryAfter.of(header, NOW)).isNull();
  }

  @Property
  void any_header_is_understood_or_not_and_never_negative(@ForAll String header) {
    Duration wait = RetryAfter.of(header, NOW);
    assertThat(wait == null || !wait.isNegative()).isTrue();
  }

  @Test
  void a_body_may_say_how_long_to_wait_too() {
    String body =
        "{\"error\":{\"code\":429,\"message\":\"slow\",\"details\":[{\"retryDelay\":"
            + " \"34.07s\"}]}}";
    assertThat(of(429, null, body).retryAfter()).isEqualTo(Duration.ofSeconds(34));
    assertThat(of(429, "5", body).retryAfter()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void an_account_without_money_is_not_filled_while_a_reader_waits() {
    assertThat(of(429, "1", "{\"error\":{\"code\":\"insufficient_quota\"}}").retryAfter())
        .isEqualTo(Duration.ofHours(1));
    assertThat(of(402, null, "").retryAfter()).isEqualTo(Duration.ofHours(1));
  }

  // Each of these was sent by a public server or a known program, in these or nearly these words.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | TOO_LONG | the request exceeds the available context size
          400 | TOO_LONG | prompt is too long: 210000 tokens > 200000 maximum
          400 | TOO_LONG | The input token count (1200000) exceeds the maximum number of tokens allowed
          400 | TOO_LONG | Please reduce the length of the messages
          422 | TOO_LONG | too many tokens
          400 | NO_SUCH_MODEL | The model `x` does not exist
          400 | NO_SUCH_MODEL | model 'x' not found, try pulling it first
          400 | AUTHENTICATION | API key not valid. Please pass a valid API key.
          400 | REFUSED | Unsupported value: 'temperature' does not support 0.2 with this model
          408 | SERVER | timeout
          301 | REFUSED | moved
          """)
  void a_bad_request_says_in_words_what_is_bad(int status, Kind kind, String words) {
    assertThat(of(status, null, "{\"error\":{\"message\":\"" + words + "\"}}").kind())
        .isEqualTo(kind);
  }

  @Property
  void any_body_is_some_refusal_in_one_line(
      @ForAll @IntRange(min = 200, max = 599) int status, @ForAll String body) {
    Refusal refusal = of(status, null, body);
    assertThat(refusal.kind()).isNotNull();
    assertThat(refusal.words().length()).isLessThanOrEqualTo(201);
    assertThat(refusal.words()).doesNotContainPattern("[\\p{Cc}\\n]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"error\":null}", "{\"error\":\"\"}", "{\"choices\":[]}", "", "null", "{"})
  void a_body_without_an_error_is_none(String body) {
    assertThat(Refusal.error(body)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"error\":\"no\"}", "[{\"error\":{\"message\":\"no\"}}]"})
  void an_error_may_be_a_text_or_the_first_of_a_list(String body) {
    assertThat(of(200, null, body)).isEqualTo(new Refusal(Kind.SERVER, "no", null));
  }
}
