// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.news.ArticleId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands behind a command's word, and how its parts are read. Pure.
///
/// @param verb the command
/// @param rest the text behind its word, without blanks at its ends
record Arguments(Verb verb, String rest) {
  /// Longest reason, correction or wording, in UTF-16 units: what fits beside an answer.
  static final int LONGEST_TEXT = 1_000;

  // An id may hold blanks, for it may be a file's path; in quotation marks it is one word then.
  private static final Pattern FIRST =
      Pattern.compile("(?s)^(?:\"([^\"]+)\"|“([^”]+)”|(\\S+))(?:\\s+(.*))?$");
  private static final Pattern QUOTED =
      Pattern.compile("(?s)^(?:\"([^\"]+)\"|“([^”]+)”|„([^“”]+)[“”]|«([^»]+)»)(?:\\s+(.*))?$");
  private static final int SHOWN = 60;

  boolean none() {
    return rest.isEmpty();
  }

  WrongArgument wrong(String argument, String why) {
    return new WrongArgument(verb, argument, why);
  }

  WrongArgument tooMany(String word) {
    return wrong("'" + cut(word) + "'", "is one argument too many");
  }

  <T> T nothing(T command) throws WrongArgument {
    if (!none()) {
      throw tooMany(rest);
    }
    return command;
  }

  List<String> words() {
    return none() ? List.of() : List.of(rest.split("\\s+"));
  }

  /// What an article's id says, and what stands behind it.
  record Named(ArticleId article, Arguments behind) {}

  Named article() throws WrongArgument {
    Matcher matcher = FIRST.matcher(rest);
    if (!matcher.matches()) {
      throw wrong("id", "is missing");
    }
    return new Named(id(group(matcher, 1, 2, 3)), behind(matcher, 4));
  }

  ArticleId whole() throws WrongArgument {
    Matcher quoted = QUOTED.matcher(rest);
    if (none()) {
      throw wrong("id", "is missing");
    }
    return id(quoted.matches() && quoted.group(5) == null ? group(quoted, 1, 2, 3, 4) : rest);
  }

  /// Words in quotation marks in front, and what stands behind them.
  record Wording(String words, Arguments behind) {}

  Optional<Wording> quoted() {
    Matcher matcher = QUOTED.matcher(rest);
    return matcher.matches()
        ? Optional.of(new Wording(group(matcher, 1, 2, 3, 4).strip(), behind(matcher, 5)))
        : Optional.empty();
  }

  private Arguments behind(Matcher matcher, int group) {
    String text = matcher.group(group);
    return new Arguments(verb, text == null ? "" : text.strip());
  }

  private static String group(Matcher matcher, int... groups) {
    for (int group : groups) {
      String text = matcher.group(group);
      if (text != null) {
        return text;
      }
    }
    return "";
  }

  private ArticleId id(String text) throws WrongArgument {
    try {
      return new ArticleId(text);
    } catch (IllegalArgumentException no) {
      throw wrong("id", "cannot be one: " + no.getMessage());
    }
  }

  String told(String argument) throws WrongArgument {
    return told(argument, rest);
  }

  String told(String argument, String text) throws WrongArgument {
    if (text.isBlank()) {
      throw wrong(argument, "is missing");
    }
    if (text.length() > LONGEST_TEXT) {
      throw wrong(argument, "has " + text.length() + " characters, allowed are " + LONGEST_TEXT);
    }
    return text;
  }

  /// {@return the same as [#told], or null for "off"}
  @Nullable String orOff(String argument) throws WrongArgument {
    String text = told(argument);
    return text.equals("off") ? null : text;
  }

  int number(String argument, String text, int most) throws WrongArgument {
    int value = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    if (value < 1 || value > most) {
      throw wrong(argument, "is '" + cut(text) + "', allowed are 1 to " + most);
    }
    return value;
  }

  static String cut(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
