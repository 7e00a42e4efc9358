// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ask.Asked;
import dev.dateline.ask.Audience;
import dev.dateline.ask.Reply;

/// Who answers questions. Called from several threads at once, each for another chat.
@FunctionalInterface
public interface Desk {
  /// Answers one question.
  ///
  /// @param asked the question
  /// @return the answer
  Reply ask(Asked asked);

  /// Answers one question before an audience.
  ///
  /// @param asked the question
  /// @param audience hears of what is written while it is written, on this thread
  /// @return the answer
  default Reply ask(Asked asked, Audience audience) {
    Reply reply = ask(asked);
    audience.settled(reply.answer());
    return reply;
  }

  /// Drops what it remembers of a conversation.
  ///
  /// @param conversation as [Asked] names it
  default void forget(String conversation) {}
}
