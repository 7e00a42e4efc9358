// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// "The report of 15 September said": the words with which a sentence gives its article as its
/// source. They are proved by the article's header, and what follows them by its sentences.
final class OwnReport {
  // A date in words is no longer than this.
  private static final String DAY = "([^,;:“”\"]{5,30}?(?:, \\d{4})?)";
  private static final String PAPER = "(?:report|article|story|coverage|newspaper’s report)";
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile(
              "^(?:The|An|Our|In its) "
                  + PAPER
                  + " (?:of|from|dated|published on) "
                  + DAY
                  + ",? (?:said|says|reported|reports)(?: that)? (?=\\S)"),
          Pattern.compile(
              "^According to (?:the|an|our) "
                  + PAPER
                  + " (?:of|from|dated|published on) "
                  + DAY
                  + ", (?=\\S)"));

  private OwnReport() {}

  /// {@return what a sentence says behind the words that name its article by the day on which it
  /// was published; the sentence itself where it has no such words, or another day}
  ///
  /// @param text the sentence
  /// @param cited the sentences that it cites
  static String told(String text, List<CitedLine> cited) {
    for (Pattern form : FORMS) {
      Matcher found = form.matcher(text);
      if (found.find()) {
        Optional<Day> day = only(found.group(1));
        boolean same =
            day.isPresent()
                && !cited.isEmpty()
                && cited.stream().allMatch(line -> names(day.get(), line.copy().published()));
        if (same) {
          String rest = text.substring(found.end());
          return rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
        }
      }
    }
    return text;
  }

  private static Optional<Day> only(String words) {
    List<Day> days = Days.in(Statement.of("on " + words, Set.of()));
    return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
  }

  /// A month and a day of it at least, and whatever else is given is that day's too.
  private static boolean names(Day day, @Nullable LocalDate on) {
    return on != null
        && day.month() == on.getMonth()
        && day.date() != null
        && day.date() == on.getDayOfMonth()
        && (day.year() == null || day.year() == on.getYear())
        && (day.weekday() == null || day.weekday() == on.getDayOfWeek())
        && day.minute() == null;
  }
}
