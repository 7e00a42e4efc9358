// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Which buttons stand together below a message. The ledger keeps the name: it never changes.
enum TapKind {
  /// Below an answer.
  ANSWER,
  /// Below a receipt.
  RECEIPT,
  /// Below a command of the newsroom that waits for a second word.
  CONFIRM,
  /// Below what a command of the newsroom has done and can take back.
  UNDO,
  /// Below the question why an answer is not good.
  REASON,
  /// Questions that the coverage answers.
  QUESTION;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<TapKind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }
}
