// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Statement;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.When;
import dev.dateline.grammar.Words;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the dates and times of day of a sentence.
final class Days {
  private static final Map<String, Month> MONTHS = new HashMap<>();
  private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();

  static {
    months("jan feb mar apr may jun jul aug sep oct nov dec");
    months("january february march april may june july august september october november december");
    months("januar februar märz april mai juni juli august september oktober november dezember");
    months(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre");
    months("janvier février mars avril mai juin juillet août septembre octobre novembre décembre");
    months("января февраля марта апреля мая июня июля августа сентября октября ноября декабря");
    months(
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня");
    MONTHS.put("sept", Month.SEPTEMBER);
    weekdays("monday tuesday wednesday thursday friday saturday sunday");
    weekdays("montag dienstag mittwoch donnerstag freitag samstag sonntag");
    weekdays("lunes martes miércoles jueves viernes sábado domingo");
    weekdays("lundi mardi mercredi jeudi vendredi samedi dimanche");
    weekdays("понедельник вторник среду четверг пятницу субботу воскресенье");
    weekdays("понеділок вівторок середу четвер п'ятницю суботу неділю");
  }

  private static final Set<String> SILENT =
      Words.set(
          "on at in by since until before after late early of the around about from to for"
              + " am el le de del года року");
  // English has words that look like a month and begin small: "the council may", "they march".
  private static final Set<String> LIKE_WORDS = Words.set("may march mar sept dec jan");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(\\d{1,2})(?:[:.](\\d\\d))?\\s*(a\\.?m\\.?|p\\.?m\\.?)?.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern ISO = Pattern.compile("((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d)");

  private Days() {}

  private static void months(String line) {
    Month month = Month.JANUARY;
    for (String word : line.split(" ", -1)) {
      MONTHS.putIfAbsent(word, month);
      month = month.plus(1);
    }
  }

  private static void weekdays(String line) {
    DayOfWeek day = DayOfWeek.MONDAY;
    for (String word : line.split(" ", -1)) {
      WEEKDAYS.putIfAbsent(word, day);
      day = day.plus(1);
    }
  }

  /// {@return the dates and times in order; a span of time ("five weeks after") is none}
  ///
  /// @param s the sentence
  static List<Day> in(Statement s) {
    List<Day> found = new ArrayList<>();
    boolean[] taken = new boolean[s.tokens().size()];
    for (When when : s.dates()) {
      int from = s.tokenAt(when.start());
      int to = s.tokenAt(when.end() - 1);
      to = to < s.tokens().size() && s.tokens().get(to).start() < when.end() ? to + 1 : to;
      Day day = when.exact() == When.Exact.CLOCK ? clock(s, when, from, to) : day(s, from, to);
      if (day != null) {
        found.add(day);
        for (int i = from; i < to; i++) {
          taken[i] = true;
        }
      }
    }
    for (int i = 0; i < s.tokens().size(); i++) {
      Token token = s.tokens().get(i);
      boolean lone =
          YEAR.matcher(token.text()).matches()
              || WEEKDAYS.containsKey(low(token))
              || MONTHS.containsKey(low(token)) && token.capital() && i > 0
              || small(s, i);
      if (!taken[i] && lone) {
        int number = MONTHS.containsKey(low(token)) ? behind(s, i) - 1 : -1;
        boolean dated =
            number >= 0 && !taken[number] && s.tokens().get(number).text().matches("\\d{1,2}");
        Day day = day(s, dated ? number : i, i + 1);
        int end = behind(s, i);
        Day last = found.stream().filter(one -> one.to() == end).findFirst().orElse(null);
        boolean years =
            day != null
                && day.year() != null
                && last != null
                && last.month() != null
                && last.year() == null;
        if (years && last != null && day != null) {
          found.remove(last);
          day =
              new Day(
                  last.from(),
                  i + 1 < s.tokens().size() && YEARS.contains(low(s.tokens().get(i + 1)))
                      ? i + 2
                      : i + 1,
                  day.year(),
                  last.month(),
                  last.date(),
                  last.weekday(),
                  last.minute(),
                  last.words(),
                  last.text() + " " + day.text());
        }
        if (day != null) {
          found.add(day);
          taken[i] = true;
        }
      }
    }
    found.sort(Comparator.comparingInt(Day::from));
    return whole(found, s);
  }

  /// "Saturday, Nov. 21" is one day: alone, "Saturday" may mean another.
  private static List<Day> whole(List<Day> found, Statement s) {
    List<Day> all = new ArrayList<>();
    for (Day day : found) {
      Day last = all.isEmpty() ? null : all.getLast();
      boolean one =
          last != null
              && last.to() == day.from()
              && last.weekday() != null
              && last.month() == null
              && last.words().isEmpty()
              && last.minute() == null
              && day.month() != null
              && day.date() != null
              && day.weekday() == null;
      if (one && last != null) {
        all.removeLast();
        String text =
            s.text()
                .substring(s.tokens().get(last.from()).start(), s.tokens().get(day.to() - 1).end());
        all.add(
            new Day(
                last.from(),
                day.to(),
                day.year(),
                day.month(),
                day.date(),
                last.weekday(),
                day.minute(),
                day.words(),
                text));
      } else {
        all.add(day);
      }
    }
    return all;
  }

  private static final Set<String> YEARS = Set.of("года", "року", "г", "р");

  /// "3 mai", "3 de mayo": a month that is written small has its day before it.
  private static boolean small(Statement s, int i) {
    Token token = s.tokens().get(i);
    int number = behind(s, i) - 1;
    return number >= 0
        && MONTHS.containsKey(low(token))
        && !token.in(LIKE_WORDS)
        && s.tokens().get(number).text().matches("\\d{1,2}");
  }

  /// One behind what stands before a word, a Spanish "de" between them left out.
  private static int behind(Statement s, int i) {
    return i > 0 && s.tokens().get(i - 1).in(Words.set("de del")) ? i - 1 : i;
  }

  private static @Nullable Day clock(Statement s, When when, int from, int to) {
    String text = s.text().substring(when.start(), when.end());
    Matcher clock = CLOCK.matcher(text);
    if (!clock.matches()) {
      String word = s.tokens().get(Math.max(from, to - 1)).folded();
      return new Day(from, to, null, null, null, null, null, Set.of(word), text);
    }
    int hour = Integer.parseInt(clock.group(1));
    int minute = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
    String half = clock.group(3) == null ? "" : clock.group(3).toLowerCase(Locale.ROOT);
    if (half.startsWith("p")) {
      hour = hour % 12 + 12;
    } else if (half.startsWith("a")) {
      hour = hour % 12;
    }
    return new Day(from, to, null, null, null, null, hour * 60 + minute, Set.of(), text);
  }

  private static @Nullable Day day(Statement s, int from, int to) {
    Integer year = null;
    Month month = null;
    Integer date = null;
    DayOfWeek weekday = null;
    Set<String> words = new HashSet<>();
    for (int i = from; i < to; i++) {
      Token token = s.tokens().get(i);
      String low = low(token);
      Matcher iso = ISO.matcher(token.text());
      if (iso.matches()) {
        year = Integer.parseInt(iso.group(1));
        int number = Integer.parseInt(iso.group(2));
        month = number >= 1 && number <= 12 ? Month.of(number) : null;
        date = Integer.parseInt(iso.group(3));
      } else if (YEAR.matcher(token.text()).matches()) {
        year = Integer.parseInt(token.text());
      } else if (token.text().matches("\\d{1,2}(?:st|nd|rd|th)?")) {
        date = Integer.parseInt(token.text().replaceAll("\\D", ""));
      } else if (MONTHS.containsKey(low)) {
        month = MONTHS.get(low);
      } else if (WEEKDAYS.containsKey(low.replaceAll("s$", "")) || WEEKDAYS.containsKey(low)) {
        weekday =
            WEEKDAYS.containsKey(low) ? WEEKDAYS.get(low) : WEEKDAYS.get(low.replaceAll("s$", ""));
      } else if (!token.in(SILENT)) {
        words.add(token.stem());
      }
    }
    boolean span =
        month == null
            && weekday == null
            && year == null
            && s.tokens().subList(from, to).stream()
                .anyMatch(t -> t.numeric() || Numerals.word(t.text()) != null || t.in(SPANS));
    if (span || month == null && weekday == null && year == null && words.isEmpty()) {
      return null;
    }
    String text = s.text().substring(s.tokens().get(from).start(), s.tokens().get(to - 1).end());
    return new Day(from, to, year, month, date, weekday, null, words, text);
  }

  private static final Set<String> SPANS = Words.set("a an several few ago later earlier");

  private static String low(Token token) {
    return token.text().toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[.,]|'s$", "");
  }
}
