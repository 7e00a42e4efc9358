// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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

class VerifierTest {
  private static final String FERRY = "The ferry to Olvik stopped on Monday.";
  private static final String BUS = "A bus now goes around the fjord.";
  private static final String PRICE = "A ticket costs two crowns.";

  private final Verifier verifier = new Verifier(new Scenes());
  private final Newsstand stand =
      Newsstand.of(
          Piece.of("ferry", "Ferry stops", FERRY + " " + BUS, PRICE),
          Piece.of("mill", "Mill to open", "The mill in Olvik opens in May.").day("2026-11-21"));

  @Test
  void sources_are_numbered_from_one_without_gaps_in_the_order_shown() {
    Answer.Cited cited =
        cited(
            stand.claim("mill", "The mill in Olvik opens in May."),
            stand.claim("ferry", PRICE),
            stand.claim("ferry", FERRY));

    assertThat(cited.sources()).extracting(Answer.Source::n).containsExactly(1, 2, 3);
    assertThat(cited.sources())
        .extracting(Answer.Source::quote)
        .containsExactly("The mill in Olvik opens in May.", FERRY, PRICE);
    assertThat(cited.excerpts())
        .flatExtracting(Answer.Excerpt::lines)
        .extracting(Answer.Line::citations)
        .containsExactly(List.of(1), List.of(2), List.of(3));
  }

  @Test
  void a_claim_made_twice_is_shown_once() {
    Answer.Cited cited = cited(stand.claim("ferry", FERRY), stand.claim("ferry", FERRY));

    assertThat(cited.excerpts().getFirst().lines()).hasSize(1);
    assertThat(cited.sources()).hasSize(1);
  }

  @Test
  void a_dropped_claim_takes_no_number() {
    Claim lie = new Claim("It never stopped.", List.of(), Claim.Purpose.REPORT);

    assertThat(cited(lie, stand.claim("ferry", FERRY)).sources())
        .extracting(Answer.Source::n)
        .containsExactly(1);
  }

  @Test
  void words_left_out_between_two_lines_are_marked() {
    assertThat(cited(stand.claim("ferry", FERRY), stand.claim("ferry", BUS)).excerpts())
        .flatExtracting(Answer.Excerpt::lines)
        .extracting(Answer.Line::gapBefore, Answer.Line::paragraphBefore)
        .containsExactly(tuple(false, false), tuple(false, false));
    assertThat(cited(stand.claim("ferry", FERRY), stand.claim("ferry", PRICE)).excerpts())
        .flatExtracting(Answer.Excerpt::lines)
        .extracting(Answer.Line::gapBefore, Answer.Line::paragraphBefore)
        .containsExactly(tuple(false, false), tuple(true, true));
    assertThat(cited(stand.claim("ferry", BUS), stand.claim("ferry", PRICE)).excerpts())
        .flatExtracting(Answer.Excerpt::lines)
        .extracting(Answer.Line::gapBefore, Answer.Line::paragraphBefore)
        .containsExactly(tuple(false, false), tuple(false, true));
  }

  @Test
  void nothing_that_stands_is_withheld_in_plain_words() {
    Answer answer = verify(List.of(stand.claim("ferry", "ferry to Olvik")));

    assertThat(answer)
        .isEqualTo(
            new Answer.Withheld(
                "ferry Olvik?",
                Reason.CHECK_FAILED,
                "What was found could not be shown without its speaker or its sense."));
  }

  @Test
  void the_sample_line_comes_before_every_other_notice() {
    stand.put(
        Piece.of("ferry", "Ferry stops", FERRY)
            .status(Status.SAMPLE)
            .corrected("The day was wrong.")
            .version());

    Answer.Cited cited =
        (Answer.Cited)
            verifier.verify(
                new Draft.Sentences(
                    List.of(stand.claim("ferry", FERRY)), List.of("why?"), "It was no boat."),
                evidence(),
                Answer.Mode.MODEL,
                List.of("Led by a line."));

    assertThat(cited.notices())
        .containsExactly(
            "Sample coverage, not news.",
            "Corrected: The day was wrong.",
            "It was no boat.",
            "Led by a line.",
            "The articles don’t answer every part.");
    assertThat(cited.reason()).isEqualTo(Reason.PREMISE);
    assertThat(cited.mode()).isEqualTo(Answer.Mode.MODEL);
    assertThat(cited.unanswered()).containsExactly("why?");
  }

  @Test
  void of_two_parts_the_one_that_is_answered_is_named() {
    Evidence evidence = stand.evidence("When did the ferry stop and why did the mill open?");
    List<String> parts = evidence.inquiry().asks().stream().map(ask -> ask.text()).toList();
    assertThat(parts).hasSize(2);

    assertThat(notices(parts.getLast(), evidence))
        .containsExactly("The articles answer only the first part.");
    assertThat(notices(parts.getFirst(), evidence))
        .containsExactly("The articles answer only the second part.");
  }

