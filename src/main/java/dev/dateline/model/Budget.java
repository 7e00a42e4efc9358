// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// What one question may take, over all of its calls: time until a deadline, and the tokens and
/// money that the settings allow a question. Any thread may cancel it or ask what was used.
public final class Budget {
  private final Instant deadline;
  private final State state;

  private static final class State {
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final Set<Runnable> calls = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Usage> spent = new AtomicReference<>(Usage.NONE);
  }

  private Budget(Instant deadline, State state) {
    this.deadline = deadline;
    this.state = state;
  }

  /// {@return a budget of which nothing is used yet}
  ///
  /// @param deadline when every call must have ended, by the clock that the models were given
  public static Budget until(Instant deadline) {
    return new Budget(deadline, new State());
  }

  /// {@return when every call must have ended}
  public Instant deadline() {
    return deadline;
  }

  /// {@return the same budget with less time: what is used and cancelled is so in both}
  ///
  /// @param earlier its deadline; that of this one where it is not earlier
  Budget before(Instant earlier) {
    return new Budget(earlier.isBefore(deadline) ? earlier : deadline, state);
  }

  /// Ends the calls in hand, whose connections are closed, and every later one; they fail as
  /// cancelled.
  public void cancel() {
    if (state.cancelled.compareAndSet(false, true)) {
      state.calls.forEach(Runnable::run);
    }
  }

  /// {@return whether it was cancelled}
  public boolean cancelled() {
    return state.cancelled.get();
  }

  /// {@return what all calls used so far}
  public Usage spent() {
    return state.spent.get();
  }

  /// Adds what a call used.
  ///
  /// @param usage of the call
  void spend(Usage usage) {
    state.spent.accumulateAndGet(usage, Usage::plus);
  }

  /// Names what ends a call; it is run at once where the budget is cancelled already.
  ///
  /// @param end ends it, and may be run twice
  void begun(Runnable end) {
    state.calls.add(end);
    if (state.cancelled.get()) {
      end.run();
    }
  }

  /// The call has ended by itself.
  ///
  /// @param end what [#begun] was told
  void ended(Runnable end) {
    state.calls.remove(end);
  }
}
