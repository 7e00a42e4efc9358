// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import dev.dateline.settings.SettingsLoader;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GreetingTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.dateline.phrase.Phrasebook#all")
  void where_a_model_writes_nobody_is_told_that_nothing_is_sent(Phrasebook book) {
    String silent = privacy(book, Map.of());
    String written = privacy(book, Map.of("DATELINE_MODEL_PROVIDER", "ollama"));

    assertThat(silent).contains(book.say(Phrase.PRIVACY_OTHERS));
    assertThat(written)
        .contains(book.say(Phrase.PRIVACY_MODEL))
        .doesNotContain(book.say(Phrase.PRIVACY_OTHERS));
  }

  private static String privacy(Phrasebook book, Map<String, String> environment) {
    return new Greeting(SettingsLoader.load(null, environment)).privacy(book);
  }
}
