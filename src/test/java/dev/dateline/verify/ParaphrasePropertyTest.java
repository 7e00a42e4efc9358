// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.draft.Claim;
import dev.dateline.grammar.Scene;
import dev.dateline.grammar.Scenes;
import dev.dateline.grammar.Statement;
import dev.dateline.grammar.Token;
import dev.dateline.search.Evidence;
import dev.dateline.search.Newsstand;
import dev.dateline.search.Piece;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ParaphrasePropertyTest {
  private static final List<String> SENTENCES =
      List.of(
          "The ferry to Olvik stopped on Monday, and 340 people waited for a bus.",
          "Mayor Ane Holm said that repairs would cost $18.4 million.",
          "“We will rebuild every pier by spring,” Holm said.",
          "Nobody was hurt when the boiler burst at 2:10 p.m. on Nov. 16.");
  private static final Newsstand STAND =
      Newsstand.of(Piece.of("ferry", "Ferry stops", SENTENCES.toArray(String[]::new)));
  private static final Evidence EVIDENCE = STAND.evidence("ferry");

  private final Scenes scenes = new Scenes();
  private final Verifier verifier = new Verifier(scenes);

  @Provide
  Arbitrary<String> texts() {
    List<String> words =
        SENTENCES.stream()
            .flatMap(s -> List.of(s.split(" ", -1)).stream())
            .collect(Collectors.toList());
    words.addAll(
        List.of("not", "said", "according", "to", "by", "“", "”,", "who", "$", "12", "and", "-"));
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(200),
        Arbitraries.of(words).list().ofMaxSize(40).map(all -> String.join(" ", all)));
  }

  @Property(tries = 500)
  void any_sentence_gets_a_verdict_with_a_reason_or_none(
      @ForAll("texts") String text, @ForAll("cited") String cited) {
    Verdict verdict = check(text, cited);

    assertThat(verdict.reason().isEmpty()).isEqualTo(verdict.holds());
  }

  @Provide
  Arbitrary<String> cited() {
    return Arbitraries.of(SENTENCES);
  }

  @Property(tries = 300)
  void whatever_is_proved_has_only_numbers_of_its_receipt(
      @ForAll("texts") String text, @ForAll("cited") String cited) {
    if (check(text, cited).holds()) {
      Set<String> known =
          Statement.of(cited, Set.of()).tokens().stream()
              .map(Token::folded)
              .collect(Collectors.toSet());
      assertThat(Statement.of(text, Set.of()).tokens().stream().filter(Token::numeric))
          .allMatch(token -> known.contains(token.folded()));
    }
  }

  @Test
  void a_sentence_of_the_article_is_proved_by_itself_and_by_no_other() {
    Scene scene = scenes.of(STAND.get("ferry"));
    for (String sentence : SENTENCES) {
      for (String other : SENTENCES) {
        boolean same = sentence.equals(other);
        assertThat(check(sentence, other).holds()).as(sentence + " by " + other).isEqualTo(same);
      }
    }
    assertThat(scene.sentences()).hasSizeGreaterThan(SENTENCES.size());
  }

  @Test
  void ten_thousand_characters_are_taken_apart_in_less_than_a_second() {
    for (String part : List.of("a", "“", "said ", "not ", "12-", "John Roe, ", "a, ", "by the ")) {
      String text = part.repeat(10_000 / part.length());
      Assertions.assertTimeout(
          Duration.ofSeconds(1), () -> Utterance.of(Statement.of(text, Set.of()), Set.of()));
    }
  }

  private Verdict check(String text, String cited) {
    Claim claim = new Claim(text, STAND.claim("ferry", cited).receipts(), Claim.Purpose.REPORT);
    return verifier.check(claim, EVIDENCE, Answer.Mode.MODEL);
  }
}
