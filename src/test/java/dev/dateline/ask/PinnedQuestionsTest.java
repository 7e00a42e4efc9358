// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.embed.MiniLm;
import dev.dateline.news.ArticleId;
import dev.dateline.search.Nearness;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinnedQuestionsTest {
  private static final ArticleId A = new ArticleId("a");
  private static final MiniLm MODEL = new MiniLm();

  private static List<Float> vector(String text) {
    List<Float> vector = new ArrayList<>();
    for (float number : MODEL.embed(text)) {
      vector.add(number);
    }
    return vector;
  }

  private static boolean pinned(String question, String asked, Nearness nearness) {
    return new PinnedQuestions(() -> List.of(new Pin(question, A)), nearness)
        .of(asked)
        .filter(A::equals)
        .isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          When does the bridge open again?   | what day will the bridge reopen
          Who killed the general?            | who murdered the general
          How much will the new school cost? | what is the price of the new school
          When is the election?              | what date do we vote
          Who won the mayor's race?          | who was elected mayor
          When does Ada Lund resign?         | when is Ada Lund stepping down
          """)
  void a_question_in_other_words_is_pinned_too(String question, String asked) {
    assertThat(pinned(question, asked, PinnedQuestionsTest::vector)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          When does the bridge open again?   | why was the bridge closed
          Who killed the general?            | when was the general killed
          Who killed the general?            | where was the general killed
          How much will the new school cost? | when will the new school open
          Why was the ferry late?            | how late was the ferry
          Is the tap water safe?             | why is the water price rising
          How many people were hurt in the fire? | what caused the fire
          When is the election?              | who won the election
          Who won the mayor's race?          | when was the mayor elected
          When does Ada Lund resign?         | when is Eva Berg stepping down
          When did line 4 open?              | when did line 5 open
          """)
  void a_question_for_something_else_is_not(String question, String asked) {
    assertThat(pinned(question, asked, PinnedQuestionsTest::vector)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          When does the bridge open again? | when will the bridge open again       | true
          When does the bridge open again? | when does the bridge in Norby open    | false
          When does the bridge open again? | is it                                 | false
          """)
  void without_vectors_the_words_tell(String question, String asked, boolean same) {
    assertThat(pinned(question, asked, Nearness.NONE)).isEqualTo(same);
  }
}