  @Test
  void a_date_that_the_text_alone_gave_is_marked() {
    stand.put(Piece.of("ferry", "Ferry stops", FERRY).inferred().version());

    assertThat(cited(stand.claim("ferry", FERRY)).footnotes()).contains("Date from the text.");
    assertThat(cited(stand.claim("mill", "The mill in Olvik opens in May.")).footnotes()).isEmpty();
  }

  @Test
  void an_answer_older_than_thirty_days_says_what_was_read_since() {
    stand.put(Piece.of("ferry", "Ferry stops", FERRY).day("2026-10-23").version());
    assertThat(cited(stand.claim("ferry", FERRY)).footnotes())
        .containsExactly("Newest article read: 21 Nov 2026.");

    stand.put(Piece.of("ferry", "Ferry stops", FERRY).day("2026-10-24").version());
    assertThat(cited(stand.claim("ferry", FERRY)).footnotes()).isEmpty();
  }

  @Test
  void an_old_answer_from_the_newest_article_says_so() {
    Newsstand old = Newsstand.of(Piece.of("ferry", "Ferry stops", FERRY).day("2024-12-19"));

    Answer answer =
        verifier.verify(
            new Draft.Sentences(List.of(old.claim("ferry", FERRY)), List.of(), ""),
            old.evidence("ferry Olvik?"),
            Answer.Mode.EXTRACTIVE);

    assertThat(answer.footnotes()).containsExactly("Newest article read: the same day.");
  }

  @Test
  void what_is_near_and_no_answer_is_shown_with_its_dateline_and_what_was_searched() {
    Answer.NotCovered no =
        (Answer.NotCovered)
            verifier.verify(
                new Draft.Nothing(List.of(stand.claim("ferry", FERRY)), ""),
                evidence(),
                Answer.Mode.EXTRACTIVE);

    assertThat(no.reason()).isEqualTo(Reason.NO_EVIDENCE);
    assertThat(no.text()).isEqualTo("The articles don’t say that.");
    assertThat(no.nearest())
        .extracting(Answer.Nearest::dateline, Answer.Nearest::quote)
        .containsExactly(tuple("20 Nov 2026 · Ann Author", FERRY));
    assertThat(no.footnotes()).containsExactly("Searched: 2 articles, 20 Nov 2026–21 Nov 2026.");
    assertThat(no.notices()).isEmpty();
  }

  @Test
  void what_is_near_says_that_it_was_corrected_and_that_its_date_is_inferred() {
    Newsstand mended =
        Newsstand.of(
            Piece.of("ferry", "Ferry stops", FERRY)
                .day("2026-11-20")
                .inferred()
                .corrected("It was a Monday."));

    Answer answer =
        verifier.verify(
            new Draft.Nothing(List.of(mended.claim("ferry", FERRY)), ""),
            mended.evidence("who owns the ferry"),
            Answer.Mode.EXTRACTIVE);

    assertThat(answer.notices()).containsExactly("Corrected: It was a Monday.");
    assertThat(answer.footnotes())
        .containsExactly("Date from the text.", "Searched: 1 article, 20 Nov 2026.");
  }

  @Test
  void what_is_near_and_does_not_hold_is_not_shown() {
    stand.put(
        Piece.of("ad", "Trips", "The ferry to Olvik is cheap.").kind(Kind.ADVERTISEMENT).version());
    Claim advertised = stand.claim("ad", "The ferry to Olvik is cheap.");

    Answer.NotCovered no =
        (Answer.NotCovered)
            verifier.verify(
                new Draft.Nothing(
                    List.of(advertised, stand.claim("ferry", "Ferry stops")), "It was a boat."),
                evidence(),
                Answer.Mode.EXTRACTIVE);

    assertThat(no.nearest()).isEmpty();
    assertThat(no.text()).isEqualTo("It was a boat.");
    assertThat(no.reason()).isEqualTo(Reason.PREMISE);
  }

  @Test
  void an_empty_coverage_says_that_nothing_was_read() {
    Answer answer =
        verifier.verify(
            new Draft.Nothing(List.of(), ""),
            Newsstand.of().evidence("ferry?"),
            Answer.Mode.EXTRACTIVE);

    assertThat(answer.footnotes()).containsExactly("Nothing has been read yet.");
  }

  private List<String> notices(String unanswered, Evidence evidence) {
    return verifier
        .verify(
            new Draft.Sentences(List.of(stand.claim("ferry", FERRY)), List.of(unanswered), ""),
            evidence,
            Answer.Mode.EXTRACTIVE)
        .notices();
  }

  private Answer.Cited cited(Claim... claims) {
    return (Answer.Cited) verify(Arrays.asList(claims));
  }

  private Answer verify(List<Claim> claims) {
    return verifier.verify(
        new Draft.Sentences(claims, List.of(), ""), evidence(), Answer.Mode.EXTRACTIVE);
  }

  private Evidence evidence() {
    return stand.evidence("ferry Olvik?");
  }
}
