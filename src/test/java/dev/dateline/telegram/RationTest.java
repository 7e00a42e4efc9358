// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RationTest {
  @Test
  void half_of_an_article_is_shown_and_what_was_shown_is_shown_again() {
    Ration half = new Ration(50);
    assertThat(half.of(List.of(0, 1, 2), Set.of(), 10)).containsExactly(0, 1, 2);
    assertThat(half.of(List.of(3, 4, 5), Set.of(0, 1, 2), 10)).containsExactly(3, 4);
    assertThat(half.of(List.of(5, 6), Set.of(0, 1, 2, 3, 4), 10)).isEmpty();
    assertThat(half.of(List.of(2, 5), Set.of(0, 1, 2, 3, 4), 10)).containsExactly(2);
  }

  @Test
  void of_the_shortest_article_one_passage_is_shown() {
    assertThat(new Ration(1).of(List.of(0, 1), Set.of(), 2)).containsExactly(0);
  }

  @Property
  void whatever_is_asked_no_more_than_the_ration_is_shown(
      @ForAll List<@IntRange(max = 30) Integer> asked,
      @ForAll @IntRange(min = 1, max = 100) int percent,
      @ForAll @IntRange(min = 31, max = 60) int all,
      @ForAll @IntRange(min = 1, max = 7) int page) {
    Ration ration = new Ration(percent);
    Set<Integer> shown = new HashSet<>();
    for (int from = 0; from < asked.size(); from += page) {
      List<Integer> wanted = asked.subList(from, Math.min(asked.size(), from + page));
      List<Integer> may = ration.of(wanted, shown, all);
      assertThat(wanted).containsAll(may);
      shown.addAll(may);
    }
    assertThat(shown).hasSizeLessThanOrEqualTo(Math.max(1, all * percent / 100));
  }
}
