// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.model.ModelFailure.Kind;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BreakerTest {
  private static final Prompt PROMPT = new Prompt("", "Rain?", 40, 0, true);

  private final Breaker breaker = new Breaker(3, Duration.ofSeconds(60), Duration.ofSeconds(30));
  private final FakeModel fake = new FakeModel("fake");
  private Instant now = Instant.parse("2026-11-23T12:00:00Z");
  private final GuardedModel model =
      new GuardedModel(fake, breaker, Duration.ofSeconds(20), () -> now);

  private Completion ask() throws ModelFailure {
    return model.answer(PROMPT, Budget.until(now.plusSeconds(60)), Pieces.NONE);
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      fake.fails(Kind.SERVER);
      assertThatThrownBy(this::ask).hasMessage("fake: SERVER");
    }
  }

  private void closed() {
    assertThatThrownBy(this::ask).hasMessage("fake: it failed too often just now");
  }

  private void later(int seconds) {
    now = now.plusSeconds(seconds);
  }

  @Test
  void after_some_failures_nothing_is_asked_for_a_while() throws ModelFailure {
    fail(3);
    closed();
    later(29);
    closed();
    assertThat(fake.calls).hasSize(3);
    later(1);
    assertThat(ask().text()).isEqualTo("fake");
    fail(2);
    assertThat(ask().text()).isEqualTo("fake");
  }

  @Test
  void it_is_open_as_long_as_it_lets_nothing_pass() {
    assertThat(breaker.open(now)).isFalse();
    fail(3);
    later(29);
    assertThat(breaker.open(now)).isTrue();
    later(1);
    assertThat(breaker.open(now)).isFalse();
  }

  @Test
  void a_trial_that_fails_begins_the_pause_anew() throws ModelFailure {
    fail(3);
    later(30);
    fail(1);
    closed();
    later(30);
    assertThat(ask().text()).isEqualTo("fake");
  }

  @Test
  void only_one_call_tries() {
    fail(3);
    later(30);
    assertThat(breaker.admits(now)).isTrue();
    assertThat(breaker.admits(now)).isFalse();
    breaker.unsaid();
    assertThat(breaker.admits(now)).isTrue();
  }

  @Test
  void failures_outside_of_the_window_do_not_count() throws ModelFailure {
    fail(2);
    later(61);
    fail(2);
    assertThat(ask().text()).isEqualTo("fake");
  }

  @ParameterizedTest
  @EnumSource(names = {"TOO_LONG", "REFUSED", "OVER_BUDGET", "CANCELLED", "OPEN_CIRCUIT"})
  void what_is_not_the_models_fault_does_not_count(Kind kind) throws ModelFailure {
    for (int i = 0; i < 9; i++) {
      fake.fails(kind);
      assertThatThrownBy(this::ask).hasMessage("fake: " + kind);
    }
    assertThat(ask().text()).isEqualTo("fake");
  }

  @Test
  void a_call_that_was_given_little_time_does_not_count_when_it_ran_out_of_it()
      throws ModelFailure {
    for (int i = 0; i < 9; i++) {
      fake.fails(Kind.TIMEOUT);
      Budget hurried = Budget.until(now.plusSeconds(19));
      assertThatThrownBy(() -> model.answer(PROMPT, hurried, Pieces.NONE))
          .hasMessage("fake: TIMEOUT");
    }
    assertThat(ask().text()).isEqualTo("fake");
    for (int i = 0; i < 3; i++) {
      fake.fails(Kind.TIMEOUT);
      assertThatThrownBy(this::ask).hasMessage("fake: TIMEOUT");
    }
    closed();
  }

  @Property
  void it_lets_a_call_through_again_whatever_happened(
      @ForAll @Size(max = 60) java.util.List<@IntRange(max = 3) Integer> steps) {
    Breaker any = new Breaker(2, Duration.ofSeconds(10), Duration.ofSeconds(5));
    Instant time = Instant.EPOCH;
    for (int step : steps) {
      time = time.plusSeconds(1);
      if (any.admits(time)) {
        switch (step) {
          case 0 -> any.succeeded();
          case 1 -> any.unsaid();
          default -> any.failed(time);
        }
      }
    }
    assertThat(any.admits(time.plusSeconds(5))).isTrue();
  }
}
