// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.dateline.index.Mention.Heading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class NameKeysTest {
  private static final NavigableSet<String> KNOWN =
      new TreeSet<>(
          Set.of(
              "OUTLET\nthe harbour post",
              "OUTLET\nharbour post weekly",
              "OUTLET\nbeacon",
              "OUTLET\nolvik.news",
              "AUTHOR\nada brook"));

  @Test
  void outlets_and_authors_are_found_where_they_stand() throws IOException {
    String text = "Did The Harbour Post, Beacon or ada brook say so?";

    List<Mention> found = NameKeys.in(text, KNOWN::ceiling);

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
  void the_longest_name_wins() throws IOException {
    assertThat(NameKeys.in("in Harbour Post Weekly", KNOWN::ceiling))
        .extracting(Mention::name)
        .containsExactly("harbour post weekly");
  }

  @Test
  void one_plain_word_is_a_name_only_where_it_is_written_as_one() throws IOException {
    assertThat(NameKeys.in("who lit the beacon", KNOWN::ceiling)).isEmpty();
    assertThat(NameKeys.in("who wrote it in the Beacon’s pages", KNOWN::ceiling)).hasSize(1);
  }

  @Test
  void several_plain_words_are_a_name_in_any_case() throws IOException {
    assertThat(NameKeys.in("what did the harbour post say", KNOWN::ceiling)).hasSize(1);
  }

  @Test
  void a_desk_behind_a_bar_is_left_out_of_the_outlets_short_name() throws IOException {
    var version = Shelf.article("a", "Title", "Text.");

    assertThat(NameKeys.of(version.header()))
        .containsExactly("OUTLET\nthe harbour post", "AUTHOR\nada brook");
  }

  @Property(tries = 300)
  void no_text_throws_and_mentions_lie_in_it_in_order(@ForAll String text) throws IOException {
    assertThatCode(() -> NameKeys.in(text, _ -> null)).doesNotThrowAnyException();
    int before = 0;
    for (Mention mention : NameKeys.in(text + " Beacon " + text, key -> key)) {
      assertThat(mention.start()).isGreaterThanOrEqualTo(before);
      assertThat(mention.end()).isGreaterThan(mention.start());
      before = mention.end();
    }
  }

  @Test
  void a_name_that_a_longer_one_begins_with_is_found_by_itself() throws IOException {
    NavigableSet<String> known =
        new TreeSet<>(Set.of("OUTLET\nharbour post", "OUTLET\nharbour post weekly news"));

    assertThat(NameKeys.in("the Harbour Post Weekly said", known::ceiling))
        .extracting(Mention::name)
        .containsExactly("harbour post");
  }

  @Property(tries = 500)
  void every_run_of_words_is_looked_at_longest_first(
      @ForAll @Size(max = 9) List<@From("words") String> text,
      @ForAll @Size(max = 6) Set<@From("names") String> names)
      throws IOException {
    var known = new TreeSet<>(names);
    List<String> expected = new ArrayList<>();
    int from = 0;
    while (from < text.size()) {
      int size = Math.min(7, text.size() - from);
      while (size > 1 && !named(text, from, size, known)) {
        size--;
      }
      if (named(text, from, size, known) && size > 1) {
        expected.add(String.join(" ", text.subList(from, from + size)));
      }
      from += size;
    }

    assertThat(NameKeys.in(String.join(" ", text), known::ceiling))
        .extracting(Mention::name)
        .containsExactlyElementsOf(expected);
  }

  private static boolean named(List<String> text, int from, int size, Set<String> known) {
    String name = String.join(" ", text.subList(from, from + size));
    return known.contains("OUTLET\n" + name) || known.contains("AUTHOR\n" + name);
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of("sun", "sunday", "post", "a.b", "x2");
  }

  @Provide
  Arbitrary<String> names() {
    return Combinators.combine(
            Arbitraries.of("OUTLET\n", "AUTHOR\n"), words().list().ofMinSize(1).ofMaxSize(4))
        .as((heading, name) -> heading + String.join(" ", name));
  }
}
