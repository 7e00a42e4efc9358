// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ask.Reply;
import dev.dateline.ledger.Chat;
import dev.dateline.ledger.Entry;
import dev.dateline.ledger.Inbox;
import dev.dateline.ledger.Ledger;
import dev.dateline.ledger.Origin;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Writes into the ledger what was answered, and every message that it was sent as.
///
/// @param ledger the ledger
/// @param settings hash of the settings that are in force
public record LedgerChronicle(Ledger ledger, Supplier<String> settings) implements Chronicle {
  static final String PLATFORM = Inbox.PLATFORM;

  /// {@return the name of the conversation in a chat or a topic}
  ///
  /// @param chat the chat
  /// @param topic the topic, or 0
  public static String conversation(long chat, long topic) {
    return PLATFORM + ":" + chat + ":" + topic;
  }

  static Chat chat(long bot, long chat, long topic) {
    return new Chat(
        PLATFORM, Long.toString(bot), Long.toString(chat), topic == 0 ? "" : Long.toString(topic));
  }

  @Override
  public Entry<Long> answered(Place place, Reply reply) {
    return ledger.entry(reply, origin(place));
  }

  @Override
  public Entry<Long> changed(Place place, Reply reply, Set<Long> earlier) {
    return ledger.entry(reply, origin(place), earlier);
  }

  private Origin origin(Place place) {
    return new Origin(
        chat(place.bot(), place.chat(), place.topic()),
        Long.toString(place.person()),
        Long.toString(place.message()),
        place.asked(),
        settings.get(),
        place.reply());
  }

  @Override
  public Entry<Integer> delivered(long key, long bot, long chat, long topic, long message) {
    return ledger.delivery(key, chat(bot, chat, topic), List.of(Long.toString(message)));
  }

  @Override
  public int forgotten(Place place, boolean own) {
    int questions = ledger.erasePerson(PLATFORM, Long.toString(place.person()));
    // A chat of one's own may still be linked to answers whose questions are past their retention.
    return own
        ? questions + ledger.eraseChat(chat(place.bot(), place.chat(), place.topic()))
        : questions;
  }

  @Override
  public void migrated(long bot, long from, long to) {
    ledger.moved(chat(bot, from, 0), Long.toString(to));
  }
}
