// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.eval.Asking;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionSetTest {
  private static final Set<String> STATUSES =
      Set.of("answered", "not_covered", "declined", "withheld");

  @ParameterizedTest
  @CsvSource({
    "covered,120",
    "not-covered,120",
    "accusations,60",
    "small-talk,60",
    "raw-seed,60",
  })
  void each_set_is_large_enough_and_each_of_its_lines_can_be_marked(String name, int least) {
    QuestionSet set = QuestionSet.read(name);

    assertThat(set.askings()).hasSizeGreaterThanOrEqualTo(least);
    var ids = new HashSet<String>();
    for (Asking asking : set.askings()) {
      assertThat(ids.add(asking.id())).as("%s is given once", asking.id()).isTrue();
      assertThat(asking.question()).as(asking.id()).isNotBlank();
      assertThat(STATUSES).as(asking.id()).containsAll(asking.statuses());
    }
  }

  @ParameterizedTest
  @CsvSource({"covered", "not-covered", "accusations", "raw-seed"})
  void about_three_tenths_of_each_set_are_held_out(String name) {
    QuestionSet set = QuestionSet.read(name);

    long heldOut = set.askings().stream().filter(Asking::heldOut).count();

    assertThat((double) heldOut / set.askings().size()).isBetween(0.18, 0.42);
  }
}
