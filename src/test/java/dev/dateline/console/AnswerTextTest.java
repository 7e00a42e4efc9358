// SPDX-License-Identifier: Apache-2.0
package dev.dateline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ask.Reply;
import dev.dateline.verify.Answer;
import dev.dateline.verify.Reason;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AnswerTextTest {
  @Test
  void an_answer_shows_notices_dateline_sentences_gap_sources_and_notes() {
    assertThat(AnswerText.of(Replies.reply("q", Replies.cited()), Look.PLAIN))
        .isEqualTo(
            """
            The articles answer only the first part.

            2 Nov 2026 · Ann Lee
              The bridge closed on Monday. [1]
              …
              It will open in May, the mayor said. [1][2]

            [1, 2] Bridge closes
                https://example.org/bridge
            Date from the text.\
            """);
  }

  @Test
  void what_is_not_covered_shows_the_nearest_passage_as_no_answer() {
    assertThat(AnswerText.of(Replies.reply("q", Replies.notCovered()), Look.PLAIN))
        .isEqualTo(
            """
            The articles don’t say that.
            Nearest passage, not an answer:

            2 Nov 2026 · Ann Lee
              The bridge closed on Monday.
              — Bridge closes

            Searched: 1 article, 2 Nov 2026.\
            """);
  }

  @Test
  void what_is_declined_is_its_line_alone_and_silence_is_nothing() {
    assertThat(
            AnswerText.of(
                Replies.reply("hi", new Answer.Declined("hi", Reason.SMALL_TALK, "Hello.")),
                Look.PLAIN))
        .isEqualTo("Hello.");
    assertThat(
            AnswerText.of(
                Replies.reply("thx", new Answer.Declined("thx", Reason.SMALL_TALK, "")),
                Look.PLAIN))
        .isEmpty();
  }

  @Test
  void a_terminal_gets_colours_and_lines_no_wider_than_itself() {
    String text = AnswerText.of(Replies.reply("q", Replies.cited()), new Look(true, 24));
    assertThat(text).contains("\u001b[1m2 Nov 2026 · Ann Lee\u001b[0m");
    assertThat(text.replaceAll("\u001b\\[[0-9]m", "").lines())
        .allMatch(line -> line.length() <= 24 || line.contains("https://"));
  }

  @Test
  void wide_characters_count_as_two_columns() {
    assertThat(new Look(false, 20).wrap("桥在星期一关闭了吗 桥在", "", "")).contains("\n");
  }

  @Property(tries = 200)
  void no_article_reaches_the_terminal_with_a_control_character(@ForAll String hostile) {
    Answer answer =
        new Answer.NotCovered(
            "q",
            Reason.NO_EVIDENCE,
            List.of(hostile),
            hostile,
            List.of(new Answer.Nearest(Replies.BRIDGE, 1, Replies.HEADER, hostile, hostile)),
            List.of(hostile));
    Reply reply = Replies.reply("q", answer);
    assertThat(AnswerText.of(reply, Look.PLAIN).chars())
        .noneMatch(c -> Character.isISOControl(c) && c != '\n');
  }
}
