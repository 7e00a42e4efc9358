// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
  // A Monday.
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @CsvSource({
    "what happened on nov 13, 2026-11-13, 2026-11-13",
    "what happened on 3 December 2025, 2025-12-03, 2025-12-03",
    "what happened on January 2, 2027-01-02, 2027-01-02",
    "what happened yesterday, 2026-11-22, 2026-11-22",
    "what happened last thursday, 2026-11-19, 2026-11-19",
    "what happened on Monday, 2026-11-23, 2026-11-23",
    "what happened last week, 2026-11-16, 2026-11-22",
    "what is on next friday, 2026-11-27, 2026-11-27",
    "what burned in october, 2026-10-01, 2026-10-31",
    "who came in May 2024, 2024-05-01, 2024-05-31",
  })
  void a_question_names_days(String question, LocalDate from, LocalDate to) {
    Period period = Period.asked(question, TODAY).orElseThrow();

    assertThat(period.from()).isEqualTo(from);
    assertThat(period.to()).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({
    "who may win",
    "when did the mayor resign",
    "what did the march cost",
    "who won 12 games"
  })
  void most_questions_name_none(String question) {
    assertThat(Period.asked(question, TODAY)).isEmpty();
  }

  @Test
  void a_weekday_of_a_sentence_is_counted_from_its_articles_day() {
    Statement statement = Statement.of("It housed 63 people on Sunday night.", Set.of());

    assertThat(Period.told(statement, LocalDate.of(2026, 11, 16)))
        .contains(LocalDate.of(2026, 11, 15));
  }

  @Test
  void no_day_that_a_month_lacks_is_named() {
    assertThat(Period.asked("what happened on feb 31", TODAY)).isEmpty();
  }

  @Property
  void any_question_is_read(@ForAll String question) {
    assertThatCode(() -> Period.asked(question, TODAY)).doesNotThrowAnyException();
  }
}
