// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ledger.Board;
import dev.dateline.phrase.Phrasebook;
import java.time.Instant;

/// Hears the taps of one kind of board. Called on a platform thread, one tap of a chat at a time;
/// one that a crash kept from its end is heard again.
@FunctionalInterface
interface TapHandler {
  /// A tap by somebody who may.
  ///
  /// @param board the board, as the ledger has it
  /// @param word which of its buttons
  /// @param person who tapped, Telegram's number
  /// @param chat where
  /// @param book the person's language
  /// @param now the moment of the tap
  record Tapped(Board board, String word, long person, long chat, Phrasebook book, Instant now) {}

  /// Hears one.
  ///
  /// @param tapped the tap
  /// @return what comes of it
  Deed tapped(Tapped tapped);
}
