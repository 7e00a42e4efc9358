// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.grammar.Token;
import dev.dateline.grammar.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynonymsTest {
  private final Synonyms synonyms =
      Synonyms.of(List.of("# who leads a town", "", "mayor, burgomaster, alderman", "ferry, boat"));

  @Test
  void words_of_one_line_stand_for_each_other_and_never_for_themselves() {
    assertThat(synonyms.words(word("mayor"))).containsExactly("burgomaster", "alderman");
    assertThat(synonyms.words(word("boat"))).containsExactly("ferry");
  }

  @Test
  void another_form_of_a_word_has_its_synonyms_too() {
    assertThat(synonyms.words(word("ferries"))).containsExactly("boat");
    assertThat(synonyms.meets(word("boats"), word("ferries"))).isTrue();
  }

  @Test
  void comments_and_unknown_words_stand_for_nothing() {
    assertThat(synonyms.words(word("town"))).isEmpty();
    assertThat(synonyms.words(word("bridge"))).isEmpty();
    assertThat(synonyms.meets(word("ferry"), word("mayor"))).isFalse();
    assertThat(Synonyms.NONE.words(word("mayor"))).isEmpty();
  }

  @Test
  void a_file_is_read_as_its_lines(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("synonyms.txt"), "# none\nquay, wharf\n");

    assertThat(Synonyms.read(file).words(word("quay"))).containsExactly("wharf");
  }

  @Test
  void a_file_beyond_the_bound_is_refused_by_name(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("synonyms.txt"), new byte[Synonyms.LARGEST + 1]);

    assertThatThrownBy(() -> Synonyms.read(file))
        .isInstanceOf(IOException.class)
        .hasMessage(file + " is larger than 1000000 bytes");
  }

  private static Token word(String text) {
    return Tokens.of(text).getFirst();
  }
}
