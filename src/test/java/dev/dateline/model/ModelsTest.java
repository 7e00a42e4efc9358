// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.settings.Secrets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelsTest {
  @ParameterizedTest
  @CsvSource({
    "openai, true", "openai, false", "anthropic, true", "anthropic, false", "gemini, true",
    "gemini, false", "ollama, true", "mistral, false", "openrouter, true", "vllm, true",
    "llamacpp, true"
  })
  void every_provider_answers_streamed_and_not(String provider, boolean streaming)
      throws ModelFailure {
    try (ScriptedServer server = ScriptedServer.saying(asked -> "It rained all day.");
        Models models = House.open(provider, server)) {
      List<String> pieces = new ArrayList<>();
      Budget budget = models.budget();
      Completion completion =
          models
              .writer()
              .orElseThrow()
              .answer(
                  new Prompt("Be brief.", "Did it rain? {{x}}", 40, 0.5, streaming),
                  budget,
                  pieces::add);
      assertThat(completion.text()).isEqualTo("It rained all day.");
      assertThat(completion.model()).isEqualTo(provider + "/small");
      assertThat(completion.usage().inputTokens()).isEqualTo(6);
      assertThat(completion.usage().outputTokens()).isEqualTo(4);
      assertThat(completion.usage().estimated()).isFalse();
      assertThat(budget.spent()).isEqualTo(completion.usage());
      assertThat(pieces).hasSize(streaming ? 4 : 1);
      assertThat(String.join("", pieces)).isEqualTo(completion.text());
      assertThat(server.asked).hasSize(1);
      Asked asked = server.asked.getFirst();
      assertThat(asked.streaming()).isEqualTo(streaming);
      assertThat(asked.system()).isEqualTo("Be brief.");
      assertThat(asked.user()).isEqualTo("Did it rain? {{x}}");
      assertThat(asked.body().toString()).contains("40", "0.5");
      assertThat(asked.headers().toString()).contains(House.KEY);
    }
  }

  @Test
  void mistral_is_sent_no_field_that_it_refuses() throws ModelFailure {
    for (String provider : List.of("mistral", "openai")) {
      try (ScriptedServer server = ScriptedServer.saying(asked -> "It rained.");
          Models models = House.open(provider, server)) {
        models
            .writer()
            .orElseThrow()
            .answer(new Prompt("", "Rain?", 40, 0, true), models.budget(), Pieces.NONE);
        assertThat(server.asked.getFirst().body().has("stream_options"))
            .isEqualTo(provider.equals("openai"));
        assertThat(server.asked.getFirst().body().path("stream").asBoolean()).isTrue();
      }
    }
  }

  @Test
  void a_server_that_wants_no_key_is_sent_none() throws ModelFailure {
    try (ScriptedServer server = ScriptedServer.saying(asked -> "It rained.");
        Models models =
            new Models(
                House.settings("ollama", server),
                House.limits(),
                Secrets.NONE,
                new Reach(Duration.ofSeconds(5), null, null),
                Cashbook.inMemory(),
                ZoneOffset.UTC,
                InstantSource.system(),
                new Random(7))) {
      models
          .writer()
          .orElseThrow()
          .answer(new Prompt("", "Rain?", 40, 0, true), models.budget(), Pieces.NONE);
      assertThat(server.asked.getFirst().headers()).doesNotContainKey("authorization");
    }
  }
}
