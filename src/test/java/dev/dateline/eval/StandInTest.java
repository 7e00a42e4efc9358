// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.model.Budget;
import dev.dateline.model.ModelFailure;
import dev.dateline.model.Pieces;
import dev.dateline.model.Prompt;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StandInTest {
  private static final String SENTENCE = "The mill in Brenn opened on 5 November 2026.";
  private static final Prompt PROMPT =
      new Prompt(
          "Be brief.",
          """
          <passage id="a1b2" published="2026-11-06" kind="news">
          Mr. Holm was there. %s “It is late,” Mayor Ane Holm said.
          </passage>

          <question>
          when did the mill open?
          </question>
          """
              .formatted(SENTENCE),
          100,
          0,
          true);
  private static final List<Asking> ASKINGS =
      List.of(
          Askings.of(
              "When did the mill open",
              "",
              Set.of("answered"),
              new Gold.Stretches(List.of("on 5 November"))));

  @Test
  void an_honest_one_says_the_golds_sentence_with_its_mark() throws ModelFailure {
    String said = said(StandIn.Manner.HONEST);
    assertThat(said).contains("opened on 5 November 2026.", "[a1b2 \"The mill in Brenn opened on");
    assertThatThrownBy(
            () ->
                new StandIn(StandIn.Manner.HONEST, List.of()).answer(PROMPT, budget(), Pieces.NONE))
        .isInstanceOf(ModelFailure.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = StandIn.Manner.class,
      names = {"SLOPPY", "HOSTILE"})
  void what_it_says_that_the_passage_does_not_is_known_as_a_lie(StandIn.Manner manner)
      throws ModelFailure {
    StandIn one = new StandIn(manner, ASKINGS);
    String said = one.answer(PROMPT, budget(), Pieces.NONE).text();
    for (String line : said.lines().toList()) {
      String text = line.replaceAll(" ?\\[a1b2.*", "");
      if (!one.lied(text)) {
        assertThat(text).containsAnyOf("opened on 5 November 2026.", "Mr. Holm was there.");
      }
    }
    assertThat(one.lied(SENTENCE)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          It cost 450 crowns.                | It cost 550 crowns.
          It opened at noon.                 | It opened at noon on 31 March 1987.
          """)
  void a_slip_changes_one_digit_or_adds_a_day(String text, String slipped) {
    assertThat(Slips.slipped(text)).isEqualTo(slipped);
  }

  @Test
  void abbreviations_end_no_sentence() {
    assertThat(
            new Shown("a1b2", "", "Mr. Holm met Dr. Lee on Jan. 5. It rained. “Late,” he said.")
                .sentences())
        .containsExactly("Mr. Holm met Dr. Lee on Jan. 5.", "It rained.", "“Late,” he said.");
  }

  private static String said(StandIn.Manner manner) throws ModelFailure {
    return new StandIn(manner, ASKINGS).answer(PROMPT, budget(), Pieces.NONE).text();
  }

  private static Budget budget() {
    return Budget.until(Instant.EPOCH);
  }
}
