// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.news.ArticleId;
import dev.dateline.news.Header;
import dev.dateline.news.Kind;
import dev.dateline.news.Stamp;
import dev.dateline.news.Status;
import dev.dateline.phrase.Phrasebook;
import dev.dateline.search.Span;
import dev.dateline.verify.Answer;
import dev.dateline.verify.Reason;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AnswerMarkupTest {
  private static final ArticleId FERRY = new ArticleId("ferry.md");
  private static final ArticleId COUNCIL = new ArticleId("council.md");

  private static Answer.Source source(int n, ArticleId article, Header header, String quote) {
    return new Answer.Source(n, article, 1, header, 0, quote.length(), quote);
  }

  private static Answer.Line line(String text, int n, boolean gap, boolean paragraph) {
    return new Answer.Line(text, List.of(n), gap, paragraph);
  }

  private static String html(Answer answer) {
    return Markup.html(AnswerMarkup.of(answer, List.of(), ZoneOffset.UTC, Phrasebook.ENGLISH));
  }

  @Test
  void one_article_has_its_source_on_one_line() {
    Header header = Shelf.header("Ferry <late>", null);
    Answer answer =
        new Answer.Cited(
            "q",
            Answer.Mode.EXTRACTIVE,
            List.of("Sample coverage, not news"),
            List.of(
                new Answer.Excerpt(
                    FERRY,
                    1,
                    "3 Nov 2026 · Ada & Co",
                    List.of(
                        line("The ferry was late.", 1, false, false),
                        line("It came at noon.", 2, true, false),
                        line("Nobody waited.", 1, false, true)))),
            List.of(
                source(1, FERRY, header, "The ferry was late."),
                source(2, FERRY, header, "It came at noon.")),
            List.of(),
            null,
            List.of("Date from the text."));
    assertThat(html(answer))
        .isEqualTo(
            """
            Sample coverage, not news

            <b>3 Nov 2026 · Ada &amp; Co</b>
            <blockquote>The ferry was late. [1] … It came at noon. [2]
            Nobody waited. [1]</blockquote>
            [1, 2] Ferry &lt;late&gt;
            Date from the text.\
            """);
  }

  @Test
  void several_articles_have_their_sources_folded_and_open_at_the_words() {
    Header ferry = Shelf.header("Ferry late", "https://news.example/ferry");
    Header council = Shelf.header("Council met", "javascript:alert(1)");
    Answer answer =
        new Answer.Cited(
            "q",
            Answer.Mode.EXTRACTIVE,
            List.of(),
            List.of(
                new Answer.Excerpt(
                    FERRY, 1, "3 Nov 2026", List.of(line("Late, again.", 1, false, false))),
                new Answer.Excerpt(
                    COUNCIL, 1, "2 Nov 2026", List.of(line("They met.", 2, false, false)))),
            List.of(
                source(1, FERRY, ferry, "Late, again."), source(2, COUNCIL, council, "They met.")),
            List.of(),
            null,
            List.of());
    assertThat(html(answer))
        .isEqualTo(
            """
            <b>3 Nov 2026</b>
            <blockquote>Late, again. \
            <a href="https://news.example/ferry#:~:text=Late%2C%20again.">[1]</a></blockquote>
            <b>2 Nov 2026</b>
            <blockquote>They met. [2]</blockquote>
            <blockquote expandable>[1] <a href="https://news.example/ferry">Ferry late</a>
            [2] Council met</blockquote>\
            """);
  }

  @Test
  void a_source_tells_its_outlet_its_day_and_what_became_of_it() {
    Header header =
        new Header(
            "Ferry late",
            null,
            "Ada Lund",
            "Harbour Post",
            null,
            Kind.NEWS,
            Stamp.of(LocalDate.of(2026, 11, 3)),
            false,
            Stamp.of(LocalDate.of(2026, 11, 5)),
            null,
            null,
            "en",
            Status.PUBLISHED,
            "It was an hour.");
    Answer answer =
        new Answer.Cited(
            "q",
            Answer.Mode.EXTRACTIVE,
            List.of(),
            List.of(
                new Answer.Excerpt(
                    FERRY, 1, "3 Nov 2026", List.of(line("Late.", 1, false, false)))),
            List.of(source(1, FERRY, header, "Late.")),
            List.of(),
            null,
            List.of());
    LocalDate day = LocalDate.of(2026, 11, 2);
    List<Span> spans =
        List.of(new Span("last week", 0, day, day.plusDays(6)), new Span("today", 12, day, day));
    assertThat(Markup.html(AnswerMarkup.of(answer, spans, ZoneOffset.UTC, Phrasebook.ENGLISH)))
        .isEqualTo(
            """
            <b>3 Nov 2026</b>
            <blockquote>Late. [1]</blockquote>
            [1] Ferry late · Harbour Post · 3 Nov 2026 · updated 5 Nov 2026 · corrected
            Looked first at coverage of 2 Nov 2026 to 8 Nov 2026, 2 Nov 2026.\
            """);
  }

  @Test
  void what_is_nearest_is_called_no_answer() {
    Answer answer =
        new Answer.NotCovered(
            "q",
            Reason.NO_EVIDENCE,
            List.of(),
            "The articles don’t say that.",
            List.of(
                new Answer.Nearest(
                    FERRY, 1, Shelf.header("Ferry", null), "3 Nov 2026", "The ferry was late.")),
            List.of("Searched: 1 article, 3 Nov 2026."));
    assertThat(html(answer))
        .isEqualTo(
            """
            The articles don’t say that.
            Nearest passage, not an answer:
            <b>3 Nov 2026</b>
            <blockquote>The ferry was late.</blockquote>
            Searched: 1 article, 3 Nov 2026.\
            """);
  }

  @Test
  void silence_is_no_message() {
    Answer answer = new Answer.Declined("thx", Reason.SMALL_TALK, "");
    assertThat(
            Pages.TELEGRAM.of(
                AnswerMarkup.of(answer, List.of(), ZoneOffset.UTC, Phrasebook.ENGLISH)))
        .isEmpty();
  }

  @Test
  void what_is_withheld_is_one_line() {
    assertThat(html(new Answer.Withheld("q", Reason.CHECK_FAILED, "Nothing that I can show.")))
        .isEqualTo("Nothing that I can show.");
  }

  @Test
  void a_long_quotation_is_found_by_its_ends() {
    assertThat(Receipts.address("https://n.example/a#top", "a b c d e f-g h i j k l"))
        .isEqualTo("https://n.example/a#top:~:text=a%20b%20c%20d%20e,h%20i%20j%20k%20l");
  }
}
