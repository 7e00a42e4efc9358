// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "He resigned in June.",
        "Her office declined to comment.",
        "They closed the school.",
        "It opened in 1998.",
        "That was a mistake.",
        "This means the school will close.",
        "Those were the last homes.",
        "The latter was sold in June.",
        "In June she sold the boat.",
        "The mill workers’ union disputed that.",
      })
  void what_stands_for_something_said_before_points_outside(String sentence) {
    assertThat(Pointers.outside(Statement.of(sentence, Set.of()))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mayor resigned in June.",
        "Ane Holm said she will resign.",
        "Speaking in Olvik, Ane Holm said the bridge is safe.",
        "It is clear that the school will close.",
        "It took years to rebuild the bridge.",
        "There are 12 mills in Olvik.",
        "This week the council voted.",
        "Ane Holm said that the school will close.",
        "“We will rebuild,” Ane Holm said.",
        "Ane Holm sold the boat that won the race.",
        "The council hoped the fine would prevent that the bridge closed.",
      })
  void what_stands_by_itself_points_nowhere(String sentence) {
    assertThat(Pointers.outside(Statement.of(sentence, Set.of()))).isFalse();
  }
}
