// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;

/// Answers taps through the gate.
///
/// @param gate the way out
record GateBell(Gate gate) implements TapDesk.Bell {
  /// Longest line that Telegram shows over a chat, in UTF-16 units.
  private static final int LONGEST = 200;

  @Override
  public void answer(String query, @Nullable String line) throws InterruptedException {
    var answer = AnswerCallbackQuery.builder().callbackQueryId(query);
    if (line != null) {
      answer.text(line.substring(0, Math.min(line.length(), LONGEST)));
    }
    gate.aside(answer.build());
  }

  @Override
  public boolean remove(long chat, long message) throws InterruptedException {
    return gate.aside(
        DeleteMessage.builder().chatId(chat).messageId(Math.toIntExact(message)).build());
  }
}
