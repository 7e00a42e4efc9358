// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Keeps calls from a model that fails: after so many failures within a window it is open, and lets
/// nothing pass; after a pause it lets one call try, and closes when that succeeds. Any thread may
/// call.
final class Breaker {
  private final int failures;
  private final Duration window;
  private final Duration pause;

  private final Deque<Instant> failed = new ArrayDeque<>();
  private @Nullable Instant opened;
  private boolean trying;

  /// A closed one.
  ///
  /// @param failures how many open it
  /// @param window within how long
  /// @param pause how long it stays open before a call may try
  Breaker(int failures, Duration window, Duration pause) {
    this.failures = failures;
    this.window = window;
    this.pause = pause;
  }

  /// {@return whether a call may be made; each that may is followed by one of the three below}
  ///
  /// @param now the time
  synchronized boolean admits(Instant now) {
    if (opened == null) {
      return true;
    }
    if (trying || now.isBefore(opened.plus(pause))) {
      return false;
    }
    trying = true;
    return true;
  }

  /// {@return whether it lets nothing pass for a while}
  ///
  /// @param now the time
  synchronized boolean open(Instant now) {
    return opened != null && now.isBefore(opened.plus(pause));
  }

  /// The call succeeded.
  synchronized void succeeded() {
    failed.clear();
    opened = null;
    trying = false;
  }

  /// The call ended in a way that says nothing of the model.
  synchronized void unsaid() {
    trying = false;
  }

  /// The call failed by the model's fault.
  ///
  /// @param now the time
  synchronized void failed(Instant now) {
    if (opened != null) {
      opened = now;
      trying = false;
      return;
    }
    failed.addLast(now);
    while (failed.getFirst().isBefore(now.minus(window))) {
      failed.removeFirst();
    }
    if (failed.size() >= failures) {
      failed.clear();
      opened = now;
    }
  }
}
