// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.settings.TelegramSettings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/// When the next message may go where: Telegram's rates, and the waits that it imposed. Times are a
/// [Timepiece]'s nanoseconds. Not thread-safe.
final class Pace {
  // A chat that has been quiet so long has no say any more; checked once in so many messages.
  private static final long QUIET = Duration.ofMinutes(2).toNanos();
  private static final int SWEEP = 1_000;
  private static final long PAST = Long.MIN_VALUE / 2;
  private static final long FAR = Long.MAX_VALUE / 2;

  private final TelegramSettings settings;
  private final Window overall;
  private final Map<Long, Place> places = new HashMap<>();
  private int sinceSweep;

  Pace(TelegramSettings settings) {
    this.settings = settings;
    this.overall = new Window(settings.overallPerSecond(), Duration.ofSeconds(1));
  }

  /// {@return the first moment at which a call may go, in the past when it may go now}
  ///
  /// @param chat where to
  /// @param message whether it is a message, which counts for the chat, or an action, which does
  ///   not
  long earliest(long chat, boolean message) {
    Place place = places.get(chat);
    long free = overall.free();
    if (place == null) {
      return free;
    }
    free = Math.max(free, place.held);
    return message ? Math.max(free, Math.max(place.second.free(), place.minute.free())) : free;
  }

  /// A call leaves.
  ///
  /// @param chat where it goes
  /// @param message whether it is a message
  /// @param now when
  void took(long chat, boolean message, long now) {
    overall.took(now);
    if (message) {
      Place place = place(chat, now);
      place.second.took(now);
      place.minute.took(now);
    }
    if (++sinceSweep >= SWEEP) {
      sinceSweep = 0;
      for (Iterator<Place> each = places.values().iterator(); each.hasNext(); ) {
        Place place = each.next();
        if (place.minute.flying == 0 && Math.max(place.held, place.last) < now - QUIET) {
          each.remove();
        }
      }
    }
  }

  /// A call is over. Only from now on its place in each rate becomes free: Telegram counts what
  /// arrives, and that was at some moment before. So no stretch of time can hold more arrivals than
  /// the rate allows, however slow the way.
  ///
  /// @param chat where it went
  /// @param message whether it was a message
  /// @param now when
  void landed(long chat, boolean message, long now) {
    overall.landed(now);
    if (message) {
      Place place = place(chat, now);
      place.second.landed(now);
      place.minute.landed(now);
    }
  }

  /// Keeps everything from a chat for a while.
  ///
  /// @param chat the chat
  /// @param until the first moment at which something may go
  /// @param now the moment
  void hold(long chat, long until, long now) {
    Place place = place(chat, now);
    place.held = Math.max(place.held, until);
  }

  /// {@return how many chats are remembered}
  int places() {
    return places.size();
  }

  private Place place(long chat, long now) {
    Place place = places.computeIfAbsent(chat, id -> new Place(settings, id < 0));
    place.last = now;
    return place;
  }

  private static final class Place {
    final Window second;
    final Window minute;
    long held = PAST;
    long last;

    // A negative id is a group's. One a second with bursts is as many in as many seconds.
    Place(TelegramSettings settings, boolean group) {
      this.second = new Window(settings.chatBurst(), Duration.ofSeconds(settings.chatBurst()));
      this.minute = new Window(group ? settings.groupPerMinute() : 60, Duration.ofMinutes(1));
    }
  }

  /// At most so many within any stretch of time, those that are in the air counted.
  private static final class Window {
    private final int most;
    private final long span;
    private final ArrayDeque<Long> landed = new ArrayDeque<>();
    int flying;

    Window(int most, Duration span) {
      this.most = most;
      this.span = span.toNanos();
    }

    long free() {
      int over = flying + landed.size() - most;
      if (over < 0) {
        return PAST;
      }
      return landed.stream().skip(over).findFirst().map(each -> each + span).orElse(FAR);
    }

    void took(long now) {
      while (!landed.isEmpty() && landed.peekFirst() + span <= now) {
        landed.removeFirst();
      }
      flying++;
    }

    void landed(long now) {
      flying--;
      landed.addLast(now);
    }
  }
}
