// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.news.Stamp;
import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import dev.dateline.search.Extent;
import dev.dateline.settings.LimitSettings;
import dev.dateline.settings.NewsroomSettings;
import dev.dateline.settings.RetentionSettings;
import dev.dateline.settings.Settings;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What a reader is told before the first question, and of the bot itself.
final class Greeting {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Supplier<Settings> settings;
  private final Supplier<LimitSettings> limits;

  /// Speaks for a newsroom.
  ///
  /// @param settings its own
  Greeting(Settings settings) {
    this(() -> settings, settings::limits);
  }

  /// Speaks for a newsroom whose settings change while it speaks.
  ///
  /// @param settings its own, now
  /// @param limits how much may be asked now
  Greeting(Supplier<Settings> settings, Supplier<LimitSettings> limits) {
    this.settings = settings;
    this.limits = limits;
  }

  /// {@return how far the coverage reaches, in one line}
  ///
  /// @param extent how far
  /// @param book the reader's language
  String coverage(Extent extent, Phrasebook book) {
    ZoneId zone = settings.get().newsroom().zoneId();
    List<String> parts = new ArrayList<>();
    parts.add(book.say(Phrase.ARTICLES, "articles", extent.articles()));
    String days = days(extent.oldest(), extent.newest(), zone, book);
    if (!days.isEmpty()) {
      parts.add(days);
    }
    if (extent.read() != null) {
      parts.add(book.say(Phrase.READ, "time", TIME.format(extent.read().atZone(zone))));
    }
    if (extent.samples() > 0) {
      parts.add(book.say(Phrase.SAMPLE));
    }
    return String.join(" · ", parts);
  }

  private static String days(
      @Nullable Stamp oldest, @Nullable Stamp newest, ZoneId zone, Phrasebook book) {
    if (oldest == null || newest == null) {
      return "";
    }
    String from = book.day(oldest.day(zone));
    String to = book.day(newest.day(zone));
    return from.equals(to) ? to : book.say(Phrase.DAYS, Map.of("from", from, "to", to));
  }

  /// {@return what `/start` says}
  ///
  /// @param extent how far the coverage reaches now
  /// @param book the reader's language
  String start(Extent extent, Phrasebook book) {
    NewsroomSettings newsroom = settings.get().newsroom();
    return String.join(
        "\n",
        newsroom.name().isEmpty()
            ? book.say(Phrase.START_OURS)
            : book.say(Phrase.START_OF, "newsroom", newsroom.name()),
        coverage(extent, book),
        newsroom.tips().isEmpty()
            ? book.say(Phrase.PROGRAM)
            : book.say(Phrase.PROGRAM_TIPS, "tips", newsroom.tips()));
  }

  /// {@return what `/help` says}
  ///
  /// @param book the reader's language
  String help(Phrasebook book) {
    NewsroomSettings newsroom = settings.get().newsroom();
    LimitSettings limits = this.limits.get();
    List<String> lines = new ArrayList<>();
    lines.add(book.say(Phrase.HELP_ASK));
    lines.add(book.say(Phrase.HELP_MORE));
    lines.add(book.say(Phrase.HELP_COMMANDS));
    lines.add(book.say(Phrase.HELP_GROUPS));
    lines.add(
        book.say(
            Phrase.HELP_LIMITS,
            Map.of(
                "characters", limits.questionCharacters(),
                "questions", limits.questionsPerChatDaily())));
    if (!newsroom.corrections().isEmpty()) {
      lines.add(book.say(Phrase.HELP_CORRECTIONS, "corrections", newsroom.corrections()));
    }
    return String.join("\n", lines);
  }

  /// {@return what `/privacy` says}
  ///
  /// @param book the reader's language
  String privacy(Phrasebook book) {
    RetentionSettings retention = settings.get().retention();
    List<String> lines = new ArrayList<>();
    lines.add(book.say(Phrase.PRIVACY_QUESTIONS, "days", retention.questionDays()));
    lines.add(
        book.say(
            Phrase.PRIVACY_LINKS,
            Map.of("days", retention.chatLinkDays(), "audit", retention.auditDays())));
    boolean model = !settings.get().model().provider().equals("none");
    lines.add(book.say(model ? Phrase.PRIVACY_MODEL : Phrase.PRIVACY_OTHERS));
    lines.add(book.say(Phrase.PRIVACY_FEEDBACK, "days", retention.questionDays()));
    lines.add(book.say(Phrase.PRIVACY_ACCESS));
    lines.add(book.say(Phrase.PRIVACY_FORGET));
    String privacy = settings.get().newsroom().privacy();
    if (!privacy.isEmpty()) {
      lines.add(book.say(Phrase.PRIVACY_MORE, "address", privacy));
    }
    return String.join("\n", lines);
  }
}
