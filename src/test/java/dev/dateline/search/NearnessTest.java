// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NearnessTest {
  private static final Nearness LENGTH =
      text -> text.startsWith("?") ? List.of() : List.of((float) text.length());

  @Test
  void a_question_of_one_clause_has_one_vector() {
    assertThat(LENGTH.of("four", () -> clauses("four"))).containsExactly(List.of(4f));
  }

  @Test
  void a_part_without_a_vector_has_the_whole_ones_and_a_whole_without_one_has_none() {
    assertThat(LENGTH.of("four", () -> clauses("one", "?", "three")))
        .containsExactly(List.of(4f), List.of(3f), List.of(4f), List.of(5f));
    assertThat(LENGTH.of("?", () -> clauses("one", "two"))).isEmpty();
  }

  @Property
  void no_question_has_more_vectors_than_its_bound(@ForAll @IntRange(max = 20) int clauses) {
    List<Clause> parts = Stream.generate(() -> clause("part")).limit(clauses).toList();

    assertThat(LENGTH.of("four", () -> parts)).hasSizeBetween(1, 1 + Nearness.CLAUSES);
  }

  private static List<Clause> clauses(String... texts) {
    return Stream.of(texts).map(NearnessTest::clause).toList();
  }

  private static Clause clause(String text) {
    return new Clause(text, List.of(), null, null);
  }
}
