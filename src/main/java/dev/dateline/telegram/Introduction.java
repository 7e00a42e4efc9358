// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What comes before the first poll: asking Telegram who we are. Only a wrong token ends it; a
/// Telegram that is away is waited for.
///
/// @param api the Bot API
/// @param poller whose pauses and stop count here too
record Introduction(BotApi api, Poller poller) {
  private static final Logger LOG = LoggerFactory.getLogger(Introduction.class);

  /// Makes it.
  ///
  /// @param named told who we are
  /// @return why the bot cannot go on, one sentence, or empty when it can or was stopped
  Optional<String> make(Consumer<WhoAmI.Me> named) {
    for (int failures = 1; ; failures++) {
      long pause = poller.pause(failures);
      try {
        named.accept(api.call(new WhoAmI()));
        return Optional.empty();
      } catch (Refused refused) {
        if (refused.wrongToken()) {
          return Optional.of(Poller.wrongToken(refused));
        }
        Duration wait = refused.retryAfter();
        pause = wait == null ? pause : wait.toNanos();
        LOG.warn(refused.getMessage());
      } catch (Unreachable unreachable) {
        LOG.warn(unreachable.getMessage());
      } catch (InterruptedException e) {
        return Optional.empty();
      }
      if (!poller.pausedFor(pause)) {
        return Optional.empty();
      }
    }
  }
}
