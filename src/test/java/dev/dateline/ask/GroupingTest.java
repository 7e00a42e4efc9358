// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.Nearness;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GroupingTest {
  // All that is said is near, but for what names another boat.
  private static final Nearness NEAR =
      text -> text.contains("tram") ? List.of(0f, 1f) : List.of(1f, 0f);

  private static List<Integer> of(Nearness nearness, String... questions) {
    return new Grouping(nearness).of(List.of(questions));
  }

  @Test
  void what_is_said_in_other_words_is_brought_together() {
    List<Integer> groups =
        of(
            NEAR,
            "When does the ferry sail?",
            "departure time of the boat",
            "When does the tram go?");
    assertThat(groups.get(0)).isEqualTo(groups.get(1)).isNotEqualTo(groups.get(2));
  }

  @Test
  void what_asks_for_something_else_stays_apart_however_near_it_is() {
    List<Integer> groups =
        of(
            NEAR,
            "When does the ferry sail?",
            "Why does the ferry sail?",
            "Where does the ferry sail?",
            "price of the ferry",
            "How many people take the ferry?",
            "Who steers the ferry?",
            "Does the ferry sail?");
    assertThat(groups).doesNotHaveDuplicates();
  }

  @Test
  void other_names_and_numbers_and_the_beginning_and_the_end_stay_apart() {
    assertThat(of(NEAR, "When is Ann Lee here?", "When is Bo Ek here?", "When is route 9 here?"))
        .doesNotHaveDuplicates();
    assertThat(of(NEAR, "When does the fair begin?", "When does the fair close?"))
        .doesNotHaveDuplicates();
  }

  @Test
  void without_vectors_the_same_words_are_brought_together() {
    List<Integer> groups =
        of(
            Nearness.NONE,
            "When does the ferry sail?",
            "when does the ferry sail",
            "when does the boat sail");
    assertThat(groups.get(0)).isEqualTo(groups.get(1)).isNotEqualTo(groups.get(2));
  }

  // Directions in a plane, by their degrees.
  private static Nearness turned(Map<String, Integer> degrees) {
    return text -> {
      double angle = Math.toRadians(degrees.getOrDefault(text, 0));
      return List.of((float) Math.cos(angle), (float) Math.sin(angle));
    };
  }

  @Test
  void a_chain_of_near_ones_does_not_bring_the_far_ends_together() {
    Nearness chain = turned(Map.of("when a", 0, "when b", 50, "when c", 100, "when d", 150));
    List<Integer> groups = of(chain, "when a", "when b", "when c", "when d");
    assertThat(groups.get(0)).isNotEqualTo(groups.get(3));
    assertThat(groups.stream().distinct()).hasSize(2);
  }

  @Property(tries = 50)
  void every_question_has_a_group_and_the_same_words_the_same_one_in_whatever_order(
      @ForAll @Size(max = 30) List<@IntRange(max = 179) Integer> angles) {
    Map<String, Integer> degrees =
        angles.stream()
            .distinct()
            .collect(java.util.stream.Collectors.toMap(each -> "when " + each, each -> each));
    List<String> questions = angles.stream().map(each -> "when " + each).toList();
    List<Integer> groups = new Grouping(turned(degrees)).of(questions);
    assertThat(groups).hasSameSizeAs(questions);
    for (int i = 0; i < questions.size(); i++) {
      assertThat(groups.get(i)).isEqualTo(groups.get(questions.indexOf(questions.get(i))));
    }
    List<Integer> doubled =
        new Grouping(turned(degrees))
            .of(java.util.stream.Stream.concat(questions.stream(), questions.stream()).toList());
    assertThat(doubled.subList(0, questions.size())).isEqualTo(groups);
    assertThat(Collections.disjoint(groups, List.of(-1))).isTrue();
  }
}
