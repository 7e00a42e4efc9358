// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ledger.Inbox;
import dev.dateline.phrase.Phrasebook;
import java.time.Instant;
import java.util.Set;

/// A question on its way to its answer.
///
/// @param waiting its update
/// @param question the question
/// @param sent when it was sent
/// @param book the language of who asked
/// @param earlier the answers that it had before it was changed
/// @param name what it is called within its conversation, empty where nobody can change it
record Enquiry(
    Inbox.Waiting waiting,
    Incoming.Question question,
    Instant sent,
    Phrasebook book,
    Set<Long> earlier,
    String name) {
  /// Copies the answers.
  Enquiry {
    earlier = Set.copyOf(earlier);
  }

  /// {@return who asks, Telegram's number}
  long person() {
    return question.person();
  }

  /// {@return where it was asked, for the ledger}
  ///
  /// @param bot our own number
  Chronicle.Place place(long bot) {
    return new Chronicle.Place(
        bot,
        waiting.chat(),
        waiting.topic(),
        waiting.message(),
        person(),
        sent,
        !question.context().isEmpty());
  }
}
