// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.ledger.Inbox;
import dev.dateline.ledger.Inbox.Fate;
import dev.dateline.settings.LimitSettings;
import dev.dateline.settings.TelegramSettings;
import dev.dateline.telegram.Incoming.Page.Which;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
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

  /// {@return what reads the mail of a bot}
  ///
  /// @param me the bot
  /// @param limits how long a question may be; asked each time
  /// @param settings how long an update may be
  static Mail of(WhoAmI.Me me, Supplier<LimitSettings> limits, TelegramSettings settings) {
    return new Mail(
        new Interpreter(me.id(), me.username(), () -> limits.get().questionCharacters()),
        settings.updateCharacters());
  }

  /// An update and what it asks.
  ///
  /// @param update the update
  /// @param incoming what it asks
  /// @param chat its chat, or 0
  /// @param message its message, or 0
  /// @param topic its topic, or 0
  /// @param person who wrote it, or 0
  record Opened(
      Update update, Incoming incoming, long chat, long message, long topic, long person) {}

  /// The row that an update becomes. Of one that is too long only what counts is kept, its text
  /// cut: a question that is too long for one is then told so, and whatever else made the update
  /// long keeps nobody from an answer.
  ///
  /// @param raw the update as it came
  /// @param id its id, for the log
  /// @return the row, to be stored
  Inbox.Received sorted(RawUpdate raw, long id) {
    String json = raw.json();
    if (json.length() > longest) {
      LOG.warn("update {} has {} characters, at most {} are kept", id, json.length(), longest);
      json = shortened(json);
    }
    Opened opened = open(json, id).orElse(null);
    if (opened == null) {
      String kept = json.substring(0, Math.min(json.length(), longest));
      return new Inbox.Received(id, 0, 0, 0, 0, Fate.UNREADABLE, kept);
    }
    Fate fate = opened.incoming() instanceof Incoming.Nothing ? Fate.DONE : Fate.WAITING;
    return new Inbox.Received(
        id,
        opened.chat(),
        opened.message(),
        opened.topic(),
        opened.person(),
        fate,
        json,
        kind(opened.incoming()));
  }

  private static Inbox.Kind kind(Incoming incoming) {
    return switch (incoming) {
      case Incoming.Question _, Incoming.Changed _ -> Inbox.Kind.QUESTION;
      case Incoming.Page(Which which, var _) when which == Which.TOO_LONG -> Inbox.Kind.QUESTION;
      case Incoming.Cancel _ -> Inbox.Kind.CANCEL;
      case Incoming.Media _ -> Inbox.Kind.MEDIA;
      case Incoming.Page(Which which, var _) when which == Which.NO_TEXT -> Inbox.Kind.MEDIA;
      case Incoming.Page _,
          Incoming.Order _,
          Incoming.Served _,
          Incoming.Tapped _,
          Incoming.Linked _,
          Incoming.Forget _,
          Incoming.Migrated _,
          Incoming.Gone _,
          Incoming.Nothing _ ->
          Inbox.Kind.OTHER;
    };
  }

  /// {@return what a person wrote or changed, null where an update is something else}
  ///
  /// @param update the update
  static @Nullable Message written(Update update) {
    return update.getMessage() == null ? update.getEditedMessage() : update.getMessage();
  }

  private static String shortened(String json) {
    try {
      JsonNode tree = READER.readTree(json);
      return Essentials.known(tree) ? Essentials.brief(tree).toString() : json;
    } catch (JsonProcessingException e) {
      return json; // said once, where it is read
    }
  }

  /// Reads an update.
  ///
  /// @param json as it came
  /// @param id its id, for the log
  /// @return what it asks, or empty when it cannot be read
  Optional<Opened> open(String json, long id) {
    if (json.length() > longest) {
      LOG.warn("update {} has {} characters, at most {} are read", id, json.length(), longest);
      return Optional.empty();
    }
    try {
      Update update = read(json);
      Incoming incoming = interpreter.read(update);
      CallbackQuery tap = update.getCallbackQuery();
      if (tap != null) {
        return Optional.of(tapped(update, incoming, tap));
      }
      Message message = written(update);
      if (message != null) {
        long chat = message.getChat().getId();
        return Optional.of(
            new Opened(
                update,
                incoming,
                chat,
                message.getMessageId(),
                topic(message),
                message.getFrom() == null ? 0 : message.getFrom().getId()));
      }
      ChatMemberUpdated mine = update.getMyChatMember();
      long chat = mine == null ? 0 : mine.getChat().getId();
      return Optional.of(new Opened(update, incoming, chat, 0, 0, 0));
    } catch (JsonProcessingException | RuntimeException e) {
      // Any exception: a field that the library believes always there is missing, an entity lies
      // outside of its text. Whatever it is, this update must not keep the others from us.
      LOG.warn("update {} cannot be read: {}", id, e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  // Below a message of an inline result there is no chat that we could answer in.
  private static Opened tapped(Update update, Incoming incoming, CallbackQuery tap) {
    MaybeInaccessibleMessage below = tap.getMessage();
    long person = tap.getFrom().getId();
    return below == null
        ? new Opened(update, incoming, 0, 0, 0, person)
        : new Opened(
            update,
            incoming,
            below.getChatId(),
            below.getMessageId(),
            below instanceof Message message ? topic(message) : 0,
            person);
  }

  private static Update read(String json) throws JsonProcessingException {
    try {
      return READER.readValue(json, Update.class);
    } catch (JsonProcessingException e) {
      JsonNode tree = READER.readTree(json);
      if (!Essentials.known(tree)) {
        throw e;
      }
      return READER.treeToValue(Essentials.of(tree), Update.class);
    }
  }

  // Outside of topics a thread is only a chain of replies, and no conversation of its own.
  private static long topic(Message message) {
    return Boolean.TRUE.equals(message.getIsTopicMessage()) && message.getMessageThreadId() != null
        ? message.getMessageThreadId()
        : 0;
  }
}
