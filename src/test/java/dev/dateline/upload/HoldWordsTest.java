// SPDX-License-Identifier: Apache-2.0
package dev.dateline.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldWordsTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private static Optional<HoldWords.Order> order(String text) {
    return HoldWords.in(text, ZONE, NOW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EMBARGOED                                              | held
          Strictly embargoed until 30 November 2026, 08:00       | 2026-11-30T07:00:00Z
          Embargo: 00:01 on November 30, 2026                    | 2026-11-29T23:01:00Z
          Embargoed until 2026-11-30                             | 2026-11-29T23:00:00Z
          (Under embargo until Nov. 30, 2026)                    | 2026-11-29T23:00:00Z
          Embargoed until 2026-11-20                             | none
          Embargoed until Monday                                 | held
          HOLD FOR RELEASE                                       | held
          Hold until the verdict                                 | held
          Not for publication                                    | held
          Please do not publish before we call                   | held
          KILL                                                   | held
          Mandatory kill                                         | held
          Editors: kill this story                               | held
          The EU agreed on an oil embargo on Monday.             | none
          Soldiers kill the time with cards.                     | none
          Kill Devil Hills is a town.                            | none
          Rain fell.                                             | none
          """)
  void a_line_at_the_top_that_orders_is_told_from_one_that_reports(String line, String until) {
    Optional<HoldWords.Order> order = order("A title\n\n" + line + "\n\nThe bridge was closed.");
    switch (until) {
      case "none" -> assertThat(order).isEmpty();
      case "held" -> assertThat(order).contains(new HoldWords.Order(line, null));
      default -> assertThat(order).contains(new HoldWords.Order(line, Instant.parse(until)));
    }
  }

  @ParameterizedTest
  @CsvSource({"2, true", "11, true", "30, false", "97, true"})
  void an_order_stands_at_the_top_or_at_the_very_end(int at, boolean found) {
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < 100; line++) {
      text.append(line == at ? "Not for publication" : "Rain fell.").append("\n\n");
    }
    assertThat(order(text.toString()).isPresent()).isEqualTo(found);
  }
}
