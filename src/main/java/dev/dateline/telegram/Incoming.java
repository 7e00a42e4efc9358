// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ask.Asked;
import org.jspecify.annotations.Nullable;

/// What an update asks of us.
sealed interface Incoming {
  /// A question.
  ///
  /// @param text the person's words without command and mention, never blank
  /// @param person who asks, Telegram's number
  /// @param setting where the answer will be read
  /// @param context words of another person's that it is a reply to, empty for none
  record Question(String text, long person, Asked.Setting setting, String context)
      implements Incoming {
    /// A question that stands by itself.
    ///
    /// @param text the person's words without command and mention, never blank
    /// @param person who asks, Telegram's number
    /// @param setting where the answer will be read
    Question(String text, long person, Asked.Setting setting) {
      this(text, person, setting, "");
    }
  }

  /// A message was changed, and asks something now.
  ///
  /// @param now what it asks, or null where it is too long for a question
  /// @param setting where the answer is read
  record Changed(@Nullable Question now, Asked.Setting setting) implements Incoming {}

  /// Nothing that the person asked before in this chat is to be answered.
  ///
  /// @param person who wishes it, Telegram's number
  /// @param setting where it was said
  record Cancel(long person, Asked.Setting setting) implements Incoming {}

  /// A picture, a sticker, a voice message, with no word to it.
  record Media() implements Incoming {}

  /// What everybody gets who has no command of the newsroom to give.
  sealed interface Otherwise extends Incoming permits Page, Served {
    /// {@return where it will be read}
    Asked.Setting setting();
  }

  /// One of the fixed texts.
  ///
  /// @param which which
  /// @param setting where it will be read
  record Page(Which which, Asked.Setting setting) implements Otherwise {
    /// Which text.
    enum Which {
      /// What the bot is.
      START,
      /// How to ask.
      HELP,
      /// What is kept of a person.
      PRIVACY,
      /// `/ask` without a question.
      ASK_WHAT,
      /// A command that there is not.
      UNKNOWN_COMMAND,
      /// Words that came with a picture or a file.
      NO_TEXT,
      /// A question over the limit.
      TOO_LONG
    }
  }

  /// What may be a command of the newsroom's own people.
  ///
  /// @param text the message, with its slash
  /// @param person who wrote it, Telegram's number
  /// @param otherwise what it is for everybody else
  /// @param file the file that came with it or that it answers to, or null
  record Order(String text, long person, Otherwise otherwise, @Nullable Enclosure file)
      implements Incoming {}

  /// What a reader wants beside answers.
  ///
  /// @param wish what
  /// @param person who wants it, Telegram's number
  /// @param setting where it will be read
  record Served(Wish wish, long person, Asked.Setting setting) implements Otherwise {}

  /// A tap on a button.
  ///
  /// @param query what Telegram calls it; it waits to be answered
  /// @param data what stands in the button, or empty where nothing does
  /// @param person who tapped, Telegram's number
  record Tapped(String query, String data, long person) implements Incoming {}

  /// A person came to a chat of their own by a button of a group.
  ///
  /// @param board the key of the button's board
  /// @param person who, Telegram's number
  record Linked(String board, long person) implements Incoming {}

  /// A wish to be forgotten.
  ///
  /// @param person who wishes it, Telegram's number
  /// @param setting where it was said
  record Forget(long person, Asked.Setting setting) implements Incoming {}

  /// A group has become a supergroup.
  ///
  /// @param from the group
  /// @param to the supergroup
  record Migrated(long from, long to) implements Incoming {}

  /// The bot was blocked or removed.
  ///
  /// @param reason Telegram's word for it
  record Gone(String reason) implements Incoming {}

  /// Nothing is asked.
  ///
  /// @param reason why it is left alone, for the log
  record Nothing(String reason) implements Incoming {}
}
