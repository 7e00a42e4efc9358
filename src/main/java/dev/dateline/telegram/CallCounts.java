// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// How calls of the Bot API ended since the process began. Any thread may count.
public final class CallCounts {
  private final Map<Ended, LongAdder> counts = new ConcurrentHashMap<>();

  /// One way for a call to end.
  ///
  /// @param method of the Bot API
  /// @param how `done`, `unreachable`, or Telegram's code of its refusal
  public record Ended(String method, String how) {}

  /// Counts a call that Telegram did.
  ///
  /// @param method of the Bot API
  void done(String method) {
    count(new Ended(method, "done"));
  }

  /// Counts a call that failed.
  ///
  /// @param failure how
  void failed(Failure failure) {
    String how =
        switch (failure) {
          case Refused refused -> Integer.toString(refused.code());
          case Unreachable _ -> "unreachable";
        };
    count(new Ended(failure.method(), how));
  }

  private void count(Ended ended) {
    counts.computeIfAbsent(ended, _ -> new LongAdder()).increment();
  }

  /// {@return the counts now}
  public Map<Ended, Long> now() {
    Map<Ended, Long> now =
        new TreeMap<>(java.util.Comparator.comparing(Ended::method).thenComparing(Ended::how));
    counts.forEach((ended, count) -> now.put(ended, count.sum()));
    return now;
  }
}
