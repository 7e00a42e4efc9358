// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;

/// Shows in a chat that we are at work.
///
/// @param gate the way out
record Typist(Gate gate) implements Enquiries.Typing {
  @Override
  public void show(long chat, long topic) throws InterruptedException {
    var action = SendChatAction.builder().chatId(chat).action("typing");
    if (topic != 0) {
      action.messageThreadId(Math.toIntExact(topic));
    }
    gate.hint(chat, action.build());
  }
}
