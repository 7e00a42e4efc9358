// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.dateline.index.Mention.Heading;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NameKeysTest {
  private static final Set<String> KNOWN =
      Set.of(
          "OUTLET\nthe harbour post",
          "OUTLET\nharbour post weekly",
          "OUTLET\nbeacon",
          "OUTLET\nolvik.news",
          "AUTHOR\nada brook");

  @Test
  void outlets_and_authors_are_found_where_they_stand() {
    String text = "Did The Harbour Post, Beacon or ada brook say so?";

    List<Mention> found = NameKeys.in(text, KNOWN::contains);

    assertThat(found)
        .extracting(Mention::heading, Mention::name)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Heading.OUTLET, "the harbour post"),
            org.assertj.core.groups.Tuple.tuple(Heading.OUTLET, "beacon"),
            org.assertj.core.groups.Tuple.tuple(Heading.AUTHOR, "ada brook"));
    assertThat(text.substring(found.getFirst().start(), found.getFirst().end()))
        .isEqualTo("The Harbour Post");
  }

  @Test
  void the_longest_name_wins() {
    assertThat(NameKeys.in("in Harbour Post Weekly", KNOWN::contains))
        .extracting(Mention::name)
        .containsExactly("harbour post weekly");
  }

  @Test
  void one_plain_word_is_a_name_only_where_it_is_written_as_one() {
    assertThat(NameKeys.in("who lit the beacon", KNOWN::contains)).isEmpty();
    assertThat(NameKeys.in("who wrote it in the Beacon’s pages", KNOWN::contains)).hasSize(1);
  }

  @Test
  void several_plain_words_are_a_name_in_any_case() {
    assertThat(NameKeys.in("what did the harbour post say", KNOWN::contains)).hasSize(1);
  }

  @Test
  void a_desk_behind_a_bar_is_left_out_of_the_outlets_short_name() {
    var version = Shelf.article("a", "Title", "Text.");

    assertThat(NameKeys.of(version.header()))
        .containsExactly("OUTLET\nthe harbour post", "AUTHOR\nada brook");
  }

  @Property(tries = 300)
  void no_text_throws_and_mentions_lie_in_it_in_order(@ForAll String text) {
    assertThatCode(() -> NameKeys.in(text, _ -> false)).doesNotThrowAnyException();
    int before = 0;
    for (Mention mention : NameKeys.in(text + " Beacon " + text, _ -> true)) {
      assertThat(mention.start()).isGreaterThanOrEqualTo(before);
      assertThat(mention.end()).isGreaterThan(mention.start());
      before = mention.end();
    }
  }
}
