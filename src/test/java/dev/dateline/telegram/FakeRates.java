// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Telegram's rates as it names them: about 30 messages a second to all chats, 20 a minute to one
/// group, one a second to one chat with short bursts (here at most five in three seconds).
final class FakeRates {
  private final List<Long> all = new ArrayList<>();
  private final Map<Long, List<Long>> chats = new HashMap<>();

  /// Counts a message.
  ///
  /// @return what rate it breaks, or null
  String take(long chat, long now) {
    List<Long> here = chats.computeIfAbsent(chat, id -> new ArrayList<>());
    all.add(now);
    here.add(now);
    if (within(all, now, Duration.ofSeconds(1)) > 30) {
      return "more than 30 messages in a second";
    }
    if (within(here, now, Duration.ofSeconds(3)) > 5) {
      return "chat " + chat + ": more than 5 messages in 3 seconds";
    }
    if (chat < 0 && within(here, now, Duration.ofMinutes(1)) > 20) {
      return "group " + chat + ": more than 20 messages in a minute";
    }
    return null;
  }

  private static long within(List<Long> times, long now, Duration span) {
    return times.stream().filter(each -> each > now - span.toNanos()).count();
  }
}
