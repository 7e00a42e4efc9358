// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ledger.Document;
import dev.dateline.ledger.Entry;
import dev.dateline.ledger.Outbox;
import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;

/// Takes a lane's messages from the outbox to Telegram, one after the other.
///
/// @param bot our own number
/// @param outbox where they are
/// @param gate the way out
/// @param chronicle who writes down what arrived
/// @param shown whether what a message quotes may still be shown
/// @param recalls calls back what quotes something withdrawn
/// @param clock the time
record Postman(
    long bot,
    Outbox outbox,
    Gate gate,
    Chronicle chronicle,
    Shown shown,
    Recalls recalls,
    InstantSource clock) {
  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final String PICTURE = ".png";
  // Which language whoever waits for it reads is not known any more when it is sent.
  private static final String WITHDRAWN = Phrasebook.ENGLISH.say(Phrase.WITHDRAWN);

  /// Sends whatever waits in a lane.
  ///
  /// @param lane the lane
  /// @return lanes that have something new to do
  /// @throws InterruptedException when stopped half-way; what is not sent waits in the outbox
  Set<String> deliver(String lane) throws InterruptedException {
    Set<String> woken = new LinkedHashSet<>();
    while (true) {
      Optional<Outbox.Sending> next = outbox.next(bot, lane);
      if (next.isEmpty()) {
        woken.addAll(recalls.next(bot));
        return woken;
      }
      Outbox.Sending sending = next.get();
      if (sending.again()) {
        LOG.info("chat {}: a message that was in the air is sent again", sending.chat());
      }
      try {
        long message = sent(sending);
        outbox.sent(sending.seq(), message, delivery(sending, message));
        if (!allowed(sending)) {
          // It was withdrawn while the message was in the air.
          woken.addAll(recalls.sweep(bot));
        }
      } catch (Refused refused) {
        Long to = refused.migratedTo();
        if (to != null) {
          chronicle.migrated(bot, sending.chat(), to);
          woken.addAll(outbox.migrate(bot, sending.chat(), to));
          return woken;
        }
        Long target = sending.target();
        if (target != null && refused.unchanged()) {
          // A crash came between the first time and the note of it.
          outbox.sent(sending.seq(), target, delivery(sending, target));
          continue;
        }
        LOG.warn("chat {}: {}", sending.chat(), refused.getMessage());
        if (refused.gone()) {
          outbox.abandon(bot, sending.chat(), refused.description());
          chronicle.gone(bot, sending.chat(), refused.description());
        } else {
          outbox.refused(sending.seq(), refused.description());
        }
      }
    }
  }

  private @Nullable Entry<Integer> delivery(Outbox.Sending sending, long message) {
    String key = sending.answer();
    return key == null
        ? null
        : chronicle.delivered(Long.parseLong(key), bot, sending.chat(), sending.topic(), message);
  }

  // Whoever took the answer to a question away and changed the question has asked again.
  private long sent(Outbox.Sending sending) throws Refused, InterruptedException {
    try {
      return send(sending);
    } catch (Refused refused) {
      if (sending.answer() == null || sending.target() == null || !refused.missing()) {
        throw refused;
      }
      return send(sending.anew());
    }
  }

  // Whether it may still be shown is asked when its turn has come, not when it began to wait.
  private long send(Outbox.Sending sending) throws Refused, InterruptedException {
    Document file = sending.words().file();
    if (file != null && file.name().endsWith(PICTURE)) {
      return gate.picture(sending.chat(), () -> photo(sending, file)).getMessageId();
    }
    if (file != null) {
      return gate.file(sending.chat(), () -> document(sending, file)).getMessageId();
    }
    try {
      return send(sending, sending.words().html(), "HTML");
    } catch (Refused refused) {
      if (!refused.markup()) {
        throw refused;
      }
      LOG.error("chat {}: {}; it is sent as plain text", sending.chat(), refused.getMessage());
      return send(sending, sending.words().plain(), null);
    }
  }

  private long send(Outbox.Sending sending, String text, @Nullable String parseMode)
      throws Refused, InterruptedException {
    Long target = sending.target();
    if (target == null) {
      return gate.send(
              sending.chat(),
              () ->
                  allowed(sending)
                      ? message(sending, text, parseMode, sending.words().keys())
                      : message(sending, WITHDRAWN, null, null))
          .getMessageId();
    }
    Serializable edited =
        gate.send(
            sending.chat(),
            () ->
                allowed(sending)
                    ? edit(sending, target, text, parseMode, sending.words().keys())
                    : edit(sending, target, WITHDRAWN, null, null));
    LOG.trace("chat {}: message {} is now {}", sending.chat(), target, edited);
    return target;
  }

  private boolean allowed(Outbox.Sending sending) {
    return sending.cites().entrySet().stream()
        .allMatch(
            cite ->
                shown.shown(cite.getKey(), cite.getValue(), clock.instant())
                    && shown.quotable(cite.getKey(), sending.words().plain(), sending.written()));
  }

  private static SendDocument document(Outbox.Sending sending, Document file) {
    var builder =
        SendDocument.builder()
            .chatId(sending.chat())
            .document(new InputFile(new ByteArrayInputStream(file.bytes()), file.name()));
    if (!sending.words().plain().isEmpty()) {
      builder.caption(sending.words().plain());
    }
    if (sending.topic() != 0) {
      builder.messageThreadId(Math.toIntExact(sending.topic()));
    }
    return builder.build();
  }

  // Shown, and not only offered to be opened.
  private static SendPhoto photo(Outbox.Sending sending, Document file) {
    var builder =
        SendPhoto.builder()
            .chatId(sending.chat())
            .photo(new InputFile(new ByteArrayInputStream(file.bytes()), file.name()));
    if (sending.topic() != 0) {
      builder.messageThreadId(Math.toIntExact(sending.topic()));
    }
    return builder.build();
  }

  private static SendMessage message(
      Outbox.Sending sending, String text, @Nullable String parseMode, @Nullable String keys) {
    var builder =
        SendMessage.builder()
            .chatId(sending.chat())
            .text(text)
            .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build());
    if (parseMode != null) {
      builder.parseMode(parseMode);
    }
    if (keys != null) {
      builder.replyMarkup(Keyboard.read(keys));
    }
    if (sending.topic() != 0) {
      builder.messageThreadId(Math.toIntExact(sending.topic()));
    }
    Long replyTo = sending.replyTo();
    if (replyTo != null) {
      builder.replyParameters(
          ReplyParameters.builder()
              .messageId(Math.toIntExact(replyTo))
              .allowSendingWithoutReply(true)
              .build());
    }
    return builder.build();
  }

  private static EditMessageText edit(
      Outbox.Sending sending,
      long target,
      String text,
      @Nullable String parseMode,
      @Nullable String keys) {
    var builder =
        EditMessageText.builder()
            .chatId(sending.chat())
            .messageId(Math.toIntExact(target))
            .text(text)
            .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build());
    if (parseMode != null) {
      builder.parseMode(parseMode);
    }
    if (keys != null) {
      builder.replyMarkup(Keyboard.read(keys));
    }
    return builder.build();
  }
}
