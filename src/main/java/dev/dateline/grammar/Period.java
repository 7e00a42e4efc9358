// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days that a question or a sentence names, counted from the day on which it was written.
///
/// @param from first day
/// @param to last day
/// @param words folded words with which a question names them; empty in a sentence
public record Period(LocalDate from, LocalDate to, Set<String> words) {
  private static final String MONTHS =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  private static final String DAYS = "(monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?:"
              + MONTHS
              + "\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+((?:19|20)\\d\\d))?|(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?"
              + MONTHS
              + "(?:,?\\s+((?:19|20)\\d\\d))?)(?![\\p{L}\\d])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MONTH =
      Pattern.compile(
          "\\b(?:in|during|last|this|back in|of)\\s+"
              + MONTHS
              + "(?:\\s+((?:19|20)\\d\\d))?(?!\\p{L}|\\.?\\s*\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WEEKDAY =
      Pattern.compile("\\b(?:(last|next|this)\\s+)?" + DAYS + "\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern NEAR =
      Pattern.compile(
          "\\b(yesterday|today|tonight|tomorrow|last night|last week|this week|next week|last"
              + " month|this month)\\b",
          Pattern.CASE_INSENSITIVE);

  /// Copies the words.
  public Period {
    words = Set.copyOf(words);
  }

  /// The days that a question names.
  ///
  /// @param question the question
  /// @param today the day on which it is asked
  /// @return the first ones named, or empty
  public static Optional<Period> asked(String question, LocalDate today) {
    Matcher date = DATE.matcher(question);
    if (date.find()) {
      LocalDate day = date(date, today);
      return day == null ? Optional.empty() : Optional.of(of(day, day, date.group()));
    }
    Matcher near = NEAR.matcher(question);
    if (near.find()) {
      return Optional.of(near(near.group(1).toLowerCase(Locale.ROOT), today));
    }
    Matcher weekday = WEEKDAY.matcher(question);
    if (weekday.find()) {
      DayOfWeek day = DayOfWeek.valueOf(weekday.group(2).toUpperCase(Locale.ROOT));
      boolean next = "next".equalsIgnoreCase(weekday.group(1));
      LocalDate meant =
          next
              ? today.with(TemporalAdjusters.next(day))
              : "last".equalsIgnoreCase(weekday.group(1))
                  ? today.with(TemporalAdjusters.previous(day))
                  : today.with(TemporalAdjusters.previousOrSame(day));
      return Optional.of(of(meant, meant, weekday.group()));
    }
    Matcher month = MONTH.matcher(question);
    if (month.find()) {
      Month named = month(month.group(1));
      int year = month.group(2) == null ? year(named, today) : Integer.parseInt(month.group(2));
      LocalDate first = LocalDate.of(year, named, 1);
      return Optional.of(of(first, first.with(TemporalAdjusters.lastDayOfMonth()), month.group()));
    }
    return Optional.empty();
  }

  /// The days that a sentence names.
  ///
  /// @param s the sentence
  /// @param published the day on which its article was published
  /// @return the days; a weekday is the last one and the next one
  static List<LocalDate> told(Statement s, LocalDate published) {
    List<LocalDate> days = new ArrayList<>();
    if (s.dates().isEmpty()) {
      return days;
    }
    Matcher date = DATE.matcher(s.text());
    while (date.find()) {
      LocalDate day = date(date, published);
      if (day != null) {
        days.add(day);
      }
    }
    Matcher weekday = WEEKDAY.matcher(s.text());
    while (weekday.find()) {
      DayOfWeek day = DayOfWeek.valueOf(weekday.group(2).toUpperCase(Locale.ROOT));
      days.add(published.with(TemporalAdjusters.previousOrSame(day)));
      days.add(published.with(TemporalAdjusters.next(day)));
    }
    Matcher near = NEAR.matcher(s.text());
    while (near.find()) {
      days.add(near(near.group(1).toLowerCase(Locale.ROOT), published).from());
    }
    return days;
  }

  /// {@return whether a day is one of these}
  ///
  /// @param day a day
  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  private static Period near(String words, LocalDate today) {
    return switch (words) {
      case "yesterday", "last night" -> of(today.minusDays(1), today.minusDays(1), words);
      case "tomorrow" -> of(today.plusDays(1), today.plusDays(1), words);
      case "last week" -> {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield of(monday.minusDays(7), monday.minusDays(1), words);
      }
      case "this week" -> {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield of(monday, monday.plusDays(6), words);
      }
      case "next week" -> {
        LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        yield of(monday, monday.plusDays(6), words);
      }
      case "last month" -> {
        LocalDate first = today.withDayOfMonth(1).minusMonths(1);
        yield of(first, first.with(TemporalAdjusters.lastDayOfMonth()), words);
      }
      case "this month" -> {
        LocalDate first = today.withDayOfMonth(1);
        yield of(first, first.with(TemporalAdjusters.lastDayOfMonth()), words);
      }
      default -> of(today, today, words);
    };
  }

  private static Period of(LocalDate from, LocalDate to, String words) {
    List<String> folded = new ArrayList<>();
    for (Token token : Tokens.of(words)) {
      if (!token.in(Words.PREPOSITIONS)) {
        folded.add(token.folded());
      }
    }
    return new Period(from, to, Set.copyOf(folded));
  }

  private static @Nullable LocalDate date(Matcher date, LocalDate near) {
    boolean monthFirst = date.group(1) != null;
    Month month = month(monthFirst ? date.group(1) : date.group(5));
    int day = Integer.parseInt(monthFirst ? date.group(2) : date.group(4));
    String year = monthFirst ? date.group(3) : date.group(6);
    if (day < 1 || day > month.maxLength()) {
      return null;
    }
    int number = year == null ? year(month, near) : Integer.parseInt(year);
    return LocalDate.of(number, month, Math.min(day, month.length(java.time.Year.isLeap(number))));
  }

  /// Without a year the one that brings the month nearest.
  private static int year(Month month, LocalDate near) {
    int apart = month.getValue() - near.getMonthValue();
    return apart > 6 ? near.getYear() - 1 : apart < -6 ? near.getYear() + 1 : near.getYear();
  }

  private static Month month(String name) {
    String three = name.substring(0, 3).toUpperCase(Locale.ROOT);
    for (Month month : Month.values()) {
      if (month.name().startsWith(three)) {
        return month;
      }
    }
    throw new IllegalArgumentException("no month: " + name);
  }
}
