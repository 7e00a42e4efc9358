// SPDX-License-Identifier: Apache-2.0
package dev.dateline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProvisionalTest {
  private final StringWriter screen = new StringWriter();

  @Test
  void a_sentence_is_shown_faint_and_taken_back_with_all_its_rows() {
    Provisional shown = showing(new Look(true, 24));
    shown.accepted("The Olvik ferry stopped on Monday.");
    shown.accepted("A bus runs.");
    shown.settled(Replies.notCovered());

    assertThat(shown())
        .isEqualTo(
            "\u001b[2mThe Olvik ferry stopped\u001b[0m\n\u001b[2mon Monday.\u001b[0m\n"
                + "\u001b[2mA bus runs.\u001b[0m\n\r\u001b[3A\u001b[J");
  }

  @Test
  void another_attempt_begins_on_an_empty_screen() {
    Provisional shown = showing(new Look(true, 80));
    shown.accepted("One.");
    shown.again();
    shown.accepted("Two.");
    shown.end();

    assertThat(shown())
        .isEqualTo(
            "\u001b[2mOne.\u001b[0m\n\r"
                + "\u001b[1A\u001b[J\u001b[2mTwo.\u001b[0m\n\r"
                + "\u001b[1A\u001b[J");
  }

  @Test
  void where_nothing_can_be_taken_back_nothing_is_shown_early() {
    for (Look look : new Look[] {Look.PLAIN, new Look(false, 80), new Look(true, 0)}) {
      Provisional shown = showing(look);
      shown.accepted("One.");
      shown.end();
    }
    assertThat(shown()).isEmpty();
  }

  @Test
  void nothing_is_shown_behind_the_end() {
    Provisional shown = showing(new Look(true, 80));
    shown.end();
    shown.accepted("Late.");
    assertThat(shown()).isEmpty();
  }

  @Test
  void no_sentence_moves_the_cursor() {
    Provisional shown = showing(new Look(true, 80));
    shown.accepted("A\u001b[2Jb");
    assertThat(shown()).isEqualTo("\u001b[2mA [2Jb\u001b[0m\n");
  }

  private Provisional showing(Look look) {
    return new Provisional(new PrintWriter(screen, true), look);
  }

  private String shown() {
    return screen.toString().replace(System.lineSeparator(), "\n");
  }
}
