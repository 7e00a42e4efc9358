// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.admin.Topics.Topic;
import dev.dateline.ledger.Statistics.Question;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicsTest {
  // The coverage has words for everything but one.
  private final Topics topics = new Topics(word -> word.equals("zorblax") ? 0 : 9);
  private final List<Question> asked = new ArrayList<>();

  private void ask(String person, String... questions) {
    for (String words : questions) {
      asked.add(new Question(words, person));
    }
  }

  @Test
  void what_most_people_ask_about_comes_first_however_often_one_of_them_asks() {
    for (String person : List.of("1", "2", "3", "4")) {
      ask(person, "When does the bridge open?");
    }
    ask("1", "Why the ferry?", "Which ferry?", "Where is the ferry?", "Is the ferry late?");
    ask("2", "The ferry?");
    ask("3", "the FERRY");
    List<Topic> found = topics.of(asked, 5);
    assertThat(found).extracting(Topic::people).containsExactly(4, 3);
    assertThat(found.getFirst().words()).startsWith("bridge");
    assertThat(found.getLast()).isEqualTo(new Topic("ferry", 6, 3));
  }

  @Test
  void words_that_come_together_are_one_topic() {
    ask("1", "Who repairs the harbour bridge?");
    ask("2", "the harbour bridge");
    ask("3", "Is the bridge in the harbour safe?");
    assertThat(topics.of(asked, 5)).containsExactly(new Topic("bridge, harbour", 3, 3));
  }

  @Test
  void nobody_s_own_words_are_shown_and_none_that_the_coverage_lacks() {
    ask("1", "My neighbour Gundula snores", "My neighbour Gundula snores again");
    ask(null, "Gundula again?", "And what of Gundula?", "Gundula?");
    for (String person : List.of("1", "2", "3")) {
      ask(person, "zorblax 12345");
    }
    assertThat(topics.of(asked, 5)).isEmpty();
  }

  @Test
  void no_more_are_shown_than_are_wanted() {
    for (String person : List.of("1", "2", "3")) {
      ask(person, "mill?", "ferry?", "bridge?");
    }
    assertThat(topics.of(asked, 2)).extracting(Topic::words).containsExactly("bridge", "ferry");
  }
}
