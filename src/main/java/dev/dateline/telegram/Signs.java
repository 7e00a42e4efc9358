// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ledger.Inbox;

/// Shows in a chat that we are at work.
interface Signs {
  /// Shows for some seconds that we type.
  ///
  /// @param chat where
  /// @param topic the topic, or 0
  /// @throws InterruptedException when the thread was told to stop
  void typing(long chat, long topic) throws InterruptedException;

  /// {@return what shows an answer while it is written, to be closed before the answer is sent}
  ///
  /// @param waiting the update that is answered, in a chat of one person
  Preview preview(Inbox.Waiting waiting);
}
