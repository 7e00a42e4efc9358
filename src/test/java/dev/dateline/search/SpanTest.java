// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
  // A Monday.
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @CsvSource({
    "what burned on oct. 6, 2026-10-06, 2026-10-06",
    "what burned on October 6th, 2026-10-06, 2026-10-06",
    "what burned on 6 October, 2026-10-06, 2026-10-06",
    "what burned on the 6th of october 2024, 2024-10-06, 2024-10-06",
    "the report of 2025-01-31, 2025-01-31, 2025-01-31",
    "what did they say on Dec. 19, 2025-12-19, 2025-12-19",
    "what happened in october, 2026-10-01, 2026-10-31",
    "what happened in december, 2025-12-01, 2025-12-31",
    "what happened in early March 2024, 2024-03-01, 2024-03-31",
    "what burned yesterday, 2026-11-22, 2026-11-22",
    "who won last night, 2026-11-22, 2026-11-23",
    "who spoke on saturday, 2026-11-21, 2026-11-21",
    "who spoke on monday, 2026-11-23, 2026-11-23",
    "this week's votes, 2026-11-23, 2026-11-23",
    "what was decided last week, 2026-11-16, 2026-11-22",
    "what was decided two weeks ago, 2026-11-09, 2026-11-15",
    "what was decided 3 days ago, 2026-11-20, 2026-11-20",
    "the floods this month, 2026-11-01, 2026-11-23",
    "the floods last month, 2026-10-01, 2026-10-31",
    "a month ago, 2026-10-01, 2026-10-31",
    "who won last year, 2025-01-01, 2025-12-31",
    "is the road closed today?, 2026-11-23, 2026-11-23",
  })
  void days_are_reckoned_from_the_day_of_asking(String text, LocalDate from, LocalDate to) {
    assertThat(Span.in(text, TODAY))
        .singleElement()
        .satisfies(
            span -> {
              assertThat(span.from()).isEqualTo(from);
              assertThat(span.to()).isEqualTo(to);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "what was said on Feb. 31",
    "may the bridge be closed",
    "he will march in the parade",
    "at 5:30 in the mayor's office",
    "section 2026-99-99",
    "the sat navs",
  })
  void what_is_no_date_is_none(String text) {
    assertThat(Span.in(text, TODAY)).isEmpty();
  }

  @Test
  void a_span_says_where_it_stands_and_several_come_in_order() {
    assertThat(Span.in("Between Oct. 6 and Nov. 2, 2025 who spoke?", TODAY))
        .extracting(Span::words, Span::start)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Oct. 6", 8),
            org.assertj.core.groups.Tuple.tuple("Nov. 2, 2025", 19));
  }

  @Test
  void a_span_that_ends_before_it_begins_is_refused() {
    assertThatThrownBy(() -> new Span("then", 0, TODAY, TODAY.minusDays(1)))
        .hasMessage("span 'then' ends 2026-11-22 before 2026-11-23");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "when did the ferry come on 3 November 2026?|when did the ferry come?",
        "who spoke between Oct. 6 and Nov. 2, 2025|who spoke",
        "last week who sank the ferry|who sank the ferry",
        "what was said in the council yesterday, and by whom?|what was said in the council, and by"
            + " whom?",
        "who sank the ferry|who sank the ferry",
        "on 3 November|on 3 November",
      })
  void a_question_without_its_days_asks_the_same_of_any(String text, String without) {
    assertThat(Span.without(text, TODAY)).isEqualTo(without);
  }

  @Property(tries = 300)
  void no_text_throws_and_no_span_ends_before_it_begins(@ForAll String text) {
    assertThat(Span.in(text + " on jan 31 " + text, TODAY))
        .hasSizeLessThanOrEqualTo(Span.MOST)
        .allSatisfy(span -> assertThat(span.to()).isAfterOrEqualTo(span.from()));
  }
}
