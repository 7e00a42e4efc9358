// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.draft.Claim;
import dev.dateline.draft.Draft;
import dev.dateline.grammar.Scenes;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Kind;
import dev.dateline.news.Role;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import dev.dateline.search.Extent;
import dev.dateline.search.Newsstand;
import dev.dateline.search.Piece;
import dev.dateline.verify.Verdict.Truth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Drafts as a careless or hostile writer would make them, and why none of them is shown.
class ChecksTest {
  private static final String QUOTED = "“We will rebuild every pier by spring,” she said.";

  private final Version ferry =
      Piece.of("ferry", "Ferry to Olvik stops", "The ferry stopped on Monday.")
          .block(Role.BODY, "Mayor Ane Holm visited the pier. " + QUOTED)
          .block(Role.CAPTION, "The pier at Olvik. (Photo: Per Lund)")
          .block(Role.BIOGRAPHY, "Ann Author writes about harbors.")
          .version();
  private final Version advertisement =
      Piece.of("ad", "Trips", "Tickets are half the price.").kind(Kind.ADVERTISEMENT).version();
  private final Evidence evidence =
      new Evidence(
          Newsstand.question("ferry?"),
          List.of(),
          Map.of(ferry.id(), ferry, advertisement.id(), advertisement),
          new Extent(2, null, null, null, Set.of("en"), 0),
          1);
  private final Verifier verifier = new Verifier(new Scenes());

  @Test
  void a_sentence_of_the_report_is_proved() {
    assertThat(verdict(of("The ferry stopped on Monday."))).isEqualTo(Verdict.PROVED);
  }

  @Test
  void a_claim_without_a_receipt_is_refuted() {
    refuses(
        new Claim("The ferry sank.", List.of(), Claim.Purpose.REPORT),
        Truth.REFUTED,
        "'The ferry sank.' cites nothing");
    String long_ = "The ferry sank and all of the town came to look.";
    refuses(
        new Claim(long_, List.of(), Claim.Purpose.REPORT),
        Truth.REFUTED,
        "'The ferry sank and all of the town came …' cites nothing");
  }

  @Test
  void another_version_than_the_evidences_is_refuted() {
    refuses(
        at("ferry", 2, 23, 51, "The ferry stopped on Monday."),
        Truth.REFUTED,
        "ferry 23–51: version 2 is not in the evidence");
  }

  @Test
  void an_article_outside_the_evidence_is_refuted() {
    refuses(
        at("other", 1, 0, 5, "Words"),
        Truth.REFUTED,
        "other 0–5: version 1 is not in the evidence");
  }

  @Test
  void a_stretch_out_of_range_or_backward_or_empty_is_refuted() {
    int length = ferry.text().length();
    refuses(
        at("ferry", 1, 23, 9_999, "The ferry stopped on Monday."),
        Truth.REFUTED,
        "ferry 23–9999: no stretch of a text of " + length);
    refuses(
        at("ferry", 1, -1, 5, "x"), Truth.REFUTED, "ferry -1–5: no stretch of a text of " + length);
    refuses(
        at("ferry", 1, 9, 9, ""), Truth.REFUTED, "ferry 9–9: no stretch of a text of " + length);
    refuses(
        at("ferry", 1, 9, 3, ""), Truth.REFUTED, "ferry 9–3: no stretch of a text of " + length);
  }

  @Test
  void a_text_that_differs_by_one_character_is_unknown() {
    refuses(
        at("ferry", 1, 23, 51, "The ferry stopped on Sunday."),
        Truth.UNKNOWN,
        "ferry 23–51: the text is not its stretch's");
    refuses(
        at("ferry", 1, 23, 51, "The ferry stopped on Monday"),
        Truth.UNKNOWN,
        "ferry 23–51: the text is not its stretch's");
  }

  @Test
  void a_part_of_a_sentence_is_refuted() {
    refuses(of("stopped on Monday."), "opens or closes inside a sentence");
    refuses(of("The ferry stopped"), "opens or closes inside a sentence");
  }

  @Test
  void a_cut_quotation_is_refuted() {
    refuses(of("We will rebuild every pier by spring"), "opens or closes inside a sentence");
  }

  @Test
  void a_headline_is_no_receipt() {
    refuses(of("Ferry to Olvik stops"), "a headline is no receipt");
  }

  @Test
  void a_caption_carries_a_picture_and_no_report() {
    String caption = "The pier at Olvik. (Photo: Per Lund)";
    refuses(of(caption), "a caption is no receipt");
    assertThat(verdict(of(caption, Claim.Purpose.PICTURE))).isEqualTo(Verdict.PROVED);
    refuses(of("The ferry stopped on Monday.", Claim.Purpose.PICTURE), "a body is no receipt");
  }

