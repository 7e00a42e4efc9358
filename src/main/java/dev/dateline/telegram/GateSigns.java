// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ledger.Inbox;
import java.time.Duration;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessageDraft;

/// Shows in a chat that we are at work: that we type, and where one person alone reads, what holds
/// of the answer so far.
///
/// @param gate the way out
/// @param pace shortest time between two frames of a draft
record GateSigns(Gate gate, Duration pace) implements Signs {
  @Override
  public void typing(long chat, long topic) throws InterruptedException {
    var action = SendChatAction.builder().chatId(chat).action("typing");
    if (topic != 0) {
      action.messageThreadId(Math.toIntExact(topic));
    }
    gate.hint(chat, action.build());
  }

  @Override
  public Preview preview(Inbox.Waiting waiting) {
    // Telegram wants a number that is not 0; frames of one number follow each other.
    int draft = Math.floorMod(waiting.seq(), Integer.MAX_VALUE - 1) + 1;
    return new Preview(html -> gate.frame(waiting.chat(), frame(waiting, draft, html)), pace);
  }

  private static SendMessageDraft frame(Inbox.Waiting waiting, int draft, String html) {
    var frame =
        SendMessageDraft.builder()
            .chatId(waiting.chat())
            .draftId(draft)
            .text(html)
            .parseMode("HTML");
    if (waiting.topic() != 0) {
      frame.messageThreadId(Math.toIntExact(waiting.topic()));
    }
    return frame.build();
  }
}
