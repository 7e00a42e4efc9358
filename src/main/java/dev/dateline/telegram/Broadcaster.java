// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ledger.BroadcastCount;
import dev.dateline.ledger.BroadcastCount.Fate;
import dev.dateline.ledger.Broadcasts;
import dev.dateline.ledger.Broadcasts.Copy;
import dev.dateline.ledger.Choices;
import dev.dateline.ledger.Outbox;
import java.io.Serializable;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;

/// Sends a broadcast, one copy after the other, so that answers find room between them. No copy is
/// sent twice: one of which it is not known whether it arrived is left at that. One lane's.
///
/// @param bot our own number
/// @param broadcasts what is to be sent
/// @param choices where it is welcome
/// @param outbox knows what waits for a chat
/// @param chronicle is told of chats that are gone
/// @param allowance who may read
/// @param gate the way out
/// @param clock the time
record Broadcaster(
    long bot,
    Broadcasts broadcasts,
    Choices choices,
    Outbox outbox,
    Chronicle chronicle,
    Allowance allowance,
    Gate gate,
    InstantSource clock) {
  private static final Logger LOG = LoggerFactory.getLogger(Broadcaster.class);

  /// Sends the next copy, or ends what has none left.
  ///
  /// @return lanes that have something new to do; its own where more may be left
  /// @throws InterruptedException when stopped half-way; what was in the air is unknown then
  Set<String> step() throws InterruptedException {
    Copy copy = broadcasts.next(bot).orElse(null);
    if (copy == null) {
      return broadcasts.close(bot, Broadcaster::told);
    }
    Set<String> woken = new LinkedHashSet<>();
    // Whom the newsroom has shut out meanwhile it does not write to.
    Chronicle.Place place =
        new Chronicle.Place(bot, copy.chat(), 0, 0, copy.chat(), clock.instant());
    if (choices.notices(bot, copy.chat()) && allowance.admits(place)) {
      send(copy, woken);
    } else {
      broadcasts.note(copy, Fate.UNWELCOME);
    }
    woken.add(Broadcasts.LANE);
    return woken;
  }

  private void send(Copy copy, Set<String> woken) throws InterruptedException {
    try {
      Serializable sent =
          gate.once(
              copy.chat(),
              () -> {
                // Its turn has come: from here on nobody can say whether it arrives.
                broadcasts.note(copy, Fate.SENDING);
                return message(copy);
              });
      LOG.trace("chat {}: {}", copy.chat(), sent);
      broadcasts.note(copy, Fate.DELIVERED);
    } catch (Unreachable lost) {
      LOG.warn("chat {}: {}; it is not sent again", copy.chat(), lost.getMessage());
      broadcasts.note(copy, Fate.UNKNOWN);
    } catch (Refused refused) {
      Long to = refused.migratedTo();
      if (to != null) {
        // It was not taken: it waits again, and moves with everything else of the chat's.
        broadcasts.note(copy, Fate.WAITING);
        chronicle.migrated(bot, copy.chat(), to);
        woken.addAll(outbox.migrate(bot, copy.chat(), to));
        return;
      }
      LOG.warn("chat {}: {}", copy.chat(), refused.getMessage());
      if (refused.gone()) {
        outbox.abandon(bot, copy.chat(), refused.description());
        chronicle.gone(bot, copy.chat(), refused.description());
      }
      broadcasts.note(copy, fate(refused));
    }
  }

  private static Fate fate(Refused refused) {
    if (refused.retryAfter() != null) {
      return Fate.WAITING;
    }
    if (refused.gone()) {
      return refused.code() == 403 ? Fate.BLOCKED : Fate.GONE;
    }
    // A server that fails may have sent it all the same.
    return refused.theirs() ? Fate.UNKNOWN : Fate.REFUSED;
  }

  private static SendMessage message(Copy copy) {
    return SendMessage.builder()
        .chatId(copy.chat())
        .text(copy.words())
        .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build())
        .build();
  }

  // For the newsroom's own people, in English as all of theirs.
  private static Outbox.Part told(BroadcastCount count) {
    return PlainLine.part("Broadcast: " + count.line() + '.');
  }
}
