// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

/// Whether a question waited through a pause.
public enum Held {
  /// It did not.
  NEVER(0),
  /// It does, for the pause goes on.
  PAUSED(1),
  /// It did, and is to be answered.
  KEPT(2),
  /// It did, and longer than questions are kept through one.
  STALE(3);

  /// How the ledger says so.
  final int number;

  Held(int number) {
    this.number = number;
  }

  static Held of(int number) {
    for (Held held : values()) {
      if (held.number == number) {
        return held;
      }
    }
    throw new IllegalArgumentException("held is " + number + ", 0 to 3 is known");
  }
}
