// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.draft.Claim;
import dev.dateline.draft.Draft;
import dev.dateline.grammar.Scenes;
import dev.dateline.news.Kind;
import dev.dateline.search.Evidence;
import dev.dateline.search.Newsstand;
import dev.dateline.search.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Sentences that are true by themselves and say something else beside each other.
class WholeAnswerTest {
  private static final String COST = "Ane Holm said the ferry would cost $18 million.";
  private static final String VOTE = "Jon Lund voted against the ferry in May.";
  private static final String LATER = "He later changed his mind and voted for the ferry.";

  private final Verifier verifier = new Verifier(new Scenes());
  private final Newsstand stand =
      Newsstand.of(
          Piece.of("ferry", "Ferry plan", COST, VOTE, LATER, "It is 40 years old."),
          Piece.of("crash", "Car crash", "Siv Holm was hurt in a crash on Monday."),
          Piece.of("mayor", "The mayor", "Ane Holm was elected mayor of Olvik in 2019."));

  @Test
  void a_he_that_means_in_the_answer_whom_it_means_in_the_article_is_shown() {
    Claim vote = claim("ferry", VOTE, "Lund voted against the ferry in May.");
    Claim later = claim("ferry", LATER, "He later voted for the ferry.");

    assertThat(verdicts(vote, later)).containsOnly(Verdict.PROVED);
  }

  @Test
  void a_he_that_means_another_in_the_answer_is_refused() {
    Claim cost = claim("ferry", COST, "Holm said the ferry would cost $18 million.");
    Claim later = claim("ferry", LATER, "He later voted for the ferry.");

    assertThat(verdicts(cost, later).getLast().reason())
        .isEqualTo("'He' means 'Holm' in the answer and another in the article");
  }

  @Test
  void a_he_that_means_nobody_is_refused() {
    Claim later = claim("ferry", LATER, "He later voted for the ferry.");

    assertThat(verdicts(later).getFirst().reason())
        .isEqualTo("'He later voted for the ferry.' points to nothing before it");
  }

  @Test
  void an_it_far_from_its_sentence_is_refused() {
    Claim cost = claim("ferry", COST, "Holm said the ferry would cost $18 million.");
    Claim old = claim("ferry", "It is 40 years old.", "It is 40 years old.");

    assertThat(
            verifier
                .verdicts(List.of(cost, old), evidence("ferry cost"), Answer.Mode.MODEL)
                .getLast()
                .holds())
        .isFalse();
  }

  @Test
  void two_persons_of_one_surname_do_not_meet() {
    Claim cost = claim("ferry", COST, "Holm said the ferry would cost $18 million.");
    Claim crash = claim("crash", "Siv Holm was hurt", "Holm was hurt in a crash.");
    Claim mayor =
        claim("mayor", "Ane Holm was elected", "Holm was elected mayor of Olvik in 2019.");

    assertThat(verdicts(cost, crash).getLast().reason())
        .isEqualTo("'Holm' may be another in crash than in ferry");
    assertThat(verdicts(cost, mayor)).containsOnly(Verdict.PROVED);
  }

  @Test
  void an_also_that_the_article_does_not_say_is_refused() {
    Claim vote = claim("ferry", VOTE, "Lund also voted against the ferry in May.");

    assertThat(verdicts(vote).getFirst().reason())
        .isEqualTo("ferry: 'also' joins what the article does not so join");
  }

  @Test
  void an_answer_of_which_no_sentence_answers_is_given_up() {
    Claim vote = claim("ferry", VOTE, "Lund voted against the ferry in May.");

    assertThat(answer("who voted against the ferry", vote)).isInstanceOf(Answer.Cited.class);
    assertThat(answer("who was elected mayor of Olvik", vote)).isInstanceOf(Answer.Withheld.class);
  }

  @Test
  void what_a_quotation_begins_by_naming_points_nowhere() {
    Newsstand budget =
        Newsstand.of(
            Piece.of(
                "budget",
                "Budget",
                "The council met.",
                "“This is a plan that forgets the sailors,” said Ane Holm, who voted no."));
    Claim naming =
        new Claim(
            "Ane Holm, who voted no, said: “This is a plan that forgets the sailors.”",
            budget
                .claim(
                    "budget",
                    "“This is a plan that forgets the sailors,” said Ane Holm, who voted no.")
                .receipts(),
            Claim.Purpose.REPORT);

    assertThat(verifier.verdicts(List.of(naming), budget.evidence("Holm plan"), Answer.Mode.MODEL))
        .containsExactly(Verdict.PROVED);
  }

  @Test
  void a_report_and_an_opinion_are_not_one_sentence() {
    Newsstand two =
        Newsstand.of(
            Piece.of("news", "Ferry stops", "The ferry stopped in May."),
            Piece.of("view", "Shame", "The harbor is a shame.").kind(Kind.OPINION));
    List<Claim.Receipt> both =
        List.of(
            two.claim("news", "The ferry stopped in May.").receipts().getFirst(),
            two.claim("view", "The harbor is a shame.").receipts().getFirst());
    Claim claim =
        new Claim(
            "The ferry stopped in May and the harbor is a shame.", both, Claim.Purpose.REPORT);

    assertThat(verifier.check(claim, two.evidence("ferry harbor"), Answer.Mode.MODEL).reason())
        .isEqualTo("an opinion and a report are one sentence, and none names which is");
  }

  private Answer answer(String question, Claim... claims) {
    return verifier.verify(
        new Draft.Sentences(List.of(claims), List.of(), ""), evidence(question), Answer.Mode.MODEL);
  }

  private List<Verdict> verdicts(Claim... claims) {
    return verifier.verdicts(
        List.of(claims), evidence("Holm ferry crash elected"), Answer.Mode.MODEL);
  }

  private Evidence evidence(String question) {
    return stand.evidence(question);
  }

  private Claim claim(String article, String quote, String text) {
    String cited =
        new Scenes()
            .of(stand.get(article)).sentences().stream()
                .map(dev.dateline.news.Sentence::text)
                .filter(sentence -> sentence.contains(quote))
                .findFirst()
                .orElseThrow();
    return new Claim(text, stand.claim(article, cited).receipts(), Claim.Purpose.REPORT);
  }
}
