// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ask.Asked;
import dev.dateline.verify.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Questions that are a reply to somebody else's words, in a real house.
class ReplyContextTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final String ENGINE =
      "“The engine is as old as I am,” Captain Signe Halvorsen said.";

  @TempDir Path home;
  private Desk desk;

  @BeforeEach
  void open() throws IOException {
    desk =
        new Paper(home, NOON)
            .article(
                "ferry",
                "Ferry to Arn stops",
                "2026-11-20",
                "ARN — The ferry to Arn stopped on Friday.\n\n"
                    + ENGINE
                    + "\n\nMayor Tove Ekberg said the town would buy a new ferry.\n")
            .open();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Answer ask(String question, String message, String context) {
    return desk.wiring()
        .newsdesk
        .ask(new Asked(question, "group", Asked.Setting.GROUP, Set.of(), NOON, message, context))
        .answer();
  }

  private static String quote(Answer answer) {
    return ((Answer.Cited) answer).sources().getFirst().quote();
  }

  @Test
  void what_the_question_points_to_may_stand_in_the_other_s_words() {
    assertThat(ask("what did she say?", "1", "").standalone()).doesNotContain("Halvorsen");
    Answer answer = ask("what did she say?", "1", "They quote Signe Halvorsen on the engine");
    assertThat(answer.standalone()).contains("Halvorsen");
    assertThat(quote(answer)).isEqualTo(ENGINE);
  }

  @Test
  void the_other_s_words_are_no_turn_of_the_conversation() {
    ask("what did she say?", "1", "I heard that Tove Ekberg spoke of a ferry");
    Answer later = ask("who says so", "2", "");
    assertThat(later).isInstanceOf(Answer.Cited.class);
    assertThat(later.standalone()).doesNotContain("I heard");
  }

  @Test
  void an_accusation_that_stands_in_the_other_s_words_is_answered_as_one() {
    Answer answer = ask("did she?", "1", "Tove Ekberg stole the ferry’s engine");
    assertThat(answer).isNotInstanceOf(Answer.Cited.class);
    assertThat(answer.toString()).doesNotContain("new ferry");
  }

  @Test
  void nothing_that_only_the_other_said_is_an_answer() {
    Answer answer = ask("when was it sold?", "1", "The ferry was sold on Monday for two crowns");
    assertThat(answer).isInstanceOf(Answer.NotCovered.class);
  }
}
