// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTest {
  @Test
  void a_line_is_a_name_and_two_prices() {
    assertThat(Price.of("b/c:free", List.of("a 1 2", " b/c:free  0.5\t1.25 ")))
        .contains(new Price("b/c:free", new BigDecimal("0.5"), new BigDecimal("1.25")));
    assertThat(Price.of("d", List.of("a 1 2"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a 1", "a 1 -2", "a 1 2 3", "a one two", "a 1e9 2", "a .5 1"})
  void anything_else_is_refused(String line) {
    assertThatThrownBy(() -> Price.parse(line))
        .hasMessage("prices holds '" + line + "', a model's name and two prices are expected");
  }
}
