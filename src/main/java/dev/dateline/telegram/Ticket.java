// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import java.util.concurrent.CompletableFuture;

/// One call that waits for its turn at the [Gate].
///
/// @param chat where to
/// @param urgency what it is
/// @param asked since when, in a [Timepiece]'s nanoseconds
/// @param turn whether it may go, once that is known
record Ticket(long chat, Urgency urgency, long asked, CompletableFuture<Boolean> turn) {
  /// What goes first where several calls may go.
  enum Urgency {
    MESSAGE,
    DRAFT,
    ACTION
  }

  /// {@return whether Telegram counts it}
  boolean message() {
    return urgency == Urgency.MESSAGE;
  }
}
