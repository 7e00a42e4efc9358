// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.news.Stamp;
import dev.dateline.settings.LimitSettings;
import dev.dateline.settings.SettingsException;
import dev.dateline.settings.SettingsLoader;
import dev.dateline.settings.SettingsSheet;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The arguments of a [Serving]. Pure.
///
/// @param zone the newsroom's zone, for times without an offset
record ServingReader(ZoneId zone) {
  /// Longest announcement, in UTF-16 units: two lines of a phone, above every answer.
  static final int LONGEST_LINE = 200;

  private static final LimitSettings STANDARD = SettingsLoader.standard(LimitSettings.class);

  // Words may end in "until further notice"; a time begins with a digit.
  private static final Pattern ENDING = Pattern.compile("(?s)^(.*\\S)\\s+until\\s+([0-9]\\S*)$");

  Serving read(Arguments arguments) throws WrongArgument {
    return switch (arguments.verb()) {
      case PAUSE -> arguments.nothing(new Serving.Pause());
      case RESUME -> arguments.nothing(new Serving.Resume());
      case LIMITS -> limits(arguments);
      case AS -> asReader(arguments);
      case ALERTS -> alerting(arguments);
      default -> announce(arguments);
    };
  }

  private Serving announce(Arguments arguments) throws WrongArgument {
    if (arguments.none()) {
      return new Serving.Announced();
    }
    if (arguments.rest().equals("off")) {
      return new Serving.Announce(null, null);
    }
    Matcher ending = ENDING.matcher(arguments.rest());
    boolean ends = ending.matches();
    String line = (ends ? ending.group(1) : arguments.rest()).replaceAll("\\s+", " ").strip();
    if (line.length() > LONGEST_LINE) {
      throw arguments.wrong(
          "text", "has " + line.length() + " characters, allowed are " + LONGEST_LINE);
    }
    return new Serving.Announce(line, ends ? moment(arguments, ending.group(2)) : null);
  }

  private static Serving asReader(Arguments arguments) throws WrongArgument {
    if (!arguments.rest().equals("reader")) {
      throw arguments.wrong(
          "whom",
          arguments.none()
              ? "is missing"
              : "is '" + Arguments.cut(arguments.rest()) + "', no reader");
    }
    return new Serving.AsReader();
  }

  private static Serving alerting(Arguments arguments) throws WrongArgument {
    return switch (arguments.rest()) {
      case "" -> new Serving.Alerting(null);
      case "on" -> new Serving.Alerting(true);
      case "off" -> new Serving.Alerting(false);
      default ->
          throw arguments.wrong(
              "'" + Arguments.cut(arguments.rest()) + "'", "is neither on nor off");
    };
  }

  private static Serving limits(Arguments arguments) throws WrongArgument {
    List<String> words = arguments.words();
    if (words.isEmpty()) {
      return new Serving.Limits();
    }
    List<String> keys =
        SettingsSheet.rows(LimitSettings.class).stream().map(SettingsSheet.Row::key).toList();
    String key = words.getFirst();
    if (!keys.contains(key)) {
      throw arguments.wrong(
          "key", "is '" + Arguments.cut(key) + "', there are " + String.join(", ", keys));
    }
    if (words.size() != 2) {
      throw words.size() < 2
          ? arguments.wrong("value", "is missing")
          : arguments.tooMany(words.get(2));
    }
    String value = words.get(1);
    if (value.equals("off")) {
      return new Serving.Limit(key, null);
    }
    try {
      SettingsSheet.with(STANDARD, key, value);
      return new Serving.Limit(key, value);
    } catch (SettingsException wrong) {
      throw arguments.wrong(
          key, String.valueOf(wrong.getMessage()).substring(key.length()).strip());
    }
  }

  private Instant moment(Arguments arguments, String time) throws WrongArgument {
    try {
      return Stamp.parse(time, zone).earliest(zone);
    } catch (DateTimeException e) {
      throw arguments.wrong(
          "time", "is '" + Arguments.cut(time) + "', expected is 2026-11-30 or 2026-11-30T08:00");
    }
  }
}
