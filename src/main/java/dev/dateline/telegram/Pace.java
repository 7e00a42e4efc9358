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

  private final TelegramSettings settings;
  private final Window overall;
  private final Map<Long, Place> places = new HashMap<>();
  private int sinceSweep;

  Pace(TelegramSettings settings) {
    this.settings = settings;
    // Spread over the second: a burst that the network delays would join the next one.
    int some = Math.max(1, settings.overallPerSecond() / 8);
    this.overall =
        new Window(some, Duration.ofSeconds(some).dividedBy(settings.overallPerSecond()));
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

  /// Counts a call.
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
        if (Math.max(place.held, place.last) < now - QUIET) {
          each.remove();
        }
      }
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
    long held = Long.MIN_VALUE / 2;
    long last;

    // A negative id is a group's. One a second with bursts is as many in as many seconds.
    Place(TelegramSettings settings, boolean group) {
      this.second = new Window(settings.chatBurst(), Duration.ofSeconds(settings.chatBurst()));
      this.minute = new Window(group ? settings.groupPerMinute() : 60, Duration.ofMinutes(1));
    }
  }

  /// At most so many within any stretch of time.
  private static final class Window {
    private final int most;
    private final long span;
    private final ArrayDeque<Long> times = new ArrayDeque<>();

    Window(int most, Duration span) {
      this.most = most;
      this.span = span.toNanos();
    }

    long free() {
      Long first = times.size() < most ? null : times.peekFirst();
      return first == null ? Long.MIN_VALUE / 2 : first + span;
    }

    void took(long now) {
      if (times.size() == most) {
        times.removeFirst();
      }
      times.addLast(now);
    }
  }
}
