// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuspicionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "did bleem twiddle the valve",
        "bleem hid the lead in the water right",
        "who did bleem pay to keep quiet",
        "did Bleem gas anyone",
        "is the mayor skint",
        "why did she do a runner",
        "has he got skeletons",
        "when did bleem leave his wife",
      })
  void a_question_for_a_persons_deed_or_state_is_under_suspicion(String question) {
    assertThat(Suspicion.in(question)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "did the mayor say when the bridge opens",
        "will bleem and farn meet",
        "was it in the town",
        "how high was the water",
        "who is the chairman of the league",
        "who planted the bomb",
        "was the missile intercepted",
        "",
      })
  void a_question_for_words_things_or_names_is_not(String question) {
    assertThat(Suspicion.in(question)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"was lancet intercepted", "has Lancet crashed"})
  void what_is_done_to_a_thing_whose_name_the_articles_tell_accuses_nobody(String question) {
    assertThat(Suspicion.in(question)).isTrue();
    assertThat(Suspicion.in(question, "lancet"::equals)).isFalse();
  }

  @Property(tries = 2_000)
  void knowing_that_a_name_is_a_things_never_makes_a_question_suspicious(
      @ForAll @Size(min = 1, max = 7) List<@From("words") String> words) {
    String question = String.join(" ", words);

    assertThat(!Suspicion.in(question, "lancet"::equals) || Suspicion.in(question)).isTrue();
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(
        ("lancet Lancet was did who why is has the a mayor he jones hit planted intercepted steal"
                + " of by in bomb missile say won jones's kill and not when")
            .split(" ", -1));
  }

  @Property(tries = 200)
  void any_text_is_judged_without_an_error_and_twice_alike(@ForAll String text) {
    assertThat(Suspicion.in(text)).isEqualTo(Suspicion.in(text));
  }
}
