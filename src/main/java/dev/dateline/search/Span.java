// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days that a question speaks of, reckoned from the day it was asked.
///
/// A day without its year is the last such day up to today; so is a month and a weekday.
///
/// @param words as they stand in the question
/// @param start first UTF-16 unit of those words
/// @param from the first day
/// @param to the last day, not before the first
public record Span(String words, int start, LocalDate from, LocalDate to) {
  /// Most spans that one question is taken to hold.
  static final int MOST = 8;

  private static final String MONTHS =
      "(january|february|march|april|may|june|july|august|september|october|november|december"
          + "|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\.?";
  private static final String DAYS = "(monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
  private static final Pattern SAID =
      Pattern.compile(
          "\\b(?:"
              + "(?<iso>(?:19|20)\\d\\d-\\d\\d-\\d\\d)"
              + "|(?<month>"
              + MONTHS
              + ")\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)(?:,?\\s+(?<year>(?:19|20)\\d\\d))?"
              + "|(?<day2>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<month2>"
              + MONTHS
              + ")(?![\\p{L}])(?:,?\\s+(?<year2>(?:19|20)\\d\\d))?"
              + "|(?:in|during|of|since|from|this|last)\\s+(?:(?:early|late|mid)[\\s-]+)?(?<only>"
              + MONTHS
              + ")(?![\\p{L}\\d])(?:,?\\s+(?:of\\s+)?(?<year3>(?:19|20)\\d\\d))?"
              + "|(?:on|last|this)\\s+(?<weekday>"
              + DAYS
              + ")|(?<ago>\\d{1,3}|an?|two|three|four|five|six|seven|ten)\\s+(?<unit>day|week|month)s?\\s+ago|(?<rel>today|tonight|this"
              + " morning|this evening|yesterday|last night|this week|last week|past week|this"
              + " month|last month|past month|this year|last year))\\b",
          Pattern.CASE_INSENSITIVE);
  // What leads to a day and means nothing without it.
  private static final Pattern LEADING =
      Pattern.compile(
          "(?i)(?:\\b(?:on|in|during|since|from|of|at|by|until|till|before|after|between|and|to|the)"
              + "\\s+)+$");
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("ten", 10));

  /// Refuses a span that ends before it begins.
  public Span {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("span '" + words + "' ends " + to + " before " + from);
    }
  }

  /// Finds the spans that a text names.
  ///
  /// @param text any text
  /// @param today the day on which it is asked
  /// @return the spans in order, at most [#MOST]; what is no date ("31 Feb.") is none
  public static List<Span> in(String text, LocalDate today) {
    List<Span> spans = new ArrayList<>();
    Matcher said = SAID.matcher(text);
    while (spans.size() < MOST && said.find()) {
      Span span = span(said, today);
      if (span != null) {
        spans.add(span);
      }
    }
    return spans;
  }

  /// A text without the days that it names.
  ///
  /// @param text any text
  /// @param today the day on which it is asked
  /// @return the text, or the same where it names none or nothing else
  public static String without(String text, LocalDate today) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Span span : in(text, today)) {
      out.append(LEADING.matcher(text.substring(at, span.start())).replaceFirst("")).append(' ');
      at = span.start() + span.words().length();
    }
    String rest = out.append(text.substring(at)).toString().replaceAll("\\s+", " ");
    String whole = rest.replaceAll("\\s+([?!.,])", "$1").strip();
    return whole.codePoints().anyMatch(Character::isLetterOrDigit) ? whole : text;
  }

  /// {@return whether a day lies in the span}
  ///
  /// @param day days since 1970
  public boolean holds(long day) {
    return day >= from.toEpochDay() && day <= to.toEpochDay();
  }

  private static @Nullable Span span(Matcher said, LocalDate today) {
    try {
      LocalDate[] days = days(said, today);
      return days.length == 0 ? null : new Span(said.group(), said.start(), days[0], days[1]);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static LocalDate[] days(Matcher said, LocalDate today) {
    if (said.group("iso") != null) {
      return one(LocalDate.parse(said.group("iso")));
    }
    if (said.group("day") != null) {
      return one(day(said.group("month"), said.group("day"), said.group("year"), today));
    }
    if (said.group("day2") != null) {
      return one(day(said.group("month2"), said.group("day2"), said.group("year2"), today));
    }
    if (said.group("only") != null) {
      Month month = month(said.group("only"));
      int year =
          said.group("year3") != null
              ? Integer.parseInt(said.group("year3"))
              : month.compareTo(today.getMonth()) > 0 ? today.getYear() - 1 : today.getYear();
      LocalDate first = LocalDate.of(year, month, 1);
      return new LocalDate[] {first, first.plusMonths(1).minusDays(1)};
    }
    if (said.group("weekday") != null) {
      DayOfWeek weekday = DayOfWeek.valueOf(said.group("weekday").toUpperCase(Locale.ROOT));
      int back = Math.floorMod(today.getDayOfWeek().getValue() - weekday.getValue(), 7);
      return one(today.minusDays(back));
    }
    if (said.group("ago") != null) {
      return ago(said.group("ago"), said.group("unit"), today);
    }
    return relative(said.group("rel").toLowerCase(Locale.ROOT), today);
  }

  private static LocalDate day(String month, String day, @Nullable String year, LocalDate today) {
    int number = Integer.parseInt(day);
    if (year != null) {
      return LocalDate.of(Integer.parseInt(year), month(month), number);
    }
    LocalDate here = LocalDate.of(today.getYear(), month(month), number);
    return here.isAfter(today) ? here.minusYears(1) : here;
  }

  private static LocalDate[] ago(String count, String unit, LocalDate today) {
    String folded = count.toLowerCase(Locale.ROOT);
    int number = NUMBERS.containsKey(folded) ? NUMBERS.get(folded) : Integer.parseInt(count);
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "day" -> one(today.minusDays(number));
      case "week" -> week(today.minusWeeks(number), today);
      default -> month(today.minusMonths(number), today);
    };
  }

  private static LocalDate[] relative(String words, LocalDate today) {
    return switch (words) {
      case "yesterday" -> one(today.minusDays(1));
      case "last night" -> new LocalDate[] {today.minusDays(1), today};
      case "this week" -> week(today, today);
      case "last week" -> week(today.minusWeeks(1), today);
      case "past week" -> new LocalDate[] {today.minusDays(7), today};
      case "this month" -> month(today, today);
      case "last month" -> month(today.minusMonths(1), today);
      case "past month" -> new LocalDate[] {today.minusMonths(1), today};
      case "this year" -> new LocalDate[] {today.withDayOfYear(1), today};
      case "last year" ->
          new LocalDate[] {
            today.withDayOfYear(1).minusYears(1), today.withDayOfYear(1).minusDays(1)
          };
      default -> one(today);
    };
  }

  private static LocalDate[] week(LocalDate within, LocalDate today) {
    LocalDate monday = within.with(DayOfWeek.MONDAY);
    LocalDate sunday = monday.plusDays(6);
    return new LocalDate[] {monday, sunday.isAfter(today) ? today : sunday};
  }

  private static LocalDate[] month(LocalDate within, LocalDate today) {
    LocalDate first = within.withDayOfMonth(1);
    LocalDate last = first.plusMonths(1).minusDays(1);
    return new LocalDate[] {first, last.isAfter(today) ? today : last};
  }

  private static LocalDate[] one(LocalDate day) {
    return new LocalDate[] {day, day};
  }

  private static Month month(String name) {
    String start = name.substring(0, 3).toUpperCase(Locale.ROOT);
    for (Month month : Month.values()) {
      if (month.name().startsWith(start)) {
        return month;
      }
    }
    throw new DateTimeException("no month is called " + name);
  }
}
