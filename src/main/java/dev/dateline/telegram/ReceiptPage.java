// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.news.Header;
import dev.dateline.news.Quotation;
import dev.dateline.news.Sentence;
import dev.dateline.news.Stamp;
import dev.dateline.news.Version;
import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import dev.dateline.split.Reading;
import dev.dateline.telegram.Markup.Block;
import dev.dateline.telegram.Markup.Bold;
import dev.dateline.telegram.Markup.Inline;
import dev.dateline.telegram.Markup.Line;
import dev.dateline.telegram.Markup.Link;
import dev.dateline.telegram.Markup.Quote;
import dev.dateline.verify.Datelines;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A quoted stretch between its neighbours, with what a reader needs to judge it: headline, date,
/// whose words it is, which version, and a link that opens the article there. Pure.
///
/// @param zone the newsroom's
record ReceiptPage(ZoneId zone) {
  /// {@return the page}
  ///
  /// @param version the article's version that was cited
  /// @param start first UTF-16 unit of the stretch
  /// @param end one behind its last
  /// @param book the reader's language
  List<Block> of(Version version, int start, int end, Phrasebook book) {
    Header header = version.header();
    String quote = version.text().substring(start, end);
    List<Block> out = new ArrayList<>();
    out.add(new Line(List.of(headline(header, quote)), true));
    String dateline = Datelines.of(header, zone);
    out.add(
        Line.of(
            header.publishedInferred()
                ? book.say(Phrase.RECEIPT_INFERRED, "dateline", dateline)
                : dateline));
    Reading reading = Reading.of(version);
    out.add(Line.of(whose(reading, start, end, book)));
    out.add(quoted(reading, start, end, quote));
    out.add(Line.of(state(version, book)));
    return out;
  }

  private static Inline headline(Header header, String quote) {
    String url = header.url();
    return url == null
        ? new Bold(header.title())
        : new Link(header.title(), Receipts.address(url, quote));
  }

  private static String whose(Reading reading, int start, int end, Phrasebook book) {
    Set<String> names = new LinkedHashSet<>();
    boolean quoted = false;
    boolean whole = false;
    for (Quotation each : reading.quotations()) {
      if (each.start() < end && each.end() > start) {
        quoted = true;
        whole |= each.start() <= start && each.end() >= end;
        if (each.speaker() != null) {
          names.add(each.speaker().name());
        }
      }
    }
    if (!quoted) {
      return book.say(Phrase.RECEIPT_OWN);
    }
    if (names.isEmpty()) {
      return book.say(Phrase.RECEIPT_UNNAMED);
    }
    Phrase phrase = whole ? Phrase.RECEIPT_WHOSE : Phrase.RECEIPT_QUOTING;
    return book.say(phrase, "names", String.join(", ", names));
  }

  // Neighbours stand apart by a line where they are of another paragraph.
  private static Quote quoted(Reading reading, int start, int end, String quote) {
    List<Sentence> sentences = reading.sentences();
    int first = -1;
    int last = -1;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence each = sentences.get(i);
      if (each.start() < end && each.end() > start) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    List<Line> lines = new ArrayList<>();
    if (first > 0 && sentences.get(first - 1).role().receipt()) {
      lines.add(Line.of(sentences.get(first - 1).text()));
    }
    lines.add(new Line(List.of(new Bold(quote)), false));
    if (last >= 0 && last < sentences.size() - 1 && sentences.get(last + 1).role().receipt()) {
      lines.add(Line.of(sentences.get(last + 1).text()));
    }
    return new Quote(lines, false);
  }

  private String state(Version version, Phrasebook book) {
    Header header = version.header();
    String correction = header.correction();
    String line =
        correction == null
            ? book.say(Phrase.RECEIPT_VERSION, "version", version.number())
            : book.say(
                Phrase.RECEIPT_CORRECTED,
                Map.of("version", version.number(), "correction", correction));
    Stamp updated = header.updated();
    return updated == null || updated.day(zone).equals(header.day(zone))
        ? line
        : line + " " + book.say(Phrase.RECEIPT_UPDATED, "day", book.day(updated.day(zone)));
  }
}
