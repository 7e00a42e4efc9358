// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundTest {
  @ParameterizedTest
  @CsvSource({
    "RIGHT,         0.8,    0.8 ± 0.05,   OK",
    "RIGHT,         0.85,   0.8 ± 0.05,   OK",
    "RIGHT,         0.75,   0.8+-0.05,    OK",
    "RIGHT,         0.8501, 0.8 ± 0.05,   BETTER",
    "RIGHT,         0.7499, 0.8 ± 0.05,   WORSE",
    "RIGHT,         0.8082, 0.8082,       OK",
    "WRONG,         9,      9,            OK",
    "WRONG,         8,      9,            BETTER",
    "WRONG,         10,     9,            WORSE",
    "ARTICLES,      39,     38,           OTHER",
    "RIGHT,         0.6,    at least 0.6, OK",
    "RIGHT,         0.9,    at least 0.6, OK",
    "RIGHT,         0.5999, at least 0.6, WORSE",
    "ASK_P95_MS,    200,    at most 200,  OK",
    "ASK_P95_MS,    200.1,  at most 200,  WORSE",
    "RIGHT,         0.8,    '',           NONE",
  })
  void a_figure_is_held_against_what_is_written(
      Metric metric, double measured, String written, Verdict.Grade grade) {
    Figure figure = new Figure(new Figure.Name(metric, ""), measured, 1, measured, measured);

    Bound bound = Bound.of(written);

    assertThat(Verdict.of(figure, bound).grade()).isEqualTo(grade);
    assertThat(Bound.of(bound.text())).isEqualTo(bound);
  }
}
