// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.ledger.Inbox;
import dev.dateline.ledger.Inbox.Fate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Reads updates one by one: what cannot be read is named, kept as it came and passed over.
///
/// @param interpreter says what an update asks
/// @param longest longest update that is kept, in UTF-16 units
record Mail(Interpreter interpreter, int longest) {
  private static final Logger LOG = LoggerFactory.getLogger(Mail.class);
  private static final ObjectMapper READER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
          .build();

  /// An update and what it asks.
  ///
  /// @param update the update
  /// @param incoming what it asks
  record Opened(Update update, Incoming incoming) {}

  /// {@return the row that an update becomes}
  ///
  /// @param raw the update as it came
  /// @param id its id
  Inbox.Received sorted(RawUpdate raw, long id) {
    Optional<Opened> opened = open(raw.json(), id);
    if (opened.isEmpty()) {
      String kept = raw.json().substring(0, Math.min(raw.json().length(), longest));
      return new Inbox.Received(id, 0, 0, 0, Fate.UNREADABLE, kept);
    }
    Update update = opened.get().update();
    Incoming incoming = opened.get().incoming();
    Fate fate = incoming instanceof Incoming.Nothing ? Fate.DONE : Fate.WAITING;
    Message message = update.getMessage();
    if (message != null) {
      long place = topic(message);
      return new Inbox.Received(
          id, message.getChatId(), message.getMessageId(), place, fate, raw.json());
    }
    long chat = update.getMyChatMember() == null ? 0 : update.getMyChatMember().getChat().getId();
    return new Inbox.Received(id, chat, 0, 0, fate, raw.json());
  }

  // Outside of topics a thread is only a chain of replies, and no conversation of its own.
  private static long topic(Message message) {
    return Boolean.TRUE.equals(message.getIsTopicMessage()) && message.getMessageThreadId() != null
        ? message.getMessageThreadId()
        : 0;
  }

  /// Reads an update.
  ///
  /// @param json as it came
  /// @param id its id, for the log
  /// @return what it asks, or empty when it cannot be read
  // The library's objects come from outside: a field that it believes
  // always there may be missing, an entity may lie outside of its text.
  Optional<Opened> open(String json, long id) {
    if (json.length() > longest) {
      LOG.warn("update {} has {} characters, at most {} are read", id, json.length(), longest);
      return Optional.empty();
    }
    try {
      Update update = READER.readValue(json, Update.class);
      return Optional.of(new Opened(update, interpreter.read(update)));
    } catch (JsonProcessingException e) {
      LOG.warn("update {} cannot be read: {}", id, e.getClass().getSimpleName());
    } catch (NullPointerException | IndexOutOfBoundsException e) {
      LOG.warn("update {} is not what Telegram promises: {}", id, e.getClass().getSimpleName());
    }
    return Optional.empty();
  }
}
