// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ledger.Entry;
import dev.dateline.ledger.Outbox;
import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Takes a lane's messages from the outbox to Telegram, one after the other.
///
/// @param bot our own number
/// @param outbox where they are
/// @param gate the way out
/// @param chronicle who writes down what arrived
/// @param shown whether what a message quotes may still be shown
/// @param clock the time
record Postman(
    long bot, Outbox outbox, Gate gate, Chronicle chronicle, Shown shown, InstantSource clock) {
  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  // Which language whoever waits for it reads is not known any more when it is sent.
  private static final String WITHDRAWN = Phrasebook.ENGLISH.say(Phrase.WITHDRAWN);

  /// Sends whatever waits in a lane.
  ///
  /// @param lane the lane
  /// @return lanes that have something new to do
  /// @throws InterruptedException when stopped half-way; what is not sent waits in the outbox
  Set<String> deliver(String lane) throws InterruptedException {
    while (true) {
      Optional<Outbox.Sending> next = outbox.next(bot, lane);
      if (next.isEmpty()) {
        return Set.of();
      }
      Outbox.Sending sending = next.get();
      if (sending.again()) {
        LOG.info("chat {}: a message that was in the air is sent again", sending.chat());
      }
      try {
        Message message = send(sending);
        outbox.sent(
            sending.seq(), message.getMessageId(), delivery(sending, message.getMessageId()));
      } catch (Refused refused) {
        Long to = refused.migratedTo();
        if (to != null) {
          chronicle.migrated(bot, sending.chat(), to);
          return outbox.migrate(bot, sending.chat(), to);
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

  // Whether it may still be shown is asked when its turn has come, not when it began to wait.
  private Message send(Outbox.Sending sending) throws Refused, InterruptedException {
    try {
      return gate.send(
          sending.chat(),
          () ->
              allowed(sending)
                  ? message(sending, sending.words().html(), "HTML")
                  : message(sending, WITHDRAWN, null));
    } catch (Refused refused) {
      if (!refused.markup()) {
        throw refused;
      }
      LOG.error("chat {}: {}; it is sent as plain text", sending.chat(), refused.getMessage());
      return gate.send(
          sending.chat(),
          () -> message(sending, allowed(sending) ? sending.words().plain() : WITHDRAWN, null));
    }
  }

  private boolean allowed(Outbox.Sending sending) {
    return sending.cites().entrySet().stream()
        .allMatch(
            cite ->
                shown.shown(cite.getKey(), cite.getValue(), clock.instant())
                    && shown.quotable(cite.getKey(), sending.words().plain(), sending.written()));
  }

  private static SendMessage message(
      Outbox.Sending sending, String text, @Nullable String parseMode) {
    var builder =
        SendMessage.builder()
            .chatId(sending.chat())
            .text(text)
            .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build());
    if (parseMode != null) {
      builder.parseMode(parseMode);
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
}
