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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  @Test
  void who_publishes_a_report_of_a_charge_is_not_accused_by_it() {
    String question = "did Harbour Guardian report theft";

    assertThat(in(question)).isPresent();
    assertThat(Accusations.in(question, Set.of("harbour", "guardian")::contains)).isEmpty();
    assertThat(
            Accusations.in(
                "did Harbour Guardian report that jones stole", Set.of("guardian")::contains))
        .isPresent();
  }

  @Test
  void in_a_long_text_with_capitals_a_common_word_is_nobody() {
    assertThat(
            in(
                "Which company, as the Herald reported in its business pages last week, is facing a"
                    + " criminal trial on charges that include fraud, and has closed its"
                    + " terminal?"))
        .isEmpty();
  }

  @Test
  void a_sentence_says_it_only_of_the_full_name_as_doer_and_with_its_source() {
    List<String> wrong = new ArrayList<>();
    for (JsonNode line : questions("sentences.jsonl")) {
      Accusation accusation = in(line.get("question").asText()).orElseThrow();
      Set<String> names = new LinkedHashSet<>();
      line.get("names").forEach(name -> names.add(name.asText()));
      boolean says = Accusations.says(accusation, line.get("sentence").asText(), names);
      if (says != line.get("says").asBoolean()) {
        wrong.add(line.toString());
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void no_sentence_says_what_an_accusing_question_of_another_name_asks() {
    String sentence = "Roy Zander was convicted of murder, fraud and theft, the court said.";
    for (JsonNode line : questions("accusing.jsonl")) {
      Accusation accusation = in(line.get("question").asText()).orElseThrow();

      assertThat(Accusations.says(accusation, sentence, Set.of("Roy Zander")))
          .as(line.get("question").asText())
          .isFalse();
    }
  }

  @Test
  void an_outcome_clears_only_the_full_name_that_it_names() {
    Accusation accusation = in("is Odile Farn guilty").orElseThrow();
    Set<String> names = Set.of("Odile Farn", "Roy Zander");

    assertThat(clears(accusation, "A jury acquitted Odile Farn of assault.", names)).isTrue();
    assertThat(clears(accusation, "Charges of fraud against Odile Farn were dropped.", names))
        .isTrue();
    assertThat(clears(accusation, "A jury acquitted Roy Zander of assault.", names)).isFalse();
    assertThat(clears(accusation, "A jury convicted Odile Farn of assault.", names)).isFalse();
    assertThat(clears(accusation, "Odile Farn dropped her plan for a pool.", names)).isFalse();
  }

  private static boolean clears(Accusation accusation, String sentence, Set<String> names) {
    return Accusations.clears(accusation, sentence, names);
  }

  @Property(tries = 200)
  void a_sentence_without_the_name_says_nothing(@ForAll String sentence) {
    Accusation accusation = in("is Odile Farn a thief").orElseThrow();

    assertThat(Accusations.says(accusation, sentence, Set.of("Odile Farn"))).isFalse();
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
