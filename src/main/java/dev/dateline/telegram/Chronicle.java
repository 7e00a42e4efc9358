// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ask.Reply;
import dev.dateline.ledger.Entry;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who writes down what was answered and sent. Called from several threads at once, in order for
/// each chat. What is written down of an answer goes into the ledger together with its message, so
/// that after a crash there are both or neither.
public interface Chronicle {
  /// Writes nothing down.
  Chronicle NONE = new Chronicle() {};

  /// Where a question was asked.
  ///
  /// @param bot our own number
  /// @param chat the chat's number
  /// @param topic the topic in it, or 0
  /// @param message the question's message
  /// @param person who asked, Telegram's number
  /// @param asked when Telegram got it
  /// @param reply whether it was a reply to another person's words, which counted as its context
  record Place(
      long bot, long chat, long topic, long message, long person, Instant asked, boolean reply) {
    /// Where a question that stands by itself was asked.
    ///
    /// @param bot our own number
    /// @param chat the chat's number
    /// @param topic the topic in it, or 0
    /// @param message the question's message
    /// @param person who asked, Telegram's number
    /// @param asked when Telegram got it
    public Place(long bot, long chat, long topic, long message, long person, Instant asked) {
      this(bot, chat, topic, message, person, asked, false);
    }
  }

  /// A question has its answer, which is not sent yet.
  ///
  /// @param place where it was asked
  /// @param reply the answer
  /// @return writes it down and gives the key that [#delivered] is given back, or null when nothing
  ///   is to be written
  default @Nullable Entry<Long> answered(Place place, Reply reply) {
    return null;
  }

  /// A question that was changed has its answer, which is not sent yet.
  ///
  /// @param place where it was asked
  /// @param reply the answer
  /// @param earlier the keys of the answers to what it was before
  /// @return as of [#answered]; what it writes takes their place
  default @Nullable Entry<Long> changed(Place place, Reply reply, Set<Long> earlier) {
    return answered(place, reply);
  }

  /// A message with an answer, or a part of one, is with Telegram.
  ///
  /// @param key what [#answered]'s entry gave
  /// @param bot our own number
  /// @param chat the chat's number now
  /// @param topic the topic, or 0
  /// @param message what Telegram calls it
  /// @return writes it down, or null when nothing is to be written
  default @Nullable Entry<Integer> delivered(
      long key, long bot, long chat, long topic, long message) {
    return null;
  }

  /// A person wishes to be forgotten: what that person asked is erased everywhere, and where the
  /// chat is the person's own, what was written down of the chat too. May be told more than once.
  ///
  /// @param place where it was wished, and by whom
  /// @param own whether nobody else is in the chat
  /// @return how many questions were erased
  default int forgotten(Place place, boolean own) {
    return 0;
  }

  /// A group has become a supergroup. May be told more than once.
  ///
  /// @param bot our own number
  /// @param from the group
  /// @param to the supergroup
  default void migrated(long bot, long from, long to) {}

  /// A chat cannot be written to: the bot was blocked or removed.
  ///
  /// @param bot our own number
  /// @param chat the chat
  /// @param reason Telegram's words
  default void gone(long bot, long chat, String reason) {}
}
