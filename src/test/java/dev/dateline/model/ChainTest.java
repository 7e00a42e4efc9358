// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.model.ModelFailure.Kind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChainTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Prompt PROMPT = new Prompt("", "Rain?", 40, 0, true);

  private final FakeModel first = new FakeModel("first");
  private final FakeModel second = new FakeModel("second");
  private final Budget budget = Budget.until(NOW.plusSeconds(60));
  private final List<String> heard = new ArrayList<>();
  private final Chain chain = new Chain(List.of(first, second), InstantSource.fixed(NOW));

  private Completion ask() throws ModelFailure {
    return chain.answer(
        PROMPT,
        budget,
        new Pieces() {
          @Override
          public void piece(String text) {
            heard.add(text);
          }

          @Override
          public void again() {
            heard.add("again:");
          }
        });
  }

  @Test
  void the_first_model_is_asked_alone_while_it_answers() throws ModelFailure {
    assertThat(ask().model()).isEqualTo("first");
    assertThat(second.calls).isEmpty();
    assertThat(chain.name()).isEqualTo("first, then second");
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"TOO_LONG", "CANCELLED"})
  void the_second_answers_when_the_first_fails(Kind kind) throws ModelFailure {
    first.fails(kind);
    assertThat(ask().model()).isEqualTo("second");
    assertThat(heard).containsExactly("second");
  }

  @ParameterizedTest
  @EnumSource(names = {"TOO_LONG", "CANCELLED"})
  void what_is_the_callers_to_mend_goes_to_the_caller(Kind kind) {
    first.fails(kind);
    assertThatThrownBy(this::ask).hasMessage("first: " + kind);
    assertThat(second.calls).isEmpty();
  }

  @Test
  void a_listener_hears_that_another_begins_anew() throws ModelFailure {
    first.fails(() -> new ModelFailure(Kind.CUT_OFF, "first: cut off", "It rai", null));
    ask();
    assertThat(heard).containsExactly("It rai", "again:", "second");
  }

  @Test
  void the_first_leaves_the_second_a_third_of_the_time() throws ModelFailure {
    first.fails(Kind.TIMEOUT);
    ask();
    assertThat(first.calls.getFirst().deadline()).isEqualTo(NOW.plusSeconds(40));
    assertThat(second.calls.getFirst().deadline()).isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void cancelling_the_question_cancels_a_share_of_it() throws ModelFailure {
    ask();
    budget.cancel();
    assertThat(first.calls.getFirst().cancelled()).isTrue();
  }

  @Test
  void when_both_fail_the_last_failure_stands() {
    first.fails(Kind.SERVER);
    second.fails(Kind.RATE_LIMIT);
    assertThatThrownBy(this::ask).hasMessage("second: RATE_LIMIT");
  }

  @Test
  void a_chain_of_nobody_is_refused() {
    assertThatThrownBy(() -> new Chain(List.of(), InstantSource.system()))
        .hasMessage("models is empty, one at least is expected");
  }
}
