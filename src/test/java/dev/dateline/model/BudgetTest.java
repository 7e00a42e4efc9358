// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetTest {
  private final Budget budget = Budget.until(Instant.EPOCH);
  private final List<String> ended = new ArrayList<>();

  @Test
  void cancelling_ends_the_calls_in_hand_once_and_those_to_come() {
    Runnable first = () -> ended.add("first");
    Runnable over = () -> ended.add("over");
    budget.begun(first);
    budget.begun(over);
    budget.ended(over);
    budget.cancel();
    budget.cancel();
    assertThat(ended).containsExactly("first");
    assertThat(budget.cancelled()).isTrue();
    budget.begun(() -> ended.add("late"));
    assertThat(ended).containsExactly("first", "late");
  }

  @Test
  void what_its_calls_used_is_added_up() {
    budget.spend(new Usage(10, 2, new BigDecimal("0.01"), false));
    budget.spend(new Usage(5, 1, new BigDecimal("0.02"), true));
    assertThat(budget.spent()).isEqualTo(new Usage(15, 3, new BigDecimal("0.03"), true));
    assertThat(budget.spent().tokens()).isEqualTo(18);
  }

  @Test
  void a_prompt_that_no_model_takes_is_refused() {
    assertThatThrownBy(() -> new Prompt("", " ", 1, 0, true))
        .hasMessage("user is blank, something to complete is expected");
    assertThatThrownBy(() -> new Prompt("", "a", 0, 0, true))
        .hasMessage("mostOutputTokens is 0, at least 1 is expected");
    assertThatThrownBy(() -> new Prompt("", "a", 1, Double.NaN, true))
        .hasMessage("temperature is NaN, allowed are 0 to 2");
    assertThatThrownBy(() -> new Usage(-1, 0, BigDecimal.ZERO, false))
        .hasMessage("usage is -1 and 0 tokens for 0, nothing below 0 is expected");
  }
}
