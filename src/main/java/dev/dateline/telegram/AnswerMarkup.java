// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ask.Reply;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Header;
import dev.dateline.news.Stamp;
import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import dev.dateline.search.Evidence;
import dev.dateline.search.Span;
import dev.dateline.telegram.Markup.Block;
import dev.dateline.telegram.Markup.Bold;
import dev.dateline.telegram.Markup.Inline;
import dev.dateline.telegram.Markup.Line;
import dev.dateline.telegram.Markup.Link;
import dev.dateline.telegram.Markup.Plain;
import dev.dateline.telegram.Markup.Quote;
import dev.dateline.verify.Answer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Answer → message: what changes its meaning above, each excerpt led by its dateline, the sources
/// by article, the rest below. Pure.
final class AnswerMarkup {
  private AnswerMarkup() {}

  /// {@return the message; empty where nothing is to be said}
  ///
  /// @param reply the answer with what it was made of
  /// @param book the language of what is not an article's
  static List<Block> of(Reply reply, Phrasebook book) {
    Evidence evidence = reply.evidence();
    return of(reply.answer(), evidence.spans(), evidence.question().zone(), book);
  }

  /// {@return the message; empty where nothing is to be said}
  ///
  /// @param answer what may be shown
  /// @param spans the days whose articles were preferred
  /// @param zone the newsroom's
  /// @param book the language of what is not an article's
  static List<Block> of(Answer answer, List<Span> spans, ZoneId zone, Phrasebook book) {
    List<Block> out = new ArrayList<>();
    answer.notices().forEach(notice -> out.add(Line.of(notice)));
    switch (answer) {
      case Answer.Cited cited -> cited(cited, zone, book, out);
      case Answer.NotCovered missing -> notCovered(missing, book, out);
      case Answer.Withheld withheld -> text(withheld.text(), out);
      case Answer.Declined declined -> text(declined.text(), out);
    }
    answer.footnotes().forEach(note -> out.add(Line.of(note)));
    if (!spans.isEmpty()
        && (answer instanceof Answer.Cited || answer instanceof Answer.NotCovered)) {
      String days = spans.stream().map(span -> days(span, book)).collect(Collectors.joining(", "));
      out.add(Line.of(book.say(Phrase.LOOKED_FIRST, "days", days)));
    }
    return List.copyOf(out);
  }

  /// {@return every version that an answer quotes}
  ///
  /// @param answer what may be shown
  static Map<ArticleId, Integer> cites(Answer answer) {
    Map<ArticleId, Integer> out = new TreeMap<>();
    switch (answer) {
      case Answer.Cited cited -> cited.sources().forEach(s -> out.put(s.article(), s.version()));
      case Answer.NotCovered missing ->
          missing.nearest().forEach(n -> out.put(n.article(), n.version()));
      case Answer.Withheld _, Answer.Declined _ -> {}
    }
    return out;
  }

  private static void text(String text, List<Block> out) {
    if (!text.isBlank()) {
      out.add(Line.of(text));
    }
  }

  private static String days(Span span, Phrasebook book) {
    String from = book.day(span.from());
    return span.from().equals(span.to())
        ? from
        : book.say(Phrase.DAYS, Map.of("from", from, "to", book.day(span.to())));
  }

  private static void cited(Answer.Cited cited, ZoneId zone, Phrasebook book, List<Block> out) {
    Map<Integer, Answer.Source> sources = new LinkedHashMap<>();
    cited.sources().forEach(source -> sources.put(source.n(), source));
    if (!cited.notices().isEmpty()) {
      out.add(Line.blank());
    }
    for (Answer.Excerpt excerpt : cited.excerpts()) {
      out.add(new Line(List.of(new Bold(excerpt.dateline())), true));
      out.add(new Quote(paragraphs(excerpt, sources), false));
    }
    out.addAll(sources(cited.sources(), zone, book));
  }

  private static List<Line> paragraphs(
      Answer.Excerpt excerpt, Map<Integer, Answer.Source> sources) {
    List<Line> lines = new ArrayList<>();
    List<Inline> parts = new ArrayList<>();
    for (Answer.Line line : excerpt.lines()) {
      if (line.paragraphBefore() && !parts.isEmpty()) {
        lines.add(new Line(parts, false));
        parts = new ArrayList<>();
      }
      String gap = line.gapBefore() ? "… " : "";
      parts.add(new Plain((parts.isEmpty() ? "" : " ") + gap + line.text()));
      for (int n : line.citations()) {
        parts.add(new Plain(" "));
        parts.add(marker(n, sources));
      }
    }
    lines.add(new Line(parts, false));
    return lines;
  }

  private static Inline marker(int n, Map<Integer, Answer.Source> sources) {
    Answer.Source source = sources.get(n);
    String url = source == null ? null : source.header().url();
    String text = "[" + n + "]";
    return source == null || url == null
        ? new Plain(text)
        : new Link(text, Receipts.address(url, source.quote()));
  }

  // By article, in the order of first citation: one line for one article, folded for several.
  private static List<Block> sources(List<Answer.Source> sources, ZoneId zone, Phrasebook book) {
    Map<ArticleId, List<Answer.Source>> byArticle =
        sources.stream()
            .collect(
                Collectors.groupingBy(
                    Answer.Source::article, LinkedHashMap::new, Collectors.toList()));
    List<Line> lines = new ArrayList<>();
    for (List<Answer.Source> of : byArticle.values()) {
      String numbers =
          of.stream().map(s -> Integer.toString(s.n())).collect(Collectors.joining(", "));
      Header header = of.getFirst().header();
      lines.add(
          new Line(
              List.of(
                  new Plain("[" + numbers + "] "),
                  headline(header),
                  new Plain(standing(header, zone, book))),
              false));
    }
    if (lines.size() <= 1) {
      return List.copyOf(lines);
    }
    return List.of(new Quote(lines, true));
  }

  // Outlet, date, and what became of the article since.
  private static String standing(Header header, ZoneId zone, Phrasebook book) {
    StringBuilder out = new StringBuilder();
    if (header.source() != null) {
      out.append(" · ").append(header.source());
    }
    LocalDate day = header.day(zone);
    if (day != null) {
      out.append(" · ").append(book.day(day));
    }
    Stamp updated = header.updated();
    if (updated != null && !updated.day(zone).equals(day)) {
      out.append(" · ").append(book.say(Phrase.SOURCE_UPDATED, "day", book.day(updated.day(zone))));
    }
    if (header.correction() != null) {
      out.append(" · ").append(book.say(Phrase.SOURCE_CORRECTED));
    }
    return out.toString();
  }

  private static Inline headline(Header header) {
    String url = header.url();
    return url == null ? new Plain(header.title()) : new Link(header.title(), url);
  }

  private static void notCovered(Answer.NotCovered missing, Phrasebook book, List<Block> out) {
    text(missing.text(), out);
    List<Answer.Nearest> nearest = missing.nearest();
    if (nearest.isEmpty()) {
      return;
    }
    out.add(
        new Line(List.of(new Plain(book.say(Phrase.NEAREST, "passages", nearest.size()))), true));
    for (Answer.Nearest near : nearest) {
      out.add(new Line(List.of(new Bold(near.dateline())), true));
      out.add(new Quote(List.of(Line.of(near.quote())), false));
    }
  }
}
