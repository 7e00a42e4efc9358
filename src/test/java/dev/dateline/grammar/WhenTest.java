// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.grammar.When.Exact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It opened on Dec. 19.                    | Dec. 19          | DAY
          It opened on 3 May 2026 in rain.         | 3 May 2026       | DAY
          It opened in March after long work.      | in March         | PERIOD
          It has stood since 1999 there.           | since 1999       | PERIOD
          It opened on Monday morning.             | on Monday morning | RELATIVE
          It opened yesterday.                     | yesterday        | RELATIVE
          It will open next Summer.                | next Summer      | RELATIVE
          Overnight it snowed.                     | Overnight        | RELATIVE
          It opened two weeks ago.                 | two weeks ago    | RELATIVE
          Nowadays nobody goes.                    | Nowadays         | RELATIVE
          It opens at noon.                        | at noon          | CLOCK
          It opens at 9:30 and closes.             | 9:30             | CLOCK
          """)
  void a_stretch_that_says_when_is_found(String sentence, String stretch, Exact exact) {
    When when = When.in(sentence).getFirst();
    assertThat(sentence.substring(when.start(), when.end()).strip()).isEqualTo(stretch);
    assertThat(when.exact()).isEqualTo(exact);
  }

  @ParameterizedTest
  @CsvSource({"It may rain.", "The mayor spoke.", "Nobody knows when."})
  void other_words_say_nothing_of_it(String sentence) {
    assertThat(When.in(sentence)).isEmpty();
  }
}
