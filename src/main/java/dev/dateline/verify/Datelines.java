// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.news.Header;
import dev.dateline.news.Kind;
import dev.dateline.news.Stamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The line that leads every excerpt: date, and byline or outlet; in words first what is not news.
public final class Datelines {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private Datelines() {}

  /// {@return a day as the product writes it, as in "19 Dec 2024"}
  ///
  /// @param day the day
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /// {@return the dateline of an article}
  ///
  /// @param header what stands over it
  /// @param zone the newsroom's zone
  public static String of(Header header, ZoneId zone) {
    List<String> parts = new ArrayList<>();
    Stamp published = header.published();
    parts.add(published == null ? "No date given" : day(published.day(zone)));
    String who = header.author() != null ? header.author() : header.source();
    String kind = kind(header.kind());
    if (!kind.isEmpty()) {
      return kind + (who == null ? "" : ", by " + who) + " · " + parts.getFirst();
    }
    if (who != null) {
      parts.add(who);
    }
    return String.join(" · ", parts);
  }

  private static String kind(Kind kind) {
    return switch (kind) {
      case NEWS -> "";
      case ANALYSIS -> "Analysis";
      case OPINION -> "Opinion";
      case LETTER -> "Letter";
      case SATIRE -> "Satire";
      case ADVERTISEMENT -> "Advertisement";
      case PRESS_RELEASE -> "Press release";
      case LIVE -> "Live file";
    };
  }
}
