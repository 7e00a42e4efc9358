// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import java.util.function.Supplier;

/// The newsroom's own texts, plain, lines separated by LF. Asked for each time, so that they may
/// say how far the coverage reaches.
///
/// @param start what the bot is
/// @param help how to ask
/// @param privacy what is kept of a person, and for how long
public record Texts(Supplier<String> start, Supplier<String> help, Supplier<String> privacy) {
  static final String ASK_WHAT = "Write the question behind the command: /ask who …";
  static final String UNKNOWN_COMMAND =
      "There is no such command. Ask in plain words, or see /help.";
  static final String NO_TEXT = "I read text only. Ask in words, and I look it up in our coverage.";
  static final String NOT_NOW = "I cannot answer this now. Please ask again.";
  static final String NOT_ERASED = "This cannot be erased now. Please send /forget again.";
  static final String WITHDRAWN =
      "An article that this answer quoted is no longer available. Please ask again.";

  static String forgotten(int questions) {
    String erased =
        switch (questions) {
          case 0 -> "I hold no question of yours.";
          case 1 -> "Erased: 1 question of yours, and where its answer was sent.";
          default ->
              "Erased: " + questions + " questions of yours, and where the answers were sent.";
        };
    return erased + " The messages in this chat are yours to delete.";
  }

  static String tooLong(int most) {
    return "That is too long for a question: at most " + most + " characters.";
  }

  static String late(long hours) {
    return "You asked this " + hours + " hours ago; this is what the coverage says now.";
  }
}