  @Test
  void a_biography_carries_its_author_alone() {
    String biography = "Ann Author writes about harbors.";
    refuses(of(biography), "a biography is no receipt");
    assertThat(verdict(of(biography, Claim.Purpose.AUTHOR))).isEqualTo(Verdict.PROVED);
  }

  @Test
  void a_quotation_that_nobody_says_is_refuted() {
    String words = "“Nobody warned us about the waves.”";
    Version version = Piece.of("boat", "Boat", words).version();

    assertThat(alone(version, words).reason())
        .isEqualTo("boat 6–41: its speaker or what it points to cannot be shown");
  }

  @Test
  void a_quotation_without_the_sentence_that_names_its_speaker_is_refuted() {
    refuses(of(QUOTED), "comes without its speaker or what it points to");

    List<Claim> both = List.of(of("Mayor Ane Holm visited the pier."), of(QUOTED));
    assertThat(verifier.verdicts(both, evidence)).containsOnly(Verdict.PROVED);
  }

  @Test
  void what_is_left_without_its_companion_falls_with_it() {
    Claim forged = at("ferry", 1, 53, 85, "Mayor Ane Holm avoided the pier!");

    Answer answer =
        verifier.verify(
            new Draft.Sentences(List.of(forged, of(QUOTED)), List.of(), ""),
            evidence,
            Answer.Mode.MODEL);

    assertThat(answer).isInstanceOf(Answer.Withheld.class);
  }

  @Test
  void a_pronoun_without_its_antecedent_is_refuted() {
    Version version =
        Piece.of("boat", "Boat", "Ane Holm bought a boat. She sold it in June.").version();

    assertThat(alone(version, "She sold it in June.").reason())
        .isEqualTo("boat 30–50: comes without its speaker or what it points to");
  }

  @Test
  void an_advertisement_is_never_cited() {
    refuses(
        at("ad", 1, 7, 34, "Tickets are half the price."),
        Truth.REFUTED,
        "ad 7–34: an advertisement is never cited");
  }

  @Test
  void one_receipt_that_fails_refutes_the_claim() {
    Claim good = of("The ferry stopped on Monday.");
    Claim claim =
        new Claim(
            good.text(),
            List.of(good.receipts().getFirst(), new Claim.Receipt(new ArticleId("ad"), 1, 0, 5)),
            Claim.Purpose.REPORT);

    refuses(claim, Truth.REFUTED, "ad 0–5: an advertisement is never cited");
  }

  private Verdict alone(Version version, String words) {
    int at = version.text().indexOf(words);
    Claim claim = at(version.id().value(), 1, at, at + words.length(), words);
    Evidence own =
        new Evidence(
            Newsstand.question("boat?"),
            List.of(),
            Map.of(version.id(), version),
            evidence.extent(),
            1);
    return verifier.verdicts(List.of(claim), own).getFirst();
  }

  private Claim of(String words) {
    return of(words, Claim.Purpose.REPORT);
  }

  private Claim of(String words, Claim.Purpose purpose) {
    int at = ferry.text().indexOf(words);
    assertThat(at).as(words).isNotNegative();
    return new Claim(
        words, List.of(new Claim.Receipt(ferry.id(), 1, at, at + words.length())), purpose);
  }

  private static Claim at(String id, int version, int start, int end, String text) {
    return new Claim(
        text,
        List.of(new Claim.Receipt(new ArticleId(id), version, start, end)),
        Claim.Purpose.REPORT);
  }

  private Verdict verdict(Claim claim) {
    return verifier.verdicts(List.of(claim), evidence).getFirst();
  }

  /// A claim of the ferry's article whose stretch is in the message.
  private void refuses(Claim claim, String why) {
    Claim.Receipt receipt = claim.receipts().getFirst();
    refuses(claim, Truth.REFUTED, "ferry " + receipt.start() + "–" + receipt.end() + ": " + why);
  }

  private void refuses(Claim claim, Truth truth, String reason) {
    assertThat(verdict(claim)).isEqualTo(new Verdict(truth, reason));
    assertThat(verdict(claim).holds()).isFalse();
    assertThat(
            verifier.verify(
                new Draft.Sentences(List.of(claim), List.of(), ""),
                evidence,
                Answer.Mode.EXTRACTIVE))
        .isInstanceOf(Answer.Withheld.class);
  }
}
