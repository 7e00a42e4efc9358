// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.model.ModelFailure.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryingModelTest {
  private static final Prompt PROMPT = new Prompt("", "Rain?", 40, 0, true);
  private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

  private final FakeModel fake = new FakeModel("fake");
  private final List<Duration> waits = new ArrayList<>();
  private Instant now = START;

  private Completion ask(int attempts, Budget budget) throws ModelFailure {
    return new RetryingModel(
            fake,
            new RetryingModel.Retries(attempts, Duration.ofMillis(400), Duration.ofMillis(1_000)),
            (time, cancelled) -> {
              waits.add(time);
              now = now.plus(time);
            },
            () -> now,
            new Random(1))
        .answer(PROMPT, budget, Pieces.NONE);
  }

  private static Budget seconds(int seconds) {
    return Budget.until(START.plusSeconds(seconds));
  }

  @ParameterizedTest
  @EnumSource(names = {"RATE_LIMIT", "SERVER", "UNREACHABLE"})
  void what_may_pass_is_asked_again(Kind kind) throws ModelFailure {
    fake.fails(kind, kind);
    assertThat(ask(3, seconds(60)).text()).isEqualTo("fake");
    assertThat(fake.calls).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"RATE_LIMIT", "SERVER", "UNREACHABLE"})
  void what_will_not_pass_is_not(Kind kind) {
    fake.fails(kind);
    assertThatThrownBy(() -> ask(3, seconds(60))).hasMessage("fake: " + kind);
    assertThat(fake.calls).hasSize(1);
    assertThat(waits).isEmpty();
  }

  @Test
  void after_some_attempts_the_last_failure_stands() {
    fake.fails(Kind.SERVER, Kind.SERVER, Kind.RATE_LIMIT);
    assertThatThrownBy(() -> ask(3, seconds(60))).hasMessage("fake: RATE_LIMIT");
    assertThat(fake.calls).hasSize(3);
  }

  @Test
  void nothing_is_asked_again_once_something_was_said() {
    fake.fails(() -> new ModelFailure(Kind.SERVER, "fake: broke", "It rai", null));
    assertThatThrownBy(() -> ask(3, seconds(60))).hasMessage("fake: broke");
    assertThat(fake.calls).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7})
  void it_never_comes_back_earlier_than_the_server_says(int seconds) throws ModelFailure {
    fake.fails(
        () -> new ModelFailure(Kind.RATE_LIMIT, "fake: wait", "", Duration.ofSeconds(seconds)));
    ask(3, seconds(60));
    assertThat(waits).hasSize(1);
    assertThat(waits.getFirst())
        .isBetween(Duration.ofSeconds(seconds), Duration.ofMillis(seconds * 1000L + 40));
  }

  @Test
  void a_wait_beyond_the_deadline_is_not_begun() {
    fake.fails(() -> new ModelFailure(Kind.RATE_LIMIT, "fake: wait", "", Duration.ofSeconds(10)));
    assertThatThrownBy(() -> ask(3, seconds(10))).hasMessage("fake: wait");
    assertThat(waits).isEmpty();
  }

  @Test
  void a_wait_for_ever_is_not_begun_either() {
    fake.fails(
        () ->
            new ModelFailure(Kind.RATE_LIMIT, "fake: wait", "", RetryAfter.of("999999999", START)));
    assertThatThrownBy(() -> ask(3, seconds(600))).hasMessage("fake: wait");
  }

  @Test
  void our_own_waits_double_up_to_the_longest_and_half_of_each_is_chance() throws ModelFailure {
    fake.fails(Kind.SERVER, Kind.SERVER, Kind.SERVER, Kind.SERVER);
    ask(5, seconds(60));
    int[] most = {400, 800, 1_000, 1_000};
    for (int i = 0; i < most.length; i++) {
      assertThat(waits.get(i))
          .isBetween(Duration.ofMillis(most[i] / 2), Duration.ofMillis(most[i]));
    }
  }

  @Test
  void nobody_waits_for_a_question_that_was_cancelled() {
    Budget budget = seconds(60);
    fake.fails(
        () -> {
          budget.cancel();
          return new ModelFailure(Kind.SERVER, "fake: failed");
        });
    assertThatThrownBy(() -> ask(3, budget)).hasMessage("fake: failed");
    assertThat(waits).isEmpty();
  }
}
