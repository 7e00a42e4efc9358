// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.ask.Intent.Topic;
import dev.dateline.settings.NewsroomSettings;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The newsroom's own words about itself and the bot. Immutable.
///
/// @param name the newsroom's name, empty where none is configured
/// @param about the sections of `about.md` by topic
/// @param helpline whom a person in distress can reach, empty where none is configured
/// @param corrections where to report a mistake, empty where none is configured
/// @param tips where to bring a tip, empty where none is configured
/// @param privacy where to ask about one's data, empty where none is configured
public record NewsroomWords(
    String name,
    Map<Topic, String> about,
    String helpline,
    String corrections,
    String tips,
    String privacy) {
  /// Longest section that is shown, in UTF-16 units: an answer fits one message.
  public static final int LONGEST_SECTION = 1500;

  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

  /// Copies the sections.
  public NewsroomWords {
    about = Map.copyOf(about);
  }

  /// Reads `about.md`: each `## Heading` whose first word is a topic's name opens its section; text
  /// before the first heading is about the bot; other headings and comments are left out.
  ///
  /// @param newsroom its name and addresses
  /// @param markdown the file's text, any characters
  /// @return the words
  public static NewsroomWords of(NewsroomSettings newsroom, String markdown) {
    Map<Topic, StringBuilder> sections = new EnumMap<>(Topic.class);
    StringBuilder open = sections.computeIfAbsent(Topic.BOT, _ -> new StringBuilder());
    for (String line : COMMENT.matcher(markdown).replaceAll("").split("\\R", -1)) {
      if (line.startsWith("#")) {
        open = new StringBuilder();
        String heading = line.replaceAll("^#+\\s*", "").toUpperCase(Locale.ROOT);
        for (Topic topic : Topic.values()) {
          if (heading.startsWith(topic.name())) {
            open = sections.computeIfAbsent(topic, _ -> new StringBuilder());
          }
        }
      } else {
        open.append(line).append('\n');
      }
    }
    Map<Topic, String> about = new EnumMap<>(Topic.class);
    sections.forEach(
        (topic, text) -> {
          String words = text.toString().strip();
          if (!words.isEmpty()) {
            about.put(topic, cut(words));
          }
        });
    return new NewsroomWords(
        newsroom.name(),
        about,
        newsroom.helpline(),
        newsroom.corrections(),
        newsroom.tips(),
        newsroom.privacy());
  }

  /// Answers a question about the bot or the newsroom.
  ///
  /// @param topic what is asked
  /// @return the newsroom's words, or one plain line where it has given none; never empty
  public String answer(Topic topic) {
    String words = about.getOrDefault(topic, "");
    if (!words.isEmpty()) {
      return words;
    }
    String who = name.isEmpty() ? "this newsroom" : name;
    return switch (topic) {
      case BOT ->
          "I am a program that answers questions about the coverage of "
              + who
              + " with the articles' own sentences.";
      case NEWSROOM -> name.isEmpty() ? "The newsroom has not said who it is." : name + ".";
      case SUBSCRIPTION -> "I know nothing about subscriptions. Please ask " + who + " directly.";
      case CONTACT -> "I am a program. To reach a person, please contact " + who + " directly.";
      case CORRECTIONS ->
          corrections.isEmpty()
              ? "Please report a mistake to " + who + " directly."
              : "Report a mistake here: " + corrections;
      case TIPS ->
          tips.isEmpty()
              ? "Not for tips or secrets: please reach " + who + " another way."
              : "Not for tips or secrets here. Tips: " + tips;
      case PRIVACY ->
          privacy.isEmpty()
              ? "Questions are kept for a limited time, so that answers can be checked."
              : "Questions are kept for a limited time. About your data: " + privacy;
    };
  }

  /// {@return what a person in distress is told: the fixed line, and the helpline where there is
  /// one}
  public String distress() {
    String line =
        "I am a program and cannot help with this. If you are in danger, call your local emergency"
            + " number now, or talk to someone you trust.";
    return helpline.isEmpty() ? line : line + " " + helpline;
  }

  private static String cut(String words) {
    if (words.length() <= LONGEST_SECTION) {
      return words;
    }
    int end = LONGEST_SECTION - 1;
    // Never inside a character.
    return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }
}
