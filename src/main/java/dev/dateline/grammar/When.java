// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A stretch of a sentence that says when.
///
/// @param start first UTF-16 unit in the sentence
/// @param end one behind its last
/// @param exact how exact it is
public record When(int start, int end, Exact exact) {
  /// How exact a stretch is; the first is the most exact.
  public enum Exact {
    /// A day of a month, or a clock time with one.
    DAY,
    /// A month or a year.
    PERIOD,
    /// A weekday, "yesterday", "last week", counted from the article's own date.
    RELATIVE,
    /// A time of day alone.
    CLOCK
  }

  private static final String MONTH =
      "(?:january|february|march|april|may|june|july|august|september|october|november|december"
          + "|jan\\.?|feb\\.?|mar\\.?|apr\\.?|jun\\.?|jul\\.?|aug\\.?|sept?\\.?|oct\\.?|nov\\.?|dec\\.?)";
  private static final String WEEKDAY =
      "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
  private static final String UNIT =
      "(?:second|minute|hour|day|night|week|weekend|month|quarter|year|decade|century|season|spring|summer|autumn|fall|winter)";
  private static final Pattern DAY =
      Pattern.compile(
          "\\b(?:"
              + MONTH
              + "\\s+\\d{1,2}(?:st|nd|rd|th)?(?![\\d:])(?:,?\\s+(?:19|20)\\d\\d)?"
              + "|\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?"
              + MONTH
              + "(?![\\p{L}])(?:,?\\s+(?:19|20)\\d\\d)?|(?:19|20)\\d\\d-\\d\\d-\\d\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PERIOD =
      Pattern.compile(
          "\\b(?:(?:early|late|mid-?)?\\s*"
              + MONTH
              + ",?\\s+(?:of\\s+)?(?:19|20)\\d\\d"
              + "|(?:in|since|by|until|till|from|during|last|next|this|of|early|late|mid-?)\\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b"
              + "|(?:in|since|by|until|till|from|during|of|early|late|before|after|for)\\s+(?:the\\s+)?(?:19|20)\\d\\d(?:s)?\\b)");
  private static final Pattern RELATIVE =
      Pattern.compile(
          "\\b(?:(?:last|next|on|this|by|since|until|before|after|late|early|every)?\\s*"
              + WEEKDAY
              + "s?(?:\\s+(?:morning|afternoon|evening|night))?|yesterday|today|tomorrow|tonight|overnight|nowadays|(?:this|last|next|past|previous|following|coming|the"
              + " same|earlier this|later this|earlier that|later that)\\s+"
              + UNIT
              + "|(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|few|\\d+)\\s+"
              + UNIT
              + "s?\\s+(?:ago|earlier|later|before|after)|in recent "
              + UNIT
              + "s?|(?:within|for the past|over the past|in the past|in the"
              + " next)\\s+(?:\\p{L}+\\s+)?"
              + UNIT
              + "s?|(?:at|by) the end of the "
              + UNIT
              + "|(?:at|by|before|after|until|since|around|on|over|this|next|last)"
              + " (?:Christmas|Easter|Thanksgiving|Halloween|New"
              + " Year|Ramadan|Hanukkah|Passover|Diwali))\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOCK =
      Pattern.compile(
          "\\b(?:\\d{1,2}(?:[:.]\\d\\d)?\\s*(?:a\\.m\\.|p\\.m\\.|am\\b|pm\\b|o['’]clock)|\\d{1,2}:\\d\\d\\b|(?:at|before|after|by|until)\\s+(?:noon|midnight|dawn|dusk|sunrise|sunset))",
          Pattern.CASE_INSENSITIVE);

  // Each pattern's matches hold a digit or one of its words here.
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final List<String> RELATIVES =
      List.of(
          "day",
          "night",
          "tomorrow",
          "second",
          "minute",
          "hour",
          "week",
          "month",
          "quarter",
          "year",
          "decade",
          "century",
          "season",
          "spring",
          "summer",
          "autumn",
          "fall",
          "winter",
          "christmas",
          "easter",
          "thanksgiving",
          "halloween",
          "ramadan",
          "hanukkah",
          "passover",
          "diwali");
  private static final List<String> CLOCKS =
      List.of("noon", "midnight", "dawn", "dusk", "sunrise", "sunset");

  /// Finds every stretch that says when, in order; none overlaps another.
  ///
  /// @param sentence any text
  /// @return the stretches
  public static List<When> in(String sentence) {
    List<When> found = new ArrayList<>();
    // Most sentences say nothing of the kind, and the patterns try every word: without these looks
    // ahead they took half of an answer's time.
    boolean digit = sentence.chars().anyMatch(c -> c >= '0' && c <= '9');
    String lower = sentence.toLowerCase(Locale.ROOT);
    if (digit) {
      collect(found, DAY, sentence, Exact.DAY);
    }
    if (digit || MONTHS.stream().anyMatch(sentence::contains)) {
      collect(found, PERIOD, sentence, Exact.PERIOD);
    }
    if (RELATIVES.stream().anyMatch(lower::contains)) {
      collect(found, RELATIVE, sentence, Exact.RELATIVE);
    }
    if (digit || CLOCKS.stream().anyMatch(lower::contains)) {
      collect(found, CLOCK, sentence, Exact.CLOCK);
    }
    found.sort(java.util.Comparator.comparingInt(When::start));
    return List.copyOf(found);
  }

  private static void collect(List<When> found, Pattern pattern, String text, Exact exact) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      int start = matcher.start();
      int end = matcher.end();
      boolean taken = found.stream().anyMatch(one -> one.start() < end && start < one.end());
      // "may" is a verb far more often than a month: the month needs its capital.
      boolean verb =
          matcher.group().toLowerCase(Locale.ROOT).startsWith("may")
              && Character.isLowerCase(text.charAt(start));
      if (!taken && !verb) {
        found.add(new When(start, end, exact));
      }
    }
  }
}
