// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// How a broadcast stands.
///
/// @param number the broadcast's, from 1
/// @param at when it began
/// @param over whether nothing is sent any more
/// @param fates how many copies by their fate; a fate of none is absent
public record BroadcastCount(long number, Instant at, boolean over, Map<Fate, Integer> fates) {
  /// Copies the counts.
  public BroadcastCount {
    fates = Map.copyOf(fates);
  }

  /// What became of a copy.
  public enum Fate {
    /// It is still to be sent.
    WAITING("still to be sent"),
    /// It is in the air.
    SENDING("in the air"),
    /// Telegram has it.
    DELIVERED("delivered"),
    /// The reader has blocked the bot.
    BLOCKED("blocked"),
    /// The chat is no more, or the bot is not in it.
    GONE("gone"),
    /// Telegram will not have it.
    REFUSED("refused"),
    /// It was in the air when the connection or the process ended.
    UNKNOWN("unknown, for they were in the air when the connection or the bot ended"),
    /// The chat has said `/notices off` meanwhile, or may not read any more.
    UNWELCOME("not welcome or let in any more"),
    /// The broadcast was stopped before.
    STOPPED("stopped before they were sent");

    private final String words;

    Fate(String words) {
      this.words = words;
    }

    /// {@return how the ledger writes it}
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// {@return the fate of a key}
    ///
    /// @param key as the ledger writes it
    static Fate of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }

  /// {@return how many chats it is for}
  public int chats() {
    return fates.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// {@return how many copies have a fate}
  ///
  /// @param fate the fate
  public int of(Fate fate) {
    return fates.getOrDefault(fate, 0);
  }

  /// {@return the counts in a line, without a stop; what was delivered is always told}
  public String line() {
    return Arrays.stream(Fate.values())
        .filter(fate -> fate == Fate.DELIVERED || of(fate) > 0)
        .map(fate -> of(fate) + " " + fate.words)
        .collect(Collectors.joining(", "));
  }

  // "delivered 12,blocked 1"
  String written() {
    return Arrays.stream(Fate.values())
        .filter(fate -> of(fate) > 0)
        .map(fate -> fate.key() + ' ' + of(fate))
        .collect(Collectors.joining(","));
  }

  static Map<Fate, Integer> read(String report) {
    Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
    Arrays.stream(report.split(",", -1))
        .filter(each -> !each.isEmpty())
        .map(each -> each.split(" ", -1))
        .forEach(each -> fates.put(Fate.of(each[0]), Integer.parseInt(each[1])));
    return fates;
  }
}
