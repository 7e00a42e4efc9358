// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Full dates, with day, month and year, as news text writes them in several languages.
final class Days {
  private static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "es", "it", "pt", "nl", "ru", "uk", "pl");
  private static final Map<String, Month> MONTHS = months();

  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?<![\\p{L}\\d])(\\p{L}{3,12})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})(?![\\p{L}\\d])");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<![\\d.,])(\\d{1,2})(?:\\.|st|nd|rd|th|º|er)?\\s(?:de\\s|of\\s)?(\\p{L}{3,12})\\.?,?"
              + "\\s(?:de\\s)?(\\d{4})(?![\\p{L}\\d])");
  private static final Pattern ISO =
      Pattern.compile("(?<![\\d-])(\\d{4})-(\\d{2})-(\\d{2})(?![\\d-])");
  private static final Pattern NUMBERS =
      Pattern.compile("(?<![\\d./])(\\d{1,2})([./])(\\d{1,2})\\2(\\d{4})(?![\\p{L}\\d])");

  /// What may stand beside the date on a line that is nothing but a date: weekday, time, zone.
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?iu)\\b(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\\b|\\bat\\b|\\bon\\b|\\bum\\b"
              + "|\\d{1,2}[:.h]\\d{2}([:.]\\d{2})?|\\b\\d{1,2}\\s*(?=[ap]\\.?m)|\\b[ap]\\.?m\\b\\.?|\\b(gmt|utc|bst|ist|[ecmp][sd]?t|cest|msk|uhr|eastern|local"
              + " time)\\b"
              + "|[+-]\\d{1,2}(:?\\d{2})?\\b|\\b(montag|dienstag|mittwoch|donnerstag|freitag"
              + "|samstag|sonnabend|sonntag)\\b|[\\s,.|•·—–()-]");

  private Days() {}

  /// One date in a text.
  ///
  /// @param day the date
  /// @param start its first unit
  /// @param end one behind its last
  record Found(LocalDate day, int start, int end) {}

  /// {@return the full dates of a text in its order; a month that is only a number counts where it
  /// cannot be the day}
  static List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    Matcher m = MONTH_FIRST.matcher(text);
    while (m.find()) {
      add(found, m, m.group(3), month(m.group(1)), m.group(2));
    }
    m = DAY_FIRST.matcher(text);
    while (m.find()) {
      add(found, m, m.group(3), month(m.group(2)), m.group(1));
    }
    m = ISO.matcher(text);
    while (m.find()) {
      add(found, m, m.group(1), Integer.parseInt(m.group(2)), m.group(3));
    }
    m = NUMBERS.matcher(text);
    while (m.find()) {
      int first = Integer.parseInt(m.group(1));
      int second = Integer.parseInt(m.group(3));
      if (m.group(2).equals(".") || first > 12) {
        add(found, m, m.group(4), second, m.group(1));
      } else if (second > 12 || first == second) {
        add(found, m, m.group(4), first, m.group(3));
      }
    }
    found.sort(Comparator.comparingInt(Found::start));
    return found;
  }

  /// {@return the date of a line that is nothing but a date, with or without weekday and time; null
  /// for any other line}
  static @Nullable LocalDate alone(String line) {
    if (line.length() > 80) {
      return null;
    }
    List<Found> found = in(line);
    if (found.size() != 1) {
      return null;
    }
    Found one = found.getFirst();
    String rest = line.substring(0, one.start()) + ' ' + line.substring(one.end());
    // An ISO date-time leaves its T behind.
    rest = rest.replaceFirst("^ T?(?=\\d{2}:)", "").replaceFirst("(?<=\\d)Z$", "");
    return BESIDE.matcher(rest).replaceAll("").isEmpty() ? one.day() : null;
  }

  private static void add(
      List<Found> found, Matcher m, String year, @Nullable Integer month, String day) {
    if (month == null || month < 1 || month > 12) {
      return;
    }
    try {
      found.add(
          new Found(
              LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)),
              m.start(),
              m.end()));
    } catch (DateTimeException _) {
      // "Feb. 30, 2024" is no date: what it means is not ours to guess.
    }
  }

  private static @Nullable Integer month(String name) {
    Month month = MONTHS.get(name.toLowerCase(Locale.ROOT));
    return month == null ? null : month.getValue();
  }

  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>();
    for (String language : LANGUAGES) {
      for (Month month : Month.values()) {
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
          String name = month.getDisplayName(style, Locale.of(language));
          months.putIfAbsent(name.toLowerCase(Locale.ROOT).replace(".", ""), month);
        }
      }
    }
    months.put("sept", Month.SEPTEMBER);
    return Map.copyOf(months);
  }
}
