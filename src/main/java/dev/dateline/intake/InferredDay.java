// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import dev.dateline.news.Canonical;
import dev.dateline.news.Role;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The day of an article that gives none: the latest full date that its body or its first caption
/// tells as past.
final class InferredDay {
  /// A single date before this year is far more often the history told than the day of telling.
  private static final int EARLIEST_YEAR = 1990;

  /// A date further behind its verb than this is no longer read with it.
  private static final int REACH = 120;

  private static final Pattern FUTURE =
      Pattern.compile(
          "(?iu)\\b(will|won['’]t|would|shall|to be|is to|are to|due|scheduled|expected|planned"
              + "|plans (to|for)|set to|set for|slated|going to|upcoming|deadline|begins|starts"
              + "|starting|beginning|expires|ends|wird|werden|soll|sollen|spätestens|sera|seront"
              + "|doit|será|serán|sarà|saranno|zal|zullen|будет|будут|должен|должна|должны"
              + "|намечен\\p{L}*|запланирован\\p{L}*)\\b");

  /// What points ahead only directly before a date: "was killed by" does not.
  private static final Pattern UP_TO =
      Pattern.compile(
          "(?iu)\\b(until|till|by|before|through|from|bis( zum)?|ab( dem)?|jusqu['’]au|hasta( el)?"
              + "|fino al|tot|до)( the)?\\s*$");

  private static final Pattern FILE_PHOTO =
      Pattern.compile("(?iu)\\bfile\\b|\\barchiv|\\bfoto d['’]archivio|\\bархив");

  /// A stop or a comma that separates clauses; not the comma inside "Dec. 19, 2024".
  private static final Pattern CLAUSE = Pattern.compile("[;:—–]\\s|,\\s(?!\\d{4})");

  /// "On Tuesday, Nov. 24, 2026": the weekday belongs to the date, and the comma parts no clauses.
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "(?iu)\\b(?:on |am |le |el |op |в |во )?(?:"
              + Stream.of("en", "de", "fr", "es", "it", "nl", "ru")
                  .map(Locale::of)
                  .flatMap(InferredDay::weekdays)
                  .map(Pattern::quote)
                  .collect(Collectors.joining("|"))
              + "),?\\s+$");

  private static final Pattern SENTENCE =
      Pattern.compile("(?<=[\\p{Ll}\\d)”\"’][.!?…]”?)\\s+(?=\\p{Lu}|[“\"‘«])");

  private InferredDay() {}

  private static Stream<String> weekdays(Locale locale) {
    return Arrays.stream(DayOfWeek.values()).map(day -> day.getDisplayName(TextStyle.FULL, locale));
  }

  /// {@return the day, or null where the text gives none}
  ///
  /// @param canonical the article's text
  /// @param today the newsroom's day: nothing later is past
  static @Nullable LocalDate of(Canonical canonical, LocalDate today) {
    LocalDate latest = null;
    boolean caption = false;
    for (Canonical.Placed block : canonical.blocks()) {
      String text = canonical.text().substring(block.start(), block.end());
      boolean told = block.role().receipt();
      if (block.role() == Role.CAPTION && !caption) {
        caption = true;
        told = !FILE_PHOTO.matcher(text).find();
      }
      if (!told) {
        continue;
      }
      for (Days.Found found : Days.in(text)) {
        LocalDate day = found.day();
        if (!day.isAfter(today)
            && day.getYear() >= EARLIEST_YEAR
            && (latest == null || day.isAfter(latest))
            && !future(text, found)) {
          latest = day;
        }
      }
    }
    return latest;
  }

  /// Whether the clause that leads to the date, or one that breaks off just before it, looks ahead.
  private static boolean future(String text, Days.Found found) {
    String before =
        WEEKDAY
            .matcher(text.substring(Math.max(0, found.start() - REACH), found.start()))
            .replaceFirst("");
    String[] sentences = SENTENCE.split(before, -1);
    String sentence = sentences[sentences.length - 1];
    String[] clauses = CLAUSE.split(sentence, -1);
    String own = clauses[clauses.length - 1];
    if (FUTURE.matcher(own).find() || UP_TO.matcher(own).find()) {
      return true;
    }
    if (clauses.length < 2) {
      return false;
    }
    String previous = clauses[clauses.length - 2].stripTrailing();
    var verb = FUTURE.matcher(previous);
    while (verb.find()) {
      if (verb.end() == previous.length()) {
        return true;
      }
    }
    return false;
  }
}
