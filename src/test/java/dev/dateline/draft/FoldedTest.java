// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          He said “we will” – at last.   | said "we will" - at      | said “we will” – at
          It’s the mayor‘s.              | It's the mayor's         | It’s the mayor‘s
          A long  line                   | long line                | long  line
          He said [the bill] passed.     | said (the bill) passed   | said [the bill] passed
          pre‑war co\u00adoperation      | pre-war                  | pre‑war
          Ünal said                      | Ünal said                | Ünal said
          """)
  void a_copy_is_found_where_only_marks_and_blanks_differ(String text, String copy, String found) {
    List<Folded.Stretch> places = Folded.of(text).find(copy);

    assertThat(places)
        .extracting(place -> text.substring(place.start(), place.end()))
        .containsExactly(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The ferry stopped.     | the ferry
          It cost 1,000 crowns.  | cost 1
          It cost 1,000 crowns.  | 000 crowns
          It cost 10.5 crowns.   | 5 crowns
          The ferrymen stopped.  | ferry
          12 people died.        | 13 people
          The ferry stopped.     | ``
          """)
  void digits_capitals_and_whole_words_are_not_folded(String text, String copy) {
    assertThat(Folded.of(text).find(copy)).isEmpty();
  }

  @Property
  void every_line_of_a_text_is_found_in_it(
      @ForAll @StringLength(max = 20) String before,
      @ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 1, max = 9) String word) {
    String text = before + " " + word + " " + before;
    assertThat(Folded.of(text).find(word))
        .isNotEmpty()
        .allSatisfy(
            place -> assertThat(text.substring(place.start(), place.end())).isEqualTo(word));
  }
}
