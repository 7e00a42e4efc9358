// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.draft.Claim;
import dev.dateline.draft.Draft;
import dev.dateline.grammar.Scenes;
import dev.dateline.news.Kind;
import dev.dateline.news.Status;
import dev.dateline.search.Evidence;
import dev.dateline.search.Newsstand;
import dev.dateline.search.Piece;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A model's answer, sentence by sentence and as a whole.
class ModelAnswerTest {
  private static final String FERRY = "The ferry to Olvik stopped on Monday.";
  private static final String PRICE = "A ticket costs two crowns.";
  private static final String BUS = "A bus now goes around the fjord.";

  private final Verifier verifier = new Verifier(new Scenes());
  private final Newsstand stand =
      Newsstand.of(
          Piece.of("ferry", "Ferry stops", FERRY + " " + BUS, PRICE),
          Piece.of("ad", "Sale", "Trips are half the price.").kind(Kind.ADVERTISEMENT),
          Piece.of("held", "Storm", "The storm sank a boat.").status(Status.HELD));
  private final Evidence evidence = stand.evidence("ferry");

  @Test
  void the_articles_own_sentence_is_proved() {
    assertThat(check(stand.claim("ferry", FERRY))).isEqualTo(Verdict.PROVED);
  }

  @Test
  void a_sentence_of_its_own_making_is_not() {
    Claim claim = stand.claim("ferry", FERRY);
    Claim lie = new Claim("The ferry to Olvik sank on Sunday.", claim.receipts(), claim.purpose());
    assertThat(check(lie).holds()).isFalse();
  }

  @Test
  void what_cites_nothing_is_refuted() {
    assertThat(check(new Claim(FERRY, List.of(), Claim.Purpose.REPORT)))
        .isEqualTo(Verdict.refuted("the sentence cites nothing"));
  }

  @Test
  void another_sentence_that_holds_it_takes_over_the_citation() {
    Claim wrong = new Claim(PRICE, stand.claim("ferry", BUS).receipts(), Claim.Purpose.REPORT);

    assertThat(check(wrong).holds()).isFalse();
    assertThat(verifier.recited(wrong, evidence)).contains(stand.claim("ferry", PRICE));
  }

  @Test
  void nothing_takes_over_what_no_sentence_holds() {
    Claim lie =
        new Claim(
            "A ticket costs nine crowns.",
            stand.claim("ferry", BUS).receipts(),
            Claim.Purpose.REPORT);
    assertThat(verifier.recited(lie, evidence)).isEmpty();
  }

  @Test
  void an_answer_that_lost_its_first_sentence_is_given_up() {
    assertThat(answer(lie(), stand.claim("ferry", FERRY), stand.claim("ferry", BUS)))
        .isInstanceOf(Answer.Withheld.class);
  }

  @Test
  void an_answer_that_lost_half_is_given_up() {
    assertThat(answer(stand.claim("ferry", FERRY), lie())).isInstanceOf(Answer.Withheld.class);
  }

  @Test
  void an_answer_that_lost_less_is_shown_without_it() {
    assertThat(answer(stand.claim("ferry", FERRY), stand.claim("ferry", PRICE), lie()))
        .isInstanceOfSatisfying(
            Answer.Cited.class,
            cited -> {
              assertThat(cited.mode()).isEqualTo(Answer.Mode.MODEL);
              assertThat(cited.excerpts().getFirst().lines())
                  .extracting(Answer.Line::text)
                  .containsExactly(FERRY, PRICE);
            });
  }

  private Claim lie() {
    return new Claim(
        "The ferry sank in a storm.", stand.claim("ferry", FERRY).receipts(), Claim.Purpose.REPORT);
  }

  private Verdict check(Claim claim) {
    return verifier.check(claim, evidence, Answer.Mode.MODEL);
  }

  private Answer answer(Claim... claims) {
    return verifier.verify(
        new Draft.Sentences(Arrays.asList(claims), List.of(), ""), evidence, Answer.Mode.MODEL);
  }
}
