// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a model only thinks is never read as an answer, wherever a stream cuts it.
class ThoughtsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <think>It may be Holm.</think>The ferry stopped. | The ferry stopped.
          <THINK>a</Think> b                               | ' b'
          <think>a <think>b</think> c</think>d             | d
          a <reasoning>b</reasoning>c                      | a c
          it may be Holm</think>The ferry stopped.         | The ferry stopped.
          <think>never closed                              | ''
          2 < 3 and 4 > 1                                  | 2 < 3 and 4 > 1
          <thinker>stays</thinker>                         | <thinker>stays</thinker>
          a <b> <think                                     | a <b> <think
          <<think>a</think>b                               | <b
          """)
  void what_is_thought_is_taken_out(String text, String said) {
    for (int cut = 0; cut <= text.length(); cut++) {
      Reader reader = new Reader();
      reader.take(text.substring(0, cut));
      reader.take(text.substring(cut));
      assertThat(reader.all()).as("cut at %d", cut).isEqualTo(said);
    }
    assertThat(Thoughts.out(text)).isEqualTo(said);
  }

  @Property(tries = 500)
  void any_text_cut_anywhere_reads_as_the_whole_does(
      @ForAll @Chars({'<', '>', '/', 't', 'h', 'i', 'n', 'k', ' '}) @StringLength(max = 60)
          String text,
      @ForAll @IntRange(min = 1, max = 7) int step) {
    Reader reader = new Reader();
    for (int i = 0; i < text.length(); i += step) {
      reader.take(text.substring(i, Math.min(text.length(), i + step)));
    }
    assertThat(reader.all()).isEqualTo(Thoughts.out(text));
  }

  /// Reads as [Taking] does.
  private static final class Reader {
    private final Thoughts thoughts = new Thoughts();
    private String said = "";

    void take(String piece) {
      String more = thoughts.said(piece);
      said = (thoughts.anew() ? "" : said) + more;
    }

    String all() {
      return said + thoughts.rest();
    }
  }
}
