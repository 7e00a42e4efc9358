// SPDX-License-Identifier: Apache-2.0
package dev.dateline.upload;

import dev.dateline.news.Stamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the lines of an article that are meant for editors and say that it is not to be published,
/// or not yet. Pure.
///
/// They stand at the top or at the very end. A report about an embargo says the word within a
/// sentence; a line that only begins with it is taken as an order, since a held article costs one
/// command and a broken embargo costs a source.
final class HoldWords {
  private static final int TOP = 12;
  private static final int END = 4;
  private static final int LONGEST = 200;

  private static final Pattern EMBARGO =
      Pattern.compile(
          "(?i)^\\W*(?:strict(?:ly)?\\s+)?(?:under\\s+)?embargo(?:ed)?\\b"
              + "|\\bembargoed\\s+(?:until|till|for|to)\\b|\\bunder\\s+(?:strict\\s+)?embargo\\b");
  private static final Pattern HOLD =
      Pattern.compile(
          "(?i)\\bhold\\s+for\\s+(?:release|publication)\\b|^\\W*hold\\s+until\\b"
              + "|\\bnot\\s+(?:for|yet\\s+for)\\s+(?:publication|release)\\b"
              + "|\\bdo\\s+not\\s+(?:publish|release)\\b|\\bnot\\s+to\\s+be\\s+published\\b");
  private static final Pattern KILL =
      Pattern.compile(
          "^\\W*(?:(?i:mandatory)\\s+)?KILL\\b"
              + "|(?i:\\bkill\\s+(?:this|the)\\s+(?:story|article|item|piece|report)\\b)"
              + "|(?i:^\\W*(?:mandatory\\s+)?kill\\s*(?:$|[:!-]|notice\\b|bulletin\\b))");
  private static final Pattern DATE =
      Pattern.compile(
          "(?<iso>\\d{4}-\\d{2}-\\d{2})"
              + "|(?<dmy>\\d{1,2}\\s+\\p{L}{3,9}\\.?\\s+\\d{4})"
              + "|(?<mdy>\\p{L}{3,9}\\.?\\s+\\d{1,2},?\\s+\\d{4})");
  private static final Pattern TIME = Pattern.compile("\\b([01]?\\d|2[0-3])[:.]([0-5]\\d)\\b");
  private static final List<DateTimeFormatter> WRITTEN =
      List.of(
          format("d MMMM uuuu"), format("d MMM uuuu"), format("MMMM d uuuu"), format("MMM d uuuu"));

  private HoldWords() {}

  private static DateTimeFormatter format(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  /// What a text orders.
  ///
  /// @param line the line that says so
  /// @param until until when, or null for until an editor decides
  record Order(String line, @Nullable Instant until) {}

  /// {@return the order, empty where there is none}
  ///
  /// @param text an article's canonical text
  /// @param zone the newsroom's zone
  /// @param now a moment that has passed holds nothing back
  static Optional<Order> in(String text, ZoneId zone, Instant now) {
    List<String> lines = text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean placed = i < TOP || i >= lines.size() - END;
      if (!placed || line.length() > LONGEST) {
        continue;
      }
      if (HOLD.matcher(line).find() || KILL.matcher(line).find()) {
        return Optional.of(new Order(line, null));
      }
      if (EMBARGO.matcher(line).find()) {
        Instant until = moment(line, zone);
        if (until == null || until.isAfter(now)) {
          return Optional.of(new Order(line, until));
        }
      }
    }
    return Optional.empty();
  }

  private static @Nullable Instant moment(String line, ZoneId zone) {
    Matcher date = DATE.matcher(line);
    while (date.find()) {
      LocalDate day = day(date);
      if (day != null) {
        Matcher time = TIME.matcher(line.substring(date.end()));
        boolean behind = time.find();
        if (!behind) {
          time = TIME.matcher(line.substring(0, date.start()));
          behind = time.find();
        }
        return behind
            ? day.atTime(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)))
                .atZone(zone)
                .toInstant()
            : Stamp.of(day).earliest(zone);
      }
    }
    return null;
  }

  private static @Nullable LocalDate day(Matcher date) {
    String words = date.group().replaceAll("[.,]", "").replaceAll("\\s+", " ");
    if (date.group("iso") != null) {
      try {
        return LocalDate.parse(words);
      } catch (DateTimeException none) {
        return null;
      }
    }
    for (DateTimeFormatter format : WRITTEN) {
      try {
        return LocalDate.parse(words, format);
      } catch (DateTimeException other) {
        // Written in another of the ways.
      }
    }
    return null;
  }
}
