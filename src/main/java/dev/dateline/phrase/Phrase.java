// SPDX-License-Identifier: Apache-2.0
package dev.dateline.phrase;

import java.util.Locale;
import java.util.Set;

/// One thing that the bot says. Every bundle has each, under its name in small letters, with
/// exactly its arguments.
public enum Phrase {
  ASK_WHAT,
  UNKNOWN_COMMAND,
  NO_TEXT,
  NOT_NOW,
  QUESTION_CANCELLED(Phrase.LINE, "questions"),
  NOT_ERASED,
  WITHDRAWN,
  RETRACTED(Phrase.LINE, "title"),
  RESTORED(Phrase.LINE, "title"),
  PAGE_WITHDRAWN,
  PAGE_RETRACTED(Phrase.LINE, "title"),
  PAGE_RESTORED(Phrase.LINE, "title"),
  FORGOTTEN(Phrase.LINE, "questions"),
  TOO_LONG(Phrase.LINE, "characters"),
  WAITED(Phrase.LINE, "minutes"),
  LATE(Phrase.LINE, "hours"),
  PAUSED,
  PAUSED_KEPT,
  PAUSE_OVER,
  PERSON_ASKED(Phrase.LINE, "questions", "hours"),
  CHAT_ASKED(Phrase.LINE, "questions", "hours"),
  PERSON_TOKENS(Phrase.LINE, "hours"),
  CHAT_TOKENS(Phrase.LINE, "hours"),
  NOT_LISTED,
  PAIRING_CODE(Phrase.LINE, "code", "hours"),
  PAIRING_FULL,
  SEARCH_WHAT,
  SEARCH_AGAIN,
  NOTHING_FOUND,
  NO_ARTICLE,
  ARTICLE_WHAT,
  ARTICLE_ENOUGH,
  PAGE_OF(Phrase.LINE, "page", "pages"),
  LANGUAGE_WHICH,
  LANGUAGE_NAME(Phrase.BUTTON),
  LANGUAGE_CHOSEN,
  LANGUAGE_AUTO,
  LANGUAGE_OWN,
  NOTICES_ON,
  NOTICES_OFF,
  FEEDBACK_WHAT,
  FEEDBACK_LONG(Phrase.LINE, "characters"),
  FEEDBACK_ENOUGH,
  FEEDBACK_KEPT,
  ADMINS_ALONE,
  NEAREST(Phrase.LINE, "passages"),
  LOOKED_FIRST(Phrase.LINE, "days"),
  SOURCE_UPDATED(Phrase.LINE, "day"),
  SOURCE_CORRECTED,
  ALSO_ANSWERED,
  NO_MORE(Phrase.TOAST),
  BUTTON_MORE(Phrase.BUTTON),
  BUTTON_ANY_DATE(Phrase.BUTTON),
  BUTTON_RECEIPT(Phrase.BUTTON),
  BUTTON_CLOSE(Phrase.BUTTON),
  BUTTON_CONFIRM(Phrase.BUTTON),
  BUTTON_CANCEL(Phrase.BUTTON),
  BUTTON_UNDO(Phrase.BUTTON),
  BUTTON_REPORT(Phrase.BUTTON),
  BUTTON_COVERED(Phrase.BUTTON),
  BUTTON_WRONG_QUOTE(Phrase.BUTTON),
  BUTTON_OTHER_QUESTION(Phrase.BUTTON),
  BUTTON_OUTDATED(Phrase.BUTTON),
  BUTTON_MISSING(Phrase.BUTTON),
  VOTE_WHY,
  VOTE_KEPT(Phrase.TOAST),
  OLD_BUTTON(Phrase.TOAST),
  NOT_YOUR_BUTTON(Phrase.TOAST),
  CANCELLED,
  RECEIPT_OF(Phrase.LINE, "receipt", "receipts"),
  RECEIPT_INFERRED(Phrase.LINE, "dateline"),
  RECEIPT_OWN,
  RECEIPT_WHOSE(Phrase.LINE, "names"),
  RECEIPT_QUOTING(Phrase.LINE, "names"),
  RECEIPT_UNNAMED,
  RECEIPT_VERSION(Phrase.LINE, "version"),
  RECEIPT_CORRECTED(Phrase.LINE, "version", "correction"),
  RECEIPT_UPDATED(Phrase.LINE, "day"),
  RECEIPT_GONE,
  COMMAND_ASK(Phrase.DESCRIPTION),
  COMMAND_LATEST(Phrase.DESCRIPTION),
  COMMAND_SOURCES(Phrase.DESCRIPTION),
  COMMAND_SEARCH(Phrase.DESCRIPTION),
  COMMAND_ARTICLE(Phrase.DESCRIPTION),
  COMMAND_LANGUAGE(Phrase.DESCRIPTION),
  COMMAND_NOTICES(Phrase.DESCRIPTION),
  COMMAND_FEEDBACK(Phrase.DESCRIPTION),
  COMMAND_HELP(Phrase.DESCRIPTION),
  COMMAND_PRIVACY(Phrase.DESCRIPTION),
  COMMAND_CANCEL(Phrase.DESCRIPTION),
  COMMAND_FORGET(Phrase.DESCRIPTION),
  DESCRIPTION_LONG(Phrase.PROFILE),
  DESCRIPTION_SHORT(Phrase.BIO),
  START_OURS,
  START_OF(Phrase.LINE, "newsroom"),
  ARTICLES(Phrase.LINE, "articles"),
  DAYS(Phrase.LINE, "from", "to"),
  READ(Phrase.LINE, "time"),
  SAMPLE,
  PROGRAM,
  PROGRAM_TIPS(Phrase.LINE, "tips"),
  HELP_ASK,
  HELP_MORE,
  HELP_COMMANDS,
  HELP_GROUPS,
  HELP_LIMITS(Phrase.LINE, "characters", "questions"),
  HELP_CORRECTIONS(Phrase.LINE, "corrections"),
  PRIVACY_QUESTIONS(Phrase.LINE, "days"),
  PRIVACY_LINKS(Phrase.LINE, "days", "audit"),
  PRIVACY_OTHERS,
  PRIVACY_MODEL,
  PRIVACY_FEEDBACK(Phrase.LINE, "days"),
  PRIVACY_ACCESS,
  PRIVACY_FORGET,
  PRIVACY_MORE(Phrase.LINE, "address");

  /// A line of a message: some of them fit Telegram's 4,096 with room to spare.
  private static final int LINE = 600;

  /// Telegram takes 200 for a line over the chat.
  private static final int TOAST = 150;

  /// Telegram takes 256 for a command's description; its menu shows one line of a phone.
  private static final int DESCRIPTION = 60;

  /// Telegram takes 512 characters for what stands in an empty chat with a bot.
  private static final int PROFILE = 512;

  /// Telegram takes 120 characters for what stands on a bot's profile.
  private static final int BIO = 120;

  /// What still fits half of a phone's width.
  private static final int BUTTON = 20;

  private final int most;
  // Separated by spaces.
  private final String arguments;

  Phrase() {
    this(Phrase.LINE);
  }

  Phrase(int most, String... arguments) {
    this.most = most;
    this.arguments = String.join(" ", arguments);
  }

  /// {@return the longest that it may be in any language, in UTF-16 units, with short arguments}
  int most() {
    return most;
  }

  /// {@return the names of what it is said with}
  Set<String> arguments() {
    return arguments.isEmpty() ? Set.of() : Set.of(arguments.split(" ", -1));
  }

  /// {@return its name in the bundles}
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
