// SPDX-License-Identifier: Apache-2.0
package dev.dateline.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {
  @Test
  void every_kind_of_marks_is_found() {
    assertThat(words("He said “one”, \"two\", ‘three’, 'four', „five“, «six», »seven«, 「八」."))
        .containsExactly("one", "two", "three", "four", "five", "six", "seven", "八");
  }

  @Test
  void apostrophes_inches_and_decades_are_no_marks() {
    assertThat(
            words(
                "The Reeds’ dog, Lund’s 6'2\" guard, rock ’n’ roll of the '90s and the crews' pay;"
                    + " it’s the ‘60s."))
        .isEmpty();
  }

  @Test
  void a_plural_possessive_inside_single_marks_does_not_close_them() {
    assertThat(words("They spoke of ‘the rowers’ last hope’ on Monday."))
        .containsExactly("the rowers’ last hope");
  }

  @Test
  void inner_marks_belong_to_the_outer_quotation() {
    assertThat(words("“She told me ‘go now’ and “left” me,” he said."))
        .containsExactly("She told me ‘go now’ and “left” me,");
  }

  @Test
  void mixed_marks_close_each_other() {
    assertThat(words("He said “one\" and “two“, then three.")).containsExactly("one", "two");
  }

  @Test
  void an_open_mark_runs_to_the_end_of_its_block() {
    assertThat(Marks.in("He said: “One. Two.", false))
        .containsExactly(new Quoted(9, 19, true, false));
  }

  @Test
  void an_open_mark_far_from_the_end_is_a_slip() {
    assertThat(Marks.in("“ " + "word ".repeat(500), false)).isEmpty();
  }

  @Test
  void a_closing_mark_alone_closes_what_the_block_before_left_open() {
    assertThat(Marks.in("And so it went.” He left.", true))
        .containsExactly(new Quoted(0, 16, false, true));
    assertThat(Marks.in("And so it went.” He left.", false)).isEmpty();
  }

  private static List<String> words(String text) {
    return Marks.in(text, false).stream()
        .map(quoted -> text.substring(quoted.inside(), quoted.insideEnd()))
        .toList();
  }
}
