// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.model.ModelFailure.Kind;
import dev.dateline.model.Script.End;
import dev.dateline.settings.ModelSettings;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// All layers together, over two servers.
class FallbackTest {
  private static final Prompt PROMPT = new Prompt("Be brief.", "Did it rain?", 40, 0, true);

  private final ScriptedServer first = ScriptedServer.saying(asked -> "the first");
  private final ScriptedServer second = ScriptedServer.saying(asked -> "the second");

  @AfterEach
  void close() {
    first.close();
    second.close();
  }

  static List<Script> troubles() {
    return List.of(
        Script.fails(401, "no"),
        Script.fails(404, "no such model"),
        Script.fails(429, "slow down"),
        Script.fails(500, "oops"),
        Script.fails(529, "overloaded"),
        new Script.Breaks("", End.RESET),
        new Script.Breaks("It ", End.RESET),
        new Script.Breaks("It ", End.DROP),
        new Script.Breaks("It ", End.CLEAN),
        new Script.Breaks("It ", End.STALL),
        new Script.Endless("a ", Duration.ofMillis(20)),
        new Script.Endless("a ", Duration.ZERO),
        new Script.Says("It rained", Duration.ZERO, "length"),
        Script.says(""),
        new Script.Events(List.of("garbage")),
        new Script.Page(200, "text/html", "<html></html>"),
        new Script.Page(200, "application/json", "{\"error\":{\"message\":\"no\"}}"));
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void whatever_the_first_does_the_second_answers_in_time(Script trouble) throws ModelFailure {
    first.then(trouble);
    try (Models models = House.open(House.chain(first, second), House.limits())) {
      Instant start = Instant.now();
      Completion completion =
          models
              .writer()
              .orElseThrow()
              .answer(PROMPT, Budget.until(start.plusMillis(2_400)), Pieces.NONE);
      assertThat(completion.text()).isEqualTo("the second");
      assertThat(completion.model()).isEqualTo("openai/other");
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMillis(2_400));
    }
  }

  @Test
  void a_prompt_that_is_too_long_is_the_callers_to_shorten() {
    first.then(Script.fails(400, "maximum context length is 4096 tokens"));
    try (Models models = House.open(House.chain(first, second), House.limits())) {
      Model model = models.writer().orElseThrow();
      assertThatThrownBy(() -> model.answer(PROMPT, models.budget(), Pieces.NONE))
          .isInstanceOfSatisfying(
              ModelFailure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.TOO_LONG));
      assertThat(second.asked).isEmpty();
    }
  }

  @Test
  void a_server_that_recovers_is_asked_again_and_nothing_of_before_is_heard() throws ModelFailure {
    first.then(
        new Script.Fails(429, "slow down", Map.of("Retry-After", "0")),
        Script.fails(503, "busy"),
        Script.says("It rained."));
    try (Models models = House.open(House.settings("openai", first), House.limits(3, 1))) {
      Completion completion =
          models.writer().orElseThrow().answer(PROMPT, models.budget(), Pieces.NONE);
      assertThat(completion.text()).isEqualTo("It rained.");
      assertThat(first.asked).hasSize(3);
    }
  }

  @Test
  void a_model_that_keeps_failing_is_left_alone_and_the_second_asked_at_once() throws ModelFailure {
    try (Models models = House.open(House.chain(first, second), House.limits())) {
      Model model = models.writer().orElseThrow();
      for (int i = 0; i < 8; i++) {
        first.then(Script.fails(500, "oops"));
        assertThat(model.answer(PROMPT, models.budget(), Pieces.NONE).text())
            .isEqualTo("the second");
      }
      assertThat(first.asked).hasSize(5);
      assertThat(second.asked).hasSize(8);
    }
  }

  @Test
  void a_limit_in_money_needs_a_price() {
    try (Models models =
        House.open(House.settings("openai", first), House.money(House.limits(), 1))) {
      assertThatThrownBy(
              () -> models.writer().orElseThrow().answer(PROMPT, models.budget(), Pieces.NONE))
          .hasMessage("openai/small: a limit in money is set, and model.prices has no line for it");
      assertThat(first.asked).isEmpty();
    }
  }

  @Test
  void a_cost_is_reckoned_from_the_configured_price() throws ModelFailure {
    ModelSettings settings =
        new ModelSettings(
            "openai",
            first.url(),
            "small",
            "none",
            "",
            "",
            true,
            true,
            List.of("small 100000 1000000"));
    try (Models models = House.open(settings, House.money(House.limits(), 50))) {
      Usage usage =
          models.writer().orElseThrow().answer(PROMPT, models.budget(), Pieces.NONE).usage();
      assertThat(usage.cost()).isEqualByComparingTo("2.5");
    }
  }

  @Test
  void without_a_provider_there_is_no_writer() {
    ModelSettings none = new ModelSettings("none", "", "", "none", "", "", true, true, List.of());
    try (Models models = House.open(none, House.limits())) {
      assertThat(models.writer()).isEmpty();
      assertThat(models.check()).isEmpty();
    }
  }

  @Test
  void openais_own_server_is_told_the_limit_by_its_newer_name() throws ModelFailure {
    try (Models models = House.open("openai", first)) {
      models.writer().orElseThrow().answer(PROMPT, models.budget(), Pieces.NONE);
    }
    assertThat(first.asked.getFirst().body().has("max_tokens")).isTrue();
    Wire wire =
        new Wire(HttpClient.newHttpClient(), 1, InstantSource.system(), text -> text, Set.of());
    Endpoint own = new Endpoint(Provider.OPENAI, "", "small", House.KEY, "DATELINE_KEY");
    assertThat(Speaker.of(own, wire, false).request(PROMPT).parameters())
        .isEqualTo(OpenAiChatRequestParameters.builder().maxCompletionTokens(40).build());
    wire.client().close();
  }

  @Test
  void an_endpoint_knows_its_address_and_whether_it_lacks_a_key() {
    assertThat(new Endpoint(Provider.OPENAI, "", "small", "", "K").lacksKey()).isTrue();
    assertThat(new Endpoint(Provider.OPENAI, "http://x/v1", "small", "", "K").lacksKey()).isFalse();
    assertThat(new Endpoint(Provider.OLLAMA, "", "small", "", "K").lacksKey()).isFalse();
    assertThat(new Endpoint(Provider.GEMINI, "http://x", "small", "", "K").lacksKey()).isTrue();
    assertThat(new Endpoint(Provider.GEMINI, "http://x/v1//", "small", "", "K").address())
        .isEqualTo("http://x/v1");
    assertThat(new Endpoint(Provider.GEMINI, "", "small", House.KEY, "K").toString())
        .doesNotContain(House.KEY);
  }
}
