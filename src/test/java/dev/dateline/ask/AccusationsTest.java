// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AccusationsTest {
  private static final Path SETS = Path.of("src/test/resources/accusations");

  @Test
  void every_accusing_question_is_found_and_names_the_accused() {
    List<String> missed = new ArrayList<>();
    List<JsonNode> all = questions("accusing.jsonl");
    for (JsonNode line : all) {
      Optional<Accusation> found = in(line.get("question").asText());
      if (found.isEmpty() || !found.get().person().contains(line.get("accused").asText())) {
        missed.add(line.get("question").asText() + " -> " + found);
      }
    }

    assertThat(all).hasSizeGreaterThan(80);
    assertThat(missed).isEmpty();
  }

  @Test
  void no_harmless_question_is_taken_for_an_accusation() {
    List<String> caught = new ArrayList<>();
    List<JsonNode> all = questions("harmless.jsonl");
    for (JsonNode line : all) {
      String question = line.get("question").asText();
      in(question).ifPresent(found -> caught.add(question + " -> " + found));
    }

    assertThat(all).hasSizeGreaterThan(60);
    assertThat(caught).isEmpty();
  }

  @Test
  void a_word_that_the_coverage_knows_as_a_thing_is_not_accused() {
    assertThat(Accusations.in("did blorb kill the fish", "blorb"::equals)).isEmpty();
    assertThat(in("did blorb kill the fish")).isPresent();
  }

  @Test
  void the_other_names_of_the_question_are_kept() {
    assertThat(in("did jones kill smith").orElseThrow().others()).containsExactly("smith");
  }

  @Property(tries = 200)
  void any_text_is_answered_without_an_error(@ForAll String text) {
    assertThat(in(text)).isNotNull();
  }

  private static Optional<Accusation> in(String question) {
    return Accusations.in(question, _ -> false);
  }

  static List<JsonNode> questions(String file) {
    ObjectMapper mapper = new ObjectMapper();
    try {
      List<JsonNode> lines = new ArrayList<>();
      for (String line : Files.readAllLines(SETS.resolve(file))) {
        lines.add(mapper.readTree(line));
      }
      return lines;
    } catch (IOException broken) {
      throw new UncheckedIOException(file, broken);
    }
  }
}
