// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.settings.TelegramSettings;
import dev.dateline.telegram.Ticket.Urgency;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// The one way out. Keeps Telegram's rates, obeys its `retry_after` for the chat that it names,
/// repeats what did not arrive, and lets messages pass before drafts, and drafts before typing
/// actions. One platform thread lets calls out in turn; the callers wait, and may be virtual
/// threads.
final class Gate implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
  // An answer never waits longer than this for the typing action before it.
  private static final Duration HINT = Duration.ofSeconds(1);
  // As long as somebody may look at a button that was tapped.
  private static final Duration ASIDE = Duration.ofSeconds(5);
  private static final long FIRST_PAUSE = Duration.ofMillis(500).toNanos();

  private final BotApi api;
  private final TelegramSettings settings;
  private final Turnstile turns;

  Gate(BotApi api, TelegramSettings settings, Timepiece time) {
    this.api = api;
    this.settings = settings;
    this.turns = new Turnstile(new Pace(settings), time);
  }

  Gate start() {
    turns.start();
    return this;
  }

  /// Sends a message, as often as it takes: what could not be asked is asked again for ever, what
  /// Telegram fails on so often as the settings say.
  ///
  /// @param chat where to
  /// @param method gives the call; asked at its turn, each time anew, because the turn may come
  ///   long after the message was written
  /// @param <T> what it gives
  /// @return its result
  /// @throws Refused when Telegram will not have it
  /// @throws InterruptedException when the gate was closed before it could be sent
  <T extends Serializable> T send(long chat, Supplier<? extends BotApiMethod<T>> method)
      throws Refused, InterruptedException {
    return sent(chat, () -> api.call(method.get()));
  }

  /// The same for a file.
  Message file(long chat, Supplier<SendDocument> file) throws Refused, InterruptedException {
    return sent(chat, () -> api.send(file.get()));
  }

  /// Sends a picture, as often as it takes like any message.
  ///
  /// @param chat where to
  /// @param picture gives the call; asked at its turn, each time anew
  /// @return the message that it became
  /// @throws Refused when Telegram will not have it
  /// @throws InterruptedException when the gate was closed before it could be sent
  Message picture(long chat, Supplier<SendPhoto> picture) throws Refused, InterruptedException {
    return sent(chat, () -> api.send(picture.get()));
  }

  private interface Attempt<T> {
    T made() throws Refused, Unreachable, InterruptedException;
  }

  private <T> T sent(long chat, Attempt<T> attempt) throws Refused, InterruptedException {
    for (int failures = 1; ; failures++) {
      if (!turns.pass(chat, Urgency.MESSAGE)) {
        throw new InterruptedException("the gate is closed");
      }
      try {
        return attempt.made();
      } catch (Refused refused) {
        Duration wait = refused.retryAfter();
        if (wait != null) {
          turns.hold(chat, wait.toNanos());
        } else if (refused.theirs() && failures < settings.sendAttempts()) {
          turns.hold(chat, pause(failures));
        } else {
          throw refused;
        }
        LOG.warn("chat {}: {}; it is sent again", chat, refused.getMessage());
      } catch (Unreachable unreachable) {
        turns.hold(chat, pause(failures));
        LOG.warn("chat {}: {}; it is sent again", chat, unreachable.getMessage());
      } finally {
        turns.landed(chat, true);
      }
    }
  }

  /// Sends a message once: whatever comes of it, it is not sent again.
  ///
  /// @param chat where to
  /// @param method gives the call; asked at its turn
  /// @param <T> what it gives
  /// @return its result
  /// @throws Refused when Telegram will not have it, or not now
  /// @throws Unreachable when nobody knows whether it arrived
  /// @throws InterruptedException when the gate was closed, before or while it was sent
  <T extends Serializable> T once(long chat, Supplier<? extends BotApiMethod<T>> method)
      throws Refused, Unreachable, InterruptedException {
    if (!turns.pass(chat, Urgency.MESSAGE)) {
      throw new InterruptedException("the gate is closed");
    }
    try {
      return api.call(method.get());
    } catch (Refused refused) {
      Duration wait = refused.retryAfter();
      if (wait != null) {
        turns.hold(chat, wait.toNanos());
      }
      throw refused;
    } finally {
      turns.landed(chat, true);
    }
  }

  /// Makes a call that is worth something only now: it goes if it can within half a second, once,
  /// and its failure is nobody's.
  ///
  /// @param chat where to
  /// @param method the call
  /// @throws InterruptedException when the thread was told to stop
  void hint(long chat, BotApiMethod<?> method) throws InterruptedException {
    boolean worth = once(chat, Urgency.ACTION, method);
    LOG.trace("{} is worth another try: {}", method.getMethod(), worth);
  }

  /// Shows a frame of a draft, as [#hint] does, but before it.
  ///
  /// @param chat where to
  /// @param method the frame
  /// @return false where Telegram will have none, so that no other is worth a try
  /// @throws InterruptedException when the thread was told to stop
  boolean frame(long chat, BotApiMethod<?> method) throws InterruptedException {
    return once(chat, Urgency.DRAFT, method);
  }

  private boolean once(long chat, Urgency urgency, BotApiMethod<?> method)
      throws InterruptedException {
    if (!turns.pass(chat, urgency)) {
      return true;
    }
    try {
      Optional<? extends Serializable> result = Optional.ofNullable(api.call(method, HINT));
      LOG.trace("{}: {}", method.getMethod(), result);
      return true;
    } catch (Refused refused) {
      Duration wait = refused.retryAfter();
      if (wait != null) {
        turns.hold(chat, wait.toNanos());
      }
      LOG.debug("chat {}: {}", chat, refused.getMessage());
      return wait != null || refused.theirs();
    } catch (Unreachable unreachable) {
      LOG.debug("chat {}: {}", chat, unreachable.getMessage());
      return true;
    } finally {
      turns.landed(chat, false);
    }
  }

  /// Makes a call that Telegram counts as no message, now and once.
  ///
  /// @param method the call
  /// @return whether it was done
  /// @throws InterruptedException when the thread was told to stop
  boolean aside(BotApiMethod<Boolean> method) throws InterruptedException {
    try {
      return api.call(method, ASIDE);
    } catch (Failure failure) {
      LOG.debug(failure.getMessage());
      return false;
    }
  }

  private long pause(int failures) {
    long doubled = FIRST_PAUSE << Math.min(failures - 1, 16);
    return Math.min(doubled, Duration.ofSeconds(settings.backoffMaxSeconds()).toNanos());
  }

  /// Lets nothing more out; whoever waits is told so.
  @Override
  public void close() {
    turns.close();
  }
}
