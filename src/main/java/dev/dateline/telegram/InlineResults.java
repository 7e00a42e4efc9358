// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ledger.Fingerprint;
import dev.dateline.news.Header;
import dev.dateline.news.Status;
import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import dev.dateline.telegram.Markup.Block;
import dev.dateline.telegram.Markup.Bold;
import dev.dateline.telegram.Markup.Line;
import dev.dateline.telegram.Markup.Link;
import dev.dateline.telegram.Markup.Plain;
import dev.dateline.telegram.Markup.Quote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Passages → results of an inline query: headline, dateline and the passage's beginning to choose
/// by; choosing one posts the quotation with its dateline and link. Pure.
final class InlineResults {
  /// Results of one answer; the next come as the reader scrolls.
  static final int PAGE = 10;

  // Telegram takes 64 bytes of an id.
  private static final int PRINT = 32;

  // Telegram shows two lines below a result's title.
  private static final int SHOWN = 160;

  private InlineResults() {}

  /// {@return the results of one answer, by the ids that Telegram gives back of a chosen one}
  ///
  /// @param query what is answered
  /// @param found every passage for its words, best first
  static Map<String, Library.Found> page(InlineQuery query, List<Library.Found> found) {
    int from = Math.min(query.from(), found.size());
    int to = Math.min(found.size(), from + PAGE);
    Map<String, Library.Found> page = new LinkedHashMap<>();
    for (int i = from; i < to; i++) {
      Library.Found each = found.get(i);
      String print = Fingerprint.of(each.article().value()).substring(0, PRINT);
      page.put(i + "." + each.version() + "." + print, each);
    }
    return page;
  }

  /// {@return the fields of Telegram's `answerInlineQuery`}
  ///
  /// @param query what is answered
  /// @param found every passage for its words, best first
  /// @param username our own name without `@`, empty where it is not known
  /// @param book the reader's language
  static Map<String, Object> of(
      InlineQuery query, List<Library.Found> found, String username, Phrasebook book) {
    int to = Math.min(found.size(), query.from() + PAGE);
    List<Map<String, Object>> results = new ArrayList<>();
    page(query, found).forEach((id, each) -> results.add(result(id, each, username, book)));
    Map<String, Object> fields = new HashMap<>();
    fields.put("inline_query_id", query.id());
    fields.put("results", results);
    // What Telegram keeps would outlive a retraction.
    fields.put("cache_time", 0);
    fields.put("is_personal", true);
    fields.put("next_offset", to < found.size() ? Integer.toString(to) : "");
    return fields;
  }

  private static Map<String, Object> result(
      String id, Library.Found found, String username, Phrasebook book) {
    Header header = found.header();
    Map<String, Object> result = new HashMap<>();
    result.put("type", "article");
    result.put("id", id);
    result.put("title", header.title());
    result.put("description", found.dateline() + "\n" + beginning(found.text()));
    result.put(
        "input_message_content",
        Map.of(
            "message_text",
            Markup.html(message(found, book)),
            "parse_mode",
            "HTML",
            "link_preview_options",
            Map.of("is_disabled", true)));
    if (!username.isEmpty()) {
      // Only a message with a button below it can be changed once it is posted.
      String link = DeepLink.article(username, found.article());
      result.put(
          "reply_markup",
          Map.of(
              "inline_keyboard",
              List.of(List.of(Map.of("text", book.say(Phrase.BUTTON_MORE), "url", link)))));
    }
    return result;
  }

  /// {@return the message that choosing a passage posts}
  ///
  /// @param found the passage
  /// @param book the reader's language
  static List<Block> message(Library.Found found, Phrasebook book) {
    Header header = found.header();
    List<Block> blocks = new ArrayList<>();
    if (header.status() == Status.SAMPLE) {
      blocks.add(Line.of(book.say(Phrase.SAMPLE)));
    }
    blocks.add(new Line(List.of(new Bold(found.dateline())), true));
    blocks.add(new Quote(List.of(Line.of(found.text())), false));
    String url = header.url();
    blocks.add(
        new Line(
            List.of(
                url == null
                    ? new Plain(header.title())
                    : new Link(header.title(), Receipts.address(url, found.text()))),
            false));
    // A result is one message: of a passage that is longer the beginning is posted.
    return Pages.TELEGRAM.of(blocks).getFirst();
  }

  private static String beginning(String text) {
    if (text.length() <= SHOWN) {
      return text;
    }
    int end = text.lastIndexOf(' ', SHOWN);
    // Between words, or else between characters and never within one.
    int cut = end > 0 ? end : text.offsetByCodePoints(0, SHOWN / 2);
    return text.substring(0, cut) + " …";
  }
}
