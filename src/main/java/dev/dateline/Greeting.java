// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.news.Stamp;
import dev.dateline.search.Extent;
import dev.dateline.settings.LimitSettings;
import dev.dateline.settings.NewsroomSettings;
import dev.dateline.settings.RetentionSettings;
import dev.dateline.settings.Settings;
import dev.dateline.verify.Datelines;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a reader is told before the first question, and of the bot itself.
final class Greeting {
  /// Stands over coverage that is nobody's news.
  static final String SAMPLE = "Sample coverage, not news.";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Settings settings;

  /// Speaks for a newsroom.
  ///
  /// @param settings its own
  Greeting(Settings settings) {
    this.settings = settings;
  }

  /// {@return how far the coverage reaches, in one line}
  ///
  /// @param extent how far
  String coverage(Extent extent) {
    ZoneId zone = settings.newsroom().zoneId();
    String count = extent.articles() == 1 ? "1 article" : extent.articles() + " articles";
    String days = days(extent.oldest(), extent.newest(), zone);
    String read =
        extent.read() == null ? "" : " · read up to " + TIME.format(extent.read().atZone(zone));
    return count
        + (days.isEmpty() ? "" : " · " + days)
        + read
        + (extent.samples() > 0 ? " · " + SAMPLE : "");
  }

  private static String days(@Nullable Stamp oldest, @Nullable Stamp newest, ZoneId zone) {
    if (oldest == null || newest == null) {
      return "";
    }
    String from = Datelines.day(oldest.day(zone));
    String to = Datelines.day(newest.day(zone));
    return from.equals(to) ? to : from + " to " + to;
  }

  /// {@return what `/start` says}
  ///
  /// @param extent how far the coverage reaches now
  String start(Extent extent) {
    NewsroomSettings newsroom = settings.newsroom();
    String whose = newsroom.name().isEmpty() ? "our coverage" : newsroom.name() + "’s coverage";
    List<String> lines = new ArrayList<>();
    lines.add(
        "Ask about "
            + whose
            + ". I answer with the articles’ own sentences, each with its receipt, or say that they"
            + " don’t report it.");
    lines.add(coverage(extent));
    lines.add(
        "I am a program: no opinions, and an article can be wrong or out of date. Not for tips or"
            + " secrets"
            + (newsroom.tips().isEmpty() ? "." : ": " + newsroom.tips())
            + (newsroom.tips().isEmpty() ? " " : " · ")
            + "/privacy · /help");
    return String.join("\n", lines);
  }

  /// {@return what `/help` says}
  String help() {
    NewsroomSettings newsroom = settings.newsroom();
    LimitSettings limits = settings.limits();
    List<String> lines = new ArrayList<>();
    lines.add("Ask in plain words: who, what, when, where, how many, what somebody said.");
    lines.add(
        "“what else” goes on, “who says so” or /sources shows where an answer comes from, “tl;dr”"
            + " gives an article’s main points, /latest the newest articles.");
    lines.add("In groups: /ask and the question, a mention, or a reply to me.");
    lines.add(
        "A question has at most "
            + limits.questionCharacters()
            + " characters; a chat may ask "
            + limits.questionsPerChatDaily()
            + " a day.");
    if (!newsroom.corrections().isEmpty()) {
      lines.add("A mistake in an article: " + newsroom.corrections());
    }
    return String.join("\n", lines);
  }

  /// {@return what `/privacy` says}
  String privacy() {
    RetentionSettings retention = settings.retention();
    List<String> lines = new ArrayList<>();
    lines.add(
        "I keep what you ask, with your number in Telegram and never your name, for "
            + retention.questionDays()
            + " days, so that editors see what readers look for.");
    lines.add(
        "Which chat an answer was sent to is kept "
            + retention.chatLinkDays()
            + " days, so that a correction can reach you. Answers without questions and chats are"
            + " kept "
            + retention.auditDays()
            + " days.");
    lines.add("Nothing is sent to anybody else.");
    String privacy = settings.newsroom().privacy();
    lines.add(
        "/forget erases what you asked at once; only how much you asked today is still counted, for"
            + " a day and under a code.");
    if (!privacy.isEmpty()) {
      lines.add("More: " + privacy);
    }
    return String.join("\n", lines);
  }
}
